using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Documents.Tables;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Identity;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;

namespace ComplaintPortal.Web.Features.Staff.RegisterExport;

/// <summary>The register as a table (B16): each dossier in it is a look that is logged, and names go out for a reason only (B17).</summary>
[Authorize(Policy = Policies.Officer)]
[Route("/medewerkers/register/uitvoer")]
public sealed class ExportController(
    PortalDbContext db, RegisterReader reader, Regulation regulation, PortalClock clock, IValidator<ExportForm> validator, IStringLocalizer<StaffTexts> texts) : Controller
{
    [HttpGet("")]
    public Task<IActionResult> Show(CancellationToken stop) =>
        PageAsync(new() { Year = $"{clock.Today.Year}", Format = ExportForm.Xlsx, Names = "false" }, stop);

    [HttpPost("")]
    public async Task<IActionResult> Save([FromForm] ExportForm form, CancellationToken stop)
    {
        if (!ModelState.Take(await validator.ValidateAsync(form, stop)))
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return await PageAsync(form, stop);
        }
        var staff = await db.Users.ToDictionaryAsync(member => member.Id, member => member.DisplayName, stop);
        var table = new RegisterTable(regulation, texts, staff, clock.Today, form.WithNames);
        var isXlsx = form.Format == ExportForm.Xlsx;
        Response.ContentType = isXlsx ? XlsxWriter.MediaType : CsvTable.MediaType;
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = NameOf(form) }.ToString();
        if (isXlsx) await WriteXlsxAsync(form, table, stop);
        else await WriteCsvAsync(form, table, stop);
        return new EmptyResult();
    }

    private async Task WriteXlsxAsync(ExportForm form, RegisterTable table, CancellationToken stop)
    {
        var book = new XlsxWriter(Response.Body);
        await WriteAsync(await book.SheetAsync(texts["RegisterExport.Sheet"], table.Columns, stop), form, table, stop);
        await book.FinishAsync(stop);
    }

    private async Task WriteCsvAsync(ExportForm form, RegisterTable table, CancellationToken stop)
    {
        var csv = new CsvTable(Response.Body, table.Columns);
        await WriteAsync(csv, form, table, stop);
        await csv.FlushAsync(stop);
    }

    private async Task WriteAsync(ITable to, ExportForm form, RegisterTable table, CancellationToken stop)
    {
        var (from, until) = form.Days;
        await foreach (var part in reader.ReadAsync(from, until, User.ToActor(), form.WithNames ? Clean.Text(form.Reason) : null, stop))
        {
            foreach (var row in part.Rows) await to.RowAsync(table.CellsOf(row, part), stop);
        }
    }

    private static string NameOf(ExportForm form)
    {
        var (from, until) = form.Days;
        var days = string.IsNullOrEmpty(form.Year) ? $"{Typed.Of(from)}-{Typed.Of(until)}" : form.Year;
        return $"register-{days}.{form.Format}";
    }

    private async Task<IActionResult> PageAsync(ExportForm form, CancellationToken stop)
    {
        var first = await db.Complaints.OrderBy(one => one.ReceivedOn).ThenBy(one => one.Id).Select(one => (DateOnly?)one.ReceivedOn).FirstOrDefaultAsync(stop) ?? clock.Today;
        ViewData["FirstYear"] = first.Year;
        return View("Export", form);
    }
}
