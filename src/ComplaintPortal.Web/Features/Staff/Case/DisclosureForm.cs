using ComplaintPortal.Domain.Complaints;

namespace ComplaintPortal.Web.Features.Staff.Case;

/// <summary>What the form of every act on one request for inspection, copy or correction carries.</summary>
public abstract class DisclosureForm : CaseForm
{
    /// <summary>The request that the address names; null where the case has none like it.</summary>
    public DisclosureRequest? Request() => Case.DisclosureRequests.FirstOrDefault(request => request.Id == Item);

    public bool IsOpen() => Request() is { IsOpen: true };
}
