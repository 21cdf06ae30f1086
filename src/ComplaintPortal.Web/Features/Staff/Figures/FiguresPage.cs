using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Evaluation;
using ComplaintPortal.Web.Evaluation.Charts;
using Microsoft.AspNetCore.WebUtilities;

namespace ComplaintPortal.Web.Features.Staff.Figures;

/// <param name="Years">Those of which there is something to tell, the last one first.</param>
public sealed record FiguresPage(YearReport Report, IReadOnlyList<int> Years, IReadOnlyList<FigureSection> Sections)
{
    public const string Path = "/medewerkers/evaluatie";
    public const string Route = Path + "/{year:int}/cijfers";

    public static string Of(int year) => $"{Path}/{year}/cijfers";

    /// <summary>The address of the dossiers behind a number.</summary>
    public static string CasesOf(int year, FigurePlace place) => QueryHelpers.AddQueryString($"{Of(year)}/zaken", new Dictionary<string, string?>
    {
        ["tabel"] = place.Table,
        ["rij"] = place.Row,
        ["maat"] = place.Measure,
        ["groep"] = place.Group.Length == 0 ? null : place.Group,
        ["jaar"] = $"{place.Year}",
    });

    /// <summary>The next earlier year of which there is something to tell; null where there is none.</summary>
    public int? Before => Years.Where(year => year < Report.Year).Select(year => (int?)year).Max();

    public int? After => Years.Where(year => year > Report.Year).Select(year => (int?)year).Min();
}

/// <summary>One table with its chart.</summary>
/// <param name="Headline">What is seen.</param>
/// <param name="Also">What else is seen, where one sentence does not tell it.</param>
/// <param name="LeftOut">The rows that hold nothing in any of the years.</param>
public sealed record FigureSection(
    string Code, string Name, string Headline, IReadOnlyList<string> Also, IReadOnlyList<FigureChart> Charts, IReadOnlyList<FigureBlock> Blocks,
    string Definition, IReadOnlyList<(string Name, string Means)> Definitions, IReadOnlyList<string> LeftOut);

/// <summary>One table of the page.</summary>
/// <param name="Name">Under what it is folded away; empty where it lies open.</param>
public sealed record FigureBlock(string Name, IReadOnlyList<FigureGroup> Groups);

/// <summary>Rows under one heading; without one where the name is empty.</summary>
public sealed record FigureGroup(string Name, IReadOnlyList<FigureLine> Lines);

public sealed record FigureLine(string Name, IReadOnlyList<FigureCell> Cells);

/// <param name="Address">Of the dossiers behind it; null where none stand behind it, or where they may not be seen.</param>
public sealed record FigureCell(string Text, string? Address);
