using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case.MoveConversation;

/// <summary>A planned conversation gets another moment or place; calendars follow.</summary>
[Trait("Obligation", "B14")]
public sealed class MoveConversationTests(Portals portals)
{
    private static async Task<(string Number, string At)> PlannedAsync(Portal portal, Journey journey)
    {
        var number = (await journey.SendAsync()).Number;
        return (number, $"gesprekken/{(await portal.PlannedAsync(number)).Id}/verplaatsen");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Obligation", "B17")]
    public async Task The_new_calendar_file_replaces_the_old_one(bool neutral)
    {
        var portal = portals.BlijfGroep;
        var (number, at) = await PlannedAsync(portal, Journey.Of(portal).ByMail("noor@example.org", neutral));
        var form = await (await portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, at));
        Assert.Equal(("2026-03-12", "12:00", "InPerson", "Voorbeeldplein 1"), (form.Value("Date"), form.Value("Time"), form.Value("Kind"), form.Value("Place")));
        Assert.Contains("De klager krijgt een e-mail", form.Text);
        var page = await form.SubmitAsync(("Date", "2026-03-30"), ("Time", "09:15"), ("Kind", "Video"), ("Place", "https://example.org/bellen"));
        Assert.Contains("Het gesprek is verplaatst", page.Text);
        Assert.Contains("Gepland: 30 maart 2026, 09:15", page.Text);
        var moved = Assert.Single(await portal.TalksAsync(number));
        Assert.Equal((ConversationState.Planned, ConversationKind.Video, "https://example.org/bellen", 1), (moved.State, moved.Kind, moved.Place, moved.Moves));
        var before = Talks.Lines(Assert.Single(await portal.MailsAsync(number, NoticeKind.ConversationPlanned)).Attachment!.Content);
        var after = Talks.Lines(Assert.Single(await portal.MailsAsync(number, NoticeKind.ConversationMoved)).Attachment!.Content);
        Assert.Equal(before.Single(line => line.StartsWith("UID:", StringComparison.Ordinal)), after.Single(line => line.StartsWith("UID:", StringComparison.Ordinal)));
        Assert.Contains("SEQUENCE:0", before);
        Assert.Contains("SEQUENCE:1", after);
        // The clock went forward on 29 March.
        Assert.Contains("DTSTART:20260330T071500Z", after);
        Assert.Equal(neutral, !after.Contains("LOCATION:https://example.org/bellen"));
    }

    [Fact]
    [Trait("Obligation", "B17")]
    public async Task Who_asks_for_neutral_wording_meanwhile_gets_a_file_that_replaces_the_telling_one()
    {
        var portal = portals.BlijfGroep;
        var (number, at) = await PlannedAsync(portal, Journey.Of(portal).ByMail("noor@example.org"));
        await portal.ProceedAsync(number, one => one.ChangeSafeContact(new SafeContact { ByEmail = true, NeutralWording = true }, one.Complainant, Actor.Complainant, portal.Clock.Now));
        await (await portal.OfficerAsync()).ActAsync(number, at, ("Time", "13:00"));
        var lines = Talks.Lines(Assert.Single(await portal.MailsAsync(number, NoticeKind.ConversationMoved)).Attachment!.Content);
        Assert.Contains($"UID:{Assert.Single(await portal.TalksAsync(number)).Key:n}@calendar", lines);
        Assert.Contains("SUMMARY:Afspraak", lines);
    }

    [Fact]
    public async Task By_post_a_letter_is_put_ready()
    {
        var portal = portals.BijElkaar;
        var (number, at) = await PlannedAsync(portal, Journey.Of(portal).ByPost());
        await (await portal.OfficerAsync()).ActAsync(number, at, ("Time", "13:00"));
        var kept = await portal.DossierAsync(number);
        Assert.Empty(kept.Outbox);
        Assert.Equal([NoticeKind.Acknowledgement, NoticeKind.ConversationPlanned, NoticeKind.ConversationMoved], kept.Letters.OrderBy(letter => letter.Id).Select(letter => letter.Kind));
    }

    [Theory]
    [InlineData("Date", "", "Vul een datum in")]
    [InlineData("Date", "2026-03-10", "Kies een moment dat nog moet komen")]
    [InlineData("Time", "half drie", "Vul een tijd in")]
    [InlineData("Kind", "", "Kies een van de antwoorden")]
    [InlineData("Kind", "Telephone", "De klager heeft deze manier van contact niet toegestaan")]
    [InlineData("Place", "", "Vul in waar of hoe het gesprek is")]
    public async Task A_fault_is_said_and_nothing_moves(string field, string value, string message)
    {
        var portal = portals.BlijfGroep;
        var (number, at) = await PlannedAsync(portal, Journey.Of(portal).ByMail("noor@example.org"));
        var page = await (await portal.OfficerAsync()).ActAsync(number, at, (field, value));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, error => error.Contains(message));
        Assert.Equal((Talks.Tomorrow, 0), ((await portal.TalksAsync(number)).Single().At, (await portal.TalksAsync(number)).Single().Moves));
    }

    [Fact]
    public async Task Two_who_move_it_see_each_others_moment()
    {
        var portal = portals.BijElkaar;
        var (number, at) = await PlannedAsync(portal, Journey.Of(portal));
        var (first, second) = (await (await portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, at)), await (await portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, at)));
        await first.SubmitAsync(("Date", "2026-03-18"));
        var conflict = await second.SubmitAsync(("Date", "2026-03-19"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("18 maart 2026, 12:00", conflict.All(".app-conflict__theirs").Last());
        Assert.Contains("19 maart 2026, 12:00", conflict.All(".app-conflict__yours").Single());
        await conflict.SubmitAsync();
        Assert.Equal((new DateOnly(2026, 3, 19), 2), ((await portal.TalksAsync(number)).Single().On, (await portal.TalksAsync(number)).Single().Moves));
    }

    [Fact]
    public async Task One_that_was_cancelled_meanwhile_is_not_moved_and_what_was_typed_stays()
    {
        var portal = portals.BijElkaar;
        var (number, at) = await PlannedAsync(portal, Journey.Of(portal));
        var form = await (await portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, at));
        await portal.ProceedAsync(number, one => one.CancelConversation(one.Conversations.Single(), "Ziek", Talks.Anna, portal.Clock.Now));
        var conflict = await form.SubmitAsync(("Date", "2026-03-19"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        var refused = await conflict.SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(["Dit gesprek staat niet meer gepland"], refused.Errors);
        Assert.Equal("2026-03-19", refused.Value("Date"));
    }
}
