using System.Globalization;
using System.Text;

namespace ComplaintPortal.Web.Calendars;

/// <summary>One entry of a calendar file.</summary>
/// <param name="Uid">Stays the same for the same appointment, whatever becomes of it.</param>
/// <param name="Sequence">A file with a higher number replaces an earlier one.</param>
public sealed record CalendarEntry(string Uid, int Sequence, string Summary)
{
    /// <summary>Where an appointment has an hour.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>How long an appointment with an hour is shown to last.</summary>
    public TimeSpan Length { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Where something is due on a day: shown at the head of that day.</summary>
    public DateOnly? On { get; init; }

    public string? Location { get; init; }

    public string? Url { get; init; }

    public bool IsCancelled { get; init; }
}

/// <summary>
/// Writes calendar files (RFC 5545). Our own, because no library for it can be had (docs/dependencies.md): only what appointments and
/// due days need.
/// </summary>
public static class CalendarFile
{
    public const string MediaType = "text/calendar";

    /// <summary>The most octets of a line before it is folded.</summary>
    private const int LineLimit = 75;

    /// <param name="name">The name of the calendar itself; null for a file with one appointment.</param>
    public static byte[] Make(IEnumerable<CalendarEntry> entries, DateTimeOffset now, string? name = null)
    {
        var all = entries.ToList();
        var file = new StringBuilder();
        Line(file, "BEGIN:VCALENDAR");
        Line(file, "VERSION:2.0");
        Line(file, "PRODID:-//ComplaintPortal//NL");
        Line(file, $"METHOD:{(all is [{ IsCancelled: true }] ? "CANCEL" : "PUBLISH")}");
        if (name is not null) Line(file, $"X-WR-CALNAME:{Escaped(name)}");
        foreach (var entry in all) Write(file, entry, now);
        Line(file, "END:VCALENDAR");
        return Encoding.UTF8.GetBytes(file.ToString());
    }

    private static void Write(StringBuilder file, CalendarEntry entry, DateTimeOffset now)
    {
        Line(file, "BEGIN:VEVENT");
        Line(file, $"UID:{entry.Uid}");
        Line(file, $"SEQUENCE:{entry.Sequence.ToString(CultureInfo.InvariantCulture)}");
        Line(file, $"DTSTAMP:{Instant(now)}");
        if (entry.At is { } at)
        {
            Line(file, $"DTSTART:{Instant(at)}");
            Line(file, $"DTEND:{Instant(at + entry.Length)}");
        }
        else if (entry.On is { } on)
        {
            Line(file, $"DTSTART;VALUE=DATE:{Day(on)}");
            Line(file, $"DTEND;VALUE=DATE:{Day(on.AddDays(1))}");
            Line(file, "TRANSP:TRANSPARENT");
        }
        Line(file, $"SUMMARY:{Escaped(entry.Summary)}");
        if (entry.Location is not null) Line(file, $"LOCATION:{Escaped(entry.Location)}");
        if (entry.Url is not null) Line(file, $"URL:{entry.Url}");
        Line(file, $"STATUS:{(entry.IsCancelled ? "CANCELLED" : "CONFIRMED")}");
        Line(file, "END:VEVENT");
    }

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escaped(string text) => text.ReplaceLineEndings("\n")
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>A line longer than 75 octets goes on in the next one, after a space; never in the middle of a letter.</summary>
    private static void Line(StringBuilder file, string text)
    {
        var octets = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LineLimit)
            {
                file.Append("\r\n ");
                octets = 1;
            }
            file.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        file.Append("\r\n");
    }
}
