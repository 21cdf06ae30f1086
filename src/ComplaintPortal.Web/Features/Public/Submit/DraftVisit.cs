using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Drafts;
using ComplaintPortal.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Public.Submit;

/// <summary>The draft of the visitor at hand, by the secret in the visitor's cookie.</summary>
public sealed class DraftVisit(DraftStore drafts, PortalDbContext db, IHttpContextAccessor http)
{
    private HttpContext Context => http.HttpContext!;

    public DraftSecret? Secret => VisitCookie.Read(Context);

    /// <summary>The draft; null where there is none, or it was kept for its two hours.</summary>
    public async Task<ComplaintDraft?> FindAsync(CancellationToken stop) =>
        Secret is { } secret ? await drafts.FindAsync<ComplaintDraft>(secret.DraftId, stop) : null;

    /// <summary>Whether this visit's form was sent already: then going back to it leads to the receipt, and not to a second complaint.</summary>
    public async Task<bool> WasSentAsync(CancellationToken stop)
    {
        if (Secret?.DraftId is not { } key) return false;
        return await db.Complaints.AnyAsync(complaint => complaint.SubmissionKey == key, stop);
    }

    /// <summary>Saves the draft; the first time, the visitor's browser gets the secret.</summary>
    public async Task SaveAsync(ComplaintDraft draft, CancellationToken stop)
    {
        var secret = Secret ?? DraftSecret.New();
        await drafts.SaveAsync(secret.DraftId, draft, draft.Files.Select(file => file.StorageId), drafts.KeptFor, stop);
        VisitCookie.Keep(Context, secret);
    }
}
