using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case;

/// <summary>The page of a case: what to do next, how to reach the complainant safely, and what was told.</summary>
public sealed class CasePageTests(Portals portals)
{
    private static async Task<Page> OpenedAsync(Journey journey) =>
        await (await journey.Visitor.Portal.OfficerAsync()).GetAsync(Dossiers.PageOf((await journey.SendAsync()).Number));

    [Fact]
    [Trait("Obligation", "B12")]
    public async Task On_top_stands_what_to_do_and_by_when_and_the_count_explains_Good_Friday()
    {
        using var portal = new Portal();
        portal.Clock.Now = new DateTimeOffset(2026, 4, 2, 8, 0, 0, TimeSpan.Zero);
        var page = await OpenedAsync(Journey.Of(portal));
        var next = page.All(".app-next-step").Single();
        Assert.StartsWith("Neem contact op met Noor Voorbeeld Uiterlijk maandag 13 april 2026 Nog 5 werkdagen", next, StringComparison.Ordinal);
        var days = page.All(".app-day-count tbody tr");
        Assert.Equal("0 do 2 april Dag van ontvangst, dag 0", days[0]);
        Assert.Equal("– vr 3 april Goede Vrijdag, telt niet", days[1]);
        Assert.Equal("– ma 6 april Tweede paasdag, telt niet", days[4]);
        Assert.Equal("5 ma 13 april Telt mee, de laatste dag", days[^1]);
    }

    [Fact]
    [Trait("Obligation", "B12")]
    public async Task What_is_late_says_by_how_much()
    {
        using var portal = new Portal();
        var number = (await portal.ReceiveAsync(intake => intake with { ReceivedOn = new(2026, 3, 2) })).Number;
        var page = await (await portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number));
        Assert.Contains("Dit had uiterlijk maandag 9 maart 2026 gemoeten 2 werkdagen te laat", page.All(".app-next-step--late").Single());
    }

    [Fact]
    [Trait("Obligation", "B3")]
    [Trait("Obligation", "B25")]
    public async Task What_was_answered_is_shown()
    {
        var page = await OpenedAsync(Journey.Of(portals.BlijfGroep).Telling(
            ("Story", "Regel een\nRegel <b>twee</b>"), ("Discussed", "DoesNotWant"), ("Subjects", "decisions"), ("Location", "veilig-thuis-flevoland"))
            .Reachable(("SafeContact.Channels", "website"), ("Support", "Wanted")));
        var facts = page.All(".utrecht-data-list__item");
        Assert.Contains("Al besproken?Nee, en dat wil de klager ook niet", facts);
        Assert.Contains("Ondersteuning gewenst?Ja, de klager wil ondersteuning", facts);
        Assert.Contains("De manier waarop beslissingen worden genomen", page.Text);
        Assert.Contains("Regel <b>twee</b>", page.Text);
        Assert.DoesNotContain("<b>twee</b>", page.Body);
        // B26: what was shown on receipt, by location.
        Assert.Contains("AKJ", page.One("section[aria-labelledby=getoond]").TextContent);
    }

    public static readonly TheoryData<string, string[]> SafeContacts = new()
    {
        { "telefoon", ["Bellen mag: 06 12345678 – niet de voicemail inspreken.", "Niet e-mailen. De klager wil dit niet.", "Geen brief sturen."] },
        { "voicemail", ["de voicemail inspreken mag.", "“Na vijven”"] },
        { "email", ["E-mailen mag: noor@example.org", "Niet bellen.", "Neutrale woorden zijn niet gevraagd."] },
        { "neutraal", ["E-mailen mag: noor@example.org", "Gebruik neutrale woorden"] },
        { "post", ["Een brief mag: Voorbeeldstraat 1, 1234 AB Voorbeeldstad", "Niet e-mailen."] },
        { "website", ["Alleen via deze website. Niet bellen, niet e-mailen, geen brief sturen"] },
    };

    [Theory]
    [MemberData(nameof(SafeContacts))]
    [Trait("Obligation", "B17")]
    public async Task How_to_reach_the_complainant_safely_stands_before_the_dossier(string kind, string[] said)
    {
        var journey = Journey.Of(portals.BlijfGroep).By(
            ("Email", "noor@example.org"), ("Telephone", "06 12345678"), ("Street", "Voorbeeldstraat 1"), ("Postcode", "1234 AB"), ("City", "Voorbeeldstad"));
        (string Name, string Value)[] answers = kind switch
        {
            "voicemail" => [("SafeContact.Channels", "telefoon"), ("SafeContact.Voicemail", "true"), ("SafeContact.When", "Na vijven")],
            "neutraal" => [("SafeContact.Channels", "email"), ("SafeContact.Neutral", "true")],
            _ => [("SafeContact.Channels", kind), ("SafeContact.Neutral", "false")],
        };
        var page = await OpenedAsync(journey.Reachable(answers));
        var safe = page.All(".app-safe-contact").Single();
        foreach (var one in said) Assert.Contains(one, safe);
        Assert.True(page.Body.IndexOf("app-safe-contact", StringComparison.Ordinal) < page.Body.IndexOf("app-two-columns", StringComparison.Ordinal));
        if (kind == "website") Assert.DoesNotContain("06 12345678", safe);
    }

    [Fact]
    [Trait("Obligation", "E19")]
    public async Task A_restrictive_measure_shows_the_route_of_its_own_law()
    {
        var page = await OpenedAsync(Journey.Of(portals.BijElkaar).Telling(("RestrictiveMeasure", "true")));
        var measure = page.One("section[aria-labelledby=maatregel]");
        Assert.Contains("Tot dan lopen de gewone beloften door", measure.TextContent);
        Assert.NotNull(measure.QuerySelector("a[href='https://klachtenportaalzorg.nl/klachtenregeling-wzd/']"));
        Assert.Contains("Kies de regeling voor de klacht van Noor Voorbeeld Uiterlijk woensdag 18 maart 2026", page.Text);
        Assert.Contains("Gesprek met de klager Loopt Uiterlijk woensdag 25 maart 2026", page.Text);
        Assert.Null((await OpenedAsync(Journey.Of(portals.BijElkaar))).Document.QuerySelector("section[aria-labelledby=maatregel]"));
    }

    [Fact]
    [Trait("Obligation", "B17")]
    public async Task The_look_is_recorded_with_who_and_in_which_role()
    {
        var portal = portals.BlijfGroep;
        var number = (await portal.ReceiveAsync()).Number;
        var officer = await portal.OfficerAsync();
        await officer.GetAsync(Dossiers.PageOf(number));
        var look = Assert.Single(await portal.LooksAsync(number, AuditKind.Dossier));
        Assert.Equal(((await officer.MemberAsync()).Id, Roles.Officer, ActorKind.Staff), (look.StaffId!.Value, look.Role, look.ByKind));
    }

    [Fact]
    [Trait("Obligation", "B17")]
    public async Task Where_the_look_cannot_be_recorded_nothing_is_shown()
    {
        using var portal = new Portal();
        var number = (await portal.ReceiveAsync()).Number;
        var officer = await portal.OfficerAsync();
        await portal.DataAsync(db => db.Database.ExecuteSqlRawAsync("DROP TABLE AuditLog"));
        foreach (var place in new[] { "", "notitie", "bereikbaar" })
        {
            var page = await officer.GetAsync(Dossiers.PageOf(number, place));
            Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
            Assert.DoesNotContain("Noor Voorbeeld", page.Body);
        }
    }
}
