using ComplaintPortal.Browser.Tests.Infrastructure;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Domain.Promises;
using Microsoft.Playwright;

namespace ComplaintPortal.Browser.Tests.Pages;

/// <summary>The board of improvement actions and the pages of one, for officers and management; each act on an action of its own.</summary>
public static class ImprovementSights
{
    private const string Board = "/medewerkers/verbeteracties";
    private const string Action = Board + "/{id:long}";
    private const string Case = "/medewerkers/klachten/{number}/verbeteractie";
    private const string Send = "main form[method=post] button.utrecht-button--primary-action";

    private static readonly string TooLong = new('x', 6000);
    private static readonly Actor Colleague = Actor.Staff(new Guid("0b9a4d1e-6b0f-4c43-9d0a-5f2b6f0c7a11"), "Wilhelmina van der Meulen-Oosterhuis");

    public static readonly IReadOnlyList<Sight> All =
    [
        new("staff-actions", Looker.Management, Board),
        new("staff-actions-all", Looker.Officer, Board) { At = _ => Board + "?lijst=alle&herkomst=evaluatie" },
        new("staff-actions-none", Looker.Officer, Board) { At = _ => Board + "?jaar=1999" },
        new("staff-action-new", Looker.Management, Board + "/nieuw"),
        new("staff-action-new-faults", Looker.Management, Board + "/nieuw", (person, _) => FailAsync(person, ("#Improvement-Title", ""), ("#Improvement-Description", TooLong), ("#Improvement-DueOn", ""))),
        new("staff-action-of-case", Looker.Officer, Case) { At = scene => $"/medewerkers/klachten/{scene.Number}/verbeteractie" },
        new("staff-action-of-case-faults", Looker.Officer, Case, (person, _) => FailAsync(person, ("#Improvement-Title", "")))
        {
            At = scene => $"/medewerkers/klachten/{scene.Number}/verbeteractie",
        },
        Of("staff-action", "", Overdue),
        Of("staff-action-checked", "", Checked),
        Of("staff-action-owner", "/eigenaar", Open),
        Of("staff-action-owner-faults", "/eigenaar", Open, []),
        Of("staff-action-move", "/datum", Open),
        Of("staff-action-move-faults", "/datum", Open, [("#Day", ""), ("#Reason", "")]),
        Of("staff-action-done", "/uitgevoerd", Open),
        Of("staff-action-done-faults", "/uitgevoerd", Open, [("#DoneOn", ""), ("#WhatWasDone", TooLong)]),
        Of("staff-action-drop", "/vervallen", Open),
        Of("staff-action-drop-faults", "/vervallen", Open, [("#Reason", "")]),
        Of("staff-action-effect", "/effect", Done),
        Of("staff-action-effect-faults", "/effect", Done, [("#CheckedOn", ""), ("#Note", "")]),
        Of("staff-action-again", "/opnieuw", Checked),
        Of("staff-action-again-faults", "/opnieuw", Checked, [("#DueOn", ""), ("#Reason", "")]),
    ];

    private static Sight Of(string name, string act, Func<DateTimeOffset, ImprovementAction> make, (string Field, string Value)[]? faults = null) =>
        new(name, Looker.Officer, Action + act, async (person, scene) =>
        {
            var action = make(scene.Portal.Clock.Now);
            await scene.Portal.DataAsync(db =>
            {
                db.ImprovementActions.Add(action);
                return db.SaveChangesAsync();
            });
            await person.GoAsync($"{Board}/{action.Id}{act}");
            if (faults is not null) await FailAsync(person, faults);
        })
        { At = _ => Board };

    private static async Task FailAsync(Person person, params (string Field, string Value)[] faults)
    {
        foreach (var (field, value) in faults) await person.Page.FillAsync(field, value);
        await person.PressAsync(Send);
        await Assertions.Expect(person.Page.Locator(".app-error-summary")).ToBeVisibleAsync();
    }

    private static ImprovementAction Open(DateTimeOffset now) => ImprovementAction.Make(
        new("Terugbellen binnen één werkdag", "Elke locatie wijst per dag aan wie terugbelt.", new(Colleague.StaffId!.Value, Colleague.Name), DutchTime.Day(now).AddDays(30), DutchTime.Day(now).Year - 1), Colleague, now);

    private static ImprovementAction Overdue(DateTimeOffset now) => Open(now.AddDays(-60));

    private static ImprovementAction Done(DateTimeOffset now)
    {
        var action = Open(now);
        action.CarryOut(DutchTime.Day(now), "Belrooster ingevoerd op alle locaties.", DutchTime.Day(now).AddDays(90), Colleague, now);
        return action;
    }

    private static ImprovementAction Checked(DateTimeOffset now)
    {
        var action = Done(now);
        action.CheckEffect(DutchTime.Day(now), EffectVerdict.NotEffective, "Er kwamen nog drie klachten over niet terugbellen.", Colleague, now);
        return action;
    }
}
