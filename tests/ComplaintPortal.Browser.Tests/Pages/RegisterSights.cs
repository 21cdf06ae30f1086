using System.Text;
using ComplaintPortal.Web.Jobs;
using Microsoft.Playwright;

namespace ComplaintPortal.Browser.Tests.Pages;

/// <summary>The pages by which the register goes out, and by which an existing one comes in.</summary>
public static class RegisterSights
{
    private const string Export = "/medewerkers/register/uitvoer";
    private const string Import = "/medewerkers/register/invoer";
    private const string Submit = "main form button.utrecht-button--primary-action";

    /// <summary>A day that is none, and a location that the profile does not know.</summary>
    private static readonly FilePayload Faulty = new()
    {
        Name = "register.csv",
        MimeType = "text/csv",
        Buffer = Encoding.UTF8.GetBytes("Eerder nummer;Soort;Ontvangen op;Kanaal;Locatie;Klacht\nOUD-1;Klacht;31-02-2026;Post;Ergens;Ik kreeg geen antwoord.\n"),
    };

    public static readonly IReadOnlyList<Sight> All =
    [
        new("staff-register-export", Looker.Officer, Export),
        new("staff-register-export-faults", Looker.Officer, Export, async (person, _) =>
        {
            await person.Page.CheckAsync("input[name=Names][value=true]");
            await person.PressAsync(Submit);
        }),
        new("staff-register-import", Looker.Officer, Import),
        new("staff-register-import-nothing", Looker.Officer, Import, async (person, _) => await person.PressAsync(Submit)),
        new("staff-register-import-faults", Looker.Officer, Import + "/fouten", async (person, _) =>
        {
            if (await person.Page.Locator("#file").CountAsync() > 0)
            {
                await person.Page.SetInputFilesAsync("#file", Faulty);
                await person.PressAsync(Submit);
                await person.Portal.RunAsync<ImportRegister>();
            }
            await person.GoAsync(Import + "/fouten");
        }) { At = _ => Import },
    ];
}
