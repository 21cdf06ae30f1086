using ComplaintPortal.Domain.Regulations;

namespace ComplaintPortal.Domain.Complaints;

/// <summary>A rule that a row of an earlier register breaks, and of which of the draft's fields.</summary>
public sealed record ImportFault(string Field, ComplaintRule Rule);

/// <summary>A complaint or suggestion as an earlier register has it, with what took place before it came into this one.</summary>
public sealed record ImportDraft
{
    public required Intake Intake { get; init; }

    /// <summary>The number that it had there.</summary>
    public string? EarlierNumber { get; init; }

    public Guid? HandlerId { get; init; }

    public string? HandlerName { get; init; }

    /// <summary>The Dutch day on which the complainant was reached.</summary>
    public DateOnly? ContactOn { get; init; }

    /// <summary>The Dutch day of the conversation with the complainant.</summary>
    public DateOnly? ConversationOn { get; init; }

    public bool? Satisfied { get; init; }

    /// <summary>The external body to which it was referred.</summary>
    public ExternalBody? Body { get; init; }

    public DateOnly? ReferredOn { get; init; }

    /// <summary>The closing date, from which retention counts (B18).</summary>
    public DateOnly? ClosedOn { get; init; }

    public Outcome? Outcome { get; init; }

    public string? Lessons { get; init; }

    public IReadOnlyList<string> ImprovementPoints { get; init; } = [];

    /// <summary>What is written where this register asks for words and the earlier one has none.</summary>
    public required string Remark { get; init; }

    /// <summary>Every rule that the handling breaks as it stands here; the intake has rules of its own.</summary>
    public IEnumerable<ImportFault> Faults(Regulation regulation, DateOnly today) =>
    [
        .. TooLong(),
        .. Day(nameof(ContactOn), ContactOn, today, ComplaintRule.ContactInFuture, ComplaintRule.ContactBeforeReceipt),
        .. Day(nameof(ConversationOn), ConversationOn, today, ComplaintRule.ConversationInFuture, ComplaintRule.ConversationBeforeReceipt),
        .. Day(nameof(ReferredOn), ReferredOn, today, ComplaintRule.ReferralInFuture, ComplaintRule.ReferralBeforeReceipt),
        .. Incomplete(),
        .. Closing(regulation, today),
        .. OutcomeFault(regulation) is { } rule ? [new ImportFault(nameof(Outcome), rule)] : Array.Empty<ImportFault>(),
    ];

    private IEnumerable<ImportFault> TooLong()
    {
        if (EarlierNumber?.Length > Complaint.EarlierNumberLimit) yield return new(nameof(EarlierNumber), ComplaintRule.TooLong);
        if (Lessons?.Length > Complaints.Closing.LessonsLimit) yield return new(nameof(Lessons), ComplaintRule.TooLong);
        if (ImprovementPoints.Count > ImprovementPoint.MostAtOnce) yield return new(nameof(ImprovementPoints), ComplaintRule.TooManyImprovementPoints);
        if (ImprovementPoints.Any(text => text.Length > ImprovementPoint.TextLimit)) yield return new(nameof(ImprovementPoints), ComplaintRule.TooLong);
    }

    private IEnumerable<ImportFault> Day(string field, DateOnly? day, DateOnly today, ComplaintRule inFuture, ComplaintRule beforeReceipt)
    {
        if (day > today) yield return new(field, inFuture);
        if (day < Intake.ReceivedOn) yield return new(field, beforeReceipt);
    }

    /// <summary>What belongs together: a body and its day, a closing date and its outcome.</summary>
    private IEnumerable<ImportFault> Incomplete()
    {
        if (Body is null && ReferredOn is not null) yield return new(nameof(ReferredOn), ComplaintRule.ImportIncomplete);
        if (Body is not null && ReferredOn is null) yield return new(nameof(Body), ComplaintRule.ImportIncomplete);
        if (ClosedOn is not null && Outcome is null) yield return new(nameof(ClosedOn), ComplaintRule.OutcomeMissing);
        if (ClosedOn is not null) yield break;
        if (Outcome is not null) yield return new(nameof(Outcome), ComplaintRule.ImportIncomplete);
        if (Lessons is not null) yield return new(nameof(Lessons), ComplaintRule.ImportIncomplete);
    }

    private IEnumerable<ImportFault> Closing(Regulation regulation, DateOnly today)
    {
        if (ClosedOn is not { } closedOn) yield break;
        if (closedOn > today) yield return new(nameof(ClosedOn), ComplaintRule.ClosedInFuture);
        if (new[] { Intake.ReceivedOn, ContactOn, ConversationOn, ReferredOn }.Any(day => day > closedOn)) yield return new(nameof(ClosedOn), ComplaintRule.ClosedBeforeLastFact);
        // B19: what had to be destroyed already does not come in again.
        if (regulation.Retention.KeptUntil(Intake.Kind, closedOn) < today) yield return new(nameof(ClosedOn), ComplaintRule.RetentionOver);
    }

    private ComplaintRule? OutcomeFault(Regulation regulation)
    {
        var isComplaint = Intake.Kind == ComplaintKind.Complaint;
        if (!isComplaint && Satisfied is not null) return ComplaintRule.NotAComplaint;
        return Outcome switch
        {
            Complaints.Outcome.Satisfied or Complaints.Outcome.NotSatisfiedOther when !isComplaint => ComplaintRule.OutcomeDoesNotFit,
            Complaints.Outcome.Satisfied when Satisfied == false => ComplaintRule.NotSatisfiedSaid,
            Complaints.Outcome.NotSatisfiedOther or Complaints.Outcome.NotSatisfiedReferred when Satisfied == true => ComplaintRule.OutcomeDoesNotFit,
            Complaints.Outcome.NotSatisfiedReferred when Body is null => ComplaintRule.ReferralMissing,
            Complaints.Outcome.NoContact when ContactOn is not null || ConversationOn is not null => ComplaintRule.WasReached,
            Complaints.Outcome.Answered when isComplaint || Body is not null => ComplaintRule.OutcomeDoesNotFit,
            Complaints.Outcome.WzdRoute when !isComplaint || !regulation.AsksRestrictiveMeasure => ComplaintRule.OutcomeDoesNotFit,
            _ => null,
        };
    }
}
