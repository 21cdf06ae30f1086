using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case.StartNewRound;

/// <summary>Not satisfied: another solution is looked for, and what was not done yet is dropped.</summary>
[Trait("Obligation", "E16")]
public sealed class StartNewRoundTests(Portals portals)
{
    private const string Act = "nieuwe-oplossing";

    private Portal Portal => portals.BijElkaar;

    private Task<int> SayAsync(string number, bool isSatisfied) =>
        Portal.HandleAsync(number, (complaint, now) => complaint.RecordSatisfaction(isSatisfied, "Er is niets veranderd.", Actor.Complainant, now));

    [Fact]
    [Trait("Obligation", "E14")]
    public async Task After_not_satisfied_a_new_round_ends_the_follow_up_and_another_solution_can_be_agreed()
    {
        var number = await Portal.TalkedAsync();
        await Portal.CarryOutAsync(number, await Portal.AgreeAsync(number));
        await SayAsync(number, isSatisfied: false);
        var officer = await Portal.OfficerAsync();
        var form = await officer.GetAsync(Dossiers.PageOf(number, Act));
        Assert.Contains("Er is niets veranderd.", form.Text);
        var page = await form.SubmitAsync(("Reason", "Bellen hielp niet"));
        Assert.Contains("Er is een nieuwe ronde begonnen", page.Text);
        Assert.Contains("Nieuwe oplossing gezocht. Reden: Bellen hielp niet", page.Text);
        Assert.Null(page.Document.QuerySelector($"a[href='{Dossiers.PageOf(number, Act)}']"));
        var kept = await Portal.HandledAsync(number);
        Assert.Equal((ComplaintPhase.InConversation, DateOnly.MaxValue), (kept.Phase, kept.NextDueOn));
        Assert.Equal(PromiseEnd.NewRound, kept.Promises.Single(promise => promise.Kind == PromiseKind.FollowUp).EndReason);

        var second = await officer.ActAsync(number, "oplossing",
            ("Solution", "Een andere begeleider"), ("Owner", "Anna"), ("DueOn", "2026-03-18"), ("Way", "afgesproken"), ("How", "Spoken"));
        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.Equal([SolutionState.CarriedOut, SolutionState.Agreed], (await Portal.HandledAsync(number)).Solutions.Select(one => one.State));
    }

    [Fact]
    public async Task What_was_agreed_and_not_done_is_named_and_dropped()
    {
        var number = await Portal.TalkedAsync();
        await Portal.AgreeAsync(number, "Nog te doen");
        await Portal.ProposeAsync(number, "Nog niet beantwoord");
        await SayAsync(number, isSatisfied: false);
        var form = await (await Portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, Act));
        Assert.Contains("Nog te doen Afgesproken", form.Text);
        Assert.Contains("Nog niet beantwoord Voorgelegd, nog geen antwoord", form.Text);
        var page = await form.SubmitAsync(("Reason", "Het duurt te lang"));
        var kept = await Portal.HandledAsync(number);
        Assert.All(kept.Solutions, one => Assert.Equal(SolutionState.Dropped, one.State));
        Assert.Equal(PromiseEnd.NewRound, kept.Solutions[0].Promise!.EndReason);
        Assert.Equal(["Vervallen", "Vervallen"], page.All("[aria-labelledby=oplossingen] .app-badge"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(true)]
    public async Task Who_did_not_say_to_be_unsatisfied_gets_no_new_round(bool? said)
    {
        var number = await Portal.TalkedAsync();
        if (said is { } isSatisfied) await SayAsync(number, isSatisfied);
        var page = await (await Portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, Act));
        Assert.Contains("Een nieuwe ronde begint als de klager niet tevreden is", page.Text);
        Assert.Null(page.Document.QuerySelector("main form"));
    }

    [Theory]
    [InlineData("  ", "Vul in waarom er een andere oplossing nodig is")]
    [InlineData("lang", "De reden is te lang")]
    public async Task A_fault_is_said(string reason, string message)
    {
        var number = await Portal.TalkedAsync();
        await SayAsync(number, isSatisfied: false);
        var page = await (await Portal.OfficerAsync()).ActAsync(number, Act, ("Reason", reason == "lang" ? new string('a', TimelineEntry.DetailLimit + 1) : reason));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, error => error.Contains(message));
        Assert.DoesNotContain((await Portal.HandledAsync(number)).Timeline, entry => entry.Event == TimelineEvent.NewRoundStarted);
    }

    [Fact]
    public async Task Where_the_complainant_changed_the_answer_meanwhile_nothing_is_dropped()
    {
        var number = await Portal.TalkedAsync();
        await Portal.AgreeAsync(number);
        await SayAsync(number, isSatisfied: false);
        var form = await (await Portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, Act));
        await SayAsync(number, isSatisfied: true);
        var conflict = await form.SubmitAsync(("Reason", "Hielp niet"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        var refused = await conflict.SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(refused.Errors, error => error.Contains("heeft niet gezegd dat het niet goed is"));
        Assert.Equal("Hielp niet", refused.Value("Reason"));
        Assert.Equal(SolutionState.Agreed, (await Portal.HandledAsync(number)).Solutions.Single().State);
    }
}
