namespace ComplaintPortal.Domain.Promises;

/// <summary>
/// That one person was reminded of one stage of one promise. Unique by promise, due day, stage and recipient, so that each
/// reminder goes once, whoever runs the job; an extended promise has a new due day, and so reminders of its own.
/// </summary>
public sealed class ReminderRecord
{
    private ReminderRecord()
    {
    }

    public ReminderRecord(long promiseId, DateOnly dueOn, ReminderStage stage, Guid recipientId, DateTimeOffset at) =>
        (PromiseId, DueOn, Days, IsEscalation, RecipientId, At) = (promiseId, dueOn, stage.Days, stage.IsEscalation, recipientId, at);

    public long Id { get; private set; }

    public long PromiseId { get; private set; }

    public DateOnly DueOn { get; private set; }

    /// <summary>Days from the due day, in the promise's unit: negative is before.</summary>
    public int Days { get; private set; }

    public bool IsEscalation { get; private set; }

    public Guid RecipientId { get; private set; }

    public DateTimeOffset At { get; private set; }
}
