using ComplaintPortal.Domain.Regulations;

namespace ComplaintPortal.Domain.Complaints;

/// <summary>What is known of a complaint at the moment it is received, from the form or from an officer's hand.</summary>
public sealed record Intake
{
    public required ComplaintKind Kind { get; init; }

    public required ReceiptChannel Channel { get; init; }

    /// <summary>The Dutch day of receipt, from which promises count.</summary>
    public required DateOnly ReceivedOn { get; init; }

    /// <summary>The same for every time that one form is sent, so that it makes one complaint.</summary>
    public required Guid SubmissionKey { get; init; }

    /// <summary>The language in which the complainant is written to: "nl" or "en".</summary>
    public required string Language { get; init; }

    public IReadOnlyList<string> Subjects { get; init; } = [];

    public required string Story { get; init; }

    public string? HappenedWhen { get; init; }

    public string? Location { get; init; }

    public DiscussedBefore Discussed { get; init; }

    public bool RestrictiveMeasure { get; init; }

    public string? EmployeeConcerned { get; init; }

    public string? DesiredOutcome { get; init; }

    public required Complainant Complainant { get; init; }

    public required SafeContact SafeContact { get; init; }

    public SupportWish Support { get; init; }

    /// <summary>The hash of the access code; null where none was given out yet.</summary>
    public string? AccessCodeHash { get; init; }

    public IReadOnlyList<NewAttachment> Attachments { get; init; } = [];

    /// <summary>The codes of the external bodies to which the complainant went directly (B29, E18).</summary>
    public IReadOnlyList<string> DirectBodies { get; init; } = [];

    public GuidanceQuestion GuidanceQuestion => GuidanceQuestion.Of(Location, Complainant.Relation, RestrictiveMeasure);

    /// <exception cref="ComplaintRuleException">Something is missing, too long, unknown to the regulation, or in the future.</exception>
    internal void Check(Regulation regulation, DateOnly today)
    {
        if (!regulation.Kinds.Contains(Kind)) throw new ComplaintRuleException(ComplaintRule.KindNotTaken);
        if (ReceivedOn < Complaint.EarliestReceipt) throw new ComplaintRuleException(ComplaintRule.ReceivedTooEarly);
        if (ReceivedOn > today) throw new ComplaintRuleException(ComplaintRule.ReceivedInFuture);
        Limit.Required(Story, Complaint.StoryLimit, ComplaintRule.StoryMissing);
        Limit.Check(
            (HappenedWhen, Complaint.HappenedWhenLimit),
            (EmployeeConcerned, Complaint.EmployeeConcernedLimit),
            (DesiredOutcome, Complaint.DesiredOutcomeLimit));
        Known(regulation.Subjects, Subjects);
        Known(regulation.Locations, Location is null ? [] : [Location]);
        Known(regulation.Relations, Complainant.Relation is null ? [] : [Complainant.Relation]);
        if (DirectBodies.Any(code => regulation.BodyOf(code) is null)) throw new ComplaintRuleException(ComplaintRule.UnknownChoice);
        if (Attachments.Count > Attachment.MostAtOnce) throw new ComplaintRuleException(ComplaintRule.TooManyAttachments);
        Complainant.Check();
        SafeContact.Check(Complainant);
    }

    private static void Known(IReadOnlyList<Choice> offered, IEnumerable<string> chosen)
    {
        if (chosen.Any(code => offered.All(choice => choice.Code != code)))
            throw new ComplaintRuleException(ComplaintRule.UnknownChoice);
    }
}
