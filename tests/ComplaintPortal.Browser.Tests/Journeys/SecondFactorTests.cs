using ComplaintPortal.Browser.Tests.Infrastructure;
using ComplaintPortal.Web.Data.Rows;
using Microsoft.Playwright;

namespace ComplaintPortal.Browser.Tests.Journeys;

/// <summary>The second factor in a browser: an app without any script, and a passkey with the browser's own dialog (B17).</summary>
[Trait("Obligation", "B17")]
public sealed class SecondFactorTests(Browsing browsing)
{
    private const string SignOut = "form[action='/medewerkers/uitloggen'] button";
    private const string Passkey = "form[data-passkey] button";

    private OpenPortal Portal => browsing.Of(Web.Tests.Infrastructure.Portal.BlijfGroep);

    [Fact]
    public async Task An_app_is_set_up_and_signs_in_without_script()
    {
        Browsing.Required();
        await using var person = await browsing.PersonAsync(Portal, javaScript: false);
        await person.SignInAsync(Roles.Management);
        await person.GoAsync(SecondSteps.Own + "/passkey");
        await Assertions.Expect(person.Page.Locator("[data-passkey-missing]")).ToBeVisibleAsync();
        await Assertions.Expect(person.Page.Locator(Passkey)).ToBeHiddenAsync();

        await person.SetAppAsync();
        var codes = await person.Page.Locator(".app-recovery-codes li").AllInnerTextsAsync();
        Assert.Equal(10, codes.Count);
        await person.KeepCodesAsync();
        await person.PressAsync(SignOut);
        await person.SignInAgainAsync();
        await person.Page.FillAsync("#Code", codes[0]);
        await person.PressAsync("main form button");
        Assert.EndsWith("/medewerkers/te-laat", person.Page.Url);
    }

    [Fact]
    public async Task A_passkey_is_the_second_step_and_the_whole_way_in()
    {
        Browsing.Required();
        await using var person = await browsing.PersonByNameAsync(Portal);
        var device = await DeviceAsync(person);
        await person.SignInAsync(Roles.Management);
        await person.OpenOwnAsync(SecondSteps.Own + "/passkey");
        await person.Page.FillAsync("#Name", "Laptop van het werk");
        await person.PressAsync(Passkey);
        Assert.EndsWith("/herstelcodes", person.Page.Url);
        await person.KeepCodesAsync();
        await Assertions.Expect(person.Page.Locator("tbody th")).ToHaveTextAsync("Laptop van het werk");

        await person.PressAsync(SignOut);
        await person.SignInAgainAsync();
        Assert.EndsWith("/inloggen/tweede-stap", person.Page.Url);
        await person.PressAsync(Passkey);
        Assert.EndsWith("/medewerkers/te-laat", person.Page.Url);

        await person.PressAsync(SignOut);
        await person.PressAsync(Passkey);
        Assert.EndsWith("/medewerkers/te-laat", person.Page.Url);

        // Who can't show to be the one who holds it is told so, on the same page.
        await person.PressAsync(SignOut);
        await device.SetAsync(isVerified: false);
        await person.Page.ClickAsync(Passkey);
        await Assertions.Expect(person.Page.Locator("[data-passkey-failed]")).ToContainTextAsync("niet gelukt");
        Assert.EndsWith("/inloggen", person.Page.Url);
        person.AssertNoFaults();
    }

    private static async Task<Device> DeviceAsync(Person person)
    {
        var tools = await person.DevToolsAsync();
        await tools.SendAsync("WebAuthn.enable");
        var made = await tools.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
            },
        });
        return new(tools, made!.Value.GetProperty("authenticatorId").GetString()!);
    }

    /// <summary>The device that Chromium plays.</summary>
    private sealed record Device(ICDPSession Tools, string Id)
    {
        public Task SetAsync(bool isVerified) => Tools.SendAsync("WebAuthn.setUserVerified", new() { ["authenticatorId"] = Id, ["isUserVerified"] = isVerified });
    }
}
