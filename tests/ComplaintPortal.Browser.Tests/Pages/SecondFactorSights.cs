using ComplaintPortal.Browser.Tests.Infrastructure;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace ComplaintPortal.Browser.Tests.Pages;

/// <summary>The pages of the second factor, each with what an account can have of it.</summary>
public static class SecondFactorSights
{
    private const string Step = "/medewerkers/inloggen/tweede-stap";
    private const string Prove = "/medewerkers/account/bevestigen";
    private const string Submit = "main form[method=post] button.utrecht-button--primary-action";

    public static readonly IReadOnlyList<Sight> All =
    [
        new("staff-second-factor", Looker.Officer, SecondSteps.Own),
        new("staff-second-factor-whole", Looker.Officer, SecondSteps.Own, async (person, _) =>
        {
            await WholeAsync(person);
            await person.GoAsync(SecondSteps.Own);
        }) { Alone = true },
        new("staff-app", Looker.Officer, SecondSteps.Own + "/app"),
        new("staff-app-faults", Looker.Officer, SecondSteps.Own + "/app", async (person, _) =>
        {
            await person.Page.FillAsync("#Code", "12");
            await person.PressAsync(Submit);
            await Assertions.Expect(person.Page.Locator(".app-error-summary")).ToBeVisibleAsync();
        }),
        new("staff-app-remove", Looker.Officer, SecondSteps.Own + "/app/verwijderen", async (person, _) =>
        {
            await WholeAsync(person);
            await person.OpenOwnAsync(SecondSteps.Own + "/app/verwijderen");
        }) { At = _ => SecondSteps.Own, Alone = true },
        new("staff-passkey", Looker.Officer, SecondSteps.Own + "/passkey"),
        new("staff-passkey-remove", Looker.Officer, SecondSteps.Own + "/passkey/{id:guid}/verwijderen", async (person, _) =>
        {
            await person.OpenOwnAsync($"{SecondSteps.Own}/passkey/{await WholeAsync(person)}/verwijderen");
        }) { At = _ => SecondSteps.Own, Alone = true },
        new("staff-recovery-codes", Looker.Officer, SecondSteps.Own + "/herstelcodes", (person, _) => person.SetAppAsync()) { At = _ => SecondSteps.Own, Alone = true },
        new("staff-recovery-codes-gone", Looker.Officer, SecondSteps.Own + "/herstelcodes", async (person, _) =>
        {
            await person.SetAppAsync();
            await person.GoAsync(SecondSteps.Own + "/herstelcodes");
        }) { At = _ => SecondSteps.Own, Alone = true },
        new("staff-recovery-codes-new", Looker.Officer, SecondSteps.Own + "/herstelcodes/nieuw", async (person, _) =>
        {
            await person.SetAppAsync();
            await person.OpenOwnAsync(SecondSteps.Own + "/herstelcodes/nieuw");
        }) { At = _ => SecondSteps.Own, Alone = true },
        new("staff-prove", Looker.Officer, Prove),
        new("staff-prove-faults", Looker.Officer, Prove, async (person, _) =>
        {
            await person.PressAsync(Submit);
            await Assertions.Expect(person.Page.Locator(".app-error-summary")).ToBeVisibleAsync();
        }),
        new("staff-second-step", Looker.Officer, Step, (person, _) => StepAsync(person)) { At = _ => SecondSteps.Own, Alone = true },
        new("staff-second-step-faults", Looker.Officer, Step, async (person, _) =>
        {
            await StepAsync(person);
            await person.Page.FillAsync("#Code", "12");
            await person.PressAsync("main form[data-once] button");
            await Assertions.Expect(person.Page.Locator(".app-error-summary")).ToBeVisibleAsync();
        }) { At = _ => SecondSteps.Own, Alone = true },
        new("staff-user-second-factor", Looker.Administrator, "/medewerkers/gebruikers/{id:guid}", async (person, _) =>
        {
            var email = $"{Guid.NewGuid():n}@example.org";
            await person.Portal.AddStaffAsync(email, "Wilhelmina van der Meulen-Oosterhuis", Roles.Officer);
            await person.Portal.GiveAppAsync(email);
            await person.GoAsync($"/medewerkers/gebruikers/{await person.Portal.DataAsync(db => db.Users.Where(one => one.Email == email).Select(one => one.Id).SingleAsync())}");
        }) { At = _ => "/medewerkers/gebruikers" },
    ];

    /// <summary>An account with an app, codes that were kept, and a passkey; gives that passkey's id.</summary>
    private static async Task<Guid> WholeAsync(Person person)
    {
        await person.SetAppAsync();
        await person.KeepCodesAsync();
        return await person.Portal.DataAsync(async db =>
        {
            var id = Guid.NewGuid();
            var member = await db.Users.SingleAsync(one => one.Email == person.Email);
            db.Passkeys.Add(new StaffPasskey
            {
                Id = id,
                StaffId = member.Id,
                Name = "De laptop waarmee ik ook op zaterdag werk",
                CredentialId = id.ToByteArray(),
                CredentialHash = StaffPasskey.HashOf(id.ToByteArray()),
                AddedAt = person.Portal.Clock.Now.AddDays(-40),
                LastUsedAt = person.Portal.Clock.Now.AddHours(-3),
            });
            await db.SaveChangesAsync();
            return id;
        });
    }

    private static async Task StepAsync(Person person)
    {
        await WholeAsync(person);
        await person.PressAsync("form[action='/medewerkers/uitloggen'] button");
        await person.SignInAgainAsync();
        Assert.EndsWith(Step, person.Page.Url);
    }
}
