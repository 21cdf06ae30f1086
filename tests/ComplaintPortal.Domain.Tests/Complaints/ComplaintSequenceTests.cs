using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;

namespace ComplaintPortal.Domain.Tests.Complaints;

/// <summary>
/// Whatever is done in whatever order: the dossier stays consistent, the phase follows the table of the procedure, and an act that is
/// refused leaves nothing behind.
/// </summary>
public class ComplaintSequenceTests
{
    private static readonly Regulation LimitedContact = ARegulation(ContactWithin(5) with { MaxExtension = 4 });
    private static readonly Regulation LimitedSteps = ARegulation(
        ContactWithin(5), ConversationWithin(14) with { MaxExtension = 10 }, SolutionWithin(28), FollowUpWithin(14), RouteWithin(5), DecisionWithin(42));

    private const int SeedsEach = 450;

    /// <summary>How a walk begins: what came in, under which regulation.</summary>
    private static readonly Dictionary<string, (Regulation Regulation, Func<ComplaintBuilder> Begin)> Starts = new()
    {
        ["complaint, contact promised"] = (LimitedContact, AComplaint),
        ["complaint, every step promised"] = (LimitedSteps, AComplaint),
        ["complaint by post, every step promised"] = (EveryStep, () => AComplaint().ByPostOnly()),
        ["restrictive measure, contact promised"] = (ContactOnly, () => AComplaint().AboutARestrictiveMeasure()),
        ["restrictive measure, every step promised"] = (LimitedSteps, () => AComplaint().AboutARestrictiveMeasure()),
        ["suggestion, every step promised"] = (LimitedSteps, () => AComplaint().AsSuggestion()),
        ["suggestion about a measure"] = (EveryStep, () => AComplaint().AsSuggestion().AboutARestrictiveMeasure()),
    };

    [Fact]
    public void Random_sequences_of_all_acts_keep_the_dossier_consistent()
    {
        var seen = new HashSet<Transition>();
        foreach (var (start, begin) in Starts)
        {
            foreach (var seed in Enumerable.Range(0, SeedsEach).Append(Environment.TickCount))
            {
                var random = new Random(seed);
                var walk = new Walk(start, $"seed {seed}", begin, random);
                for (var step = 0; step < 60; step++)
                {
                    var (act, from) = (PossibleAct.All[random.Next(PossibleAct.All.Count)], walk.Complaint.Phase);
                    if (walk.Do(act) && act.Step is { } which) seen.Add(new(from, which, walk.Complaint.Phase));
                }
            }
        }
        // The walks came by everything that the procedure allows.
        Assert.Empty(Procedure.Transitions.Except(seen));
    }

    /// <summary>Only what was done is gone on from: an act that was refused left nothing behind.</summary>
    [Theory]
    [InlineData("complaint, contact promised")]
    [InlineData("complaint, every step promised")]
    [InlineData("restrictive measure, every step promised")]
    [InlineData("suggestion, every step promised")]
    public void Every_order_of_four_moving_acts_keeps_the_dossier_consistent(string start)
    {
        Explore([]);

        void Explore(PossibleAct[] before)
        {
            foreach (var act in PossibleAct.Moving)
            {
                var walk = new Walk(start, "order", Starts[start], new Random(1));
                foreach (var one in before) walk.Do(one);
                if (walk.Do(act) && before.Length < 3) Explore([.. before, act]);
            }
        }
    }
}
