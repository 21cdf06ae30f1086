using System.Text;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Mail;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case;

/// <summary>Short ways to conversations, for the tests of the pages around them.</summary>
internal static class Talks
{
    public static readonly Actor Anna = Actor.Staff(Guid.NewGuid(), "Anna de Wit");

    public static readonly Participant Complainant = new(ParticipantRole.Complainant, null);

    public static readonly Participant Handler = new(ParticipantRole.Handler, Anna.Name);

    /// <summary>Tomorrow at noon, Dutch time.</summary>
    public static readonly DateTimeOffset Tomorrow = new(2026, 3, 12, 11, 0, 0, TimeSpan.Zero);

    public static async Task<Conversation> PlannedAsync(this Portal portal, string number, ConversationPurpose purpose = ConversationPurpose.Complaint, params Participant[] invited)
    {
        await portal.ProceedAsync(number, one => one.PlanConversation(
            new ConversationPlan(purpose, ConversationKind.InPerson, Tomorrow, "Voorbeeldplein 1", invited.Length > 0 ? invited : [Complainant, Handler]), Anna, portal.Clock.Now));
        return (await portal.TalksAsync(number)).Last();
    }

    public static async Task<Conversation> HeldAsync(this Portal portal, string number, params Participant[] tookPart)
    {
        await portal.ProceedAsync(number, one => one.RecordConversation(
            null,
            new ConversationReport(
                ConversationPurpose.Complaint, ConversationKind.InPerson, portal.Clock.Now, "Voorbeeldplein 1", tookPart.Length > 0 ? tookPart : [Complainant, Handler],
                "Wij hebben rustig gepraat.\nOver het contact.", [new("Een andere mentor", "Vertrouwen", "Duurt even"), new("Excuses", null, null)]),
            Anna, portal.Clock.Now));
        return (await portal.TalksAsync(number)).Last();
    }

    /// <summary>The conversations of a case as the database has them, in the order in which they were made.</summary>
    public static Task<List<Conversation>> TalksAsync(this Portal portal, string number) => portal.DataAsync(db => db.Complaints.AsNoTracking().AsSplitQuery()
        .Where(one => one.Number == number).SelectMany(one => one.Conversations)
        .Include(one => one.Participants).Include(one => one.PossibleSolutions).OrderBy(one => one.Id).ToListAsync());

    /// <summary>The mails of one kind as they go out.</summary>
    public static async Task<IReadOnlyList<OutgoingMail>> MailsAsync(this Portal portal, string number, NoticeKind kind)
    {
        var templates = portal.Services.GetRequiredService<MailTemplates>();
        return [.. (await portal.DossierAsync(number)).Outbox.Where(mail => mail.Kind == kind).OrderBy(mail => mail.Id).Select(templates.Render)];
    }

    public static IReadOnlyList<string> Lines(byte[] calendar) => Encoding.UTF8.GetString(calendar).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The lines of the calendar file behind a link.</summary>
    public static async Task<IReadOnlyList<string>> CalendarAsync(this Visitor visitor, string address)
    {
        var answer = await visitor.RawAsync(new HttpRequestMessage(HttpMethod.Get, address));
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("afspraak.ics", answer.Content.Headers.ContentDisposition!.FileName);
        return Lines(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>A complaint after which nothing but the register remains to be done.</summary>
    public static Task CloseAsync(this Portal portal, string number) => portal.ProceedAsync(number, one =>
    {
        one.Withdraw(null, Anna, portal.Clock.Now);
        one.Close(new ClosingDraft(Outcome.Withdrawn, new(2026, 3, 11), null, true, [], "Dank u wel."), portal.Regulation, Anna, portal.Clock.Now);
    });
}
