using System.Globalization;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Texts;

namespace ComplaintPortal.Web.Features.Shared;

/// <summary>How dates, times and texts of the profile stand on a page, in its language.</summary>
public static class Say
{
    /// <summary>"vrijdag 13 maart 2026".</summary>
    public static string Long(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>"13 maart 2026".</summary>
    public static string Date(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.CurrentCulture);

    /// <summary>"vr 3 april".</summary>
    public static string Short(DateOnly day) => day.ToString("ddd d MMMM", CultureInfo.CurrentCulture);

    /// <summary>"13 maart 2026, 14:05", in Europe/Amsterdam.</summary>
    public static string Moment(DateTimeOffset instant) => DutchTime.Local(instant).ToString("d MMMM yyyy, HH:mm", CultureInfo.CurrentCulture);

    /// <summary>"14:05", in Europe/Amsterdam.</summary>
    public static string Clock(DateTimeOffset instant) => DutchTime.Local(instant).ToString("HH:mm", CultureInfo.CurrentCulture);

    /// <summary>For the datetime attribute of a time element.</summary>
    public static string Machine(DateTimeOffset instant) => DutchTime.Local(instant).ToString("yyyy-MM-ddTHH:mmzzz", CultureInfo.InvariantCulture);

    public static string Text(this LocalizedText text) => text.In(Language.Current);

    /// <summary>The first letter in upper case, for the start of a sentence.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpper(text[0], CultureInfo.CurrentCulture) + text[1..];

    /// <summary>The first letter in lower case, for within a sentence.</summary>
    public static string InSentence(string text) => text.Length == 0 ? text : char.ToLower(text[0], CultureInfo.CurrentCulture) + text[1..];

    /// <summary>The name of a choice by its code; the code itself where the profile no longer has it.</summary>
    public static string? NameOf(this IReadOnlyList<Choice> choices, string? code) =>
        code is null ? null : choices.FirstOrDefault(choice => choice.Code == code)?.Name.Text() ?? code;

    /// <summary>The beginning of a long text, on one line and at a whole word, to tell it from others.</summary>
    public static string Beginning(string text, int most = 80)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= most) return line;
        var end = line.LastIndexOf(' ', most);
        if (end <= 0) end = char.IsLowSurrogate(line[most]) ? most - 1 : most;
        return line[..end] + "…";
    }

    /// <summary>"1,2 MB", with a comma or point as the language has it.</summary>
    public static string Size(long bytes) => bytes < 1024 * 1024
        ? string.Create(CultureInfo.CurrentCulture, $"{Math.Max(1, bytes / 1024)} kB")
        : string.Create(CultureInfo.CurrentCulture, $"{bytes / 1024.0 / 1024.0:0.#} MB");
}
