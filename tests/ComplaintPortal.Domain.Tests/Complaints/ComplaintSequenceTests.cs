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

    public static TheoryData<string, int> Walks()
    {
        var walks = new TheoryData<string, int>();
        foreach (var kind in Starts.Keys)
        {
            for (var part = 0; part < 4; part++) walks.Add(kind, part);
        }
        return walks;
    }

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

    [Theory, MemberData(nameof(Walks))]
    public void Random_sequences_of_all_acts_keep_the_dossier_consistent(string start, int part)
    {
        var seeds = Enumerable.Range(part * 60, 60).Append(Environment.TickCount + part);
        foreach (var seed in seeds)
        {
            var random = new Random(seed);
            Walk(start, Enumerable.Range(0, 60).Select(_ => PossibleAct.All[random.Next(PossibleAct.All.Count)]), $"seed {seed}", random);
        }
    }

    [Theory]
    [InlineData("complaint, every step promised")]
    [InlineData("restrictive measure, contact promised")]
    [InlineData("suggestion, every step promised")]
    public void Every_order_of_three_moving_acts_keeps_the_dossier_consistent(string start)
    {
        var acts = PossibleAct.Moving;
        var random = new Random(1);
        foreach (var first in acts)
        {
            foreach (var second in acts)
            {
                foreach (var third in acts) Walk(start, [first, second, third], "order", random);
            }
        }
    }


    private static void Walk(string start, IEnumerable<PossibleAct> acts, string where, Random random)
    {
        var (regulation, begin) = Starts[start];
        var complaint = begin().ReceivedOn("2026-04-01").Under(regulation).Receive();
        var now = At("2026-04-02 10:00");
        var done = new List<string>();
        var before = Snapshot.Of(complaint);
        foreach (var act in acts)
        {
            done.Add(act.Name);
            var (version, phase) = (complaint.Version, complaint.Phase);
            try
            {
                act.Do(new(complaint, regulation, now, random));
            }
            catch (ComplaintRuleException refusal)
            {
                Check(Snapshot.Of(complaint) == before, $"was refused ({refusal.Rule}) but changed something");
                done.RemoveAt(done.Count - 1);
                continue;
            }
            var after = Snapshot.Of(complaint);
            Check(act.Quiet || after == before ? complaint.Version == version : complaint.Version > version, "did not raise the version with its work");
            Check(IsAllowed(phase, act, complaint.Phase), $"led from {phase} to {complaint.Phase}");
            new Consistency(complaint, regulation, DutchTime.Day(now), Check).CheckAll();
            before = after;
            now = now.AddHours(random.Next(1, 40));
        }

        void Check(bool holds, string fault)
        {
            if (!holds) Assert.Fail($"{start}, {where}, after {string.Join(", ", done)}: {done[^1]} {fault}.");
        }
    }

    private static bool IsAllowed(ComplaintPhase from, PossibleAct act, ComplaintPhase to) =>
        act.Step is { } step ? Procedure.Leads(from, step, to)
        : from == to || (act.Corrects && from <= ComplaintPhase.InContact && to <= ComplaintPhase.InConversation);
}
