using System.Globalization;

namespace ComplaintPortal.Web.Texts;

/// <summary>The two languages of the portal.</summary>
public static class Language
{
    public const string Dutch = "nl";
    public const string English = "en";

    private static readonly CultureInfo DutchCulture = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>British: day before month, and a 24-hour clock.</summary>
    private static readonly CultureInfo EnglishCulture = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The language in which the page or mail at hand is made.</summary>
    public static string Current => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == English ? English : Dutch;

    public static CultureInfo CultureOf(string language) => language == English ? EnglishCulture : DutchCulture;

    /// <summary>Makes texts in a language until it is disposed of.</summary>
    public static IDisposable Use(string language)
    {
        var before = new Restore(CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureOf(language);
        return before;
    }

    private sealed record Restore(CultureInfo Culture, CultureInfo UiCulture) : IDisposable
    {
        public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (Culture, UiCulture);
    }
}
