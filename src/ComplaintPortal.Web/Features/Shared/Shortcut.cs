using System.Security.Claims;
using ComplaintPortal.Web.Data.Rows;

namespace ComplaintPortal.Web.Features.Shared;

/// <summary>On which pages a shortcut works.</summary>
public enum ShortcutPlace
{
    Everywhere,
    Case,
}

/// <summary>
/// A key, or two in a row, that leads where a link leads. The link carries it (data-key), and the page that lists them reads it here, so
/// that the list and what happens can't differ. Keys of one sign can be turned off (WCAG 2.1.4).
/// </summary>
/// <param name="Name">Under which key its text stands.</param>
/// <param name="For">The roles that have the link; none where everyone has.</param>
public sealed record Shortcut(string Name, string Keys, ShortcutPlace Place, params string[] For)
{
    private const string Cookie = "sneltoetsen";
    private const string Off = "uit";

    public static readonly Shortcut Cases = new("Cases", "g k", ShortcutPlace.Everywhere, Roles.Officer);
    public static readonly Shortcut Register = new("Register", "g r", ShortcutPlace.Everywhere, Roles.Officer);
    public static readonly Shortcut Calendar = new("Calendar", "g a", ShortcutPlace.Everywhere, Roles.Officer);
    public static readonly Shortcut Letters = new("Letters", "g b", ShortcutPlace.Everywhere, Roles.Officer);
    public static readonly Shortcut Mail = new("Mail", "g m", ShortcutPlace.Everywhere, Roles.Officer);
    public static readonly Shortcut Overdue = new("Overdue", "g t", ShortcutPlace.Everywhere, Roles.Management);
    public static readonly Shortcut Retention = new("Retention", "g w", ShortcutPlace.Everywhere, Roles.Officer, Roles.Management);
    public static readonly Shortcut Improvements = new("Improvements", "g v", ShortcutPlace.Everywhere, Roles.Officer, Roles.Management);
    public static readonly Shortcut Evaluation = new("Evaluation", "g e", ShortcutPlace.Everywhere, Roles.Officer, Roles.Management);
    public static readonly Shortcut AuditLog = new("AuditLog", "g l", ShortcutPlace.Everywhere, Roles.Management);
    public static readonly Shortcut Users = new("Users", "g u", ShortcutPlace.Everywhere, Roles.Administrator);
    public static readonly Shortcut Snippets = new("Snippets", "g s", ShortcutPlace.Everywhere, Roles.Administrator);
    public static readonly Shortcut Account = new("Account", "g i", ShortcutPlace.Everywhere);
    public static readonly Shortcut Search = new("Search", "/", ShortcutPlace.Everywhere, Roles.Officer);
    public static readonly Shortcut List = new("List", "?", ShortcutPlace.Everywhere);
    public static readonly Shortcut Next = new("Next", "n", ShortcutPlace.Case, Roles.Officer);
    public static readonly Shortcut Previous = new("Previous", "p", ShortcutPlace.Case, Roles.Officer);
    public static readonly Shortcut Contact = new("Contact", "c", ShortcutPlace.Case, Roles.Officer);
    public static readonly Shortcut Message = new("Message", "b", ShortcutPlace.Case, Roles.Officer);
    public static readonly Shortcut Note = new("Note", "t", ShortcutPlace.Case, Roles.Officer);

    public static readonly IReadOnlyList<Shortcut> All =
        [Cases, Register, Calendar, Letters, Mail, Overdue, Retention, Evaluation, Improvements, AuditLog, Users, Snippets, Account, Search, List, Next, Previous, Contact, Message, Note];

    public bool IsFor(ClaimsPrincipal user) => For.Length == 0 || For.Any(user.IsInRole);

    /// <summary>What the link carries: nothing in a browser in which shortcuts are off.</summary>
    public string In(HttpContext context) => AreOff(context) ? "" : Keys;

    public static bool AreOff(HttpContext context) => context.Request.Cookies[Cookie] == Off;

    /// <summary>Turns them off or on in the browser at hand.</summary>
    public static void Set(HttpContext context, bool on)
    {
        var options = new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
            MaxAge = TimeSpan.FromDays(365),
            Path = "/medewerkers",
        };
        if (on) context.Response.Cookies.Delete(Cookie, options);
        else context.Response.Cookies.Append(Cookie, Off, options);
    }
}
