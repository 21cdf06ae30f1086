using ComplaintPortal.Browser.Tests.Infrastructure;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Browser.Tests.Journeys;

/// <summary>Leaving fast and without trace on the screen (B31).</summary>
[Trait("Obligation", "B31")]
public sealed class QuickExitTests(Browsing browsing)
{
    private const string Length = "() => history.length";

    public static readonly TheoryData<string, string> Ways = new()
    {
        { Portal.BlijfGroep, "click" }, { Portal.BlijfGroep, "escape" }, { Portal.BlijfGroep, "escape in the text" },
        { Portal.BijElkaar, "click" }, { Portal.BijElkaar, "escape" }, { Portal.BijElkaar, "escape in the text" },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Leaving_takes_the_place_of_the_form_in_the_history_and_ends_the_visit(string profile, string way)
    {
        Browsing.Required();
        await using var person = await browsing.PersonAsync(browsing.Of(profile));
        var page = person.Page;
        await person.GoAsync("/");
        await FillIn.StoryAsync(person, "Mijn geheime verhaal");
        await person.GoAsync("/klacht-indienen/verhaal");
        Assert.Contains("formulier", await person.CookiesAsync());
        var before = await page.EvaluateAsync<int>(Length);

        await LeaveAsync(person, way);
        Assert.StartsWith(browsing.Of(profile).Regulation.Links.QuickExit, page.Url);
        Assert.Equal("Het weer", await page.TitleAsync());
        Assert.Equal(before, await page.EvaluateAsync<int>(Length));
        await NoCookieAsync(person, "formulier");

        await page.GoBackAsync();
        Assert.DoesNotContain("geheime", await page.ContentAsync());
        await person.GoAsync("/klacht-indienen/verhaal");
        Assert.Equal("", await page.InputValueAsync("#Story"));
        Assert.DoesNotContain(browsing.Neutral.Asked, asked => asked.Contains(person.Portal.Address, StringComparison.Ordinal) || asked.Contains('='));
    }

    [Theory]
    [MemberData(nameof(Browsing.Both), MemberType = typeof(Browsing))]
    public async Task Leaving_the_status_page_closes_it(string profile)
    {
        Browsing.Required();
        await using var person = await browsing.PersonAsync(browsing.Of(profile));
        await FillIn.AllAsync(person);
        var (number, code) = await FillIn.SendAsync(person);
        await FillIn.OpenAsync(person, number, code);

        await LeaveAsync(person, "escape");
        await NoCookieAsync(person, "klacht");
        await person.GoAsync("/mijn-klacht/status");
        Assert.EndsWith("/mijn-klacht", person.Page.Url);
    }

    [Theory]
    [MemberData(nameof(Browsing.Both), MemberType = typeof(Browsing))]
    public async Task Without_JavaScript_the_button_leads_to_the_neutral_page(string profile)
    {
        Browsing.Required();
        await using var person = await browsing.PersonAsync(browsing.Of(profile), javaScript: false);
        await FillIn.StoryAsync(person, "Mijn geheime verhaal");
        await person.PressAsync("form[data-quick-exit] button");
        Assert.StartsWith(browsing.Of(profile).Regulation.Links.QuickExit, person.Page.Url);
        await NoCookieAsync(person, "formulier");
        await person.GoAsync("/klacht-indienen/verhaal");
        Assert.Equal("", await person.Page.InputValueAsync("#Story"));
    }

    private static async Task LeaveAsync(Person person, string way)
    {
        var page = person.Page;
        if (way == "escape in the text") await page.ClickAsync("#Story");
        await person.LeavingAsync(async () =>
        {
            if (way == "click") await page.ClickAsync("form[data-quick-exit] button");
            else
            {
                for (var press = 0; press < 3; press++) await page.Keyboard.PressAsync("Escape");
            }
        });
    }

    /// <summary>The message that ends the visit is on its way while the neutral page is there already.</summary>
    private static async Task NoCookieAsync(Person person, string name)
    {
        for (var i = 0; i < 100 && (await person.CookiesAsync()).Contains(name); i++) await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(name, await person.CookiesAsync());
    }
}
