using System.Globalization;
using System.Net.Mail;

namespace ComplaintPortal.Web.Features.Shared.Forms;

/// <summary>Days and times as browsers send them, or as people type them where a browser has no field for them; addresses and numbers as they can be used.</summary>
public static class Typed
{
    private static readonly string[] Days = ["yyyy-MM-dd", "d-M-yyyy", "d/M/yyyy", "d.M.yyyy"];
    private static readonly string[] Times = ["HH:mm", "H:mm", "HH:mm:ss", "H.mm"];

    public static DateOnly? Day(string? typed) =>
        DateOnly.TryParseExact(typed?.Trim(), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    public static TimeOnly? Time(string? typed) =>
        TimeOnly.TryParseExact(typed?.Trim(), Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    /// <summary>As the mail library reads it, so that what is taken here can be sent to.</summary>
    public static bool IsEmail(string text) =>
        MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.') && !text.Contains(' ');

    public static bool IsTelephone(string text) =>
        text.Count(char.IsAsciiDigit) >= 8 && text.All(sign => char.IsAsciiDigit(sign) || sign is ' ' or '-' or '+' or '(' or ')' or '.');

    /// <summary>For the value of a date field.</summary>
    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>For the value of a time field.</summary>
    public static string Of(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
