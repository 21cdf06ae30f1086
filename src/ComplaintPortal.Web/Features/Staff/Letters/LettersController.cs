using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Web.Audit;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Documents;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Identity;
using ComplaintPortal.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Letters;

/// <summary>Letters to print and post, the oldest first. One that the complainant no longer wants stays here and says why.</summary>
[Authorize(Policy = Policies.Officer)]
[Route("/medewerkers/brieven")]
public sealed class LettersController(PortalDbContext db, PortalClock clock, IStringLocalizer<FieldTexts> texts) : Controller
{
    private const int PageSize = 50;

    /// <param name="na">The id of the last letter on the page before.</param>
    [HttpGet("")]
    public async Task<IActionResult> List(long? na, CancellationToken stop)
    {
        var id = na ?? 0;
        // Of the complainant only what says whether post is allowed: no name is shown here, so none is read.
        var rows = await db.Letters
            .Where(letter => letter.SentAt == null && letter.SetAsideAt == null && letter.Id > id)
            .Join(db.Complaints, letter => letter.ComplaintId, complaint => complaint.Id, (letter, complaint) => new { letter, complaint })
            .OrderBy(one => one.letter.Id)
            .Select(one => new LetterRow(
                one.letter.Id, one.letter.Kind, one.letter.CreatedAt, one.complaint.Number,
                new SafeContact { ByPost = one.complaint.SafeContact.ByPost, OnlyThroughWebsite = one.complaint.SafeContact.OnlyThroughWebsite },
                new Complainant
                {
                    Name = "",
                    Street = one.complaint.Complainant.Street,
                    Postcode = one.complaint.Complainant.Postcode,
                    City = one.complaint.Complainant.City,
                }))
            .Take(PageSize + 1).ToListAsync(stop);
        return View("Letters", new LettersPage([.. rows.Take(PageSize)], na is not null, rows.Count > PageSize));
    }

    [HttpGet("{id:long}")]
    public async Task<IActionResult> Download(long id, [FromServices] LetterWriter writer, [FromServices] DossierLog log, CancellationToken stop)
    {
        if (await db.Letters.AsNoTracking().FirstOrDefaultAsync(one => one.Id == id && one.SentAt == null && one.SetAsideAt == null, stop) is not { } letter) return NotFound();
        if (await db.Complaints.AsNoTracking().Include(one => one.Promises).FirstOrDefaultAsync(one => one.Id == letter.ComplaintId, stop) is not { } complaint) return NotFound();
        try
        {
            var text = writer.Write(letter, complaint);
            await log.LookAsync(complaint.Id, AuditKind.Letter, User.ToActor(), stop);
            return File(LetterDocument.Make(text), LetterDocument.MediaType, $"{complaint.Number}.docx");
        }
        catch (ComplaintRuleException fault)
        {
            return await RefusedAsync(fault, stop);
        }
    }

    [HttpPost("{id:long}/verstuurd")]
    public Task<IActionResult> MarkSent(long id, CancellationToken stop) =>
        ActAsync(id, (complaint, letter) => complaint.MarkLetterSent(letter, User.ToActor(), clock.Now), "Letters.Done", stop);

    /// <summary>Takes a letter off the list that is not going to be posted, such as one that the complainant no longer wants.</summary>
    [HttpPost("{id:long}/vervallen")]
    public Task<IActionResult> SetAside(long id, CancellationToken stop) =>
        ActAsync(id, (complaint, letter) => complaint.SetLetterAside(letter, User.ToActor(), clock.Now), "Letters.SetAsideDone", stop);

    private async Task<IActionResult> ActAsync(long id, Action<Complaint, Letter> act, string done, CancellationToken stop)
    {
        if (await db.Letters.FirstOrDefaultAsync(one => one.Id == id, stop) is not { } letter) return NotFound();
        if (await db.Complaints.FirstOrDefaultAsync(one => one.Id == letter.ComplaintId, stop) is not { } complaint) return NotFound();
        try
        {
            act(complaint, letter);
            await db.SaveChangesAsync(stop);
        }
        catch (ComplaintRuleException fault)
        {
            return await RefusedAsync(fault, stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            ModelState.AddModelError("", texts["Letters.Changed"]);
            return await ConflictAsync(stop);
        }
        TempData["Done"] = done;
        return Redirect("/medewerkers/brieven");
    }

    private Task<IActionResult> RefusedAsync(ComplaintRuleException fault, CancellationToken stop)
    {
        ModelState.Take(fault, texts);
        return ConflictAsync(stop);
    }

    /// <summary>Shows the list as it stands now, with what was wrong.</summary>
    private Task<IActionResult> ConflictAsync(CancellationToken stop)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        return List(null, stop);
    }
}

public sealed record LetterRow(long Id, NoticeKind Kind, DateTimeOffset Since, string Number, SafeContact SafeContact, Complainant Address)
{
    public ChannelRefusal? Refusal => SafeContact.RefusalOf(ContactChannel.Post, Address);
}

public sealed record LettersPage(List<LetterRow> Rows, bool HasBefore, bool HasMore);
