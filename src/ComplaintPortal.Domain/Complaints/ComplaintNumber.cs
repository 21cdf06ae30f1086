using System.Globalization;

namespace ComplaintPortal.Domain.Complaints;

/// <summary>A number of the register (B16), such as KL-2026-000123: by year of registration, without gaps, never changed or used again.</summary>
public readonly record struct ComplaintNumber(string Prefix, int Year, int Sequence)
{
    public const int Limit = 20;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}-{Year:0000}-{Sequence:000000}");

    /// <summary>The number as typed by hand, written as the register writes it: "kl 2026 123" is KL-2026-000123. Null where it can't be one.</summary>
    public static string? Read(string? typed)
    {
        if (typed is null || typed.Length > 40) return null;
        var parts = typed.ToUpperInvariant().Split([' ', '-', '–', '.', '/'], StringSplitOptions.RemoveEmptyEntries);
        return parts is [var prefix, var year, var sequence]
            && prefix.Length <= 6 && prefix.All(char.IsAsciiLetter)
            && year.Length == 4 && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var y)
            && sequence.Length <= 9 && int.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var s)
            ? new ComplaintNumber(prefix, y, s).ToString()
            : null;
    }
}

/// <summary>How far the numbers of one year have come. Raised in the transaction that uses the number, so that none is lost.</summary>
public sealed class NumberSeries
{
    private NumberSeries()
    {
    }

    public NumberSeries(int year) => Year = year;

    public int Year { get; private set; }

    public int Last { get; private set; }
}
