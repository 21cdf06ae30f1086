using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.CaseList;

/// <summary>What is closed is no work any more, says with what it ended, and is found by its phase (E16).</summary>
[Trait("Obligation", "E16")]
public sealed class ClosedCasesTests
{
    private static IReadOnlyList<string> Numbers(Page page) => page.All("tbody th a");

    [Fact]
    public async Task Closed_cases_are_in_no_queue_of_work_and_are_found_by_their_phase()
    {
        using var portal = new Portal();
        var officer = await portal.OfficerAsync();
        var me = await officer.MemberAsync();
        var by = Actor.Staff(me.Id, me.DisplayName);
        var open = (await portal.ReceiveAsync()).Number;
        var mine = (await portal.ReceiveAsync()).Number;
        await portal.PlayAsync(open, one => one.AssignTo(me.Id, me.DisplayName, by, portal.Clock.Now));
        await portal.PlayAsync(mine, one => one.AssignTo(me.Id, me.DisplayName, by, portal.Clock.Now), portal.Reached(), portal.Closed());
        var nobodys = (await portal.ReceiveAsync()).Number;
        await portal.PlayAsync(nobodys, portal.Withdrawn(), portal.Closed(Outcome.Withdrawn));

        var list = await officer.GetAsync(Dossiers.Cases);
        Assert.Equal(["Mijn werk 1", "Te laat 0", "Binnenkort 0", "Nieuw 1", "Niet toegewezen 0", "Ongelezen berichten 0", "Alle 3"], list.All(".app-queues li a"));
        Assert.Equal([open], Numbers(list));
        Assert.Equal([mine], Numbers(await officer.GetAsync(Dossiers.Cases + "?fase=closed")));
        Assert.Equal([nobodys], Numbers(await officer.GetAsync(Dossiers.Cases + "?lijst=niet-toegewezen&fase=closed")));
        var all = await officer.GetAsync(Dossiers.Cases + "?lijst=alle&fase=closed");
        Assert.Equal([mine, nobodys], Numbers(all));
        Assert.Contains("afgerond: niet tevreden, anders", all.All("tbody tr")[0]);
        Assert.Contains("Afgerond op 11 maart 2026", all.All("tbody tr")[0]);
        Assert.Contains("afgerond: ingetrokken door de klager", all.All("tbody tr")[1]);

        // What the complainant writes after closing wants an answer all the same.
        await portal.PlayAsync(mine, one => one.PostMessage("Nog een vraag", [], Actor.Complainant, portal.Clock.Now));
        Assert.Equal([mine], Numbers(await officer.GetAsync(Dossiers.Cases + "?lijst=ongelezen")));
    }
}
