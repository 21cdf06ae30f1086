using System.Net;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Jobs;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Hosting;

/// <summary>What the log file holds after people came by, also where the portal failed them (B17).</summary>
[Trait("Obligation", "B17")]
public sealed class LogTests
{
    private static Journey Personal(Portal portal) => Journey.Of(portal)
        .Telling(("Story", "Mijn geheime verhaal"), ("HappenedWhen", "met Pinksteren"), ("EmployeeConcerned", "Joris Driepinter"))
        .By(("Name", "Noor Voorbeeld"), ("Street", "Voorbeeldstraat 1"), ("Postcode", "1234 AB"), ("City", "Voorbeeldstad"), ("Telephone", "06 12345678"), ("Email", "noor@example.org"))
        .Reachable(("SafeContact.Channels", "email"), ("SafeContact.Channels", "telefoon"), ("SafeContact.When", "Na tienen"));

    [Theory]
    [MemberData(nameof(Portals.Both), MemberType = typeof(Portals))]
    public async Task Nothing_of_who_came_or_what_they_wrote_is_logged_also_where_the_portal_fails(string profile)
    {
        using var portal = new Portal(profile);
        var journey = Personal(portal);
        var sent = await journey.SendAsync();
        await journey.OpenAsync(sent);
        var visitor = portal.Visitor();
        await visitor.GetAsync("/klacht-indienen?locatie=zoekvraag");
        await visitor.GetAsync("/geheim-pad?naam=zoekvraag");
        await (await visitor.GetAsync("/mijn-klacht")).SubmitAsync(("Number", sent.Number), ("Code", "AAAA BBBB CCCC DDDD"));
        var email = StaffVisits.NewEmail();
        var password = await portal.AddStaffAsync(email, "Mirjam de Boer", Roles.Officer);
        await portal.Visitor().SignInAsync(email, "verkeerdwachtwoord", "/medewerkers/mail?na=424242");
        await (await portal.SessionOfAsync(email, password)).GetAsync("/medewerkers/mail?na=424242");
        await portal.RunAsync<SendOutbox>();

        // A database that quotes what someone typed.
        await portal.DataAsync(db => db.Database.ExecuteSqlRawAsync(
            "CREATE TRIGGER Fails BEFORE INSERT ON Complaints BEGIN SELECT RAISE(ABORT, 'Noor Voorbeeld: Mijn geheime verhaal'); END"));
        var failed = await (await Personal(portal).ToCheckAsync()).SubmitAsync("#versturen");
        Assert.Equal(HttpStatusCode.InternalServerError, failed.Status);
        Assert.DoesNotContain("geheime verhaal", failed.Body);

        var log = portal.Log();
        Assert.Contains("SqliteException", log);
        Assert.Contains("POST klacht-indienen/controleren answered 500", log);
        Assert.Contains("GET medewerkers/mail answered 200", log);
        string[] personal =
        [
            "geheime verhaal", "Pinksteren", "Driepinter", "Noor", "Voorbeeldstraat", "1234 AB", "Voorbeeldstad", "12345678", "noor@example.org", "Na tienen",
            sent.Number, sent.Code, sent.Code.Replace(" ", ""), "AAAA", "zoekvraag", "geheim-pad", "424242", email, password, "verkeerdwachtwoord", "Mirjam",
        ];
        Assert.DoesNotContain(personal, one => log.Contains(one, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_reference_on_the_page_of_a_fault_finds_its_line()
    {
        using var portal = new Portal();
        var page = await Personal(portal).ToCheckAsync();
        await portal.DataAsync(db => db.Database.ExecuteSqlRawAsync("CREATE TRIGGER Fails BEFORE INSERT ON Complaints BEGIN SELECT RAISE(ABORT, 'x'); END"));
        var failed = await page.SubmitAsync("#versturen");
        var line = Assert.Single(portal.Log().Split('\n'), one => one.Contains("controleren answered 500"));
        var reference = line[(line.LastIndexOf('(') + 1)..line.LastIndexOf(')')];
        Assert.Contains(reference, failed.Text);
    }
}
