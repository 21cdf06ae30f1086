using System.Globalization;

namespace ComplaintPortal.Web.Features.Shared.Forms;

/// <summary>Days and times as browsers send them, or as people type them where a browser has no field for them.</summary>
public static class Typed
{
    private static readonly string[] Days = ["yyyy-MM-dd", "d-M-yyyy", "d/M/yyyy", "d.M.yyyy"];
    private static readonly string[] Times = ["HH:mm", "H:mm", "HH:mm:ss", "H.mm"];

    public static DateOnly? Day(string? typed) =>
        DateOnly.TryParseExact(typed?.Trim(), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static TimeOnly? Time(string? typed) =>
        TimeOnly.TryParseExact(typed?.Trim(), Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>For the value of a date field.</summary>
    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>For the value of a time field.</summary>
    public static string Of(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
