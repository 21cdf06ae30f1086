using ComplaintPortal.Domain.Complaints;

namespace ComplaintPortal.Web.Features.Staff.Case;

/// <summary>The form of an act on one solution, which the address names.</summary>
public abstract class SolutionForm : CaseForm
{
    /// <summary>Null where the case has none by that id.</summary>
    public AgreedSolution? Solution() => Case.Solutions.FirstOrDefault(solution => solution.Id == Item);
}
