using ComplaintPortal.Web.Documents;
using ComplaintPortal.Web.Documents.Tables;
using ComplaintPortal.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.AnnualReport;

/// <summary>
/// The report of a year, for everyone and for inside, to print and to save (E22). It holds sums and the evaluation's own texts, so that
/// opening it is no look into a dossier.
/// </summary>
[Authorize(Policy = Policies.Oversight)]
[Route(Path)]
public sealed class AnnualReportController(AnnualReportReader reader, ReportPaper paper, ReportTables tables) : Controller
{
    public const string Path = "/medewerkers/evaluatie/{year:int}/jaarverslag";

    public static string PageOf(int year, string part = "") => $"/medewerkers/evaluatie/{year}/jaarverslag{(part.Length == 0 ? "" : "/" + part)}";

    [HttpGet("")]
    public async Task<IActionResult> Choose(int year, CancellationToken stop) =>
        await reader.ReadAsync(year, isPublic: false, stop) is { } report ? View("AnnualReport", report) : NotFound();

    [HttpGet("afdruk")]
    public async Task<IActionResult> Print(int year, string? versie, CancellationToken stop) =>
        await ReadAsync(year, versie, stop) is { } report ? View("PrintReport", paper.Lay(report)) : NotFound();

    [HttpGet("document")]
    public async Task<IActionResult> Document(int year, string? versie, CancellationToken stop) =>
        await ReadAsync(year, versie, stop) is { } report
            ? File(ReportDocument.Make(paper.Lay(report)), LetterDocument.MediaType, $"{report.FileName}.docx")
            : NotFound();

    [HttpGet("werkblad")]
    public async Task<IActionResult> Workbook(int year, string? versie, CancellationToken stop) =>
        await ReadAsync(year, versie, stop) is { } report
            ? File(await tables.WorkbookAsync(report, stop), XlsxWriter.MediaType, $"{report.FileName}.xlsx")
            : NotFound();

    [HttpGet("tabellen/{table}.csv")]
    public async Task<IActionResult> Table(int year, string table, string? versie, CancellationToken stop) =>
        await ReadAsync(year, versie, stop) is { } report && report.Figures.Tables.FirstOrDefault(one => one.Code == table) is { } found
            ? File(await tables.CsvAsync(report, found, stop), CsvTable.MediaType, $"{report.FileName}-{found.Code}.csv")
            : NotFound();

    private async Task<AnnualReport?> ReadAsync(int year, string? version, CancellationToken stop) => version switch
    {
        AnnualReport.Public => await reader.ReadAsync(year, isPublic: true, stop),
        AnnualReport.Internal => await reader.ReadAsync(year, isPublic: false, stop),
        _ => null,
    };
}
