using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case.CarryOutSolution;

/// <summary>A solution was carried out: its promise is kept, the complainant is told, and after the last the follow-up conversation comes.</summary>
[Trait("Obligation", "E13")]
public sealed class CarryOutSolutionTests(Portals portals)
{
    private static string Act(long solution) => $"oplossingen/{solution}/uitgevoerd";

    private static Promise? FollowUp(Complaint complaint) => complaint.Promises.SingleOrDefault(promise => promise.Kind == PromiseKind.FollowUp);

    [Fact]
    [Trait("Obligation", "E14")]
    [Trait("Obligation", "B17")]
    public async Task Only_the_last_of_two_starts_the_follow_up_conversation_counted_from_that_day()
    {
        var portal = portals.BijElkaar;
        var number = await portal.TalkedAsync(Handled.ByPost);
        var (one, two) = (await portal.AgreeAsync(number), await portal.AgreeAsync(number, "Een andere begeleider", "2026-03-20"));
        var officer = await portal.OfficerAsync();
        var form = await officer.GetAsync(Dossiers.PageOf(number, Act(two)));
        Assert.Equal(("2026-03-11", "Anna"), (form.Value("On"), form.Value("ByWhom")));
        Assert.DoesNotContain("laatste afgesproken oplossing", form.Text);
        await form.SubmitAsync(("Note", "Alleen voor ons"));
        var between = await portal.HandledAsync(number);
        Assert.Equal([SolutionState.Agreed, SolutionState.CarriedOut], between.Solutions.Select(solution => solution.State));
        Assert.Equal((ComplaintPhase.SolutionAgreed, PromiseState.Kept), (between.Phase, between.Solutions[1].Promise!.State));
        Assert.Null(FollowUp(between));

        var last = await officer.GetAsync(Dossiers.PageOf(number, Act(one)));
        Assert.Contains("laatste afgesproken oplossing", last.Text);
        var page = await last.SubmitAsync(("ByWhom", "De teamleider"));
        Assert.Contains("Uitgevoerd op woensdag 11 maart 2026 door De teamleider", page.Text);
        Assert.Contains("“Alleen voor ons”", page.Text);
        Assert.Contains("Ga weer in gesprek met Noor Voorbeeld", page.All(".app-next-step").Single());
        var kept = await portal.HandledAsync(number);
        Assert.Equal(ComplaintPhase.CarriedOut, kept.Phase);
        Assert.Equal((PromiseState.Open, new DateOnly(2026, 3, 25)), (FollowUp(kept)!.State, FollowUp(kept)!.DueOn));
        var letters = kept.Letters.Where(letter => letter.Kind == NoticeKind.SolutionCarriedOut).ToList();
        Assert.Equal(2, letters.Count);
        Assert.DoesNotContain(letters, letter => letter.Text!.Contains("Alleen voor ons", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Obligation", "B13")]
    public async Task Blijf_Groep_promises_no_follow_up_conversation()
    {
        var portal = portals.BlijfGroep;
        var number = await portal.TalkedAsync(Handled.ByEmail);
        var id = await portal.AgreeAsync(number);
        var page = await (await portal.OfficerAsync()).ActAsync(number, Act(id));
        Assert.Contains("staat als uitgevoerd in het dossier", page.Text);
        var kept = await portal.HandledAsync(number);
        Assert.Equal(ComplaintPhase.CarriedOut, kept.Phase);
        Assert.Null(FollowUp(kept));
        Assert.Equal(1, kept.Outbox.Count(mail => mail.Kind == NoticeKind.SolutionCarriedOut));
        Assert.DoesNotContain(kept.Outbox, mail => mail.Arguments?.Contains("bellen", StringComparison.Ordinal) == true);
    }

    public static readonly TheoryData<string, string, string> Faults = new()
    {
        { "On", "", "Vul een datum in" },
        { "On", "2026-03-12", "Kies een dag die al geweest is, of vandaag" },
        { "On", "2026-03-10", "De dag ligt vóór de afspraak" },
        { "ByWhom", " ", "Vul in wie het deed" },
        { "ByWhom", new string('a', AgreedSolution.OwnerLimit + 1), "Wie het deed is te lang" },
        { "Note", new string('a', AgreedSolution.NoteLimit + 1), "De toelichting is te lang" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_is_said_and_nothing_typed_is_lost(string field, string value, string message)
    {
        var portal = portals.BijElkaar;
        var number = await portal.TalkedAsync();
        var id = await portal.AgreeAsync(number);
        (string Name, string Value)[] typed = [("On", "2026-03-11"), ("ByWhom", "De teamleider"), ("Note", "Zoals afgesproken")];
        var page = await (await portal.OfficerAsync()).ActAsync(number, Act(id), [.. typed.Where(one => one.Name != field), (field, value)]);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, error => error.Contains(message));
        foreach (var (name, kept) in typed.Where(one => one.Name != field)) Assert.Equal(kept, page.Value(name));
        Assert.Equal(SolutionState.Agreed, (await portal.HandledAsync(number)).Solutions.Single().State);
    }

    [Fact]
    public async Task What_is_not_agreed_or_was_done_before_is_not_carried_out()
    {
        var portal = portals.BijElkaar;
        var number = await portal.TalkedAsync();
        await portal.AgreeAsync(number);
        var proposed = await portal.ProposeAsync(number, "Nog een voorstel");
        var officer = await portal.OfficerAsync();
        var shut = await officer.GetAsync(Dossiers.PageOf(number, Act(proposed)));
        Assert.Contains("staat niet open om uit te voeren", shut.Text);
        Assert.Null(shut.Document.QuerySelector("main form"));
        var done = (await portal.HandledAsync(number)).Solutions[0].Id;
        var form = await officer.GetAsync(Dossiers.PageOf(number, Act(done)));
        await portal.CarryOutAsync(number, done);
        // The last agreed one is done: the procedure is past carrying out.
        var conflict = await form.SubmitAsync(("Note", "Van mij"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        var refused = await conflict.SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("Van mij", refused.Value("Note"));
    }
}
