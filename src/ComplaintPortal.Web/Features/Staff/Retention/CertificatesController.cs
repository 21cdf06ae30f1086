using ComplaintPortal.Domain.Retention;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Identity;
using ComplaintPortal.Web.Retention;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Staff.Retention;

/// <summary>The certificates of what was destroyed, the last one first, and whether their chain is whole (B19).</summary>
[Authorize(Policy = Policies.Oversight)]
public sealed class CertificatesController(PortalDbContext db) : Controller
{
    private const int PageSize = 50;

    /// <param name="voor">The number in the chain of the last certificate on the page before.</param>
    [HttpGet(CertificatesPage.Path)]
    public async Task<IActionResult> List(long? voor, CancellationToken stop)
    {
        var before = voor ?? long.MaxValue;
        var rows = await db.Certificates.AsNoTracking().Where(one => one.Sequence < before).OrderByDescending(one => one.Sequence).Take(PageSize + 1).ToListAsync(stop);
        var (count, brokenAt) = await CertificateChain.CheckAsync(db, stop);
        return View("Certificates", new CertificatesPage([.. rows.Take(PageSize)], count, brokenAt, voor is not null, rows.Count > PageSize));
    }
}

public sealed record CertificatesPage(List<DestructionCertificate> Rows, long Count, long? BrokenAt, bool HasBefore, bool HasMore)
{
    public const string Path = RetentionPage.Path + "/vernietigd";
}
