using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Documents.Tables;
using ComplaintPortal.Web.Identity;
using ComplaintPortal.Web.Imports;
using ComplaintPortal.Web.Texts;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.RegisterImport;

/// <summary>The empty register to fill in: its columns, what goes into them and which values the profile knows.</summary>
[Authorize(Policy = Policies.Officer)]
[Route(ImportPage.Path + "/sjabloon")]
public sealed class TemplateController(Regulation regulation, IStringLocalizer<StaffTexts> texts) : Controller
{
    private string Name => texts["Import.TemplateFile"];

    [HttpGet("register.xlsx")]
    public async Task<IActionResult> Xlsx(CancellationToken stop)
    {
        using var file = new MemoryStream();
        var book = new XlsxWriter(file);
        await book.SheetAsync(texts["Import.Sheet.Register"], Headings(), stop);
        var explained = await book.SheetAsync(texts["Import.Sheet.Explanation"], [new(texts["Import.Column"], 24), new(texts["Import.Required"], 14), new(texts["Import.WhatGoesIn"], 90)], stop);
        foreach (var column in ImportColumn.All)
            await explained.RowAsync([column.Heading(), texts[column.IsRequired ? "RegisterExport.Yes" : "RegisterExport.No"].Value, texts[$"Import.Column.{column.Field}"].Value], stop);
        var values = await book.SheetAsync(texts["Import.Sheet.Values"], [new(texts["Import.Column"], 24), new(texts["Import.Value"], 60), new(texts["Import.Code"], 30)], stop);
        foreach (var (field, choices) in new ImportChoices(regulation).All)
        {
            foreach (var choice in choices) await values.RowAsync([ImportColumn.Of(field).Heading(), Language.Current == Language.English ? choice.English : choice.Dutch, choice.Code], stop);
        }
        await book.FinishAsync(stop);
        return File(file.ToArray(), XlsxWriter.MediaType, Name + ".xlsx");
    }

    [HttpGet("register.csv")]
    public async Task<IActionResult> Csv(CancellationToken stop)
    {
        using var file = new MemoryStream();
        await new CsvTable(file, Headings()).FlushAsync(stop);
        return File(file.ToArray(), CsvTable.MediaType, Name + ".csv");
    }

    private static IReadOnlyList<Column> Headings() => [.. ImportColumn.All.Select(column => new Column(column.Heading(), column.Width))];
}
