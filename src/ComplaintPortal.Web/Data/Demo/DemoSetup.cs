using ComplaintPortal.Web.Hosting;

namespace ComplaintPortal.Web.Data.Demo;

/// <summary>Fills an empty database in Development.</summary>
public static class DemoSetup
{
    public static Task FillWithDemoDataAsync(this WebApplication app, PortalOptions options) => Task.CompletedTask;
}
