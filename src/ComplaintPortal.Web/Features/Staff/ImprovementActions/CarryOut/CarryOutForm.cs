using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.ImprovementActions.CarryOut;

public sealed class CarryOutForm : ImprovementActForm
{
    public string? DoneOn { get; set; }

    public string? WhatWasDone { get; set; }

    public string? CheckOn { get; set; }
}

internal sealed class CarryOutValidator : AbstractValidator<CarryOutForm>
{
    public CarryOutValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.DoneOn).Must(day => Typed.Day(day) is not null).WithMessage(_ => texts["Date"]);
        RuleFor(form => form.WhatWasDone).Filled(texts, "Improvement.WhatWasDone", ImprovementAction.NoteLimit);
        RuleFor(form => form.CheckOn).Must(day => Typed.Day(day) is not null).WithMessage(_ => texts["Date"]);
    }
}
