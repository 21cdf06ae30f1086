using ComplaintPortal.Domain.Complaints;

namespace ComplaintPortal.Domain.Promises;

/// <summary>One extension of a promise: from which day to which, by whom and why. The complainant is told.</summary>
public sealed class PromiseExtension
{
    public const int ReasonLimit = 1000;

    private PromiseExtension()
    {
    }

    internal PromiseExtension(DateOnly from, DateOnly to, string reason, Actor by, DateTimeOffset now) =>
        (From, To, Reason, ByName, At) = (from, to, reason, by.Name, now);

    public long Id { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    public string Reason { get; private set; } = "";

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }
}
