using System.Globalization;
using ComplaintPortal.Domain.Complaints;

namespace ComplaintPortal.Web.Features.Shared.CaseLists;

/// <summary>A place in the list: by what it is sorted, and the id that tells apart what falls on one day.</summary>
public sealed record CaseCursor(DateOnly Day, long Id, string Number)
{
    private const string DayFormat = "yyyyMMdd";

    public static CaseCursor? Read(string? text, CaseSort sort)
    {
        if (sort == CaseSort.Number) return ComplaintNumber.Read(text) is { } number ? new(default, 0, number) : null;
        return text?.Split('.') is [var day, var id]
            && DateOnly.TryParseExact(day, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            && long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            ? new(on, row, "")
            : null;
    }

    public string ToString(CaseSort sort) =>
        sort == CaseSort.Number ? Number : string.Create(CultureInfo.InvariantCulture, $"{Day.ToString(DayFormat, CultureInfo.InvariantCulture)}.{Id}");
}
