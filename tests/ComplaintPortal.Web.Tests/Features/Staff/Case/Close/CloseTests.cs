using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case.Close;

/// <summary>A case is closed with its outcome, what was learned and a message that says what can still be done.</summary>
[Trait("Obligation", "E16")]
public sealed class CloseTests(Portals portals)
{
    private static readonly (string Name, string Value)[] Typed = [("Outcome", "NotSatisfiedOther"), ("Lessons", "Eerder bellen"), ("Points", "Terugbelnotitie invoeren"), ("Message", "Wij ronden dit af.")];

    private static async Task<Sent> ReadyAsync(Portal portal, Func<Journey, Journey>? with = null)
    {
        var sent = await (with?.Invoke(Journey.Of(portal)) ?? Journey.Of(portal)).SendAsync();
        await portal.PlayAsync(sent.Number, portal.Reached());
        return sent;
    }

    [Theory]
    [InlineData("email")]
    [InlineData("neutral")]
    [InlineData("post")]
    [InlineData("website")]
    [Trait("Obligation", "B15")]
    [Trait("Obligation", "B17")]
    [Trait("Obligation", "B18")]
    [Trait("Obligation", "E20")]
    public async Task Everything_is_kept_and_the_complainant_is_told_only_as_was_allowed(string channel)
    {
        var portal = portals.BlijfGroep;
        var sent = await ReadyAsync(portal, journey => channel switch
        {
            "email" => journey.ByMail("noor@example.org"),
            "neutral" => journey.ByMail("noor@example.org", neutral: true),
            "post" => journey.ByPost().Reachable(("SafeContact.Neutral", "false")),
            _ => journey,
        });
        var page = await (await portal.OfficerAsync()).ActAsync(sent.Number, "afronden", [.. Typed.Where(one => one.Name != "Message"), ("Message", "De kachel is vervangen.")]);
        Assert.Contains("Op woensdag 11 maart 2026, met als uitkomst: Niet tevreden, anders", page.All(".app-next-step").Single());
        Assert.NotNull(page.One(".app-next-step a[href$='/heropenen']"));
        var section = page.One("section[aria-labelledby=afronding]").TextContent;
        foreach (var said in new[] { "Eerder bellen", "Terugbelnotitie invoeren", "De kachel is vervangen.", "zondag 10 mei 2026", "dinsdag 11 maart 2031" }) Assert.Contains(said, section);

        var kept = await portal.EndingAsync(sent.Number);
        var closing = Assert.Single(kept.Closings);
        Assert.Equal((ComplaintPhase.Closed, Outcome.NotSatisfiedOther, new DateOnly(2026, 3, 11), "Eerder bellen"), (kept.Phase, kept.Outcome, kept.ClosedOn, closing.Lessons));
        Assert.Equal("Terugbelnotitie invoeren", Assert.Single(kept.ImprovementPoints).Text);
        var mails = kept.Outbox.Where(mail => mail.Kind == NoticeKind.Closed).ToList();
        Assert.Equal(channel is "email" or "neutral" ? 1 : 0, mails.Count);
        foreach (var text in await Task.WhenAll(mails.Select(portal.MailAsync)))
        {
            foreach (var word in new[] { "kachel", "bellen", "tevreden", "Noor" }) Assert.DoesNotContain(word, text);
            Assert.Equal(channel == "email", text.Contains("Tot en met zondag 10 mei 2026") && text.Contains("5 jaar"));
        }
        if (channel == "post") Assert.Contains("De kachel is vervangen.", (await portal.LetterAsync(sent.Number, NoticeKind.Closed)).First);

        var status = await Journey.Of(portal).OpenAsync(sent);
        var ended = status.One("section[aria-labelledby=afgerond]").TextContent;
        foreach (var said in new[] { "Afgerond op woensdag 11 maart 2026", "u bent niet tevreden met hoe het is gegaan", "De kachel is vervangen.", "tot en met zondag 10 mei 2026", "tot dinsdag 11 maart 2031" })
            Assert.Contains(said, ended);
        Assert.DoesNotContain("Eerder bellen", status.Text);
        Assert.DoesNotContain("Terugbelnotitie", status.Text);
    }

    /// <summary>What went before, and which outcomes fit then.</summary>
    public static readonly TheoryData<string, string[]> Ways = new()
    {
        { "nothing", [] },
        { "reached", ["Satisfied", "NotSatisfiedOther"] },
        { "two attempts", [] },
        { "three attempts", ["NoContact"] },
        { "referred", ["NotSatisfiedReferred"] },
        { "went directly", ["NotSatisfiedReferred"] },
        { "reached and referred", ["Satisfied", "NotSatisfiedReferred", "NotSatisfiedOther"] },
        { "solution agreed", ["NotSatisfiedOther"] },
        { "carried out, follow-up open", ["NotSatisfiedOther"] },
        { "said not satisfied", ["NotSatisfiedOther"] },
        { "said satisfied after all", ["Satisfied", "NotSatisfiedOther"] },
        { "withdrawn", ["Withdrawn"] },
        { "other route", ["WzdRoute"] },
        { "conversation planned", [] },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    [Trait("Obligation", "E15")]
    public async Task The_outcomes_that_fit_are_offered_and_the_others_say_what_is_missing(string way, string[] fitting)
    {
        var portal = portals.BijElkaar;
        var number = (await portal.ReceiveAsync(intake => intake with { RestrictiveMeasure = way == "other route" })).Number;
        await portal.PlayAsync(number, Way(portal, way));
        var form = await (await portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, "afronden"));
        Assert.Equal(fitting, form.Document.QuerySelectorAll("input[name=Outcome]").Select(input => input.GetAttribute("value")));
        Assert.Equal(6 - fitting.Length, form.Document.QuerySelectorAll("main dl dt").Length);
        Assert.All(form.All("main dl dd"), why => Assert.NotEmpty(why));
        if (fitting is [var only]) Assert.Equal(only, form.Value("Outcome"));
        Assert.Equal(fitting.Length == 0, form.Text.Contains("Afronden kan nog niet"));
        foreach (var outcome in fitting.Take(1))
        {
            await form.SubmitAsync(("Outcome", outcome), ("NothingLearned", "true"));
            Assert.Equal((ComplaintPhase.Closed, outcome), ((await portal.EndingAsync(number)).Phase, (await portal.EndingAsync(number)).Outcome.ToString()));
        }
    }

    private static Action<Complaint>[] Way(Portal portal, string way)
    {
        var now = portal.Clock.Now;
        Action<Complaint> carriedOut = one => one.CarryOutSolution(one.Solutions[0], portal.Today(), "Anna", null, portal.Regulation, Endings.Anna, now);
        Action<Complaint> says(bool satisfied) => one => one.RecordSatisfaction(satisfied, null, Endings.Anna, now);
        Action<Complaint> talked = one => one.RecordConversation(
            null, new ConversationReport(ConversationPurpose.Complaint, ConversationKind.InPerson, now, null, [new(ParticipantRole.Complainant, null)], "Gepraat", []), Endings.Anna, now);
        Action<Complaint> planned = one => one.PlanConversation(
            new ConversationPlan(ConversationPurpose.Complaint, ConversationKind.InPerson, now.AddDays(2), null, [new(ParticipantRole.Complainant, null)]), Endings.Anna, now);
        return way switch
        {
            "reached" => [portal.Reached()],
            "two attempts" => [portal.Attempt(), portal.Attempt()],
            "three attempts" => [portal.Attempt(), portal.Attempt(), portal.Attempt()],
            "referred" => [portal.Referred()],
            "went directly" => [portal.Referred(isDirect: true)],
            "reached and referred" => [portal.Reached(), portal.Referred()],
            "solution agreed" => [portal.Reached(), portal.Agreed()],
            "carried out, follow-up open" => [portal.Reached(), portal.Agreed(), carriedOut],
            "said not satisfied" => [talked, says(false)],
            "said satisfied after all" => [talked, says(false), says(true)],
            "withdrawn" => [portal.Withdrawn()],
            "other route" => [one => one.DecideRoute(HandlingRoute.Wzd, "Opgesloten", Endings.Anna, now)],
            "conversation planned" => [portal.Reached(), planned],
            _ => [],
        };
    }

    [Fact]
    public async Task What_does_not_fit_is_refused_whoever_sends_it_and_says_why()
    {
        var portal = portals.BijElkaar;
        var number = (await portal.ReceiveAsync()).Number;
        await portal.PlayAsync(number, portal.Reached());
        var form = await (await portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, "afronden"));
        foreach (var (outcome, why) in new[] { ("NotSatisfiedReferred", "Er is geen doorverwijzing vastgelegd"), ("NoContact", "De klager is wel bereikt"), ("Withdrawn", "Deze uitkomst past niet"), ("Answered", "Deze uitkomst past niet") })
        {
            var page = await form.SubmitAsync(("Outcome", outcome), ("NothingLearned", "true"));
            Assert.Equal(HttpStatusCode.BadRequest, page.Status);
            Assert.Contains(page.Errors, error => error.Contains(why));
            Assert.Equal(outcome == "Answered" ? null : outcome, page.Value("Outcome"));
            Assert.Equal(ComplaintPhase.InContact, (await portal.EndingAsync(number)).Phase);
        }
    }

    public static readonly TheoryData<string, string, string> Faults = new()
    {
        { "Outcome", "", "Kies de uitkomst" },
        { "Day", "ooit", "Vul een datum in" },
        { "Day", "2026-03-12", "Kies een dag die al geweest is" },
        { "Day", "2026-03-10", "De dag van afronding ligt vóór het laatste wat is vastgelegd" },
        { "Lessons", " ", "Schrijf wat er is geleerd, of zeg dat er niets te leren viel" },
        { "Lessons", "lang", "Wat er is geleerd is te lang" },
        { "NothingLearned", "true", "Kies een van beide" },
        { "Points", "elf", "Noem hoogstens 10 verbeterpunten" },
        { "Message", "", "Schrijf een bericht aan de klager" },
        { "Message", "lang", "Het bericht is te lang" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_is_said_and_nothing_is_closed(string field, string value, string message)
    {
        var portal = portals.BlijfGroep;
        var sent = await ReadyAsync(portal);
        value = value switch { "lang" => new string('a', 10_001), "elf" => string.Join('\n', Enumerable.Range(1, 11)), _ => value };
        var page = await (await portal.OfficerAsync()).ActAsync(sent.Number, "afronden", [.. Typed.Where(one => one.Name != field), (field, value)]);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, error => error.Contains(message));
        foreach (var (name, kept) in Typed.Where(one => one.Name != field)) Assert.Equal(kept, page.Value(name));
        var dossier = await portal.EndingAsync(sent.Number);
        Assert.Empty(dossier.Closings);
        Assert.Null(dossier.ClosedOn);
    }

    [Theory]
    [MemberData(nameof(Portals.Both), MemberType = typeof(Portals))]
    [Trait("Obligation", "B28")]
    [Trait("Obligation", "E17")]
    public async Task The_message_begins_with_what_can_still_be_done_in_the_complainants_language(string profile)
    {
        var portal = portals.Of(profile);
        var english = await Journey.Of(portal, "en").SendAsync();
        await portal.PlayAsync(english.Number, portal.Reached());
        var message = (await (await portal.OfficerAsync()).GetAsync(Dossiers.PageOf(english.Number, "afronden"))).Value("Message")!;
        foreach (var said in new[] { "Dear Noor Voorbeeld,", "60 days after the closing", $"{portal.Regulation.Retention.ComplaintYears} years", portal.Regulation.Contact.Telephone }) Assert.Contains(said, message);
        foreach (var body in portal.Regulation.ExternalBodies.Where(one => one.Only.Laws.Count == 0)) Assert.Contains($"{body.Name.En}: {body.Url}", message);
        // Who has no code can't ask on the website.
        var paper = (await portal.ReceiveAsync()).Number;
        await portal.PlayAsync(paper, portal.Reached());
        message = (await (await portal.OfficerAsync()).GetAsync(Dossiers.PageOf(paper, "afronden"))).Value("Message")!;
        Assert.Contains($"Bel ons dan: {portal.Regulation.Contact.Telephone}", message);
        Assert.DoesNotContain("60 dagen", message);
    }

    [Fact]
    public async Task Open_promises_end_with_it_and_an_earlier_day_counts()
    {
        using var portal = new Portal(Portal.BijElkaar);
        var number = (await portal.ReceiveAsync()).Number;
        await portal.PlayAsync(number, portal.Reached());
        portal.Clock.Move(TimeSpan.FromDays(3));
        await (await portal.OfficerAsync()).ActAsync(number, "afronden", [.. Typed, ("Day", "2026-03-12")]);
        var kept = await portal.EndingAsync(number);
        Assert.Equal((new DateOnly(2026, 3, 12), DateOnly.MaxValue), (kept.ClosedOn, kept.NextDueOn));
        Assert.Equal((PromiseState.Ended, PromiseEnd.Closed), (kept.Promises.Single().State, kept.Promises.Single().EndReason));
    }

    [Fact]
    public async Task Who_closes_what_was_withdrawn_has_seen_that_it_was()
    {
        var portal = portals.BlijfGroep;
        var journey = Journey.Of(portal);
        var sent = await journey.SendAsync();
        await journey.OpenAsync(sent);
        await (await journey.Visitor.GetAsync("/mijn-klacht/intrekken")).SubmitAsync();
        Assert.Equal(1, (await portal.EndingAsync(sent.Number)).Unseen);
        await (await portal.OfficerAsync()).ActAsync(sent.Number, "afronden", ("NothingLearned", "true"));
        var kept = await portal.EndingAsync(sent.Number);
        Assert.Equal((Outcome.Withdrawn, 0), (kept.Outcome, kept.Unseen));
    }
}
