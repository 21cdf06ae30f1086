using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Documents;
using ComplaintPortal.Web.Mail;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Features;

/// <summary>How complaints come to where they can end, and what is left of them then.</summary>
internal static class Endings
{
    public static readonly Actor Anna = Actor.Staff(new Guid("0b9a4d1e-6b0f-4c43-9d0a-5f2b6f0c7a11"), "Anna Visser");

    /// <summary>What belongs to an ending, as the database has it.</summary>
    public static Task<Complaint> EndingAsync(this Portal portal, string number) => portal.DataAsync(db => db.Complaints.AsNoTracking().AsSplitQuery()
        .Include(one => one.Promises).Include(one => one.Referrals).Include(one => one.Closings).Include(one => one.ImprovementPoints)
        .Include(one => one.Messages).Include(one => one.Notes).Include(one => one.Timeline).Include(one => one.Outbox).Include(one => one.Letters)
        .OrderBy(one => one.Id).SingleAsync(one => one.Number == number));

    /// <summary>Plays what went before, by the acts themselves.</summary>
    public static Task<int> PlayAsync(this Portal portal, string number, params Action<Complaint>[] acts) => portal.DataAsync(async db =>
    {
        var complaint = await db.Complaints.WithProcedure().OrderBy(one => one.Id).SingleAsync(one => one.Number == number);
        foreach (var act in acts) act(complaint);
        return await db.SaveChangesAsync();
    });

    public static Action<Complaint> Reached(this Portal portal) => complaint => complaint.RecordContact(
        new ContactRecord(portal.Clock.Now, ContactChannel.Telephone, ContactResult.Reached, Anna, byComplainant: true, null), Anna, portal.Clock.Now);

    public static Action<Complaint> Attempt(this Portal portal) => complaint => complaint.RecordContact(
        new ContactRecord(portal.Clock.Now, ContactChannel.Website, ContactResult.NoAnswer, Anna, byComplainant: false, null), Anna, portal.Clock.Now);

    public static Action<Complaint> Referred(this Portal portal, bool isDirect = false) => complaint =>
    {
        var draft = new ReferralDraft(portal.Regulation.ExternalBodies.First(body => body.Only.Laws.Count == 0), ReferralBringer.Complainant, portal.Today(), null);
        if (isDirect) complaint.ReportDirectReferral(draft, Anna, portal.Clock.Now);
        else complaint.Refer(draft, endPromises: true, Anna, portal.Clock.Now);
    };

    public static Action<Complaint> Agreed(this Portal portal) => complaint =>
        complaint.AgreeSolution(new SolutionTerms("Wekelijks bellen", "Anna Visser", portal.Today().AddDays(14)), Agreement.Spoken, portal.Today(), Anna, portal.Clock.Now);

    public static Action<Complaint> Planned(this Portal portal) => complaint => complaint.PlanConversation(
        new ConversationPlan(ConversationPurpose.Complaint, ConversationKind.InPerson, portal.Clock.Now.AddDays(2), "Kamer 2", [new(ParticipantRole.Complainant, null)]),
        Anna, portal.Clock.Now);

    public static Action<Complaint> Withdrawn(this Portal portal) => complaint => complaint.Withdraw(null, Anna, portal.Clock.Now);

    public static Action<Complaint> Closed(this Portal portal, Outcome outcome = Outcome.NotSatisfiedOther) => complaint => complaint.Close(
        new ClosingDraft(outcome, portal.Today(), null, NothingLearned: true, [], "Hiermee ronden wij af."), portal.Regulation, Anna, portal.Clock.Now);

    public static DateOnly Today(this Portal portal) => DutchTime.Day(portal.Clock.Now);

    /// <summary>What an outbox message says once it is sent.</summary>
    public static Task<string> MailAsync(this Portal portal, OutboxMessage message) => portal.UseAsync((MailTemplates templates) =>
    {
        var mail = templates.Render(message);
        return Task.FromResult($"{mail.FromName}\n{mail.Subject}\n{mail.Body}");
    });

    /// <summary>What the letter of a kind says, on its first page and inside.</summary>
    public static Task<(string First, string Inside)> LetterAsync(this Portal portal, string number, NoticeKind kind) => portal.UseAsync(async (PortalDbContext db) =>
    {
        var complaint = await db.Complaints.WithProcedure().Include(one => one.Letters).OrderBy(one => one.Id).SingleAsync(one => one.Number == number);
        var writer = portal.Services.GetService(typeof(LetterWriter)) as LetterWriter;
        var text = writer!.Write(complaint.Letters.Single(letter => letter.Kind == kind), complaint);
        return (string.Join('\n', text.Paragraphs.Prepend(text.Subject)), string.Join('\n', text.Inside));
    });
}
