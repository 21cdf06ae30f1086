using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;

namespace ComplaintPortal.Domain.Tests.Complaints;

/// <summary>One complaint with which one act after another is done; each is held against the procedure and what always holds.</summary>
internal sealed class Walk
{
    private readonly string where;
    private readonly Regulation regulation;
    private readonly Random random;
    private readonly List<string> done = [];
    private DateTimeOffset now = At("2026-04-02 10:00");
    private string stood;

    public Walk(string start, string name, (Regulation Regulation, Func<ComplaintBuilder> Begin) begin, Random random)
    {
        (where, regulation, this.random) = ($"{start}, {name}", begin.Regulation, random);
        Complaint = begin.Begin().ReceivedOn("2026-04-01").Under(regulation).Receive();
        stood = Snapshot.Of(Complaint);
    }

    public Complaint Complaint { get; }

    /// <summary>Whether the act was done; false where it was refused.</summary>
    public bool Do(PossibleAct act)
    {
        done.Add(act.Name);
        var (version, phase) = (Complaint.Version, Complaint.Phase);
        try
        {
            act.Do(new(Complaint, regulation, now, random));
        }
        catch (ComplaintRuleException refusal)
        {
            Check(Snapshot.Of(Complaint) == stood, $"was refused ({refusal.Rule}) but changed something");
            done.RemoveAt(done.Count - 1);
            return false;
        }
        var stands = Snapshot.Of(Complaint);
        Check(act.Quiet || stands == stood ? Complaint.Version == version : Complaint.Version > version, "did not raise the version with its work");
        Check(IsAllowed(phase, act, Complaint.Phase), $"led from {phase} to {Complaint.Phase}");
        new Consistency(Complaint, regulation, DutchTime.Day(now), Check).CheckAll();
        stood = stands;
        now = now.AddHours(random.Next(1, 40));
        return true;
    }

    /// <summary>A step goes by its row of the table; a correction takes a complaint only to where it stands by what took place.</summary>
    private static bool IsAllowed(ComplaintPhase from, PossibleAct act, ComplaintPhase to) =>
        act.Step is { } step ? Procedure.Leads(from, step, to)
        : from == to || (act.Corrects && from <= ComplaintPhase.InContact && to <= ComplaintPhase.InConversation);

    private void Check(bool holds, string fault)
    {
        if (!holds) Assert.Fail($"{where}, after {string.Join(", ", done)}: {done[^1]} {fault}.");
    }
}
