using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using FluentValidation;

namespace ComplaintPortal.Web.Features.Staff.Case.LeaveToBody;

public sealed class LeaveToBodyForm : CaseForm
{
    /// <summary>The referral that the address names; null where there is none to which the complainant went directly.</summary>
    public Referral? Referral() => Case.Referrals.FirstOrDefault(one => one.Id == Item && one.IsDirect);

    /// <summary>What ends with it.</summary>
    public IEnumerable<Promise> Open() => Case.Promises.Where(promise => promise.State == PromiseState.Open);
}

internal sealed class LeaveToBodyValidator : AbstractValidator<LeaveToBodyForm>;
