using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ComplaintPortal.Browser.Tests.Infrastructure;

/// <summary>
/// Stands in for the whole internet: every name that the browser looks up leads here, so no test leaves the machine, and what was
/// asked of others is known.
/// </summary>
public sealed class NeutralSite : IAsyncDisposable
{
    private readonly WebApplication app;

    private NeutralSite(WebApplication app) => this.app = app;

    /// <summary>Each address that was asked for, with its cookies and referrer, which should be empty.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    public int Port => new Uri(app.Urls.Single()).Port;

    public static async Task<NeutralSite> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(Certificate())));
        var site = new NeutralSite(builder.Build());
        site.app.Run(context =>
        {
            var asked = context.Request;
            site.Asked.Enqueue($"{asked.Method} {asked.Host}{asked.Path}{asked.QueryString} {asked.Headers.Cookie}{asked.Headers.Referer}".TrimEnd());
            context.Response.ContentType = "text/html; charset=utf-8";
            return context.Response.WriteAsync("<!DOCTYPE html><title>Het weer</title><h1>Het weer</h1>");
        });
        await site.app.StartAsync();
        return site;
    }

    private static X509Certificate2 Certificate()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=stand-in", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(2));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), null);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
