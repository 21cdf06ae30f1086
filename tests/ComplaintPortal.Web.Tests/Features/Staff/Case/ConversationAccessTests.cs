using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case;

/// <summary>Who opens the pages around conversations, and what is not there to be opened.</summary>
public sealed class ConversationAccessTests(Portals portals)
{
    private static readonly string[] OfPlanned = ["verplaatsen", "afzeggen", "vastleggen"];
    private static readonly string[] OfHeld = ["opbergen", "document", "afdruk"];

    [Theory]
    [InlineData(Roles.Management, "/medewerkers/geen-toegang")]
    [InlineData(Roles.Administrator, "/medewerkers/geen-toegang")]
    [InlineData(null, "/medewerkers/inloggen")]
    [Trait("Obligation", "B17")]
    public async Task Nobody_but_an_officer_opens_them(string? role, string to)
    {
        var portal = portals.BijElkaar;
        var number = (await portal.ReceiveAsync()).Number;
        var (planned, held) = (await portal.PlannedAsync(number), await portal.HeldAsync(number));
        var visitor = role is null ? portal.Visitor() : await portal.SignedInAsync(role);
        string[] places =
        [
            "gesprekken/plannen", "gesprekken/vastleggen", $"gesprekken/{planned.Id}/afspraak",
            .. OfPlanned.Select(place => $"gesprekken/{planned.Id}/{place}"), .. OfHeld.Select(place => $"gesprekken/{held.Id}/{place}"),
        ];
        foreach (var place in places) Assert.StartsWith(to, (await visitor.GetAsync(Dossiers.PageOf(number, place))).Address, StringComparison.Ordinal);
        foreach (var place in places.Where(place => !place.EndsWith("document", StringComparison.Ordinal) && !place.EndsWith("afdruk", StringComparison.Ordinal) && !place.EndsWith("afspraak", StringComparison.Ordinal)))
        {
            var page = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Post, Dossiers.PageOf(number, place)) { Content = new FormUrlEncodedContent([]) });
            Assert.StartsWith(to, page.Address, StringComparison.Ordinal);
        }
        Assert.Empty(await portal.LooksAsync(number, AuditKind.Document));
        Assert.Equal(2, (await portal.TalksAsync(number)).Count);
    }

    [Fact]
    public async Task A_number_or_a_conversation_that_is_not_there_is_not_found()
    {
        var portal = portals.BijElkaar;
        var (number, other) = ((await portal.ReceiveAsync()).Number, (await portal.ReceiveAsync()).Number);
        var (planned, held) = (await portal.PlannedAsync(number), await portal.HeldAsync(number));
        var officer = await portal.OfficerAsync();
        foreach (var place in new[] { "plannen", "vastleggen" })
            Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(Dossiers.PageOf("BE-2026-999999", $"gesprekken/{place}"))).Status);
        foreach (var (id, place) in OfPlanned.Append("afspraak").Select(place => (planned.Id, place)).Concat(OfHeld.Select(place => (held.Id, place))))
        {
            Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync(Dossiers.PageOf(number, $"gesprekken/{id}/{place}"))).Status);
            // Of another case it is not there either.
            foreach (var wrong in new[] { Dossiers.PageOf(other, $"gesprekken/{id}/{place}"), Dossiers.PageOf(number, $"gesprekken/99999999/{place}"), Dossiers.PageOf("BE-2026-999999", $"gesprekken/{id}/{place}") })
                Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(wrong)).Status);
        }
        foreach (var place in OfPlanned)
        {
            var request = (await officer.GetAsync(Dossiers.PageOf(number, $"gesprekken/{planned.Id}/{place}"))).Request("main form[method=post]", [], []);
            request.RequestUri = new Uri(Dossiers.PageOf(other, $"gesprekken/{planned.Id}/{place}"), UriKind.Relative);
            Assert.Equal(HttpStatusCode.NotFound, (await officer.SendAsync(request)).Status);
        }
    }

    [Fact]
    public async Task Of_a_closed_case_no_conversation_is_planned_moved_or_recorded()
    {
        var portal = portals.BijElkaar;
        var number = (await portal.ReceiveAsync()).Number;
        await portal.CloseAsync(number);
        var officer = await portal.OfficerAsync();
        foreach (var place in new[] { "plannen", "vastleggen" })
        {
            var page = await officer.GetAsync(Dossiers.PageOf(number, $"gesprekken/{place}"));
            Assert.Equal(Dossiers.PageOf(number), page.Address);
            Assert.Contains("Dat kan niet meer, of nog niet", page.Text);
        }
        Assert.DoesNotContain("Plan een gesprek", (await officer.GetAsync(Dossiers.PageOf(number))).Text);
    }

    [Fact]
    public async Task Who_comes_too_late_reads_so_on_the_case_page()
    {
        var portal = portals.BijElkaar;
        var number = (await portal.ReceiveAsync()).Number;
        var planned = await portal.PlannedAsync(number);
        await portal.ProceedAsync(number, one => one.CancelConversation(one.Conversations.Single(), "Ziek", Talks.Anna, portal.Clock.Now));
        var officer = await portal.OfficerAsync();
        foreach (var place in OfPlanned.Append("opbergen"))
        {
            var page = await officer.GetAsync(Dossiers.PageOf(number, $"gesprekken/{planned.Id}/{place}"));
            Assert.Equal(Dossiers.PageOf(number), page.Address);
            Assert.Contains("Dat kan niet meer, of nog niet", page.Text);
        }
        foreach (var place in new[] { "afspraak", "document", "afdruk" })
            Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(Dossiers.PageOf(number, $"gesprekken/{planned.Id}/{place}"))).Status);
        Assert.Equal(ConversationState.Cancelled, (await portal.TalksAsync(number)).Single().State);
    }

    [Fact]
    [Trait("Obligation", "B17")]
    public async Task Who_is_barred_from_the_case_finds_none_of_them()
    {
        var portal = portals.BijElkaar;
        var number = (await portal.ReceiveAsync()).Number;
        var (planned, held) = (await portal.PlannedAsync(number), await portal.HeldAsync(number));
        var officer = await portal.OfficerAsync();
        var member = await officer.MemberAsync();
        await portal.ProceedAsync(number, one => one.Bar(member.Id, member.DisplayName, "Familie", Talks.Anna, portal.Clock.Now));
        string[] places =
        [
            "gesprekken/plannen", "gesprekken/vastleggen", $"gesprekken/{planned.Id}/afspraak",
            .. OfPlanned.Select(place => $"gesprekken/{planned.Id}/{place}"), .. OfHeld.Select(place => $"gesprekken/{held.Id}/{place}"),
        ];
        foreach (var place in places) Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(Dossiers.PageOf(number, place))).Status);
    }
}
