using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case.AnswerSolution;

/// <summary>How the complainant answered a proposal by letter, by telephone or in a conversation.</summary>
[Trait("Obligation", "B13")]
public sealed class AnswerSolutionTests(Portals portals)
{
    private Portal Portal => portals.BijElkaar;

    private async Task<(string Number, long Id, string Act)> ProposedAsync()
    {
        var number = await Portal.TalkedAsync(Handled.ByPost);
        var id = await Portal.ProposeAsync(number);
        return (number, id, $"oplossingen/{id}/antwoord");
    }

    [Fact]
    [Trait("Obligation", "E13")]
    public async Task Agreed_makes_it_a_promise_from_that_day()
    {
        var (number, _, act) = await ProposedAsync();
        var page = await (await Portal.OfficerAsync()).ActAsync(number, act, ("Answer", "akkoord"), ("How", "OnPaper"));
        Assert.Contains("Afgesproken op woensdag 11 maart 2026, op papier", page.Text);
        var kept = await Portal.HandledAsync(number);
        var solution = Assert.Single(kept.Solutions);
        Assert.Equal((SolutionState.Agreed, Agreement.OnPaper, new DateOnly(2026, 3, 11)), (solution.State, solution.AgreedBy, solution.AgreedOn));
        Assert.Equal((PromiseKind.Solution, new DateOnly(2026, 4, 8)), (solution.Promise!.Kind, solution.Promise.DueOn));
        Assert.Equal((ComplaintPhase.SolutionAgreed, 0), (kept.Phase, kept.Unseen));
    }

    [Theory]
    [InlineData("Te weinig.")]
    [InlineData("")]
    public async Task Not_agreed_is_recorded_with_the_reason_where_one_was_given(string reason)
    {
        var (number, _, act) = await ProposedAsync();
        var page = await (await Portal.OfficerAsync()).ActAsync(number, act, ("Answer", "niet-akkoord"), ("Reason", reason));
        Assert.Contains("De klager ging niet akkoord", page.Text);
        var kept = await Portal.HandledAsync(number);
        Assert.Equal((SolutionState.Declined, reason.Length == 0 ? null : reason), (kept.Solutions.Single().State, kept.Solutions.Single().DeclineReason));
        Assert.DoesNotContain(kept.Promises, promise => promise.Kind == PromiseKind.Solution);
    }

    public static readonly TheoryData<string, string, string, string> Faults = new()
    {
        { "Answer", "", "akkoord", "Kies wat de klager antwoordde" },
        { "How", "", "akkoord", "Kies hoe de klager akkoord ging" },
        { "AgreedOn", "gisteren", "akkoord", "Vul een datum in" },
        { "AgreedOn", "2026-03-12", "akkoord", "Kies een dag die al geweest is, of vandaag" },
        { "Reason", new string('a', AgreedSolution.NoteLimit + 1), "niet-akkoord", "De reden is te lang" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_is_said_and_nothing_typed_is_lost(string field, string value, string answer, string message)
    {
        var (number, _, act) = await ProposedAsync();
        (string Name, string Value)[] typed = [("Answer", answer), ("How", "Email"), ("AgreedOn", "2026-03-11"), ("Reason", "Te weinig.")];
        var page = await (await Portal.OfficerAsync()).ActAsync(number, act, [.. typed.Where(one => one.Name != field), (field, value)]);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, error => error.Contains(message));
        foreach (var (name, kept) in typed.Where(one => one.Name != field)) Assert.Equal(kept, page.Value(name));
        Assert.Equal(SolutionState.Proposed, (await Portal.HandledAsync(number)).Solutions.Single().State);
    }

    [Fact]
    public async Task What_the_complainant_answered_first_stands()
    {
        var (number, _, act) = await ProposedAsync();
        var officer = await Portal.OfficerAsync();
        var form = await officer.GetAsync(Dossiers.PageOf(number, act));
        await Portal.HandleAsync(number, (complaint, now) => complaint.DeclineSolution(complaint.Solutions.Single(), "Liever iets anders.", Actor.Complainant, now));
        var conflict = await form.SubmitAsync(("Answer", "akkoord"), ("How", "Spoken"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("De klager gaat niet akkoord met de oplossing de klager", conflict.All(".app-conflict__theirs").Single());
        var refused = await conflict.SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Dit voorstel is al beantwoord", refused.Errors);
        Assert.Equal("akkoord", refused.Value("Answer"));
        Assert.Equal(SolutionState.Declined, (await Portal.HandledAsync(number)).Solutions.Single().State);
        Assert.Null((await officer.GetAsync(Dossiers.PageOf(number, act))).Document.QuerySelector("main form"));
    }

    [Fact]
    public async Task A_solution_of_another_case_is_not_found()
    {
        var (number, _, _) = await ProposedAsync();
        await Portal.AgreeAsync(number, "Een andere begeleider");
        var (_, other, _) = await ProposedAsync();
        var officer = await Portal.OfficerAsync();
        foreach (var act in new[] { "antwoord", "uitgevoerd" })
        {
            foreach (var id in new[] { other.ToString(System.Globalization.CultureInfo.InvariantCulture), "999999", "onzin" })
                Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(Dossiers.PageOf(number, $"oplossingen/{id}/{act}"))).Status);
        }
        var form = await officer.GetAsync(Dossiers.PageOf(number, $"oplossingen/{(await Portal.HandledAsync(number)).Solutions[0].Id}/antwoord"));
        var request = form.Request("main form", [("Answer", "niet-akkoord")], []);
        request.RequestUri = new Uri(Dossiers.PageOf(number, $"oplossingen/{other}/antwoord"), UriKind.Relative);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.SendAsync(request)).Status);
    }
}
