using ComplaintPortal.Web.Texts;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.MoveConversation;

public sealed class MoveConversationForm : ConversationForm;

internal sealed class MoveConversationValidator(IStringLocalizer<FieldTexts> texts) : ConversationValidator<MoveConversationForm>(texts, isInvitation: true);
