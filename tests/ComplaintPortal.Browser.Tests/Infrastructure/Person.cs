using System.Collections.Concurrent;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.Playwright;

namespace ComplaintPortal.Browser.Tests.Infrastructure;

/// <summary>Someone at a browser of their own, of whom is written down what the browser complains of and where it asks for things.</summary>
public sealed class Person : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> faults = new();
    private readonly IBrowserContext context;

    private Person(IBrowserContext context, IPage page, OpenPortal portal, string address)
    {
        this.context = context;
        Page = page;
        Portal = portal;
        context.Console += (_, message) =>
        {
            // An answer that says what is wrong with a form has its status, and a browser writes that down.
            var isOwnStatus = message.Text.StartsWith("Failed to load resource: the server responded with a status of", StringComparison.Ordinal)
                && message.Location.StartsWith(Page.Url.Split('#')[0], StringComparison.Ordinal);
            if (message.Type is "error" or "warning" && !isOwnStatus) faults.Enqueue($"console {message.Type}: {message.Text}");
        };
        context.WebError += (_, error) => faults.Enqueue("script: " + error.Error);
        context.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(address + "/", StringComparison.Ordinal)) faults.Enqueue("request elsewhere: " + request.Url);
        };
    }

    public IPage Page { get; private set; }

    public OpenPortal Portal { get; }

    /// <summary>The address by which an employee signed in.</summary>
    public string Email { get; private set; } = "";

    public string Password { get; private set; } = "";

    public static async Task<Person> AtAsync(IBrowser browser, OpenPortal portal, string address, string language, bool javaScript, int width)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = address,
            Locale = language == "en" ? "en-GB" : "nl-NL",
            TimezoneId = "Europe/Amsterdam",
            JavaScriptEnabled = javaScript,
            IgnoreHTTPSErrors = true,
            ViewportSize = new() { Width = width, Height = 900 },
        });
        context.SetDefaultTimeout(30_000);
        return new Person(context, await context.NewPageAsync(), portal, address);
    }

    /// <summary>What the browser complained of since the last time this was asked.</summary>
    public IReadOnlyList<string> TakeFaults()
    {
        var taken = new List<string>();
        while (faults.TryDequeue(out var fault)) taken.Add(fault);
        return taken;
    }

    /// <summary>Tells the faults whole: an assertion on the list would cut them off.</summary>
    public void AssertNoFaults()
    {
        var taken = TakeFaults();
        Assert.True(taken.Count == 0, string.Join('\n', taken));
    }

    public Task<IResponse?> GoAsync(string address) => Page.GotoAsync(address);

    /// <summary>The names of the cookies that the browser holds for the portal.</summary>
    public async Task<IReadOnlyList<string>> CookiesAsync() => [.. (await context.CookiesAsync([Portal.Address])).Select(cookie => cookie.Name)];

    public Task<ICDPSession> DevToolsAsync() => context.NewCDPSessionAsync(Page);

    /// <summary>Signs in through the page, to an account made for it.</summary>
    public async Task SignInAsync(params string[] roles)
    {
        Email = $"{Guid.NewGuid():n}@example.org";
        Password = await Portal.AddStaffAsync(Email, "Medewerker " + Email[..4], roles);
        await SignInAgainAsync();
        Assert.DoesNotContain("/inloggen", Page.Url);
    }

    /// <summary>Gives address and password again, on the page on which that is asked.</summary>
    public async Task SignInAgainAsync()
    {
        await GoAsync("/medewerkers/inloggen");
        await Page.FillAsync("#Email", Email);
        await Page.FillAsync("#Password", Password);
        await PressAsync("main form button");
    }

    /// <summary>Closes the tab, as by its cross, and opens another.</summary>
    public async Task<IPage> NewTabAsync()
    {
        var fresh = await context.NewPageAsync();
        await Page.CloseAsync(new() { RunBeforeUnload = true });
        return Page = fresh;
    }

    /// <summary>Presses what leads to another page, and waits for that.</summary>
    public Task PressAsync(string selector) => LeavingAsync(() => Page.Locator(selector).First.ClickAsync());

    /// <summary>Does what leads to another page, and waits until that is there.</summary>
    public async Task LeavingAsync(Func<Task> act)
    {
        var loaded = new TaskCompletionSource();
        void Loaded(object? sender, IPage page) => loaded.TrySetResult();
        Page.Load += Loaded;
        try
        {
            await act();
            await loaded.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        }
        finally
        {
            Page.Load -= Loaded;
        }
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();
}
