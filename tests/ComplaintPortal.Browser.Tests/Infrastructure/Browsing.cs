using ComplaintPortal.Browser.Tests.Infrastructure;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Browsing))]

namespace ComplaintPortal.Browser.Tests.Infrastructure;

/// <summary>One browser, and one running portal for each regulation, shared by all tests: each makes the complaints that it looks at.</summary>
public sealed class Browsing : IAsyncLifetime
{
    private readonly Lazy<OpenPortal> blijfGroep = new(() => new OpenPortal(Portal.BlijfGroep));
    private readonly Lazy<OpenPortal> bijElkaar = new(() => new OpenPortal(Portal.BijElkaar));
    private NeutralSite? neutral;
    private IPlaywright? playwright;
    private IBrowser? chromium;

    public static readonly TheoryData<string> Both = [Portal.BlijfGroep, Portal.BijElkaar];

    /// <summary>Chromium or Chrome of this machine, the one without windows first, for it takes half the work; null where there is none.</summary>
    public static string? Program { get; } = Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } named
        ? named
        : new[] { "/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/chromium-browser" }.FirstOrDefault(File.Exists);

    public NeutralSite Neutral => neutral!;

    public async ValueTask InitializeAsync()
    {
        if (Program is null) return;
        neutral = await NeutralSite.StartAsync();
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Program,
            Headless = true,
            Args =
            [
                // Nobody looks at the pictures, so they need no process of their own, and none of what is out of sight. Scripts live for a page
                // only: compiling them better beside their running is work for nothing.
                "--no-sandbox", "--disable-gpu", "--in-process-gpu", "--force-gpu-mem-available-mb=4", "--js-flags=--single-threaded",
                "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
                $"--host-resolver-rules=MAP * 127.0.0.1:{neutral.Port}, EXCLUDE 127.0.0.1, EXCLUDE localhost",
            ],
        });
    }

    public OpenPortal Of(string profile) => profile == Portal.BlijfGroep ? blijfGroep.Value : bijElkaar.Value;

    /// <summary>Someone at a browser of their own. Skips the test where there is no browser.</summary>
    public Task<Person> PersonAsync(OpenPortal portal, string language = "nl", bool javaScript = true, int width = 1280) =>
        Person.AtAsync(chromium!, portal, portal.Address, language, javaScript, width);

    /// <summary>The same, at the portal by its name: passkeys work at no address of digits.</summary>
    public Task<Person> PersonByNameAsync(OpenPortal portal) => Person.AtAsync(chromium!, portal, portal.Address.Replace("127.0.0.1", "localhost"), "nl", javaScript: true, width: 1280);

    public static void Required() => Assert.SkipUnless(Program is not null, "Neither Chromium nor Chrome is installed, and CHROMIUM_PATH names none.");

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null) await chromium.CloseAsync();
        playwright?.Dispose();
        if (neutral is not null) await neutral.DisposeAsync();
        foreach (var portal in new[] { blijfGroep, bijElkaar }.Where(portal => portal.IsValueCreated)) await portal.Value.DisposeAsync();
    }
}
