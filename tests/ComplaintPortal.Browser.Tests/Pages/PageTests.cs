using System.Collections.Concurrent;
using ComplaintPortal.Browser.Tests.Infrastructure;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Browser.Tests.Pages;

/// <summary>Every page of the table, in both languages. Each is gone to once; three tests judge what was seen.</summary>
public abstract class PageTests<TTour>(TTour tour)
    where TTour : Tour
{
    public static TheoryData<string, string> Stops => Tour.Stops(typeof(TTour) == typeof(BijElkaarTour) ? "nl" : "en");

    /// <summary>WCAG 2.2 A and AA, as far as a program sees it.</summary>
    [Theory]
    [MemberData(nameof(Stops))]
    public async Task Axe_finds_nothing(string language, string name) => Assert.Empty((await tour.SeeAsync(language, name)).Violations);

    /// <summary>320 px wide, and 1280 px at 400 %.</summary>
    [Theory]
    [MemberData(nameof(Stops))]
    public async Task Nothing_sticks_out_of_a_small_window(string language, string name) => Assert.Empty((await tour.SeeAsync(language, name)).TooWide);

    /// <summary>No violation of the policy, no error in the console, nothing asked of another site.</summary>
    [Theory]
    [MemberData(nameof(Stops))]
    public async Task The_browser_has_nothing_to_complain_of(string language, string name) => Assert.Empty((await tour.SeeAsync(language, name)).Faults);
}

public sealed class BlijfGroepPageTests(BlijfGroepTour tour) : PageTests<BlijfGroepTour>(tour), IClassFixture<BlijfGroepTour>;

public sealed class BijElkaarPageTests(BijElkaarTour tour) : PageTests<BijElkaarTour>(tour), IClassFixture<BijElkaarTour>;

public sealed class BlijfGroepTour(Browsing browsing) : Tour(browsing, Portal.BlijfGroep);

public sealed class BijElkaarTour(Browsing browsing) : Tour(browsing, Portal.BijElkaar);

/// <summary>Goes past the pages of one portal and keeps what was seen.</summary>
public abstract class Tour(Browsing browsing, string profile) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Lazy<Task<Scene>>> scenes = new();
    private readonly ConcurrentDictionary<(string Language, string Name), Lazy<Task<Inspection>>> seen = new();

    /// <summary>
    /// Every public page in both languages. Every page of staff in one language in each portal, since little of it comes from the profile:
    /// so each is seen in both. Forms with faults in Dutch only: they are built from the same parts.
    /// </summary>
    public static TheoryData<string, string> Stops(string languageOfStaff)
    {
        var stops = new TheoryData<string, string>();
        foreach (var sight in Sights.All)
        {
            var isOfStaff = sight.Looker is Looker.Officer or Looker.Management or Looker.Administrator;
            foreach (var language in isOfStaff ? [languageOfStaff] : new[] { "nl", "en" })
            {
                if (language == "nl" || !sight.Name.EndsWith("-faults", StringComparison.Ordinal)) stops.Add(language, sight.Name);
            }
        }
        return stops;
    }

    public Task<Inspection> SeeAsync(string language, string name)
    {
        Browsing.Required();
        return seen.GetOrAdd((language, name), _ => new(() => InspectAsync(language, name))).Value;
    }

    private async Task<Inspection> InspectAsync(string language, string name)
    {
        var scene = await scenes.GetOrAdd(language, _ => new(() => Scene.SetAsync(browsing, profile, language))).Value;
        return await Inspection.OfAsync(scene, Sights.All.Single(sight => sight.Name == name), Screenshots(language));
    }

    /// <summary>Where the environment asks for pictures, the folder for those of this portal and language.</summary>
    private string? Screenshots(string language) => Environment.GetEnvironmentVariable("PORTAL_SCREENSHOTS") is { Length: > 0 } folder
        ? Directory.CreateDirectory(Path.Combine(folder, profile, language)).FullName
        : null;

    public async ValueTask DisposeAsync()
    {
        foreach (var scene in scenes.Values) await (await scene.Value).DisposeAsync();
    }
}
