[assembly: AssemblyFixture(typeof(ComplaintPortal.Web.Tests.Infrastructure.Portals))]

namespace ComplaintPortal.Web.Tests.Infrastructure;

/// <summary>
/// One running portal for each regulation, shared by all tests that neither move the clock nor need settings of their own: each
/// test makes the complaints and accounts that it looks at.
/// </summary>
public sealed class Portals : IDisposable
{
    private readonly Lazy<Portal> blijfGroep = new(() => new Portal(Portal.BlijfGroep));
    private readonly Lazy<Portal> bijElkaar = new(() => new Portal(Portal.BijElkaar));

    public static readonly TheoryData<string> Both = [Portal.BlijfGroep, Portal.BijElkaar];

    public Portal BlijfGroep => blijfGroep.Value;

    public Portal BijElkaar => bijElkaar.Value;

    public Portal Of(string profile) => profile == Portal.BlijfGroep ? BlijfGroep : BijElkaar;

    public void Dispose()
    {
        foreach (var portal in new[] { blijfGroep, bijElkaar }.Where(portal => portal.IsValueCreated)) portal.Value.Dispose();
    }
}
