using ComplaintPortal.Browser.Tests.Infrastructure;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace ComplaintPortal.Browser.Tests.Journeys;

/// <summary>An employee whom a complaint is about looks for it in a browser: where a colleague finds it, and at every address of staff.</summary>
public sealed class ConflictOfInterestTests(Browsing browsing)
{
    private const string Story = "Zij las mijn dagboek voor in de keuken.";

    [Theory]
    [InlineData(Portal.BlijfGroep, "nl")]
    [InlineData(Portal.BijElkaar, "en")]
    [Trait("Obligation", "B14")]
    [Trait("Obligation", "B17")]
    public async Task Whom_it_is_about_sees_nothing_of_it_at_any_address(string profile, string language)
    {
        Browsing.Required();
        var portal = browsing.Of(profile);
        await using var complainant = await browsing.PersonAsync(portal, language);
        await FillIn.AllAsync(complainant, story: page => page.FillAsync("#Story", Story));
        // A name of its own: others of this name stand in the same lists.
        var name = $"Voorbeeld {Guid.NewGuid():n}";
        await complainant.GoAsync("/klacht-indienen/gegevens");
        await complainant.Page.FillAsync("#Name", name);
        await complainant.PressAsync(FillIn.Next);
        await complainant.GoAsync("/klacht-indienen/controleren");
        var (number, _) = await FillIn.SendAsync(complainant);
        await using var colleague = await browsing.PersonAsync(portal, language);
        await colleague.SignInAsync([.. Roles.All]);
        await using var concerned = await browsing.PersonAsync(portal, language);
        await concerned.SignInAsync([.. Roles.All]);
        var account = await portal.DataAsync(db => db.Users.OrderBy(member => member.Email).Where(member => member.Email == concerned.Email).Select(member => member.Id).SingleAsync());

        // Until someone knows whom it is about, it is there for her as for everyone; a form of it stays open.
        await concerned.GoAsync($"{Handling.Cases}/{number}/notitie");
        await concerned.Page.FillAsync("#Text", "Dit klopt niet.");
        await colleague.ActAsync(number, "gesprekken/plannen", async page =>
        {
            await page.FillAsync("#Date", "2026-03-12");
            await page.FillAsync("#Time", "10:30");
            await page.FillAsync("#Place", "Kamer 2");
        });
        await colleague.ActAsync(number, "betrokken-medewerkers", page => page.CheckAsync($"input[name=Staff][value='{account}']"));

        await concerned.PressAsync("main form .app-actions .utrecht-button--primary-action");
        await Assertions.Expect(concerned.Page.Locator("main")).Not.ToContainTextAsync(number);
        Assert.Empty(await portal.DataAsync(db => db.Complaints.Where(one => one.Number == number).SelectMany(one => one.Notes).ToListAsync()));
        await colleague.GoAsync($"{Handling.Cases}/{number}/behandelaar");
        await Assertions.Expect(colleague.Page.Locator($"main [value='{account}']")).ToHaveCountAsync(0);

        Assert.Equal((1, 0), (await FoundAsync(colleague, number), await FoundAsync(concerned, number)));
        var addresses = await AddressesAsync(colleague, number);
        var found = 0;
        foreach (var address in addresses)
        {
            if (await ShowsAsync(colleague, address, number, name, Story)) found++;
            Assert.False(await ShowsAsync(concerned, address, number, name, Story), $"{address} shows it");
        }
        // What no colleague finds either would prove nothing.
        Assert.True(found > 30, $"Only {found} of {addresses.Count} addresses show it to a colleague");
    }

    /// <summary>Every page of staff that asks for nothing or for the case, every link on the case page, and the lists in which it would stand.</summary>
    private static async Task<IReadOnlyList<string>> AddressesAsync(Person colleague, string number)
    {
        var routes = colleague.Portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") != false)
            .Select(route => "/" + route.RoutePattern.RawText!.Trim('/').Replace("{number}", number, StringComparison.Ordinal))
            .Where(path => path.StartsWith("/medewerkers", StringComparison.Ordinal) && !path.Contains('{', StringComparison.Ordinal));
        await colleague.GoAsync($"{Handling.Cases}/{number}");
        var links = await colleague.Page.Locator("main a[href^='/medewerkers']").EvaluateAllAsync<string[]>("all => all.filter(one => !one.download && !/document$|afspraak$|\\.ics$/.test(one.pathname)).map(one => one.pathname)");
        string[] lists = [$"{Handling.Cases}?lijst=alle", "/medewerkers/agenda?wie=alle"];
        return [.. routes.Concat(links).Concat(lists).Distinct()];
    }

    /// <summary>In how many lines a search for the number ends.</summary>
    private static async Task<int> FoundAsync(Person person, string number)
    {
        await person.GoAsync(Handling.Cases);
        await person.Page.ClickAsync(".app-filter summary");
        await person.Page.FillAsync("#Search", number);
        await person.PressAsync(".app-filter .utrecht-button--primary-action");
        return await person.Page.Locator("main tbody tr").CountAsync();
    }

    /// <summary>Whether the answer holds a word of the case; asked from within the browser, so that downloads count too.</summary>
    private static Task<bool> ShowsAsync(Person person, string address, params string[] words) => person.Page.EvaluateAsync<bool>(
        "async ([address, ...words]) => { const text = await (await fetch(address)).text(); return words.some(word => text.includes(word)); }",
        (string[])[address, .. words]);
}
