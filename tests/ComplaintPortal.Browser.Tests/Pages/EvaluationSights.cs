using ComplaintPortal.Browser.Tests.Infrastructure;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace ComplaintPortal.Browser.Tests.Pages;

/// <summary>The pages of the annual evaluation: of the demo, the year before last is adopted and last year is being made up.</summary>
public static class EvaluationSights
{
    private const string Years = "/medewerkers/evaluatie";
    private const string Year = Years + "/{year:int}";
    private const string Submit = "main form button.utrecht-button--primary-action";

    private static readonly string TooLong = new('x', 21_000);

    public static readonly IReadOnlyList<Sight> All =
    [
        new("staff-evaluations", Looker.Officer, Years),
        new("staff-evaluation-none", Looker.Officer, Year) { At = scene => Last(scene, years: 0) },
        new("staff-evaluation-work", Looker.Officer, Year) { At = scene => Last(scene) },
        new("staff-evaluation-work-management", Looker.Management, Year) { At = scene => Last(scene) },
        new("staff-evaluation-adopted", Looker.Management, Year) { At = scene => Last(scene, years: 2) },
        new("staff-evaluation-version", Looker.Management, Year + "/versies/{version:int}") { At = scene => Last(scene, "/versies/1", years: 2) },
        new("staff-evaluation-theme-add", Looker.Officer, Year + "/themas/toevoegen") { At = scene => Last(scene, "/themas/toevoegen") },
        new("staff-evaluation-theme-add-faults", Looker.Officer, Year + "/themas/toevoegen", FaultyAsync("#Lesson")) { At = scene => Last(scene, "/themas/toevoegen") },
        new("staff-evaluation-theme", Looker.Officer, Year + "/themas/{id:long}", OpenAsync("a[href*='/themas/']:not([href$='toevoegen'])")) { At = scene => Last(scene) },
        new("staff-evaluation-points", Looker.Officer, Year + "/punten") { At = scene => Last(scene, "/punten") },
        new("staff-evaluation-points-management", Looker.Management, Year + "/punten") { At = scene => Last(scene, "/punten") },
        new("staff-evaluation-points-faults", Looker.Officer, Year + "/punten", FaultyAsync()) { At = scene => Last(scene, "/punten") },
        new("staff-evaluation-point", Looker.Officer, Year + "/punten/{id:long}", OpenAsync("a[href*='/punten/']")) { At = scene => Last(scene) },
        new("staff-evaluation-conclusions", Looker.Officer, Year + "/conclusies") { At = scene => Last(scene, "/conclusies") },
        new("staff-evaluation-conclusions-faults", Looker.Officer, Year + "/conclusies", FaultyAsync("#Conclusions")) { At = scene => Last(scene, "/conclusies") },
        new("staff-evaluation-conclusions-conflict", Looker.Officer, Year + "/conclusies", async (person, _) =>
        {
            await person.Page.FillAsync("#Conclusions", "Wij bellen voortaan eerst.");
            await person.Portal.DataAsync(MeanwhileAsync);
            await person.PressAsync(Submit);
            await Assertions.Expect(person.Page.Locator("#intussen")).ToBeVisibleAsync();
        }) { At = scene => Last(scene, "/conclusies") },
        new("staff-evaluation-discussion", Looker.Officer, Year + "/bespreking") { At = scene => Last(scene, "/bespreking") },
        new("staff-evaluation-discussion-faults", Looker.Officer, Year + "/bespreking", FaultyAsync("#Present")) { At = scene => Last(scene, "/bespreking") },
        new("staff-evaluation-adopt-not-yet", Looker.Management, Year + "/vaststellen") { At = scene => Last(scene, "/vaststellen") },
        new("staff-evaluation-correct", Looker.Officer, Year + "/corrigeren") { At = scene => Last(scene, "/corrigeren", years: 2) },
        new("staff-evaluation-correct-faults", Looker.Officer, Year + "/corrigeren", FaultyAsync()) { At = scene => Last(scene, "/corrigeren", years: 2) },
    ];

    private static string Last(Scene scene, string part = "", int years = 1) => $"{Years}/{scene.Portal.Clock.Now.Year - years}{part}";

    private static Func<Person, Scene, Task> OpenAsync(string link) => (person, _) => person.PressAsync(link);

    private static Func<Person, Scene, Task> FaultyAsync(params string[] tooLong) => async (person, _) =>
    {
        foreach (var field in tooLong) await person.Page.FillAsync(field, TooLong);
        await person.PressAsync(Submit);
        await Assertions.Expect(person.Page.Locator(".app-error-summary")).ToBeVisibleAsync();
    };

    /// <summary>A colleague writes in the evaluation that is being made up.</summary>
    private static async Task<int> MeanwhileAsync(PortalDbContext db)
    {
        var colleague = await db.Users.OrderBy(member => member.Id).FirstAsync();
        var evaluation = await db.AnnualEvaluations.Include(one => one.Versions).OrderByDescending(one => one.Year).FirstAsync(one => one.Versions.Any(version => version.State != EvaluationState.Adopted));
        evaluation.Conclude("Elk team spreekt af wie er belt.", Domain.Complaints.Actor.Staff(colleague.Id, colleague.DisplayName), DateTimeOffset.UtcNow);
        return await db.SaveChangesAsync();
    }
}
