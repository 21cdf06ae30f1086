using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Browser.Tests.Infrastructure;

/// <summary>The portal of the web tests, listening on a port of this machine, with the demo data: pages as full as in use.</summary>
public sealed class OpenPortal : Portal
{
    public OpenPortal(string profile)
        : base(profile, ("Portal:Development:DemoData", "true"))
    {
        Profile = profile;
        UseKestrel(0);
        StartServer();
        Address = ClientOptions.BaseAddress.ToString().TrimEnd('/');
    }

    public string Profile { get; }

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Address { get; }
}
