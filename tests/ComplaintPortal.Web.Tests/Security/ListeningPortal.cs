using System.Net;
using System.Net.Sockets;
using System.Text;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(ComplaintPortal.Web.Tests.Security.ListeningPortal))]

namespace ComplaintPortal.Web.Tests.Security;

/// <summary>
/// The portal on a port of this machine, behind the web server that it really runs on: an in-process server takes headers and addresses
/// that the real one refuses. Shared by the attacks; whoever needs settings of their own starts another.
/// </summary>
public sealed class ListeningPortal : Portal
{
    public ListeningPortal()
        : this([])
    {
    }

    internal ListeningPortal(params (string Name, string Value)[] settings)
        : base(BijElkaar, settings)
    {
        UseKestrel(0);
        StartServer();
    }

    public Uri Address => ClientOptions.BaseAddress;

    public override HttpClient Client(CookieContainer cookies) => new(new CookieContainerHandler(cookies)
    {
        InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false },
    })
    {
        BaseAddress = Address,
        Timeout = TimeSpan.FromSeconds(20),
    };

    /// <summary>Sends bytes as they are, which no client would write, and reads what comes back until the connection ends.</summary>
    public async Task<string> SayAsync(string head, byte[]? body = null)
    {
        var stop = TestContext.Current.CancellationToken;
        using var client = new TcpClient();
        await client.ConnectAsync(Address.Host, Address.Port, stop);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(head), stop);
        if (body is not null) await stream.WriteAsync(body, stop);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        var answer = new MemoryStream();
        try
        {
            await stream.CopyToAsync(answer, patience.Token);
        }
        catch (IOException)
        {
            // The server did not hear everything out, and hung up: what it said before stands.
        }
        return Encoding.Latin1.GetString(answer.ToArray());
    }
}

/// <summary>Routes as the attacks see them.</summary>
internal static class RouteFacts
{
    /// <summary>Every route, without the front end's files: they are the framework's own, and take nothing from anyone.</summary>
    public static IReadOnlyList<RouteEndpoint> Routes(this Portal portal) =>
    [
        .. portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(route => route.Metadata.All(one => one.GetType().Name != "StaticAssetDescriptor")),
    ];

    public static string Path(this RouteEndpoint route) => "/" + route.RoutePattern.RawText!.Trim('/');

    public static bool IsOfStaff(this RouteEndpoint route) =>
        route.Path().Split('/')[1] == "medewerkers" && route.Metadata.GetMetadata<Microsoft.AspNetCore.Authorization.IAllowAnonymous>() is null;

    /// <summary>By which methods it answers; a route that names none answers to all.</summary>
    public static IReadOnlyList<string> Methods(this RouteEndpoint route) =>
        route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is { Count: > 0 } methods ? methods : ["GET", "POST"];
}
