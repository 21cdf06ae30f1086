using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Audit;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Identity;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Case.PrepareCopy;

/// <summary>One item of the dossier: leave it out of the copy, or passages of it, or put another version of a file in its place (B21).</summary>
[Route(CaseAct.Root + "/verzoeken/{id:long}/afschrift/{place:int}")]
[RequestSizeLimit(PagesSetup.MostUploadBytes)]
public sealed class MarkItemController(CaseDesk desk, CopyDesk copies, DossierLog log, KeptFiles files, IValidator<MarkItemForm> validator) : CopyController(desk, copies, log)
{
    private const string More = "meer";

    [HttpGet("")]
    public Task<IActionResult> Show(string number, long id, int place, CancellationToken stop) => WithRequestAsync(number, id, isLook: true, (complaint, request) =>
    {
        var items = Copies.ItemsOf(complaint, request);
        return Task.FromResult(place < 1 || place > items.Count ? NotFound() : Page(MarkItemForm.Of(complaint, request, items[place - 1])));
    }, stop);

    [HttpPost("")]
    public Task<IActionResult> Save(string number, long id, int place, [FromForm] MarkItemForm form, [FromForm] string? go, CancellationToken stop) => WithRequestAsync(number, id, isLook: true, async (complaint, request) =>
    {
        // By its key: what came in meanwhile may have moved it to another place.
        var items = Copies.ItemsOf(complaint, request);
        if ((items.FirstOrDefault(one => one.Key == form.Key) ?? items.ElementAtOrDefault(place - 1)) is not { } item) return NotFound();
        (form.Case, form.Item, form.Marked) = (complaint, id, item);
        await files.TakeAsync(form, ModelState, stop);
        if (go == More) return Page(form);
        if (!ModelState.Take(await validator.ValidateAsync(form, stop))) return Page(form, StatusCodes.Status400BadRequest);
        complaint.MarkForCopy(request, [form.ToDraft()], User.ToActor(), Desk.Clock.Now);
        return await Desk.TrySaveAsync(stop) ? Back(number, id, "MarkItem.Done", $"#{item.Key}") : MovedOn(number, id);
    }, stop);

    private IActionResult Page(MarkItemForm form, int status = StatusCodes.Status200OK)
    {
        form.MakeRoom();
        Response.StatusCode = status;
        return View("MarkItem", form);
    }
}
