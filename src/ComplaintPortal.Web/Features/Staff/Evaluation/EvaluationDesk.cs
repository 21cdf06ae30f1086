using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Evaluation;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Texts;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Evaluation;

/// <summary>What every act on an evaluation works with.</summary>
public sealed class EvaluationDesk(PortalDbContext db, EvaluationYears years, FigureReader figures, PortalClock clock, IStringLocalizer<FieldTexts> fieldTexts)
{
    public const string Path = "/medewerkers/evaluatie";

    public const string Year = Path + "/{year:int}";

    public PortalDbContext Db => db;

    public EvaluationYears Years => years;

    public PortalClock Clock => clock;

    public IStringLocalizer<FieldTexts> FieldTexts => fieldTexts;

    public static string PageOf(int year, string part = "") => $"{Path}/{year}{(part.Length == 0 ? "" : "/" + part)}";

    /// <summary>The figures of a year as they are now, as an adopted version keeps them.</summary>
    public async Task<string> FiguresAsync(int year, CancellationToken stop) => (await figures.ReportAsync(year, stop)).ToJson();

    /// <summary>Loads a year's evaluation anew, whatever was loaded and changed before; null where it was not begun.</summary>
    public Task<AnnualEvaluation?> FindAsync(int year, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        return db.AnnualEvaluations.WholeAsync(year, stop);
    }

    /// <summary>Saves the act; false where a colleague saved at the very same moment.</summary>
    public Task<bool> TrySaveAsync(CancellationToken stop) => db.TrySaveAsync(stop);
}
