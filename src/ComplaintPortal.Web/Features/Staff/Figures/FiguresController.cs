using ComplaintPortal.Web.Evaluation;
using ComplaintPortal.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Figures;

/// <summary>The figures of a year beside the four years before it (B1, B10, B12, B15, E9, E22): counts only, so without a look into any dossier.</summary>
[Authorize(Policy = Policies.Oversight)]
public sealed class FiguresController(FigureReader figures, FigureSections sections) : Controller
{
    [HttpGet(FiguresPage.Route)]
    public async Task<IActionResult> Show(int year, CancellationToken stop)
    {
        var years = await figures.YearsAsync(stop);
        if (!years.Contains(year)) return NotFound();
        var report = await figures.ReportAsync(year, stop);
        return View("Figures", new FiguresPage(report, years, [.. sections.Of(report, User)]));
    }
}
