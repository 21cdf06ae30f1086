using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.BarStaff;

public sealed class BarStaffForm : CaseForm
{
    public string? Employee { get; set; }

    public string? Reason { get; set; }

    [BindNever]
    public List<StaffChoice> All { get; set; } = [];

    /// <summary>Those to whom the case is open.</summary>
    public IEnumerable<StaffChoice> Offered() => All.Where(member => !Case.Barred.Any(one => one.StaffId == member.Id));

    public StaffChoice? Chosen() => Offered().FirstOrDefault(member => member.Id.ToString() == Employee);
}

internal sealed class BarStaffValidator : AbstractValidator<BarStaffForm>
{
    public BarStaffValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.Employee).Must((form, _) => form.Chosen() is not null).WithMessage(_ => texts["BarStaff.Employee"]);
        RuleFor(form => form.Reason).Filled(texts, "BarStaff.Reason", BarredStaff.ReasonLimit);
    }
}
