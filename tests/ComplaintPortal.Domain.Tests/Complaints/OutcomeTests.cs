using ComplaintPortal.Domain.Complaints;

namespace ComplaintPortal.Domain.Tests.Complaints;

/// <summary>With which outcome a complaint can be closed as it stands; the regulation asks for three attempts at contact (E15, E16).</summary>
[Trait("Obligation", "E16")]
public class OutcomeTests
{
    private static readonly DateTimeOffset Now = At("2026-03-20 12:00");

    /// <summary>A case, what was done in it, and the outcomes that fit; every other one is refused.</summary>
    private static readonly Dictionary<string, (Func<ComplaintBuilder> Begin, Action<Complaint>[] Done, Outcome[] Fitting)> Cases = new()
    {
        ["nothing done"] = (Ours, [], []),
        ["two attempts"] = (Ours, [Attempt, Attempt], []),
        ["two attempts and a call of the complainant that was missed"] = (Ours, [Attempt, Attempt, Missed], []),
        ["three attempts"] = (Ours, [Attempt, Attempt, Attempt], [Outcome.NoContact]),
        ["three attempts, one corrected away"] = (Ours, [Attempt, Attempt, Attempt, MadeByComplainant], []),
        ["three attempts and reached"] = (Ours, [Attempt, Attempt, Attempt, Reach], [Outcome.Satisfied, Outcome.NotSatisfiedOther]),
        ["talked with"] = (Ours, [Talk], [Outcome.Satisfied, Outcome.NotSatisfiedOther]),
        ["talked without the complainant"] = (Ours, [TalkWithout], []),
        ["planned to talk"] = (Ours, [Reach, Plan], []),
        ["planned and cancelled"] = (Ours, [Reach, Plan, Cancel], [Outcome.Satisfied, Outcome.NotSatisfiedOther]),
        ["agreed"] = (Ours, [Reach, Agree], [Outcome.NotSatisfiedOther]),
        ["carried out, follow-up to come"] = (Ours, [Reach, Agree, CarryOut], [Outcome.NotSatisfiedOther]),
        ["carried out and followed up"] = (Ours, [Reach, Agree, CarryOut, FollowUp], [Outcome.Satisfied, Outcome.NotSatisfiedOther]),
        ["followed up, not satisfied"] = (Ours, [Reach, Agree, CarryOut, FollowUp, NotSatisfied], [Outcome.NotSatisfiedOther]),
        ["followed up, not satisfied and then satisfied"] = (Ours, [Reach, Agree, CarryOut, FollowUp, NotSatisfied, Satisfied], [Outcome.Satisfied, Outcome.NotSatisfiedOther]),
        ["referred"] = (Ours, [Refer], [Outcome.NotSatisfiedReferred]),
        ["talked with and referred"] = (Ours, [Talk, Refer], [Outcome.Satisfied, Outcome.NotSatisfiedReferred, Outcome.NotSatisfiedOther]),
        ["went directly"] = (Ours, [GoDirectly], [Outcome.NotSatisfiedReferred]),
        ["withdrawn"] = (Ours, [Talk, Withdraw], [Outcome.Withdrawn]),
        ["by the Wzd"] = (() => Ours().AboutARestrictiveMeasure(), [Talk, ByWzd], [Outcome.WzdRoute]),
        ["suggestion, nothing done"] = (Suggestion, [], []),
        ["suggestion, three attempts"] = (Suggestion, [Attempt, Attempt, Attempt], [Outcome.NoContact]),
        ["suggestion, reached"] = (Suggestion, [Reach], []),
        ["suggestion, answered"] = (Suggestion, [Reach, Answer], [Outcome.Answered]),
        ["suggestion, withdrawn"] = (Suggestion, [Withdraw], [Outcome.Withdrawn]),
        ["suggestion, referred"] = (Suggestion, [Reach, Refer], [Outcome.NotSatisfiedReferred]),
        ["closed"] = (Ours, [Talk, Close], []),
    };

    public static TheoryData<string> Names => [.. Cases.Keys];

    [Theory, MemberData(nameof(Names))]
    public void It_is_closed_only_with_an_outcome_that_fits(string name)
    {
        var (begin, done, fitting) = Cases[name];
        foreach (var outcome in Enum.GetValues<Outcome>())
        {
            var complaint = begin().Receive();
            foreach (var act in done) act(complaint);
            var obstacle = complaint.ObstacleTo(outcome, EveryStep);

            Assert.True(fitting.Contains(outcome) == obstacle is null, $"{name}: {outcome} meets {obstacle}.");
            if (obstacle is { } rule) Breaks(rule, complaint, () => complaint.Close(AClosing(outcome, "2026-03-20"), EveryStep, Officer, Now));
            else complaint.Close(AClosing(outcome, "2026-03-20"), EveryStep, Officer, Now);
        }
    }

    [Theory]
    [InlineData("nothing done", Outcome.NoContact, ComplaintRule.AttemptsMissing)]
    [InlineData("nothing done", Outcome.NotSatisfiedReferred, ComplaintRule.ReferralMissing)]
    [InlineData("nothing done", Outcome.Withdrawn, ComplaintRule.OutcomeDoesNotFit)]
    [InlineData("talked with", Outcome.NoContact, ComplaintRule.WasReached)]
    [InlineData("planned to talk", Outcome.Satisfied, ComplaintRule.ConversationStillPlanned)]
    [InlineData("agreed", Outcome.Satisfied, ComplaintRule.SolutionNotCarriedOut)]
    [InlineData("carried out, follow-up to come", Outcome.Satisfied, ComplaintRule.FollowUpOpen)]
    [InlineData("followed up, not satisfied", Outcome.Satisfied, ComplaintRule.NotSatisfiedSaid)]
    [InlineData("closed", Outcome.Satisfied, ComplaintRule.NotInThisPhase)]
    [InlineData("suggestion, reached", Outcome.Satisfied, ComplaintRule.OutcomeDoesNotFit)]
    public void The_obstacle_says_what_stands_in_the_way(string name, Outcome outcome, ComplaintRule rule)
    {
        var complaint = Cases[name].Begin().Receive();
        foreach (var act in Cases[name].Done) act(complaint);

        Assert.Equal(rule, complaint.ObstacleTo(outcome, EveryStep));
    }

    private static ComplaintBuilder Ours() => AComplaint().Under(EveryStep);

    private static ComplaintBuilder Suggestion() => Ours().AsSuggestion();

    private static void Attempt(Complaint one) => one.RecordContact(NotReached("2026-03-04 10:00"), Officer, Now);

    private static void Missed(Complaint one) => one.RecordContact(new(At("2026-03-04 10:00"), ContactChannel.Telephone, ContactResult.NoAnswer, Officer, true, null), Officer, Now);

    private static void MadeByComplainant(Complaint one) => one.CorrectContact(
        one.Contacts[0], new(At("2026-03-04 10:00"), ContactChannel.Telephone, ContactResult.NoAnswer, Officer, true, null), "belde zelf", Officer, Now);

    private static void Reach(Complaint one) => one.RecordContact(Reached("2026-03-04 10:00"), Officer, Now);

    private static void Talk(Complaint one) => one.RecordConversation(null, AConversation("2026-03-05 10:00"), Officer, Now);

    private static void TalkWithout(Complaint one) => one.RecordConversation(null, AConversation("2026-03-05 10:00", TheHandler, TheEmployee), Officer, Now);

    private static void Plan(Complaint one) => one.PlanConversation(APlan("2026-03-25 10:00"), Officer, Now);

    private static void Cancel(Complaint one) => one.CancelConversation(one.Conversations[0], "ziek", Officer, Now);

    private static void Agree(Complaint one) => one.AgreeSolution(ASolution("2026-03-30"), Agreement.Spoken, Day("2026-03-05"), Officer, Now);

    private static void CarryOut(Complaint one) => one.CarryOutSolution(one.Solutions[0], Day("2026-03-06"), "Noor", null, EveryStep, Officer, Now);

    private static void FollowUp(Complaint one) => one.RecordConversation(null, AFollowUp("2026-03-09 10:00"), Officer, Now);

    private static void NotSatisfied(Complaint one) => one.RecordSatisfaction(false, null, Officer, Now);

    private static void Satisfied(Complaint one) => one.RecordSatisfaction(true, null, Officer, Now);

    private static void Refer(Complaint one) => one.Refer(AReferral("2026-03-10"), true, Officer, Now);

    private static void GoDirectly(Complaint one) => one.ReportDirectReferral(AReferral("2026-03-10"), Officer, Now);

    private static void ByWzd(Complaint one) => one.DecideRoute(HandlingRoute.Wzd, "opsluiting", Officer, Now);

    private static void Withdraw(Complaint one) => one.Withdraw(null, Officer, Now);

    private static void Answer(Complaint one) => one.AnswerSuggestion("Dank u wel.", [], Officer, Now);

    private static void Close(Complaint one) => one.Close(AClosing(Outcome.Satisfied, "2026-03-20"), EveryStep, Officer, Now);
}
