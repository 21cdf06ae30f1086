using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Evaluation;

namespace ComplaintPortal.Web.Data.Rows;

/// <summary>A sum of the figures of a year (<see cref="FigureKey"/>): codes and counts, nothing of anyone.</summary>
public sealed class FigureCount
{
    public int Year { get; private set; }

    public Figure Figure { get; private set; }

    public ComplaintKind Kind { get; private set; }

    public string First { get; private set; } = "";

    public string Second { get; private set; } = "";

    public int Days { get; private set; }

    /// <summary>Of dossiers that are destroyed: these sums can't be made anew and stay for good (B19, E22).</summary>
    public bool IsDestroyed { get; private set; }

    public int Count { get; private set; }

    public FigureKey Key => new(Year, Figure, Kind, First, Second, Days);
}
