using System.Security.Cryptography;
using System.Text;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Attachments;
using ComplaintPortal.Web.Audit;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Documents.Copies;
using ComplaintPortal.Web.Identity;
using ComplaintPortal.Web.Mail;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Case.PrepareCopy;

/// <summary>The whole dossier item by item, what of it is left out of the copy, how the copy will be, and making it (B21).</summary>
[Route(CaseAct.Root + "/verzoeken/{id:long}/afschrift")]
public sealed class PrepareCopyController(CaseDesk desk, CopyDesk copies, DossierLog log, AttachmentStore store) : CopyController(desk, copies, log)
{
    [HttpGet("")]
    public Task<IActionResult> Show(string number, long id, CancellationToken stop) =>
        WithRequestAsync(number, id, isLook: true, (complaint, request) => Task.FromResult<IActionResult>(View("PrepareCopy", PageOf(complaint, request, []))), stop);

    /// <summary>Everything that the page showed was looked at; what is left out of it is marked, and nothing else has to be.</summary>
    [HttpPost("bekeken")]
    public Task<IActionResult> Judge(string number, long id, [FromForm] string? shown, CancellationToken stop) => WithRequestAsync(number, id, isLook: false, async (complaint, request) =>
    {
        var items = Copies.ItemsOf(complaint, request);
        if (shown != CopyPage.FingerprintOf(items)) return MovedOn(number, id);
        complaint.MarkForCopy(request, items.Where(item => item.IsUnjudged).Select(item => item.Judged()), User.ToActor(), Desk.Clock.Now);
        return await Desk.TrySaveAsync(stop) ? Back(number, id, "PrepareCopy.Judged") : MovedOn(number, id);
    }, stop);

    [HttpPost("maken")]
    public Task<IActionResult> Make(string number, long id, CancellationToken stop) => WithRequestAsync(number, id, isLook: true, async (complaint, request) =>
    {
        if (Copies.ItemsOf(complaint, request).Any(item => item.IsUnjudged)) return MovedOn(number, id);
        var result = await Copies.MakeAsync(complaint, request, stop);
        if (result.Made is not { } made)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View("PrepareCopy", PageOf(complaint, request, result.Refused));
        }
        complaint.KeepCopy(request, made, User.ToActor(), Desk.Clock.Now);
        return await Desk.TrySaveAsync(stop) ? Back(number, id, "PrepareCopy.Made") : MovedOn(number, id);
    }, stop);

    /// <summary>The copy as it will be.</summary>
    [HttpGet("voorbeeld")]
    public Task<IActionResult> Preview(string number, long id, CancellationToken stop) => WithRequestAsync(number, id, isLook: true, async (complaint, request) =>
        View("PreviewCopy", new PreviewPage(number, id, await Copies.WriteAsync(complaint, request, stop))), stop);

    /// <summary>The copy that was made, to check, print or put on something to hand over.</summary>
    [HttpGet("bestand")]
    public async Task<IActionResult> Download(string number, long id, CancellationToken stop)
    {
        if (await Desk.FindAsync(number, complaints => complaints.WithRequests(), stop) is not { } complaint) return NotFound();
        if (complaint.DisclosureRequests.FirstOrDefault(one => one.Id == id) is not { } request) return NotFound();
        if (request.CopyId is not { } copy) return Redirect(CaseAct.PageOf(number));
        await LookAsync(complaint, stop);
        return File(await store.ReadAsync(copy, stop), CopyZip.MediaType, $"{MailTemplates.Bare(number)}.zip");
    }

    private CopyPage PageOf(Complaint complaint, DisclosureRequest request, IReadOnlyList<RefusedFile> refused) =>
        new(complaint, request, Copies.ItemsOf(complaint, request), refused);
}

/// <summary>The items of a dossier with what was judged about them.</summary>
public sealed record CopyPage(Complaint Case, DisclosureRequest Request, IReadOnlyList<CopyItem> Items, IReadOnlyList<RefusedFile> Refused)
{
    public int Unjudged => Items.Count(item => item.IsUnjudged);

    /// <summary>Of all items as they are shown: what comes in later is not judged along unseen.</summary>
    public string Shown => FingerprintOf(Items);

    public string Path => CaseAct.PrepareCopy.PathOf(Case.Number, Request.Id);

    /// <summary>The address of the page of one item: by its place in the list.</summary>
    public string PathOf(CopyItem item) => $"{Path}/{Items.Index().First(one => one.Item.Key == item.Key).Index + 1}";

    public static string FingerprintOf(IEnumerable<CopyItem> items) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', items.Where(item => !item.IsPlain).Select(item => $"{item.Key} {item.Fingerprint}")))));
}

public sealed record PreviewPage(string Number, long Id, CopyText Copy);
