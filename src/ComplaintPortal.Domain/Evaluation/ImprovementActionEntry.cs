using ComplaintPortal.Domain.Complaints;

namespace ComplaintPortal.Domain.Evaluation;

/// <summary>What happens to an improvement action.</summary>
public enum ImprovementStep
{
    Made,
    OwnerChanged,

    /// <summary>Another day for what is to be done next.</summary>
    Moved,
    CarriedOut,
    Dropped,
    EffectChecked,
    TakenUpAgain,
}

/// <summary>One line of an improvement action's history; nothing in it is ever changed.</summary>
public sealed class ImprovementActionEntry
{
    /// <summary>As much as was done, or noted with the effect.</summary>
    public const int DetailLimit = 4000;

    private ImprovementActionEntry()
    {
    }

    internal ImprovementActionEntry(ImprovementStep step, DateOnly? day, string? detail, EffectVerdict? verdict, Actor by, DateTimeOffset now, long version) =>
        (Step, Day, Detail, Verdict, ByName, At, Version) = (step, day, detail, verdict, by.Name, now, version);

    public long Id { get; private set; }

    public ImprovementStep Step { get; private set; }

    /// <summary>The Dutch day that belongs to the step: due, done, or checked.</summary>
    public DateOnly? Day { get; private set; }

    /// <summary>The owner's name, a reason, what was done, or what was noted of the effect.</summary>
    public string? Detail { get; private set; }

    public EffectVerdict? Verdict { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    /// <summary>The action's version that this step made.</summary>
    public long Version { get; private set; }
}
