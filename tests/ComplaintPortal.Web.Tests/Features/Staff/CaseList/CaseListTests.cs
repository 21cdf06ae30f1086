using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.CaseList;

/// <summary>The officer's list: queues with their counts, and who may see it.</summary>
public sealed class CaseListTests(Portals portals)
{
    private static IReadOnlyList<string> Numbers(Page page) => page.All("tbody th a");

    [Fact]
    public async Task Each_queue_holds_its_own_cases_and_says_how_many()
    {
        using var portal = new Portal();
        var officer = await portal.OfficerAsync();
        var me = await officer.MemberAsync();
        var by = Actor.Staff(me.Id, me.DisplayName);
        var now = portal.Clock.Now;
        var mine = (await portal.ReceiveAsync()).Number;
        await portal.ChangeAsync(mine, one => one.AssignTo(me.Id, me.DisplayName, by, now));
        var late = (await portal.ReceiveAsync(intake => intake with { ReceivedOn = new(2026, 3, 3) })).Number;
        var soon = (await portal.ReceiveAsync(intake => intake with { ReceivedOn = new(2026, 3, 4) })).Number;
        var contacted = (await portal.ReceiveAsync()).Number;
        await portal.ChangeAsync(contacted, one => one.RecordContact(
            new ContactRecord(now, ContactChannel.Telephone, ContactResult.Reached, by, byComplainant: true, null), by, now));
        var unread = (await portal.ReceiveAsync()).Number;
        await portal.ChangeAsync(unread, one => one.PostMessage("Is er al nieuws?", [], Actor.Complainant, now));

        var list = await officer.GetAsync(Dossiers.Cases);
        Assert.Equal(
            ["Mijn werk 1", "Te laat 1", "Binnenkort 1", "Nieuw 4", "Niet toegewezen 4", "Ongelezen berichten 1", "Alle 5"],
            list.All(".app-queues li a"));
        Assert.Equal([mine], Numbers(list));
        Assert.Equal([late], Numbers(await officer.GetAsync(Dossiers.Cases + "?lijst=te-laat")));
        var soonList = await officer.GetAsync(Dossiers.Cases + "?lijst=binnenkort");
        Assert.Equal([soon], Numbers(soonList));
        Assert.Contains("Vandaag", soonList.One("tbody .app-badge").TextContent);
        Assert.Equal([late, soon, mine, unread], Numbers(await officer.GetAsync(Dossiers.Cases + "?lijst=nieuw")));
        Assert.Equal([late, soon, unread, contacted], Numbers(await officer.GetAsync(Dossiers.Cases + "?lijst=niet-toegewezen")));
        Assert.Equal([unread], Numbers(await officer.GetAsync(Dossiers.Cases + "?lijst=ongelezen")));
        Assert.Equal([late, soon, mine, unread, contacted], Numbers(await officer.GetAsync(Dossiers.Cases + "?lijst=alle")));
    }

    [Fact]
    public async Task Who_has_no_work_is_shown_the_way_to_what_nobody_handles()
    {
        var list = await (await portals.BlijfGroep.OfficerAsync()).GetAsync(Dossiers.Cases);
        Assert.Contains("U behandelt nu geen klachten", list.Text);
        Assert.NotNull(list.One($".app-empty a[href='{Dossiers.Cases}?lijst=niet-toegewezen']"));
    }

    [Fact]
    [Trait("Obligation", "E19")]
    public async Task The_list_marks_a_restrictive_measure_and_a_suggestion_without_promise()
    {
        using var portal = new Portal(Portal.BijElkaar);
        await portal.ReceiveAsync(intake => intake with { RestrictiveMeasure = true });
        await portal.ReceiveAsync(intake => intake with { Kind = ComplaintKind.Suggestion });
        var rows = (await (await portal.OfficerAsync()).GetAsync(Dossiers.Cases + "?lijst=alle")).All("tbody tr");
        Assert.Contains("Wet zorg en dwang", rows[0]);
        Assert.Contains("Keuze van de regeling, wo 18 maart", rows[0]);
        Assert.Contains("Suggestie", rows[1]);
        Assert.Contains("Geen open belofte", rows[1]);
    }

    [Fact]
    [Trait("Obligation", "B17")]
    public async Task Each_row_shown_is_a_look_into_that_dossier()
    {
        using var portal = new Portal();
        var number = (await portal.ReceiveAsync()).Number;
        var officer = await portal.OfficerAsync();
        await officer.GetAsync(Dossiers.Cases);
        Assert.Empty(await portal.LooksAsync(number, AuditKind.List));
        await officer.GetAsync(Dossiers.Cases + "?lijst=alle");
        var look = Assert.Single(await portal.LooksAsync(number, AuditKind.List));
        Assert.Equal(((await officer.MemberAsync()).Id, Roles.Officer, portal.Clock.Now), (look.StaffId!.Value, look.Role, look.At));
    }

    [Theory]
    [InlineData(Roles.Management)]
    [InlineData(Roles.Administrator)]
    [Trait("Obligation", "B17")]
    public async Task Who_is_no_officer_does_not_see_the_list(string role)
    {
        var page = await (await portals.BlijfGroep.SignedInAsync(role)).GetAsync(Dossiers.Cases + "?lijst=alle");
        Assert.StartsWith("/medewerkers/geen-toegang", page.Address, StringComparison.Ordinal);
        Assert.Empty(Numbers(page));
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_sent_to_sign_in() =>
        Assert.StartsWith("/medewerkers/inloggen", (await portals.BlijfGroep.Visitor().GetAsync(Dossiers.Cases)).Address, StringComparison.Ordinal);

    [Theory]
    [InlineData("lijst=alle&fase=9&soort=1&onderwerp=x&locatie=x&wijze=0&jaar=abc&behandelaar=zz&zoek=onzin&sorteer=x&na=zz&voor=99")]
    [InlineData("lijst=alle&na=20260231.1")]
    [InlineData("lijst=alle&na=20260311.99999999999999999999")]
    [InlineData("lijst=alle&sorteer=nummer&na=20260311.1&voor=x")]
    [InlineData("lijst=alle&jaar=1990&behandelaar=00000000-0000-0000-0000-000000000001")]
    [InlineData("lijst=alle&na=99991231.9999")]
    [InlineData("lijst=alle&fase=received&fase=incontact")]
    public async Task What_the_address_says_wrong_is_left_out(string query)
    {
        using var portal = new Portal();
        var number = (await portal.ReceiveAsync()).Number;
        var page = await (await portal.OfficerAsync()).GetAsync($"{Dossiers.Cases}?{query}");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal([number], Numbers(page));
    }
}
