using ComplaintPortal.Domain.Complaints;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Data;

/// <summary>What acts need of a dossier beside the complaint itself.</summary>
public static class Dossiers
{
    /// <summary>
    /// Everything by which the procedure judges an act, in the order in which it was recorded: the last answer counts. An act on a part
    /// of it would judge by what it does not see, so acts of the procedure load all of it.
    /// </summary>
    public static IQueryable<Complaint> WithProcedure(this IQueryable<Complaint> complaints) => complaints.AsSplitQuery()
        .Include(one => one.Promises.OrderBy(part => part.Id)).ThenInclude(promise => promise.Extensions)
        .Include(one => one.Contacts.OrderBy(part => part.Id))
        .Include(one => one.Conversations.OrderBy(part => part.Id)).ThenInclude(conversation => conversation.Participants)
        .Include(one => one.Statements.OrderBy(part => part.Number))
        .Include(one => one.Solutions.OrderBy(part => part.Id))
        .Include(one => one.Satisfactions.OrderBy(part => part.Id))
        .Include(one => one.Referrals.OrderBy(part => part.Id))
        .Include(one => one.Closings.OrderBy(part => part.Id))
        .Include(one => one.Holds.OrderBy(part => part.Id))
        .Include(one => one.DisclosureRequests.OrderBy(part => part.Id))
        .Include(one => one.SupportPersons)
        .Include(one => one.ConcernedEmployees)
        .Include(one => one.Barred);

    /// <summary>The requests for inspection, copy or correction, without what was marked for them.</summary>
    public static IQueryable<Complaint> WithRequests(this IQueryable<Complaint> complaints) => complaints.Include(one => one.DisclosureRequests);

    /// <summary>Everything that a dossier holds, as whoever asks for a copy of it may see it (B21).</summary>
    public static IQueryable<Complaint> WithEverything(this IQueryable<Complaint> complaints) => complaints.WithProcedure()
        .Include(one => one.Subjects)
        .Include(one => one.Messages.OrderBy(part => part.Id))
        .Include(one => one.Attachments.OrderBy(part => part.Id))
        .Include(one => one.Notes.OrderBy(part => part.Id))
        .Include(one => one.Timeline.OrderBy(part => part.Version))
        .Include(one => one.Corrections.OrderBy(part => part.Id))
        .Include(one => one.ImprovementPoints.OrderBy(part => part.Id))
        .Include(one => one.ShownGuidance.OrderBy(part => part.Order))
        .Include(one => one.Letters.OrderBy(part => part.Id))
        .Include(one => one.Outbox.OrderBy(part => part.Id))
        .Include(one => one.Conversations.OrderBy(part => part.Id)).ThenInclude(conversation => conversation.PossibleSolutions)
        .Include(one => one.DisclosureRequests.OrderBy(part => part.Id)).ThenInclude(request => request.Marks.OrderBy(mark => mark.Id)).ThenInclude(mark => mark.Passages.OrderBy(part => part.Id))
        .Include(one => one.DisclosureRequests.OrderBy(part => part.Id)).ThenInclude(request => request.Words.OrderBy(part => part.Id));
}
