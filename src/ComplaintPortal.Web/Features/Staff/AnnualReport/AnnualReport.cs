using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Domain.Evaluation.Suppression;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Evaluation;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Staff.AnnualReport;

/// <summary>What a year's report is made of (E22).</summary>
/// <param name="IsPublic">It may leave the office: no small numbers, no names, and of the evaluation its own texts only.</param>
/// <param name="Figures">Those that were adopted, or today's; in the public report as far as they may leave.</param>
/// <param name="Text">The evaluation; null where none was begun.</param>
public sealed record AnnualReport(bool IsPublic, YearReport Figures, EvaluationVersion? Text)
{
    public const string Public = "openbaar";
    public const string Internal = "intern";

    public int Year => Figures.Year;

    /// <summary>Nothing was adopted yet: numbers and text can still change.</summary>
    public bool IsDraft => Text?.State != EvaluationState.Adopted;

    public string FileName => $"jaarverslag-klachten-{Year}-{(IsPublic ? Public : Internal)}{(IsDraft ? "-concept" : "")}";
}

/// <summary>Reads the report of a year: what was adopted, else how things stand now. It looks into no dossier.</summary>
public sealed class AnnualReportReader(PortalDbContext db, EvaluationYears years, FigureReader figures)
{
    /// <summary>Null where the year is none that can be told of.</summary>
    public async Task<AnnualReport?> ReadAsync(int year, bool isPublic, CancellationToken stop)
    {
        if (!(await years.AllAsync(stop)).Contains(year)) return null;
        var evaluation = await db.AnnualEvaluations.AsNoTracking().WholeAsync(year, stop);
        var text = evaluation?.Adopted ?? evaluation?.Current;
        var numbers = text?.Figures is { } kept ? YearReport.FromJson(kept) : await figures.ReportAsync(year, stop);
        return new(isPublic, isPublic ? PublicReport.Of(numbers) : numbers, text);
    }
}
