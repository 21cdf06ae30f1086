using ComplaintPortal.Web.Identity;

namespace ComplaintPortal.Browser.Tests.Infrastructure;

/// <summary>How an employee sets up a second factor by the pages.</summary>
public static class SecondSteps
{
    public const string Own = "/medewerkers/account/tweede-stap";

    private const string Submit = "main form[method=post] button.utrecht-button--primary-action";

    /// <summary>What an app with this key shows now.</summary>
    public static string CodeOf(this Person person, string key) => OneTimeCode.At(key, OneTimeCode.StepAt(person.Portal.Clock.Now));

    /// <summary>Opens a page, by the one that asks for the password where that comes first.</summary>
    public static async Task OpenOwnAsync(this Person person, string address)
    {
        await person.GoAsync(address);
        if (person.Page.Url.Contains("/bevestigen", StringComparison.Ordinal))
        {
            await person.Page.FillAsync("#Password", person.Password);
            await person.PressAsync(Submit);
        }
        Assert.EndsWith(address, person.Page.Url);
    }

    /// <summary>Sets up an app, up to the page that shows the recovery codes; gives the app's key.</summary>
    public static async Task<string> SetAppAsync(this Person person)
    {
        await person.OpenOwnAsync(Own + "/app");
        var key = (await person.Page.InnerTextAsync(".app-secret")).Replace(" ", "");
        await person.Page.FillAsync("#Code", person.CodeOf(key));
        await person.PressAsync(Submit);
        Assert.EndsWith("/herstelcodes", person.Page.Url);
        return key;
    }

    /// <summary>Says to have kept the recovery codes.</summary>
    public static Task KeepCodesAsync(this Person person) => person.PressAsync(Submit);
}
