using ComplaintPortal.Domain.Complaints;
using FluentValidation;

namespace ComplaintPortal.Web.Features.Staff.Case.FileConversation;

public sealed class FileConversationForm : CaseForm
{
    public Conversation? Held() => Case.Conversations.FirstOrDefault(one => one.Id == Item);
}

/// <summary>There is nothing to fill in.</summary>
internal sealed class FileConversationValidator : AbstractValidator<FileConversationForm>;
