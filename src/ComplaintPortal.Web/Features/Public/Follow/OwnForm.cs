using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace ComplaintPortal.Web.Features.Public.Follow;

/// <summary>What the form of every act of a complainant carries.</summary>
public abstract class OwnForm
{
    /// <summary>
    /// How many of what is answered were there when the page was shown, such as versions of the joint statement: what came later was not
    /// read yet, and an answer that is there already is the same one, sent twice.
    /// </summary>
    public int Shown { get; set; }

    /// <summary>The thing that the act is about, by its id in the address; 0 where it is about the complaint itself.</summary>
    [BindNever]
    [ValidateNever]
    public long Item { get; set; }

    /// <summary>The complaint as it is now. Not there yet while the form is bound: what asks it is a method.</summary>
    [BindNever]
    [ValidateNever]
    public StatusPage Own { get; set; } = null!;
}
