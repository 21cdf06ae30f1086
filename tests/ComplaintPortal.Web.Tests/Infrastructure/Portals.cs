[assembly: AssemblyFixture(typeof(ComplaintPortal.Web.Tests.Infrastructure.Portals))]

namespace ComplaintPortal.Web.Tests.Infrastructure;

/// <summary>
/// One running portal for each regulation, shared by all tests that neither move the clock nor need settings of their own: each
/// test makes the complaints and accounts that it looks at.
/// </summary>
public sealed class Portals : IDisposable
{
    private readonly Lazy<Portal> blijfGroep = new(() => Started(Portal.BlijfGroep));
    private readonly Lazy<Portal> bijElkaar = new(() => Started(Portal.BijElkaar));

    public static readonly TheoryData<string> Both = [Portal.BlijfGroep, Portal.BijElkaar];

    public Portal BlijfGroep => blijfGroep.Value;

    public Portal BijElkaar => bijElkaar.Value;

    public Portal Of(string profile) => profile == Portal.BlijfGroep ? BlijfGroep : BijElkaar;

    /// <summary>Started here, since two tests that ask at once would start it twice.</summary>
    private static Portal Started(string profile)
    {
        var portal = new Portal(profile);
        Assert.NotNull(portal.Services);
        return portal;
    }

    public void Dispose()
    {
        foreach (var portal in new[] { blijfGroep, bijElkaar }.Where(portal => portal.IsValueCreated)) portal.Value.Dispose();
    }
}
