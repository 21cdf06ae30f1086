using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Tests.Features.Staff;
using ComplaintPortal.Web.Tests.Features.Staff.Case;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Public.Follow;

/// <summary>The complainant agrees with a proposed solution or not, and sees what was agreed, by whom and when.</summary>
[Trait("Obligation", "B13")]
[Trait("Obligation", "E13")]
public sealed class OwnSolutionTests(Portals portals)
{
    private Portal Portal => portals.BijElkaar;

    private async Task<(Visitor Visitor, string Number, long Id, string At)> ProposedAsync()
    {
        var journey = Journey.Of(Portal);
        var sent = await journey.SendAsync();
        await Portal.TalkAsync(sent.Number);
        var id = await Portal.ProposeAsync(sent.Number);
        await journey.OpenAsync(sent);
        return (journey.Visitor, sent.Number, id, $"/mijn-klacht/oplossing/{id}");
    }

    [Fact]
    public async Task Agreeing_makes_it_a_promise_and_the_officer_sees_that_something_is_new()
    {
        var (visitor, number, id, at) = await ProposedAsync();
        Assert.Equal(at, (await visitor.GetAsync("/mijn-klacht/status")).One(".app-next-step a").GetAttribute("href"));
        var done = await (await visitor.GetAsync(at)).SubmitAsync(("Answer", "ja"));
        Assert.Contains("Nu is het afgesproken", done.Text);
        Assert.Contains("Afgesproken Elke week bellen Wie het doet: Anna Uiterlijk woensdag 8 april 2026 Met u afgesproken op woensdag 11 maart 2026", done.All("#oplossingen").Single());
        // One name for one thing: the list of promises leaves solutions to their own list.
        Assert.DoesNotContain("Afgesproken oplossing", done.Text);
        var kept = await Portal.HandledAsync(number);
        var solution = kept.Solutions.Single(one => one.Id == id);
        Assert.Equal((SolutionState.Agreed, Agreement.Website, PromiseState.Open), (solution.State, solution.AgreedBy, solution.Promise!.State));
        Assert.Equal((ComplaintPhase.SolutionAgreed, 1), (kept.Phase, kept.News));
        var officer = await (await Portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number));
        Assert.Contains("Er is iets nieuws van de klager", officer.Text);
        Assert.Contains("Afgesproken op woensdag 11 maart 2026, op de statuspagina", officer.Text);
    }

    [Fact]
    public async Task Not_agreeing_keeps_the_reason_and_binds_nobody()
    {
        var (visitor, number, _, at) = await ProposedAsync();
        var done = await (await visitor.GetAsync(at)).SubmitAsync(("Answer", "nee"), ("Reason", "Bellen durf ik niet."));
        Assert.Contains("U was het er niet mee eens", done.Text);
        Assert.Contains("“Bellen durf ik niet.”", done.Text);
        var kept = await Portal.HandledAsync(number);
        Assert.Equal((SolutionState.Declined, "Bellen durf ik niet."), (kept.Solutions.Single().State, kept.Solutions.Single().DeclineReason));
        Assert.DoesNotContain(kept.Promises, promise => promise.Kind == PromiseKind.Solution);
    }

    [Theory]
    [InlineData("ja")]
    [InlineData("nee")]
    public async Task An_answer_given_twice_is_given_once(string answer)
    {
        var (visitor, number, _, at) = await ProposedAsync();
        var form = await visitor.GetAsync(at);
        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => form.SubmitAsync(("Answer", answer), ("Reason", "Daarom."))));
        Assert.All(answers, page => Assert.Equal("/mijn-klacht/status", page.Address));
        var kept = await Portal.HandledAsync(number);
        Assert.Single(kept.Timeline, entry => entry.Event is TimelineEvent.SolutionAgreed or TimelineEvent.SolutionDeclined);
        Assert.Equal(1, kept.News);
    }

    [Fact]
    public async Task An_answer_that_comes_too_late_is_kept_on_a_page_that_says_what_to_do()
    {
        var (visitor, number, _, at) = await ProposedAsync();
        var form = await visitor.GetAsync(at);
        await Portal.HandleAsync(number, (complaint, now) =>
            complaint.ConfirmSolution(complaint.Solutions.Single(), Agreement.Spoken, new(2026, 3, 11), Handled.Colleague, now));
        var late = await form.SubmitAsync(("Answer", "nee"), ("Reason", "Toch liever niet."));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains(late.Errors, error => error.Contains("al beantwoord") && error.Contains("Stuur ons dan een bericht"));
        Assert.Equal(("nee", "Toch liever niet."), (late.Value("Answer"), late.Value("Reason")));
        Assert.Contains("Afgesproken Elke week bellen", late.Text);
        Assert.Equal(SolutionState.Agreed, (await Portal.HandledAsync(number)).Solutions.Single().State);
        // Agreeing with what the officer recorded as agreed is no fault.
        Assert.Equal("/mijn-klacht/status", (await form.SubmitAsync(("Answer", "ja"))).Address);
        Assert.Null((await visitor.GetAsync(at)).Document.QuerySelector("main form"));
    }

    [Theory]
    [InlineData("Answer", "misschien", "Kies een van de antwoorden")]
    [InlineData("Reason", "lang", "De reden is te lang")]
    public async Task A_fault_is_said_and_nothing_typed_is_lost(string field, string value, string message)
    {
        var (visitor, number, _, at) = await ProposedAsync();
        if (value == "lang") value = new string('a', AgreedSolution.NoteLimit + 1);
        (string Name, string Value)[] typed = [("Answer", "nee"), ("Reason", "Daarom.")];
        var page = await (await visitor.GetAsync(at)).SubmitAsync([.. typed.Where(one => one.Name != field), (field, value)]);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, error => error.Contains(message));
        foreach (var (name, kept) in typed.Where(one => one.Name != field)) Assert.Equal(kept, page.Value(name));
        Assert.Equal(SolutionState.Proposed, (await Portal.HandledAsync(number)).Solutions.Single().State);
    }

    [Fact]
    public async Task Officer_and_complainant_who_answer_at_the_same_moment_give_one_answer()
    {
        var (visitor, number, id, at) = await ProposedAsync();
        var officer = await Portal.OfficerAsync();
        var (own, theirs) = (await visitor.GetAsync(at), await officer.GetAsync(Dossiers.PageOf(number, $"oplossingen/{id}/antwoord")));
        var answers = await Task.WhenAll(own.SubmitAsync(("Answer", "nee"), ("Reason", "Daarom.")), theirs.SubmitAsync(("Answer", "akkoord"), ("How", "Spoken")));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(answer => answer.Status).Order());
        Assert.Single((await Portal.HandledAsync(number)).Timeline, entry => entry.Event is TimelineEvent.SolutionAgreed or TimelineEvent.SolutionDeclined);
    }

    [Fact]
    [Trait("Obligation", "B17")]
    public async Task Who_opened_another_complaint_neither_reads_nor_answers_it()
    {
        var (visitor, number, id, at) = await ProposedAsync();
        var (other, _, own, _) = await ProposedAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync(at)).Status);
        var request = (await other.GetAsync($"/mijn-klacht/oplossing/{own}")).Request("main form", [("Answer", "ja")], []);
        request.RequestUri = new Uri(at, UriKind.Relative);
        Assert.Equal(HttpStatusCode.NotFound, (await other.SendAsync(request)).Status);
        Assert.Equal(SolutionState.Proposed, (await Portal.HandledAsync(number)).Solutions.Single(one => one.Id == id).State);
        // Nor does someone who opened none, or whose form is not the site's.
        Assert.Equal("/mijn-klacht", (await Portal.Visitor().GetAsync(at)).Address);
        foreach (var place in new[] { at, "/mijn-klacht/op-papier", "/mijn-klacht/op-papier/verbeteren", "/mijn-klacht/tevreden" })
        {
            var forged = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Post, place) { Content = new FormUrlEncodedContent([KeyValuePair.Create("Answer", "ja")]) });
            Assert.Equal(HttpStatusCode.BadRequest, forged.Status);
        }
        Assert.Equal(0, (await Portal.HandledAsync(number)).News);
    }

    [Fact]
    [Trait("Obligation", "B17")]
    public async Task Answers_are_limited_as_every_public_post_is()
    {
        using var portal = new Portal(Portal.BijElkaar, ("Portal:Rates:PostsPerMinute", "10"));
        var journey = Journey.Of(portal);
        var sent = await journey.SendAsync();
        await portal.TalkAsync(sent.Number);
        var id = await portal.ProposeAsync(sent.Number);
        await journey.OpenAsync(sent);
        var form = await journey.Visitor.GetAsync($"/mijn-klacht/oplossing/{id}");
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 11; i++) statuses.Add((await form.SubmitAsync()).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
    }
}
