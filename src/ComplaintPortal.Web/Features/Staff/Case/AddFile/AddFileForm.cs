using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.AddFile;

public sealed class AddFileForm : CaseFileForm;

internal sealed class AddFileValidator : AbstractValidator<AddFileForm>
{
    public AddFileValidator(IStringLocalizer<FieldTexts> texts) =>
        RuleFor(form => form.Files).Must((form, _) => form.Stored.Count > 0).WithMessage(_ => texts["AddFile.Files"]);
}
