namespace ComplaintPortal.Benchmarks;

/// <summary>A register of a size, with a portal on it and an officer who is signed in.</summary>
internal sealed class Register : IDisposable
{
    /// <summary>The account that the command seed makes in Development.</summary>
    private const string Email = "officer@example.org";
    private const string Password = "demo-wachtwoord-2026";

    private readonly Child portal;
    private readonly List<(string Number, string Place)> some;

    private Register(string folder, Child portal, Officer officer, List<(string Number, string Place)> some)
    {
        (Folder, this.portal, Officer, this.some) = (folder, portal, officer, some);
        Middle = some.OrderBy(one => one.Number, StringComparer.Ordinal).ElementAt(some.Count / 2).Place;
    }

    public string Folder { get; }

    public Officer Officer { get; }

    /// <summary>In the middle of the list.</summary>
    public string Middle { get; }

    public string Memory => portal.Memory;

    /// <param name="visits">How many different cases are opened.</param>
    public static async Task<Register> OpenAsync(Order order, int size, int visits)
    {
        var folder = await new Databases(order).OfAsync(size);
        var portal = Child.Portal(folder);
        await portal.ReadyAsync();
        return new Register(folder, portal, await Officer.SignInAsync(portal.Address, Email, Password), Databases.Some(folder, visits));
    }

    public string NumberOf(int visit) => some[visit].Number;

    public void Dispose()
    {
        Officer.Dispose();
        portal.Dispose();
    }
}
