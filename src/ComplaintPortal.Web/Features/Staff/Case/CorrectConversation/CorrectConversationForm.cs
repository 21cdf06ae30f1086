using ComplaintPortal.Web.Features.Staff.Case.RecordConversation;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.CorrectConversation;

public sealed class CorrectConversationForm : RecordConversationForm, ICorrection
{
    public string? Reason { get; set; }
}

internal sealed class CorrectConversationValidator : AbstractValidator<CorrectConversationForm>
{
    public CorrectConversationValidator(IStringLocalizer<FieldTexts> texts)
    {
        Include(new RecordConversationValidator(texts));
        Include(new CorrectionValidator(texts));
    }
}
