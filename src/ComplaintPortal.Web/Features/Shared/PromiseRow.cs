using ComplaintPortal.Domain.Promises;

namespace ComplaintPortal.Web.Features.Shared;

/// <summary>A promise as pages show it.</summary>
public sealed record PromiseRow(PromiseKind Kind, PromiseState State, DateOnly DueOn, DateOnly? KeptOn)
{
    /// <summary>The modifier of its look: kept, ended, late, due (today or tomorrow) or open.</summary>
    public string Look(DateOnly today) => State switch
    {
        PromiseState.Kept => "kept",
        PromiseState.Ended => "ended",
        _ when today > DueOn => "late",
        _ when today.AddDays(1) >= DueOn => "due",
        _ => "open",
    };
}
