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
        .Include(one => one.SupportPersons)
        .Include(one => one.ConcernedEmployees)
        .Include(one => one.Barred);
}
