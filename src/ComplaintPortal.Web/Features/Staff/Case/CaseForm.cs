using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace ComplaintPortal.Web.Features.Staff.Case;

/// <summary>What the form of every act carries.</summary>
public abstract class CaseForm
{
    /// <summary>The complaint's version as it was when the page was shown; what was done since then is shown before it is overwritten.</summary>
    public long Version { get; set; }

    /// <summary>The thing of the case that the act is about, by its id in the address; 0 where it is about the case itself.</summary>
    [BindNever]
    [ValidateNever]
    public long Item { get; set; }

    /// <summary>The case at hand, as it is now. Not there yet while the form is bound: what asks it is a method, not a property that binding reads.</summary>
    [BindNever]
    [ValidateNever]
    public Complaint Case { get; set; } = null!;

    /// <summary>What was done to the case since the form was shown; null where nothing was.</summary>
    [BindNever]
    [ValidateNever]
    public Conflict? Conflict { get; set; }

    /// <summary>Since when the form holds what was kept of it earlier; null where it is a fresh one.</summary>
    [BindNever]
    public DateTimeOffset? KeptAt { get; set; }

    /// <summary>The text snippets that can be put in, those in the complainant's language first.</summary>
    [BindNever]
    [ValidateNever]
    public List<Option> Snippets { get; set; } = [];

    /// <summary>The long text into which a snippet was just put.</summary>
    [BindNever]
    public string? PutInto { get; set; }
}

/// <summary>That the case moved on while a form was being filled in: what a colleague or the complainant did, and what would be overwritten.</summary>
public sealed record Conflict(IReadOnlyList<TimelineRow> Since, IReadOnlyList<Overwritten> Overwritten);

/// <summary>A field that two people changed: what it holds now, beside what was typed.</summary>
public sealed record Overwritten(string Label, string? Theirs, string? Yours);
