using ComplaintPortal.Domain.Complaints;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Data;

/// <summary>What acts need of a dossier beside the complaint itself.</summary>
public static class Dossiers
{
    /// <summary>
    /// Everything by which the procedure judges an act. An act on a part of it would judge by what it does not see, so acts of the
    /// procedure load all of it. Where the last one says how things stand, they come in their order: no database promises one by itself.
    /// </summary>
    public static IQueryable<Complaint> WithProcedure(this IQueryable<Complaint> complaints) => complaints.AsSplitQuery()
        .Include(one => one.Promises).ThenInclude(promise => promise.Extensions)
        .Include(one => one.Contacts)
        .Include(one => one.Conversations).ThenInclude(conversation => conversation.Participants)
        .Include(one => one.Statements.OrderBy(version => version.Number))
        .Include(one => one.Solutions.OrderBy(solution => solution.Id))
        .Include(one => one.Satisfactions.OrderBy(record => record.Id))
        .Include(one => one.Referrals)
        .Include(one => one.Closings)
        .Include(one => one.SupportPersons)
        .Include(one => one.ConcernedEmployees)
        .Include(one => one.Barred);
}
