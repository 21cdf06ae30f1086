using ComplaintPortal.Browser.Tests.Infrastructure;

namespace ComplaintPortal.Browser.Tests.Pages;

/// <summary>Who looks at a page, and in what state.</summary>
public enum Looker
{
    /// <summary>Someone who just came.</summary>
    Visitor,

    /// <summary>Has filled in the whole form, with files, and not sent it.</summary>
    Writer,

    /// <summary>Has begun the form, and left out what is required.</summary>
    Careless,

    /// <summary>Has opened the status page of a complaint in the middle of its procedure.</summary>
    Complainant,

    /// <summary>Has opened the status page of a complaint on which something waits for an answer.</summary>
    Asked,
    Officer,
    Management,
    Administrator,
}

/// <summary>A page in one of its states: a line of the table of pages.</summary>
/// <param name="Name">In Latin letters and hyphens; screenshots are named by it.</param>
/// <param name="Route">The route's pattern, as the portal maps it.</param>
/// <param name="Then">What is done on the page to bring it into its state.</param>
public sealed record Sight(string Name, Looker Looker, string Route, Func<Person, Scene, Task>? Then = null)
{
    /// <summary>The address, where the pattern asks for something.</summary>
    public Func<Scene, string>? At { get; init; }

    /// <summary>Has a state that only a browser of its own has, such as what is shown once.</summary>
    public bool Alone { get; init; }

    public async Task ArriveAsync(Person person, Scene scene)
    {
        await person.GoAsync(At?.Invoke(scene) ?? Route);
        if (Then is not null) await Then(person, scene);
    }
}
