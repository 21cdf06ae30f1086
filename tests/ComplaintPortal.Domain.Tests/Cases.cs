using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;

namespace ComplaintPortal.Domain.Tests;

/// <summary>What people do in the cases: conversations, solutions, referrals, closings.</summary>
internal static class Cases
{
    public static readonly Participant TheComplainant = new(ParticipantRole.Complainant, null);
    public static readonly Participant TheHandler = new(ParticipantRole.Handler, "Noor Visser");
    public static readonly Participant TheEmployee = new(ParticipantRole.EmployeeConcerned, "Bas de Wit");
    public static readonly Participant TheSupporter = new(ParticipantRole.SupportPerson, "Joke Smit");

    /// <summary>A plan in person with complainant and handler, unless told otherwise.</summary>
    public static ConversationPlan APlan(string at, params Participant[] invited) =>
        new(ConversationPurpose.Complaint, ConversationKind.InPerson, At(at), "Dorpsstraat 2", invited is [] ? [TheComplainant, TheHandler] : invited);

    /// <summary>A conversation in person with complainant and handler, unless told otherwise.</summary>
    public static ConversationReport AConversation(string at, params Participant[] tookPart) =>
        AConversation(At(at), tookPart);

    public static ConversationReport AConversation(DateTimeOffset at, params Participant[] tookPart) => new(
        ConversationPurpose.Complaint, ConversationKind.InPerson, at, "Dorpsstraat 2",
        tookPart is [] ? [TheComplainant, TheHandler] : tookPart, "Wij hebben het verhaal besproken.", []);

    public static ConversationReport AFollowUp(string at, params Participant[] tookPart) =>
        AConversation(at, tookPart) with { Purpose = ConversationPurpose.FollowUp };

    public static SolutionTerms ASolution(string dueOn, string text = "Excuusbrief") => new(text, "Noor Visser", Day(dueOn));

    public static ExternalBody ABody(string code = "commissie") => new()
    {
        Code = code,
        Name = new("Klachtencommissie", "Complaints committee"),
        Purpose = new("Onafhankelijk"),
        Url = "https://commissie.example",
        Rules = new(new("Reglement", "Rules"), "https://commissie.example/reglement"),
    };

    public static ReferralDraft AReferral(string on) => new(ABody(), ReferralBringer.Officer, Day(on), "Wij komen er samen niet uit.");

    public static ClosingDraft AClosing(Outcome outcome, string on) => AClosing(outcome, Day(on));

    public static ClosingDraft AClosing(Outcome outcome, DateOnly on) =>
        new(outcome, on, "Eerder terugbellen.", false, ["Terugbellen binnen een dag"], "Wij sluiten uw klacht.");

    public static Promise LastPromiseOf(this Complaint complaint, PromiseKind kind) => complaint.Promises.Last(one => one.Kind == kind);

    public static IEnumerable<(PromiseState, PromiseEnd?, DateOnly?)> StandOf(this Complaint complaint, PromiseKind kind) =>
        complaint.Promises.Where(one => one.Kind == kind).Select(one => (one.State, one.EndReason, one.KeptOn ?? one.EndedOn));

    /// <summary>The last events of the timeline, in their order.</summary>
    public static IEnumerable<TimelineEvent> Last(this Complaint complaint, int count) => complaint.Timeline.TakeLast(count).Select(one => one.Event);
}
