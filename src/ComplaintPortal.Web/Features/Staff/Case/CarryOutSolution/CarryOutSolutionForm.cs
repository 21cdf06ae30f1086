using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.CarryOutSolution;

public sealed class CarryOutSolutionForm : SolutionForm
{
    public string? On { get; set; }

    public string? ByWhom { get; set; }

    public string? Note { get; set; }

    /// <summary>No other agreed solution is left: then the follow-up conversation comes (E14).</summary>
    public bool IsLast() => Case.Phase == ComplaintPhase.SolutionAgreed && Case.Solutions.All(one => one.Id == Item || one.State != SolutionState.Agreed);
}

internal sealed class CarryOutSolutionValidator : AbstractValidator<CarryOutSolutionForm>
{
    public CarryOutSolutionValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.On).Must(day => Typed.Day(day) is not null).WithMessage(_ => texts["Date"]);
        RuleFor(form => form.ByWhom).Cascade(CascadeMode.Stop).Required(texts, "CarryOutSolution.ByWhom").AtMost(texts, AgreedSolution.OwnerLimit);
        RuleFor(form => form.Note).AtMost(texts, AgreedSolution.NoteLimit);
    }
}
