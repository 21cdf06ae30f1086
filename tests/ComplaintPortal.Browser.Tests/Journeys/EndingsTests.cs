using ComplaintPortal.Browser.Tests.Infrastructure;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.Playwright;

namespace ComplaintPortal.Browser.Tests.Journeys;

/// <summary>The other ways in which a case ends, each from the form to what the database holds in the end, in both languages.</summary>
public sealed class EndingsTests(Browsing browsing)
{
    private const string Improvement = "Terugbelnotitie invoeren";

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    [Trait("Obligation", "E19")]
    public async Task A_complaint_about_a_restrictive_measure_goes_by_the_Wzd_route(string language)
    {
        Browsing.Required();
        var portal = browsing.Of(Portal.BijElkaar);
        await using var complainant = await browsing.PersonAsync(portal, language);
        await using var officer = await OfficerAsync(portal, language);
        await FillIn.AllAsync(complainant, story: page => page.CheckAsync("input[name=RestrictiveMeasure][value=true]"));
        var (number, code) = await FillIn.SendAsync(complainant);
        await Assertions.Expect(complainant.Page.Locator("main a[href='https://klachtenportaalzorg.nl/klachtenregeling-wzd/']")).ToHaveCountAsync(1);
        Assert.Equal(
            [(PromiseKind.Conversation, PromiseState.Open), (PromiseKind.Route, PromiseState.Open)],
            (await portal.DossierAsync(number)).Promises.Select(one => (one.Kind, one.State)));

        await officer.NextAsync(number, "regeling", async page =>
        {
            await page.CheckAsync("input[name=Route][value=Wzd]");
            await page.FillAsync("#Reason", "Opsluiten in een kamer valt onder die wet.");
        });
        await FillIn.OpenAsync(complainant, number, code);
        await Assertions.Expect(complainant.Page.Locator("main")).ToContainTextAsync("Opsluiten in een kamer valt onder die wet.");
        await officer.NextAsync(number, "afronden", page => Handling.CloseAsync(page, Outcome.WzdRoute));

        var dossier = await portal.DossierAsync(number);
        AssertClosed(dossier, Outcome.WzdRoute);
        Assert.Equal(
            [(PromiseKind.Conversation, PromiseState.Ended, PromiseEnd.WzdRoute), (PromiseKind.Route, PromiseState.Kept, null)],
            dossier.Promises.Select(one => (one.Kind, one.State, one.EndReason)));
        Assert.Equal([TimelineEvent.Received, TimelineEvent.RouteDecided, TimelineEvent.Closed], dossier.Happened());
        Assert.Equal([NoticeKind.Acknowledgement, NoticeKind.RouteDecided, NoticeKind.Closed], dossier.Mailed());
        await NoMailSaysAsync(portal, number, "kamer", "dwang", "coercion", "klacht", "complaint");
        complainant.AssertNoFaults();
        officer.AssertNoFaults();
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    [Trait("Obligation", "E1")]
    [Trait("Obligation", "B15")]
    public async Task A_suggestion_is_answered_with_thanks_and_teaches_something(string language)
    {
        Browsing.Required();
        var portal = browsing.Of(Portal.BijElkaar);
        await using var complainant = await browsing.PersonAsync(portal, language);
        await using var officer = await OfficerAsync(portal, language);
        var (number, code) = await SuggestAsync(complainant);

        await officer.NextAsync(number, "antwoord", async page =>
        {
            await page.FillAsync("#Text", await page.InputValueAsync("#Text") + "\n\nEr komt een bankje bij de ingang.");
            await page.FillAsync("#Points", "Zitplaatsen bij de ingang");
        });
        await FillIn.OpenAsync(complainant, number, code);
        await Assertions.Expect(complainant.Page.Locator("#berichten")).ToContainTextAsync("Er komt een bankje bij de ingang.");
        await officer.NextAsync(number, "afronden", page => Handling.CloseAsync(page, Outcome.Answered));
        await complainant.GoAsync("/mijn-klacht/status");
        await Assertions.Expect(complainant.Page.Locator("section[aria-labelledby=afgerond] a[href='/mijn-klacht/heropenen']")).ToBeVisibleAsync();

        var dossier = await portal.DossierAsync(number);
        AssertClosed(dossier, Outcome.Answered);
        Assert.Empty(dossier.Promises);
        Assert.Equal(["Zitplaatsen bij de ingang", Improvement], dossier.ImprovementPoints.Select(one => one.Text));
        Assert.Equal([TimelineEvent.Received, TimelineEvent.SuggestionAnswered, TimelineEvent.Closed], dossier.Happened());
        Assert.Equal([NoticeKind.Acknowledgement, NoticeKind.SuggestionAnswered, NoticeKind.Closed], dossier.Mailed());
        await NoMailSaysAsync(portal, number, "bankje", FillIn.Name);
        complainant.AssertNoFaults();
        officer.AssertNoFaults();
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    [Trait("Obligation", "E1")]
    [Trait("Obligation", "E9")]
    public async Task A_suggestion_becomes_a_complaint_whose_promise_counts_from_the_consent(string language)
    {
        Browsing.Required();
        var portal = browsing.Of(Portal.BijElkaar);
        await using var complainant = await browsing.PersonAsync(portal, language);
        await using var officer = await OfficerAsync(portal, language);
        var (number, code) = await SuggestAsync(complainant);

        await officer.ActAsync(number, "wordt-klacht", page => page.FillAsync("#Consent", "Aan de telefoon gevraagd en gekregen."));
        var promise = Assert.Single((await portal.DossierAsync(number)).Promises);
        var today = DutchTime.Day(portal.Clock.Now);
        Assert.Equal((PromiseKind.Conversation, PromiseState.Open, today, today.AddDays(14)), (promise.Kind, promise.State, promise.CountedFrom, promise.DueOn));
        await FillIn.OpenAsync(complainant, number, code);
        await Assertions.Expect(complainant.Page.Locator("main .app-promise--open, main .app-promise--due")).ToHaveCountAsync(1);

        await officer.NextAsync(number, "gesprekken/plannen", page => PlanAsync(page, today.AddDays(2)));
        await officer.GoAsync($"{Handling.Cases}/{number}");
        var planned = Assert.Single((await portal.DossierAsync(number)).Conversations);
        await officer.NextAsync(number, $"gesprekken/{planned.Id}/vastleggen", async page =>
        {
            await page.FillAsync("#Date", $"{today:yyyy-MM-dd}");
            await page.FillAsync("#Time", "09:00");
            await page.FillAsync("#Report", "Eerder gekomen en gesproken.");
        });
        Assert.Equal(PromiseState.Kept, Assert.Single((await portal.DossierAsync(number)).Promises).State);
        complainant.AssertNoFaults();
        officer.AssertNoFaults();
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    [Trait("Obligation", "B17")]
    [Trait("Obligation", "B27")]
    public async Task A_complaint_is_withdrawn_while_a_conversation_was_planned_and_its_lesson_is_used(string language)
    {
        Browsing.Required();
        var portal = browsing.Of(Portal.BlijfGroep);
        await using var complainant = await browsing.PersonAsync(portal, language);
        await using var officer = await OfficerAsync(portal, language);
        await FillIn.AllAsync(complainant);
        var (number, code) = await FillIn.SendAsync(complainant);
        await officer.ActAsync(number, "gesprekken/plannen", page => PlanAsync(page, DutchTime.Day(portal.Clock.Now).AddDays(5)));
        var planned = Assert.Single((await portal.DossierAsync(number)).Conversations);

        await FillIn.OpenAsync(complainant, number, code);
        await complainant.AnswerAsync("intrekken", page => page.FillAsync("#Reason", "Het is opgelost met mijn zus."));
        // Nobody comes to a conversation that no one cancelled.
        await officer.GoAsync($"{Handling.Cases}/{number}/afronden");
        await Assertions.Expect(officer.Page.Locator("main form .app-actions .utrecht-button--primary-action")).ToHaveCountAsync(0);
        await officer.NextAsync(number, $"gesprekken/{planned.Id}/afzeggen", page => page.FillAsync("#Reason", "De klacht is ingetrokken."));
        await officer.NextAsync(number, "afronden", page => Handling.CloseAsync(page, Outcome.Withdrawn));

        var dossier = await portal.DossierAsync(number);
        AssertClosed(dossier, Outcome.Withdrawn);
        Assert.All(dossier.Promises, one => Assert.Equal((PromiseState.Ended, PromiseEnd.Withdrawn), (one.State, one.EndReason)));
        Assert.Equal(ConversationState.Cancelled, Assert.Single(dossier.Conversations).State);
        Assert.Equal([Improvement], dossier.ImprovementPoints.Select(one => one.Text));
        Assert.Equal(
            [TimelineEvent.Received, TimelineEvent.ConversationPlanned, TimelineEvent.Withdrawn, TimelineEvent.ConversationCancelled, TimelineEvent.Closed], dossier.Happened());
        Assert.Equal(
            [NoticeKind.Acknowledgement, NoticeKind.ConversationPlanned, NoticeKind.Withdrawn, NoticeKind.ConversationCancelled, NoticeKind.Closed], dossier.Mailed());
        await NoMailSaysAsync(portal, number, "zus", "Blijf", "klacht", "complaint", FillIn.Name);
        complainant.AssertNoFaults();
        officer.AssertNoFaults();
    }

    /// <summary>Told on the form, and told on the status page.</summary>
    [Theory]
    [InlineData(Portal.BlijfGroep, "nl", true)]
    [InlineData(Portal.BlijfGroep, "en", false)]
    [InlineData(Portal.BijElkaar, "nl", false)]
    [InlineData(Portal.BijElkaar, "en", true)]
    [Trait("Obligation", "B29")]
    [Trait("Obligation", "E18")]
    [Trait("Obligation", "E20")]
    public async Task Who_went_to_an_external_body_directly_is_left_to_it_only_when_the_officer_says_so(string profile, string language, bool onForm)
    {
        Browsing.Required();
        var portal = browsing.Of(profile);
        var body = portal.Regulation.ExternalBodies.First(one => one.Only.Laws.Count == 0).Code;
        await using var complainant = await browsing.PersonAsync(portal, language);
        await using var officer = await OfficerAsync(portal, language);
        await FillIn.AllAsync(complainant, reach: page => onForm ? page.CheckAsync($"input[name=DirectBodies][value={body}]") : Task.CompletedTask);
        var (number, code) = await FillIn.SendAsync(complainant);
        await FillIn.OpenAsync(complainant, number, code);
        if (!onForm) await complainant.AnswerAsync("naar-instantie", page => page.CheckAsync($"input[name=Body][value={body}]"));
        await Assertions.Expect(complainant.Page.Locator("section[aria-labelledby=doorverwezen]")).ToBeVisibleAsync();
        var told = await portal.DossierAsync(number);
        Assert.All(told.Promises, one => Assert.Equal(PromiseState.Open, one.State));
        var referral = Assert.Single(told.Referrals);

        await officer.ActAsync(number, $"doorverwijzingen/{referral.Id}/overlaten");
        await officer.ActAsync(number, $"doorverwijzingen/{referral.Id}/uitkomst", async page =>
        {
            await page.FillAsync("#Outcome", "Gegrond: het besluit wordt opnieuw genomen.");
            await page.FillAsync("#Lessons", "Besluiten eerst bespreken.");
        });
        await officer.NextAsync(number, "afronden", page => Handling.CloseAsync(page, Outcome.NotSatisfiedReferred));

        var dossier = await portal.DossierAsync(number);
        AssertClosed(dossier, Outcome.NotSatisfiedReferred);
        Assert.All(dossier.Promises, one => Assert.Equal((PromiseState.Ended, PromiseEnd.WentElsewhere), (one.State, one.EndReason)));
        var known = Assert.Single(dossier.Referrals);
        Assert.Equal((true, "Besluiten eerst bespreken."), (known.IsDirect, known.Lessons));
        Assert.Equal(
            [TimelineEvent.Received, TimelineEvent.WentDirectly, TimelineEvent.PromisesEnded, TimelineEvent.ReferralOutcomeRecorded, TimelineEvent.Closed], dossier.Happened());
        await NoMailSaysAsync(portal, number, "Gegrond", FillIn.Name, known.BodyName);
        complainant.AssertNoFaults();
        officer.AssertNoFaults();
    }

    private async Task<Person> OfficerAsync(OpenPortal portal, string language)
    {
        var officer = await browsing.PersonAsync(portal, language);
        await officer.SignInAsync(Roles.Officer);
        return officer;
    }

    private static async Task<(string Number, string Code)> SuggestAsync(Person complainant)
    {
        await FillIn.AllAsync(complainant, story: page => page.CheckAsync("input[name=Kind][value=Suggestion]"));
        return await FillIn.SendAsync(complainant);
    }

    private static async Task PlanAsync(IPage page, DateOnly day)
    {
        await page.FillAsync("#Date", $"{day:yyyy-MM-dd}");
        await page.FillAsync("#Time", "14:00");
        await page.FillAsync("#Place", "Kamer 2");
    }

    private static void AssertClosed(Complaint dossier, Outcome outcome)
    {
        Assert.Equal((ComplaintPhase.Closed, outcome), (dossier.Phase, dossier.Outcome));
        Assert.NotNull(dossier.ClosedOn);
        Assert.Equal("Eerst bellen, dan beslissen.", Assert.Single(dossier.Closings).Lessons);
    }

    /// <summary>What goes by mail to who asked for neutral words.</summary>
    private static async Task NoMailSaysAsync(OpenPortal portal, string number, params string[] words)
    {
        var mails = await Mails.SentAboutAsync(portal, number);
        Assert.Equal((await portal.DossierAsync(number)).Outbox.Count, mails.Count);
        foreach (var word in words) Assert.All(mails, mail => Assert.DoesNotContain(word, mail, StringComparison.OrdinalIgnoreCase));
    }
}
