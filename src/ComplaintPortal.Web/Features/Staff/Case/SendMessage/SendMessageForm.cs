using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.SendMessage;

public sealed class SendMessageForm : CaseFileForm
{
    public string? Text { get; set; }

    /// <summary>What the complainant wrote and no officer noted as read: answered with this message.</summary>
    public IEnumerable<Message> Unread() => Case.Messages.Where(message => message.ByKind == ActorKind.Complainant && message.ReadAt is null).OrderBy(message => message.Id);
}

internal sealed class SendMessageValidator : AbstractValidator<SendMessageForm>
{
    public SendMessageValidator(IStringLocalizer<FieldTexts> texts) =>
        RuleFor(form => form.Text).Filled(texts, "SendMessage.Text", Message.TextLimit);
}
