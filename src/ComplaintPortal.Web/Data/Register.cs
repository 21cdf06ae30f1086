using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Data.Bulk;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Data;

/// <summary>The register (B16): everything that is received gets its number here, in one transaction with the dossier itself.</summary>
public sealed class Register(PortalDbContext db, BulkWriter writer, Regulation regulation)
{
    /// <summary>
    /// Receives a complaint or suggestion and gives its number. The same submission key never makes a second one: sending again answers
    /// with the first.
    /// </summary>
    /// <param name="first">What is done to it before anyone sees it, such as assigning it.</param>
    /// <param name="draft">The unfinished form that it was; it goes in the same transaction.</param>
    public async Task<string> ReceiveAsync(
        Intake intake, Actor by, DateTimeOffset now, Action<Complaint>? first = null, Guid? draft = null, CancellationToken stop = default)
    {
        var complaint = Complaint.Receive(writer.Provisional(DutchTime.Day(now)), intake, regulation, by, now);
        first?.Invoke(complaint);
        var graph = writer.Convert(complaint, db.Looker);
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await writer.WriteAsync(graph, draft, stop);
                return graph.Number!;
            }
            catch (DbUpdateException) when (attempt == 1)
            {
                // Sent twice; or two at once were the first of a new year, and the other one is there now.
                if (await Received.Where(one => one.SubmissionKey == intake.SubmissionKey).Select(one => one.Number).FirstOrDefaultAsync(stop) is { } earlier) return earlier;
            }
        }
    }

    /// <summary>Whether this was received already; says nothing else, since who asks may be barred from it by now.</summary>
    public Task<bool> WasReceivedAsync(Guid submissionKey, CancellationToken stop) => Received.AnyAsync(one => one.SubmissionKey == submissionKey, stop);

    /// <summary>Also what the employee who asks is barred from: one submission makes one complaint, whoever sends it again.</summary>
    private IQueryable<Complaint> Received => db.Complaints.IgnoreQueryFilters();
}
