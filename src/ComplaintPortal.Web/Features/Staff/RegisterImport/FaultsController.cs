using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Documents.Tables;
using ComplaintPortal.Web.Identity;
using ComplaintPortal.Web.Imports;
using ComplaintPortal.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.RegisterImport;

/// <summary>What is wrong in a register that was handed in, by row and column, with what to do.</summary>
[Authorize(Policy = Policies.Officer)]
[Route(FaultsPage.Path)]
public sealed class FaultsController(PortalDbContext db, ImportFaults faults, IStringLocalizer<StaffTexts> texts, IStringLocalizer<FieldTexts> fields) : Controller
{
    private const int PageSize = 100;

    /// <param name="na">How many stood on the pages before.</param>
    [HttpGet("")]
    public async Task<IActionResult> Show(int? na, CancellationToken stop)
    {
        var all = await FaultsAsync(stop);
        if (all.Count == 0) return Redirect(ImportPage.Path);
        var before = Math.Clamp(na ?? 0, 0, all.Count);
        return View("Faults", new FaultsPage([.. all.Skip(before).Take(PageSize)], all.Count, before, before + PageSize < all.Count));
    }

    [HttpGet("lijst.csv")]
    public async Task<IActionResult> Download(CancellationToken stop)
    {
        var all = await FaultsAsync(stop);
        if (all.Count == 0) return Redirect(ImportPage.Path);
        using var file = new MemoryStream();
        var csv = new CsvTable(file, [new(texts["Import.Row"]), new(texts["Import.Column"]), new(texts["Import.WhatToDo"])]);
        foreach (var fault in all) await csv.RowAsync([fault.Row, fault.Column, fault.Said(fields)], stop);
        await csv.FlushAsync(stop);
        return File(file.ToArray(), CsvTable.MediaType, texts["Import.FaultsFile"] + ".csv");
    }

    private async Task<IReadOnlyList<RowFault>> FaultsAsync(CancellationToken stop) =>
        await db.HandedInRegisters.Select(import => import.FaultsId).SingleOrDefaultAsync(stop) is { } id ? await faults.FindAsync(id, stop) : [];
}
