namespace ComplaintPortal.Domain.Complaints;

/// <summary>An employee whom the complaint is about, by account or by name only.</summary>
public sealed record ConcernedEmployeeDraft(Guid? StaffId, string? Name);

/// <summary>An employee whom the complaint is about (B14). Who has an account sees nothing of the case.</summary>
public sealed class ConcernedEmployee
{
    private ConcernedEmployee()
    {
    }

    internal ConcernedEmployee(ConcernedEmployeeDraft draft) =>
        (StaffId, Name) = (draft.StaffId, Limit.Required(draft.Name, Complaint.EmployeeConcernedLimit, ComplaintRule.NameMissing));

    public long Id { get; private set; }

    /// <summary>The account; null for someone without one.</summary>
    public Guid? StaffId { get; private set; }

    public string Name { get; private set; } = "";
}

/// <summary>An employee who sees nothing of this case anywhere: not in lists, counts, search, reminders or by address.</summary>
public sealed class BarredStaff
{
    public const int ReasonLimit = 1000;

    private BarredStaff()
    {
    }

    internal BarredStaff(Guid staffId, string name, string? reason, Actor by, DateTimeOffset now)
    {
        Limit.Check((reason, ReasonLimit));
        (StaffId, Name, Reason, ByName, At) = (staffId, name, reason, by.Name, now);
    }

    public long Id { get; private set; }

    public Guid StaffId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Why; null where it is because the complaint is about this employee.</summary>
    public string? Reason { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    internal void Because(string reason) => Reason ??= reason;
}
