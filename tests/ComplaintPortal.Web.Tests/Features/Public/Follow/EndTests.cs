using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Public.Follow;

/// <summary>The complainant withdraws, asks to go on, or tells of having gone to an external body; each on a page of its own.</summary>
public sealed class EndTests(Portals portals)
{
    private const string Withdraw = "/mijn-klacht/intrekken";
    private const string Reopen = "/mijn-klacht/heropenen";
    private const string Body = "/mijn-klacht/naar-instantie";

    private static async Task<(Visitor Visitor, string Number, Page Status)> OpenedAsync(Portal portal, Func<Journey, Journey>? with = null, string language = "nl")
    {
        var journey = Journey.Of(portal, language);
        var sent = await (with?.Invoke(journey) ?? journey).SendAsync();
        return (journey.Visitor, sent.Number, await journey.OpenAsync(sent));
    }

    [Theory]
    [InlineData(Withdraw)]
    [InlineData(Reopen)]
    [InlineData(Body)]
    [Trait("Obligation", "B17")]
    public async Task Nobody_gets_there_without_number_and_code(string place)
    {
        var visitor = portals.BlijfGroep.Visitor();
        Assert.Equal("/mijn-klacht", (await visitor.GetAsync(place)).Address);
        var sent = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Post, place) { Content = new FormUrlEncodedContent([]) });
        Assert.True(sent.Address == "/mijn-klacht?verlopen=ja" || sent.Status == HttpStatusCode.BadRequest);
    }

    [Fact]
    [Trait("Obligation", "B17")]
    public async Task Withdrawing_is_explained_asked_once_more_and_done_once_however_often_it_is_clicked()
    {
        var portal = portals.BlijfGroep;
        var (visitor, number, status) = await OpenedAsync(portal, journey => journey.ByMail("noor@example.org"));
        var page = await visitor.GetAsync(status.One($"a[href='{Withdraw}']").GetAttribute("href")!);
        Assert.Contains("Wat wij u hebben beloofd, vervalt", page.Text);
        Assert.Contains("dringt iemand erop aan", page.Text);
        Assert.Contains("bewaren uw dossier nog 5 jaar", page.Text);
        foreach (var support in portal.Regulation.SupportOn(portal.Today(), Domain.Regulations.GuidanceQuestion.Nothing)) Assert.Contains(support.Name.Nl, page.Text);
        for (var i = 0; i < 2; i++)
        {
            var done = await page.SubmitAsync(("Reason", "Het is opgelost met mijn zus"));
            Assert.Equal("/mijn-klacht/status", done.Address);
            Assert.Contains("U heeft dit ingetrokken. Wij hebben dat genoteerd.", done.Text);
            Assert.NotNull(done.One($"a[href='{Reopen}']"));
            Assert.Null(done.Document.QuerySelector($"a[href='{Withdraw}']"));
        }
        var kept = await portal.EndingAsync(number);
        Assert.Equal((ComplaintPhase.Withdrawn, PromiseEnd.Withdrawn, 1), (kept.Phase, kept.Promises.Single().EndReason, kept.Unseen));
        Assert.Equal((ActorKind.Complainant, "Het is opgelost met mijn zus"), (kept.Timeline.Single(entry => entry.Event == TimelineEvent.Withdrawn).ByKind, kept.Timeline.Single(entry => entry.Event == TimelineEvent.Withdrawn).Detail));
        Assert.DoesNotContain("zus", await portal.MailAsync(kept.Outbox.Single(mail => mail.Kind == NoticeKind.Withdrawn)));
        Assert.Contains("U heeft dit al ingetrokken", (await visitor.GetAsync(Withdraw)).Text);
    }

    [Fact]
    public async Task A_withdrawal_of_what_was_closed_meanwhile_says_what_to_do_and_keeps_what_was_typed()
    {
        var portal = portals.BlijfGroep;
        var (visitor, number, _) = await OpenedAsync(portal);
        var page = await visitor.GetAsync(Withdraw);
        var tooLong = await page.SubmitAsync(("Reason", new string('a', 1001)));
        Assert.Equal(HttpStatusCode.BadRequest, tooLong.Status);
        Assert.Contains(tooLong.Errors, error => error.Contains("De reden is te lang"));
        await portal.PlayAsync(number, portal.Reached(), portal.Closed());
        var refused = await page.SubmitAsync(("Reason", "Laat maar"));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains(refused.Errors, error => error.Contains("Dit kan nu niet"));
        Assert.Contains("Stuur een bericht op uw statuspagina of bel", refused.Text);
        Assert.Equal("Laat maar", refused.Value("Reason"));
        Assert.Equal(ComplaintPhase.Closed, (await portal.EndingAsync(number)).Phase);
    }

    [Theory]
    [InlineData(60, true)]
    [InlineData(61, false)]
    [Trait("Obligation", "B18")]
    public async Task What_was_closed_can_be_reopened_up_to_the_last_day_of_the_term(int days, bool isPossible)
    {
        using var portal = new Portal();
        var journey = Journey.Of(portal);
        var sent = await journey.SendAsync();
        await portal.PlayAsync(sent.Number, portal.Reached(), portal.Closed());
        // Late in the evening of that Dutch day.
        portal.Clock.Now = DutchTime.Instant(new DateOnly(2026, 3, 11).AddDays(days), new TimeOnly(23, 50));
        var status = await journey.OpenAsync(sent);
        Assert.Equal(isPossible, status.Document.QuerySelector($"a[href='{Reopen}']") is not null);
        var page = await journey.Visitor.GetAsync(Reopen);
        if (!isPossible)
        {
            Assert.Contains("Tot en met zondag 10 mei 2026 kon u hier vragen om verder te gaan", page.Text);
            Assert.Contains($"Bel dan {portal.Regulation.Contact.Telephone}", page.Text);
            Assert.Contains($"Bel dan {portal.Regulation.Contact.Telephone}", status.Text);
            Assert.Null(page.Document.QuerySelector("main form"));
            return;
        }
        Assert.Contains("Dit kan hier tot en met zondag 10 mei 2026", page.Text);
        var done = await page.SubmitAsync(("Reason", "Het gebeurde weer"));
        Assert.Contains("Wij gaan hier weer mee verder", done.Text);
        var kept = await portal.EndingAsync(sent.Number);
        Assert.Equal((ComplaintPhase.InContact, null, 1), (kept.Phase, kept.ClosedOn, kept.Unseen));
        var promise = kept.Promises.Single(one => one.State == PromiseState.Open);
        Assert.Equal((new DateOnly(2026, 5, 10), new DateOnly(2026, 5, 18)), (promise.CountedFrom, promise.DueOn));
        Assert.Contains("Het gebeurde weer", (await (await portal.OfficerAsync()).GetAsync(Staff.Dossiers.PageOf(sent.Number))).Text);
    }

    [Fact]
    public async Task A_page_that_was_open_past_the_term_keeps_what_was_typed_and_says_to_call()
    {
        using var portal = new Portal();
        var journey = Journey.Of(portal);
        var sent = await journey.SendAsync();
        await portal.PlayAsync(sent.Number, portal.Reached(), portal.Closed());
        portal.Clock.Now = DutchTime.Instant(new DateOnly(2026, 5, 10), new TimeOnly(23, 50));
        await journey.OpenAsync(sent);
        var page = await journey.Visitor.GetAsync(Reopen);
        portal.Clock.Move(TimeSpan.FromMinutes(15));
        var refused = await page.SubmitAsync(("Reason", "Het gebeurde weer"));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains(refused.Errors, error => error.Contains("Bel ons als u verder wilt"));
        Assert.Equal("Het gebeurde weer", refused.Value("Reason"));
        Assert.Equal(ComplaintPhase.Closed, (await portal.EndingAsync(sent.Number)).Phase);
    }

    [Fact]
    public async Task Asking_to_go_on_twice_is_done_once_and_what_runs_already_needs_no_asking()
    {
        var portal = portals.BijElkaar;
        var (visitor, number, _) = await OpenedAsync(portal);
        Assert.Contains("Wij zijn hiermee bezig", (await visitor.GetAsync(Reopen)).Text);
        await portal.PlayAsync(number, portal.Withdrawn());
        var page = await visitor.GetAsync(Reopen);
        var empty = await page.SubmitAsync(("Reason", " "));
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.Contains(empty.Errors, error => error.Contains("Schrijf waarom u verder wilt"));
        for (var i = 0; i < 2; i++) Assert.Contains("Wij gaan hier weer mee verder", (await page.SubmitAsync(("Reason", "Toch niet opgelost"))).Text);
        Assert.Single((await portal.EndingAsync(number)).Timeline, entry => entry.Event == TimelineEvent.Reopened);
        // Something else from an old page is not lost.
        var other = await page.SubmitAsync(("Reason", "Nog een reden"));
        Assert.Equal(HttpStatusCode.Conflict, other.Status);
        Assert.Equal("Nog een reden", other.Value("Reason"));
        Assert.Contains("Stuur een bericht op uw statuspagina", other.Text);
    }

    [Theory]
    [MemberData(nameof(Portals.Both), MemberType = typeof(Portals))]
    [Trait("Obligation", "B29")]
    [Trait("Obligation", "E5")]
    [Trait("Obligation", "E18")]
    public async Task Having_gone_to_an_external_body_is_told_once_and_our_promises_run_on(string profile)
    {
        var portal = portals.Of(profile);
        var (visitor, number, status) = await OpenedAsync(portal);
        var page = await visitor.GetAsync(status.One($"a[href='{Body}']").GetAttribute("href")!);
        Assert.Contains("Dat mag altijd", page.Text);
        var body = portal.Regulation.ExternalBodies.First(one => one.Only.Laws.Count == 0);
        var empty = await page.SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.Contains(empty.Errors, error => error.Contains("Kies naar welke organisatie u ging"));
        Assert.Equal(HttpStatusCode.BadRequest, (await page.SubmitAsync(("Body", "onzin"))).Status);
        for (var i = 0; i < 2; i++)
        {
            var done = await page.SubmitAsync(("Body", body.Code));
            Assert.Contains("Wij hebben genoteerd dat u naar deze organisatie bent gegaan", done.Text);
            Assert.NotNull(done.One($"section[aria-labelledby=doorverwezen] a[href='{body.Url}']"));
        }
        var kept = await portal.EndingAsync(number);
        var referral = Assert.Single(kept.Referrals);
        Assert.Equal((body.Code, true, ActorKind.Complainant, new DateOnly(2026, 3, 11)), (referral.BodyCode, referral.IsDirect, referral.ByKind, referral.On));
        Assert.Equal((PromiseState.Open, 1), (kept.Promises.Single().State, kept.Unseen));
        Assert.DoesNotContain(kept.Outbox, mail => mail.Kind == NoticeKind.Referred);

        await portal.PlayAsync(number, portal.Withdrawn());
        Assert.Contains("U mag altijd naar een onafhankelijke organisatie", (await visitor.GetAsync(Body)).Text);
    }

    [Fact]
    public async Task In_English_too()
    {
        var portal = portals.BijElkaar;
        var (visitor, number, _) = await OpenedAsync(portal, journey => journey.Telling(("Kind", "Suggestion")), "en");
        Assert.Contains("Do you want to withdraw this?", (await visitor.GetAsync(Withdraw)).Heading);
        await portal.PlayAsync(number, portal.Withdrawn(), portal.Closed(Outcome.Withdrawn));
        var status = await visitor.GetAsync("/mijn-klacht/status");
        Assert.Contains("The outcome: you have withdrawn this", status.Text);
        Assert.Contains("Do you want us to go on after all?", status.Text);
    }
}
