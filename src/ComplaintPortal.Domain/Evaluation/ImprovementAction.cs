using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;

namespace ComplaintPortal.Domain.Evaluation;

/// <summary>How an improvement action stands.</summary>
public enum ImprovementState
{
    Open,

    /// <summary>Carried out; its effect is checked on a later day.</summary>
    Done,

    /// <summary>No longer to be carried out.</summary>
    Dropped,
}

/// <summary>Whether what was done helped.</summary>
public enum EffectVerdict
{
    Effective,
    PartlyEffective,
    NotEffective,
}

/// <summary>Who carries an improvement action out: an employee with an account, by the name at that time.</summary>
public sealed record ImprovementOwner(Guid Id, string Name);

/// <summary>An improvement action as it is made.</summary>
/// <param name="DueOn">The last Dutch day on which it is carried out in time.</param>
/// <param name="EvaluationYear">The year whose evaluation it comes from.</param>
/// <param name="ComplaintId">The case it comes from.</param>
public sealed record ImprovementDraft(string? Title, string? Description, ImprovementOwner? Owner, DateOnly DueOn, int? EvaluationYear = null, long? ComplaintId = null);

/// <summary>
/// Something to do better, by whom and by when, and whether it helped (E21, E23). It comes from a case or an evaluation and hangs on
/// neither: when the case's dossier is destroyed, the action stays and knows of no case any more.
/// </summary>
public sealed class ImprovementAction
{
    public const int TitleLimit = 150;
    public const int DescriptionLimit = 4000;
    public const int ReasonLimit = 1000;
    public const int NoteLimit = ImprovementActionEntry.DetailLimit;

    /// <summary>A day farther away is a typing error.</summary>
    public const int YearsAhead = 5;

    /// <summary>How long before its day the owner is reminded first, and how often after it, in calendar days.</summary>
    public const int ReminderDays = 7;

    private readonly List<ImprovementActionEntry> history = [];

    private ImprovementAction()
    {
    }

    public long Id { get; private set; }

    /// <summary>What is to be improved, in a line.</summary>
    public string Title { get; private set; } = "";

    public string Description { get; private set; } = "";

    /// <summary>The Dutch calendar year in which it was made.</summary>
    public int Year { get; private set; }

    /// <summary>The year whose evaluation it comes from; null where it comes from none.</summary>
    public int? EvaluationYear { get; private set; }

    /// <summary>The case it comes from; null where it comes from none, or from one that was destroyed since.</summary>
    public long? ComplaintId { get; private set; }

    public Guid OwnerId { get; private set; }

    public string OwnerName { get; private set; } = "";

    /// <summary>The last Dutch day on which it is carried out in time.</summary>
    public DateOnly DueOn { get; private set; }

    public ImprovementState State { get; private set; }

    /// <summary>The Dutch day on which it was carried out.</summary>
    public DateOnly? DoneOn { get; private set; }

    public string? WhatWasDone { get; private set; }

    /// <summary>The Dutch day on which its effect is to be checked.</summary>
    public DateOnly? CheckOn { get; private set; }

    public DateOnly? CheckedOn { get; private set; }

    public EffectVerdict? Verdict { get; private set; }

    /// <summary>The day of what is to be done next; <see cref="DateOnly.MaxValue"/> where nothing is, so that lists sort by it.</summary>
    public DateOnly NextOn { get; private set; }

    /// <summary>The last reminder that went, or that nobody needed, by its own day; null where the owner has yet to hear of it.</summary>
    public DateOnly? RemindedOf { get; private set; }

    /// <summary>Raised by every act: what was read at another version may have changed meanwhile.</summary>
    public long Version { get; private set; }

    public IReadOnlyList<ImprovementActionEntry> History => history;

    /// <exception cref="EvaluationRuleException">Something is missing or too long, the day has passed or lies too far away, or that year has no evaluation yet.</exception>
    public static ImprovementAction Make(ImprovementDraft draft, Actor by, DateTimeOffset now)
    {
        var today = DutchTime.Day(now);
        CheckToCome(draft.DueOn, today);
        if (draft.EvaluationYear is { } year && (year > today.Year || year < Complaint.EarliestReceipt.Year)) throw new EvaluationRuleException(EvaluationRule.EvaluationYearUnknown);
        var owner = Required(draft.Owner);
        var action = new ImprovementAction
        {
            Title = EvaluationLimit.Required(draft.Title, TitleLimit, EvaluationRule.TextMissing),
            Description = EvaluationLimit.Required(draft.Description, DescriptionLimit, EvaluationRule.TextMissing),
            Year = today.Year,
            EvaluationYear = draft.EvaluationYear,
            ComplaintId = draft.ComplaintId,
            OwnerId = owner.Id,
            OwnerName = owner.Name,
            DueOn = draft.DueOn,
        };
        action.Log(ImprovementStep.Made, draft.DueOn, owner.Name, null, by, now);
        return action;
    }

    /// <summary>Whether a step is possible as it stands. Pages offer by it, and the acts ask it.</summary>
    public bool Allows(ImprovementStep step) => step switch
    {
        ImprovementStep.OwnerChanged or ImprovementStep.Moved => NextOn != DateOnly.MaxValue,
        ImprovementStep.CarriedOut or ImprovementStep.Dropped => State == ImprovementState.Open,
        ImprovementStep.EffectChecked => State == ImprovementState.Done && CheckedOn is null,
        ImprovementStep.TakenUpAgain => State != ImprovementState.Open,
        _ => false,
    };

    /// <summary>It was not carried out by its day, and still is not.</summary>
    public bool IsOverdue(DateOnly today) => State == ImprovementState.Open && DueOn < today;

    /// <exception cref="EvaluationRuleException">Nothing is left to do, or no owner.</exception>
    public void ChangeOwner(ImprovementOwner? owner, Actor by, DateTimeOffset now)
    {
        Require(ImprovementStep.OwnerChanged);
        var next = Required(owner);
        if (next.Id == OwnerId) throw new EvaluationRuleException(EvaluationRule.OwnerMissing);
        (OwnerId, OwnerName) = (next.Id, next.Name);
        Log(ImprovementStep.OwnerChanged, null, next.Name, null, by, now);
    }

    /// <summary>Gives another day to what is to be done next: carrying it out, or checking its effect.</summary>
    /// <exception cref="EvaluationRuleException">No reason, nothing is left to do, or the day is the same, has passed or lies too far away.</exception>
    public void Move(DateOnly to, string? reason, Actor by, DateTimeOffset now)
    {
        Require(ImprovementStep.Moved);
        var why = EvaluationLimit.Required(reason, ReasonLimit, EvaluationRule.ReasonMissing);
        CheckToCome(to, DutchTime.Day(now));
        if (to == NextOn) throw new EvaluationRuleException(EvaluationRule.DayUnchanged);
        if (State == ImprovementState.Open) DueOn = to;
        else CheckOn = to;
        Log(ImprovementStep.Moved, to, why, null, by, now);
    }

    /// <param name="on">The Dutch day on which it was carried out.</param>
    /// <param name="checkOn">When someone looks whether it helped.</param>
    /// <exception cref="EvaluationRuleException">Not open, what was done is missing, done in the future or long before it was made, or the check is not still to come.</exception>
    public void CarryOut(DateOnly on, string? whatWasDone, DateOnly checkOn, Actor by, DateTimeOffset now)
    {
        Require(ImprovementStep.CarriedOut);
        var what = EvaluationLimit.Required(whatWasDone, NoteLimit, EvaluationRule.TextMissing);
        var today = DutchTime.Day(now);
        if (on > today) throw new EvaluationRuleException(EvaluationRule.DoneInFuture);
        if (on.Year < Year - 1) throw new EvaluationRuleException(EvaluationRule.DoneTooEarly);
        if (checkOn <= today) throw new EvaluationRuleException(EvaluationRule.CheckNotToCome);
        CheckToCome(checkOn, today);
        (State, DoneOn, WhatWasDone, CheckOn) = (ImprovementState.Done, on, what, checkOn);
        Log(ImprovementStep.CarriedOut, on, what, null, by, now);
    }

    /// <exception cref="EvaluationRuleException">Not open, or no reason.</exception>
    public void Drop(string? reason, Actor by, DateTimeOffset now)
    {
        Require(ImprovementStep.Dropped);
        var why = EvaluationLimit.Required(reason, ReasonLimit, EvaluationRule.ReasonMissing);
        State = ImprovementState.Dropped;
        Log(ImprovementStep.Dropped, null, why, null, by, now);
    }

    /// <param name="on">The Dutch day on which someone looked whether it helped.</param>
    /// <exception cref="EvaluationRuleException">Not carried out or checked before, no note, in the future, or before it was carried out.</exception>
    public void CheckEffect(DateOnly on, EffectVerdict verdict, string? note, Actor by, DateTimeOffset now)
    {
        Require(ImprovementStep.EffectChecked);
        var noted = EvaluationLimit.Required(note, NoteLimit, EvaluationRule.TextMissing);
        if (on > DutchTime.Day(now)) throw new EvaluationRuleException(EvaluationRule.CheckedInFuture);
        if (on < DoneOn) throw new EvaluationRuleException(EvaluationRule.CheckedBeforeDone);
        (CheckedOn, Verdict) = (on, verdict);
        Log(ImprovementStep.EffectChecked, on, noted, verdict, by, now);
    }

    /// <summary>Opens it again, for instance since it did not help; what went before stays in the history.</summary>
    /// <exception cref="EvaluationRuleException">Open already, no reason, or the day has passed or lies too far away.</exception>
    public void TakeUpAgain(DateOnly dueOn, string? reason, Actor by, DateTimeOffset now)
    {
        Require(ImprovementStep.TakenUpAgain);
        var why = EvaluationLimit.Required(reason, ReasonLimit, EvaluationRule.ReasonMissing);
        CheckToCome(dueOn, DutchTime.Day(now));
        (State, DueOn) = (ImprovementState.Open, dueOn);
        (DoneOn, WhatWasDone, CheckOn, CheckedOn, Verdict) = (null, null, null, null, null);
        Log(ImprovementStep.TakenUpAgain, dueOn, why, null, by, now);
    }

    /// <summary>
    /// The day of the last reminder that has come: a week before it is due, on the day, and every week after; of the check on its day and
    /// every week after. Null while none has come, and where it went already.
    /// </summary>
    /// <param name="today">The Dutch day.</param>
    public DateOnly? ReminderDue(DateOnly today)
    {
        if (NextOn == DateOnly.MaxValue) return null;
        var first = State == ImprovementState.Open ? NextOn.AddDays(-ReminderDays) : NextOn;
        if (today < first) return null;
        var last = first.AddDays((today.DayNumber - first.DayNumber) / ReminderDays * ReminderDays);
        return last <= RemindedOf ? null : last;
    }

    /// <summary>Notes that the owner was reminded, so that it happens once. No act: the version stays.</summary>
    public void MarkReminded(DateOnly of) => RemindedOf = of;

    private void Log(ImprovementStep step, DateOnly? day, string? detail, EffectVerdict? verdict, Actor by, DateTimeOffset now)
    {
        history.Add(new ImprovementActionEntry(step, day, detail, verdict, by, now, ++Version));
        NextOn = State switch
        {
            ImprovementState.Open => DueOn,
            ImprovementState.Done when CheckedOn is null => CheckOn!.Value,
            _ => DateOnly.MaxValue,
        };
        // Owners know what they do themselves; of what others do they hear.
        RemindedOf = by.StaffId == OwnerId ? DutchTime.Day(now) : null;
    }

    private void Require(ImprovementStep step)
    {
        if (!Allows(step)) throw new EvaluationRuleException(EvaluationRule.NotInThisState);
    }

    private static void CheckToCome(DateOnly day, DateOnly today)
    {
        if (day < today) throw new EvaluationRuleException(EvaluationRule.DayInPast);
        if (day > today.AddYears(YearsAhead)) throw new EvaluationRuleException(EvaluationRule.DayTooFar);
    }

    private static ImprovementOwner Required(ImprovementOwner? owner) =>
        owner is null || string.IsNullOrWhiteSpace(owner.Name) ? throw new EvaluationRuleException(EvaluationRule.OwnerMissing) : owner;
}
