using Microsoft.Playwright;

namespace ComplaintPortal.Browser.Tests.Infrastructure;

/// <summary>Someone who has a keyboard only. The page is asked where the focus is; it is moved by pressing keys, and by nothing else.</summary>
public sealed class Keys
{
    private const int MostStops = 200;

    private readonly Person person;
    private readonly IKeyboard keyboard;
    private TaskCompletionSource<IFileChooser> opened = new();

    public Keys(Person person)
    {
        this.person = person;
        keyboard = person.Page.Keyboard;
        person.Page.FileChooser += (_, chooser) => opened.TrySetResult(chooser);
    }

    /// <summary>Presses Tab until the focus is there, and holds it against 2.4.7: it can be seen.</summary>
    public async Task ToAsync(string selector, string key = "Tab")
    {
        for (var stop = 0; stop < MostStops; stop++)
        {
            if (await IsAtAsync(selector))
            {
                Assert.True(await SeenAsync(), $"The focus on {selector} can't be seen on {person.Page.Url}.");
                return;
            }
            await keyboard.PressAsync(key);
        }
        Assert.Fail($"No key leads to {selector} on {person.Page.Url}.");
    }

    public async Task TypeAsync(string selector, string text)
    {
        await ToAsync(selector);
        await keyboard.PressAsync("Control+A");
        await keyboard.TypeAsync(text);
    }

    /// <summary>Goes to a group of choices, by arrows to one of them, and takes it.</summary>
    public async Task ChooseAsync(string selector)
    {
        var name = await person.Page.GetAttributeAsync(selector, "name");
        await ToAsync($"input[name='{name}']");
        for (var stop = 0; stop < 20 && !await IsAtAsync(selector); stop++) await keyboard.PressAsync("ArrowDown");
        if (!await person.Page.IsCheckedAsync(selector)) await keyboard.PressAsync("Space");
        Assert.True(await person.Page.IsCheckedAsync(selector), $"The keyboard does not choose {selector}.");
    }

    public async Task CheckAsync(string selector)
    {
        await ToAsync(selector);
        await keyboard.PressAsync("Space");
        Assert.True(await person.Page.IsCheckedAsync(selector));
    }

    /// <summary>Takes one of a list by the down arrow.</summary>
    public async Task SelectAsync(string selector, int downwards)
    {
        await ToAsync(selector);
        for (var i = 0; i < downwards; i++) await keyboard.PressAsync("ArrowDown");
    }

    /// <summary>Chooses files in the window that the keyboard opens.</summary>
    public async Task FilesAsync(string selector, params FilePayload[] files)
    {
        await ToAsync(selector);
        opened = new();
        await keyboard.PressAsync("Enter");
        var chooser = await opened.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
        await chooser.SetFilesAsync(files);
    }

    /// <summary>Presses a button or follows a link by Enter, and waits for the page that it leads to.</summary>
    public async Task PressAsync(string selector)
    {
        await ToAsync(selector);
        await person.LeavingAsync(() => keyboard.PressAsync("Enter"));
    }

    public Task KeyAsync(string key) => keyboard.PressAsync(key);

    public Task<bool> IsAtAsync(string selector) => person.Page.EvaluateAsync<bool>("selector => document.activeElement?.matches(selector) === true", selector);

    private Task<bool> SeenAsync() => person.Page.EvaluateAsync<bool>("""
        () => {
          const style = getComputedStyle(document.activeElement);
          return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none';
        }
        """);
}
