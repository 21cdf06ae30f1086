using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.AddNote;

public sealed class AddNoteForm : CaseForm
{
    public string? Text { get; set; }
}

internal sealed class AddNoteValidator : AbstractValidator<AddNoteForm>
{
    public AddNoteValidator(IStringLocalizer<FieldTexts> texts) =>
        RuleFor(form => form.Text).Filled(texts, "AddNote.Text", InternalNote.TextLimit);
}
