using ComplaintPortal.Web.Texts;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.PlanConversation;

public sealed class PlanConversationForm : ConversationWithPeopleForm;

internal sealed class PlanConversationValidator(IStringLocalizer<FieldTexts> texts) : ConversationWithPeopleValidator<PlanConversationForm>(texts, isInvitation: true);
