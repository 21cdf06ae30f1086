using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.Assign;

public sealed class AssignForm : CaseForm
{
    /// <summary>In a select, for nobody.</summary>
    public const string Nobody = "niemand";

    public string? Handler { get; set; }

    /// <summary>Who can handle a case: the officers with an account that is open.</summary>
    [BindNever]
    public List<Option> Officers { get; set; } = [];

    /// <summary>Who handles it now; also someone whose account was shut since.</summary>
    [BindNever]
    public string? HandlerNow { get; set; }

    public Option? Chosen => Officers.FirstOrDefault(officer => officer.Value == Handler);
}

internal sealed class AssignValidator : AbstractValidator<AssignForm>
{
    public AssignValidator(IStringLocalizer<FieldTexts> texts) =>
        RuleFor(form => form.Handler).Must((form, handler) => handler == AssignForm.Nobody || form.Chosen is not null).WithMessage(_ => texts["Assign.Handler"]);
}
