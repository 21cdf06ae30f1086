using ComplaintPortal.Browser.Tests.Infrastructure;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.Playwright;

namespace ComplaintPortal.Browser.Tests.Journeys;

/// <summary>What makes a day's work lighter, in a browser: keys, and that what is being written is kept.</summary>
public sealed class EveryDayTests(Browsing browsing)
{
    private const string Cases = "/medewerkers/klachten";

    private OpenPortal Portal => browsing.Of(Web.Tests.Infrastructure.Portal.BijElkaar);

    private async Task<(Person Officer, string Number)> AtACaseAsync()
    {
        var (number, _) = await Portal.Opened.Value;
        var officer = await browsing.PersonAsync(Portal);
        await officer.SignInAsync(Roles.Officer);
        await officer.GoAsync($"{Cases}/{number}");
        return (officer, number);
    }

    private static Task KeysAsync(Person officer, params string[] keys) => officer.LeavingAsync(async () =>
    {
        foreach (var key in keys) await officer.Page.Keyboard.PressAsync(key);
    });

    [Fact]
    public async Task Keys_lead_where_the_links_lead_and_not_while_typing()
    {
        Browsing.Required();
        var (officer, number) = await AtACaseAsync();
        await using var _ = officer;
        var page = officer.Page;
        await KeysAsync(officer, "t");
        Assert.EndsWith($"{number}/notitie", page.Url);
        await page.ClickAsync("#Text");
        await page.Keyboard.TypeAsync("g k b t ? / n");
        Assert.EndsWith($"{number}/notitie", page.Url);
        Assert.Equal("g k b t ? / n", await page.InputValueAsync("#Text"));
        await Assertions.Expect(page.Locator("dialog")).ToHaveCountAsync(0);

        await page.ClickAsync("h1");
        await page.Keyboard.PressAsync("Control+g");
        await KeysAsync(officer, "g", "a");
        Assert.EndsWith("/medewerkers/agenda", page.Url);
        await KeysAsync(officer, "/");
        await Assertions.Expect(page.Locator("#Search")).ToBeFocusedAsync();
        // On the list itself it only goes to the field.
        await page.Keyboard.PressAsync("Tab");
        await page.ClickAsync("h1");
        await page.Keyboard.PressAsync("/");
        await Assertions.Expect(page.Locator("#Search")).ToBeFocusedAsync();

        await officer.GoAsync(Cases + "?lijst=alle");
        var numbers = await page.Locator("tbody th a").AllInnerTextsAsync();
        await officer.PressAsync("tbody th a");
        await KeysAsync(officer, "n");
        Assert.Contains(numbers[1], page.Url);
        await KeysAsync(officer, "p");
        Assert.Contains(numbers[0], page.Url);
        officer.AssertNoFaults();
    }

    [Fact]
    public async Task A_question_mark_shows_the_keys_of_the_page_and_Escape_leads_back()
    {
        Browsing.Required();
        var (officer, _) = await AtACaseAsync();
        await using var __ = officer;
        var page = officer.Page;
        var keys = await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('[data-key]')].map(link => link.dataset.key)");
        await page.Keyboard.PressAsync("?");
        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Sneltoetsen" });
        await Assertions.Expect(dialog).ToBeVisibleAsync();
        Assert.Equal(keys, await dialog.Locator("kbd").AllInnerTextsAsync());
        // Keys do nothing behind it.
        await page.Keyboard.PressAsync("t");
        await Assertions.Expect(dialog).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("dialog")).ToHaveCountAsync(0);
        await KeysAsync(officer, "b");
        Assert.EndsWith("/bericht", page.Url);

        await officer.GoAsync("/medewerkers/sneltoetsen");
        await officer.PressAsync("main form button");
        await page.Keyboard.PressAsync("?");
        await page.Keyboard.PressAsync("g");
        await page.Keyboard.PressAsync("k");
        await Assertions.Expect(page.Locator("dialog")).ToHaveCountAsync(0);
        Assert.EndsWith("/medewerkers/sneltoetsen", page.Url);
        officer.AssertNoFaults();
    }

    [Fact]
    public async Task What_is_being_written_is_there_again_after_the_tab_was_closed()
    {
        Browsing.Required();
        var (officer, number) = await AtACaseAsync();
        await using var _ = officer;
        await officer.GoAsync($"{Cases}/{number}/bericht");
        await officer.Page.ClickAsync("#Text");
        await officer.Page.Keyboard.TypeAsync("Beste mevrouw, hierbij ");
        await Assertions.Expect(officer.Page.Locator("[data-kept]")).ToHaveTextAsync("Wat u schrijft, wordt bewaard als concept.");
        // And what was typed since then, on leaving.
        await officer.Page.Keyboard.TypeAsync("onze reactie.");
        var again = await officer.NewTabAsync();
        // The last of it is on its way while the tab is gone already.
        for (var i = 0; i < 50; i++)
        {
            await again.GotoAsync($"{Cases}/{number}/bericht");
            if ((await again.InputValueAsync("#Text")).EndsWith("reactie.", StringComparison.Ordinal)) break;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
        await Assertions.Expect(again.Locator("#Text")).ToHaveValueAsync("Beste mevrouw, hierbij onze reactie.");
        await Assertions.Expect(again.Locator(".app-kept")).ToContainTextAsync("Dit is uw concept");
        officer.AssertNoFaults();
    }

    [Fact]
    public async Task That_it_could_not_be_kept_is_said()
    {
        Browsing.Required();
        var (officer, number) = await AtACaseAsync();
        await using var _ = officer;
        await officer.GoAsync($"{Cases}/{number}/notitie");
        await officer.Page.Context.ClearCookiesAsync();
        await officer.Page.FillAsync("#Text", "Een notitie");
        await Assertions.Expect(officer.Page.Locator("[data-kept]")).ToContainTextAsync("Uw concept kon net niet worden bewaard");
        Assert.Equal("Een notitie", await officer.Page.InputValueAsync("#Text"));
    }
}
