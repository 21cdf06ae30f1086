using ComplaintPortal.Browser.Tests.Infrastructure;
using ComplaintPortal.Browser.Tests.Pages;
using ComplaintPortal.Web.Data.Rows;
using Microsoft.Playwright;

namespace ComplaintPortal.Browser.Tests.Journeys;

/// <summary>What is printed holds what is needed on paper, and nothing that can only be pressed.</summary>
public sealed class PrintTests(Browsing browsing)
{
    private static readonly string[] OnlyOnScreen = [".app-header", ".utrecht-nav-bar", ".utrecht-button", ".app-quick-exit"];

    [Theory]
    [MemberData(nameof(Browsing.Both), MemberType = typeof(Browsing))]
    public async Task The_receipt_with_its_code(string profile)
    {
        Browsing.Required();
        await using var person = await browsing.PersonAsync(browsing.Of(profile));
        await FillIn.AllAsync(person);
        await FillIn.SendAsync(person);
        await PrintedAsync(person.Page, ".app-receipt__number", ".app-code", ".app-procedure");
    }

    [Theory]
    [MemberData(nameof(Browsing.Both), MemberType = typeof(Browsing))]
    public async Task The_case_page_with_how_to_reach_someone_safely(string profile)
    {
        Browsing.Required();
        await using var scene = await Scene.SetAsync(browsing, profile, "nl");
        await using var person = await browsing.PersonAsync(browsing.Of(profile));
        await person.SignInAsync(Roles.Officer);
        await person.GoAsync($"/medewerkers/klachten/{scene.Number}");
        await PrintedAsync(person.Page, ".app-safe-contact", ".app-safe-contact li", ".app-timeline");
        await Assertions.Expect(person.Page.Locator(".utrecht-breadcrumb-nav")).ToBeHiddenAsync();
    }

    private static async Task PrintedAsync(IPage page, params string[] needed)
    {
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var one in needed) await Assertions.Expect(page.Locator(one).First).ToBeVisibleAsync();
        foreach (var one in OnlyOnScreen) await Assertions.Expect(page.Locator(one + ":visible")).ToHaveCountAsync(0);
    }
}
