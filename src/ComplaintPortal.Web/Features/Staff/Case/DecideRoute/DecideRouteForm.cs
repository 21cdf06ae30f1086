using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.DecideRoute;

public sealed class DecideRouteForm : CaseForm
{
    public string? Route { get; set; }

    public string? Reason { get; set; }
}

internal sealed class DecideRouteValidator : AbstractValidator<DecideRouteForm>
{
    public DecideRouteValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.Route).Must(route => Enum.GetNames<HandlingRoute>().Contains(route)).WithMessage(_ => texts["DecideRoute.Route"]);
        RuleFor(form => form.Reason).Filled(texts, "Rule.ReasonMissing", TimelineEntry.DetailLimit);
    }
}
