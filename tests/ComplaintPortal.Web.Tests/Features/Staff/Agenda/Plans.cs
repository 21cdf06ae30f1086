using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.Agenda;

/// <summary>Plans conversations for the tests of the calendar.</summary>
internal static class Plans
{
    private static readonly Actor Colleague = Actor.Staff(Guid.NewGuid(), "Een collega");

    public static Task PlanAsync(this Portal portal, string number, DateTimeOffset at, string place = "Spreekkamer 3") => portal.ProceedAsync(number, one => one.PlanConversation(
        new ConversationPlan(ConversationPurpose.Complaint, ConversationKind.InPerson, at, place, [new(ParticipantRole.Complainant, null)]), Colleague, portal.Clock.Now));

    public static Task CancelAsync(this Portal portal, string number) =>
        portal.ProceedAsync(number, one => one.CancelConversation(one.Conversations[0], "Ziek", Colleague, portal.Clock.Now));

    public static DateTimeOffset At(int year, int month, int day, int hour, int minute = 0) => DutchTime.Instant(new(year, month, day), new(hour, minute));
}
