using ComplaintPortal.Domain.Promises;

namespace ComplaintPortal.Web.Hosting;

/// <summary>The clock that everything in the portal reads; "today" is the Dutch day, and defined here only.</summary>
public sealed class PortalClock(TimeProvider time)
{
    public DateTimeOffset Now => time.GetUtcNow();

    public DateOnly Today => DutchTime.Day(Now);
}

/// <summary>A clock that started at another instant than the real one, and runs on from there (Development only).</summary>
public sealed class ShiftedTimeProvider(DateTimeOffset startAt) : TimeProvider
{
    private readonly TimeSpan shift = startAt - System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + shift;
}
