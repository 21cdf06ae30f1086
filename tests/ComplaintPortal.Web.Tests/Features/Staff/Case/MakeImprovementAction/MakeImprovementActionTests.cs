using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case.MakeImprovementAction;

/// <summary>An improvement action out of a case (B15, E21).</summary>
[Trait("Obligation", "B15")]
[Trait("Obligation", "E21")]
public sealed class MakeImprovementActionTests(Portals portals)
{
    private static (string, string)[] Answers(string title, Guid owner, string dueOn = "2026-09-01") =>
        [("Improvement.Title", title), ("Improvement.Description", "Elke locatie wijst aan wie terugbelt"), ("Improvement.Owner", owner.ToString()), ("Improvement.DueOn", dueOn)];

    [Theory]
    [MemberData(nameof(Portals.Both), MemberType = typeof(Portals))]
    public async Task It_stands_on_the_case_page_and_dossier_and_audit_log_tell_of_it_without_its_text(string profile)
    {
        var portal = portals.Of(profile);
        var officer = await portal.OfficerAsync();
        var number = await officer.HandledAsync();
        var me = await officer.MemberAsync();
        var title = Dossiers.Word();
        var page = await officer.ActAsync(number, "verbeteractie", Answers(title, me.Id));
        Assert.Equal(Dossiers.PageOf(number), page.Address);
        Assert.Contains("De verbeteractie is gemaakt.", page.Text);
        var section = page.One("section[aria-labelledby=verbeteracties]").TextContent;
        Assert.Contains(title, section);
        Assert.Contains(me.DisplayName, section);
        Assert.Contains("klaar op 1 september 2026", section);

        var id = await portal.IdOfAsync(number);
        var action = await portal.DataAsync(db => db.ImprovementActions.SingleAsync(one => one.ComplaintId == id));
        Assert.Equal((title, ImprovementState.Open, me.Id, 2026), (action.Title, action.State, action.OwnerId, action.Year));
        var dossier = await portal.DossierAsync(number);
        var entry = dossier.Timeline.Single(one => one.Event == TimelineEvent.ImprovementActionMade);
        Assert.Equal((me.DisplayName, null), (entry.ByName, entry.Detail));
        // The complainant is told nothing of it.
        Assert.Empty(dossier.Outbox);
        Assert.Contains(await portal.LooksAsync(number, AuditKind.Act), line => line.What == nameof(TimelineEvent.ImprovementActionMade));
        Assert.Contains(title, (await officer.GetAsync($"{Improving.Board}/{action.Id}")).Heading);
    }

    [Fact]
    public async Task A_closed_case_shows_its_improvement_points_beside_the_form()
    {
        var portal = portals.BlijfGroep;
        var number = (await portal.ReceiveAsync()).Number;
        await portal.PlayAsync(number, portal.Reached(), one => one.Close(
            new ClosingDraft(Outcome.NotSatisfiedOther, portal.Today(), "Eerder bellen", false, ["Terugbelnotitie invoeren"], "Wij ronden af."), portal.Regulation, Endings.Anna, portal.Clock.Now));
        Assert.Contains("Terugbelnotitie invoeren", (await (await portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, "verbeteractie"))).Text);
    }

    [Fact]
    public async Task What_is_wrong_is_said_and_nothing_is_made()
    {
        var portal = portals.BlijfGroep;
        var officer = await portal.OfficerAsync();
        var number = await officer.HandledAsync();
        var me = await officer.MemberAsync();
        var page = await officer.ActAsync(number, "verbeteractie", Answers("", me.Id));
        Assert.Equal((HttpStatusCode.BadRequest, "Elke locatie wijst aan wie terugbelt"), (page.Status, page.Value("Improvement.Description")));
        Assert.Equal(["Schrijf in één regel wat er wordt verbeterd"], page.Errors);
        page = await officer.ActAsync(number, "verbeteractie", Answers("Terugbellen", me.Id, "2026-03-10"));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Kies vandaag of een dag die nog komt.", page.Errors);
        var id = await portal.IdOfAsync(number);
        Assert.False(await portal.DataAsync(db => db.ImprovementActions.AnyAsync(one => one.ComplaintId == id)));
        Assert.DoesNotContain((await portal.DossierAsync(number)).Timeline, entry => entry.Event == TimelineEvent.ImprovementActionMade);
    }

    [Fact]
    [Trait("Obligation", "B17")]
    public async Task Who_is_barred_is_not_offered_as_owner_and_does_not_find_the_form()
    {
        var portal = portals.BlijfGroep;
        var (officer, barred) = (await portal.OfficerAsync(), await portal.OfficerAsync());
        var number = (await portal.ReceiveAsync()).Number;
        await barred.BarAsync(number);
        Assert.DoesNotContain((await barred.MemberAsync()).DisplayName, (await officer.GetAsync(Dossiers.PageOf(number, "verbeteractie"))).All("option"));
        Assert.Equal(HttpStatusCode.NotFound, (await barred.GetAsync(Dossiers.PageOf(number, "verbeteractie"))).Status);
    }

    [Fact]
    public async Task Management_makes_none_out_of_a_case() => Assert.StartsWith(
        "/medewerkers/geen-toegang",
        (await (await portals.BlijfGroep.SignedInAsync(Roles.Management)).GetAsync(Dossiers.PageOf((await portals.BlijfGroep.ReceiveAsync()).Number, "verbeteractie"))).Address, StringComparison.Ordinal);
}
