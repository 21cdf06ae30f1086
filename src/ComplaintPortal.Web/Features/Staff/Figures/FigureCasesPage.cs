using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Evaluation;
using ComplaintPortal.Web.Features.Shared.CaseLists;

namespace ComplaintPortal.Web.Features.Staff.Figures;

/// <summary>A number of a report as the address names it.</summary>
public sealed class FigurePlaceForm
{
    public string? Tabel { get; set; }

    public string? Rij { get; set; }

    public string? Maat { get; set; }

    public string? Groep { get; set; }

    public int Jaar { get; set; }

    public FigurePlace ToPlace() => new(Tabel ?? "", Rij ?? "", Maat ?? "", Groep ?? "", Jaar);
}

/// <summary>A dossier behind a figure: nothing in it but what its number tells already, and how it stands.</summary>
public sealed record FigureCaseRow(
    long Id, string Number, ComplaintKind Kind, ComplaintPhase Phase, Outcome? Outcome, DateOnly ReceivedOn, DateOnly? ClosedOn, string? Handler);

/// <param name="CountsParts">The figure counts promises or referrals: a dossier can count more than once.</param>
/// <param name="Hidden">How much of the figure is in no dossier that this employee can see.</param>
public sealed record FigureCasesPage(
    YearReport Report, FigurePlace Place, bool CountsParts, bool IsOfClosing, IReadOnlyList<FigureCaseRow> Rows, int Hidden, bool HasBefore, bool HasMore)
{
    public int Count => Place.CountIn(Report);

    public string Start => FiguresPage.CasesOf(Report.Year, Place);

    /// <summary>What follows the first page's address on the next one; null where there is none.</summary>
    public string? Next => HasMore ? $"&na={new CaseCursor((IsOfClosing ? Rows[^1].ClosedOn : Rows[^1].ReceivedOn)!.Value, Rows[^1].Id, "").ToString(CaseSort.Received)}" : null;

    public string Back => $"{FiguresPage.Of(Report.Year)}#{Place.Table}";
}
