using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.CancelConversation;

public sealed class CancelConversationForm : CaseForm
{
    public string? Reason { get; set; }

    public Conversation? Planned() => Case.Conversations.FirstOrDefault(one => one.Id == Item);
}

internal sealed class CancelConversationValidator : AbstractValidator<CancelConversationForm>
{
    public CancelConversationValidator(IStringLocalizer<FieldTexts> texts) =>
        RuleFor(form => form.Reason).Filled(texts, "Rule.ReasonMissing", Conversation.ReasonLimit);
}
