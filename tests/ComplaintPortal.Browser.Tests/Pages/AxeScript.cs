using Deque.AxeCore.Commons;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace ComplaintPortal.Browser.Tests.Pages;

/// <summary>
/// Lets a portal serve axe, the script that the package carries: a browser then asks for its half a megabyte once, and for a page that is
/// only passed through not at all. The package itself opens a second page for each scan, and there are no frames here.
/// </summary>
internal sealed class AxeScript : IStartupFilter
{
    public const string Address = "/axe.js";

    private static readonly Lazy<byte[]> Script = new(() =>
    {
        using var carried = typeof(AxeResult).Assembly.GetManifestResourceStream("Deque.AxeCore.Commons.Resources.axe.min.js")!;
        using var script = new MemoryStream();
        carried.CopyTo(script);
        return script.ToArray();
    });

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Map(Address, axe => axe.Run(async context =>
        {
            context.Response.ContentType = "text/javascript; charset=utf-8";
            context.Response.Headers.CacheControl = "max-age=86400";
            await context.Response.Body.WriteAsync(Script.Value, context.RequestAborted);
        }));
        next(app);
    };
}
