using System.Net;
using AngleSharp.Html.Parser;

namespace ComplaintPortal.Web.Tests.Infrastructure;

/// <summary>Someone with a browser without JavaScript: keeps cookies, follows redirects within the site, fills in forms.</summary>
public sealed class Visitor
{
    private readonly HttpClient client;
    private readonly Uri home;

    public Visitor(Portal portal, string language)
    {
        Portal = portal;
        home = portal.ClientOptions.BaseAddress;
        client = portal.Client(Cookies);
        client.DefaultRequestHeaders.Add(TestAddress.Header, new IPAddress(Random.Shared.NextInt64(0x0A000001, 0x0AFFFFFF)).ToString());
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
    }

    public Portal Portal { get; }

    public CookieContainer Cookies { get; } = new();

    /// <summary>The address by which an employee signed in.</summary>
    public string Email { get; set; } = "";

    public Task<Page> GetAsync(string address) => SendAsync(new HttpRequestMessage(HttpMethod.Get, address));

    /// <summary>Sends a request as it is and follows what it leads to, as long as that is on this site.</summary>
    public async Task<Page> SendAsync(HttpRequestMessage request)
    {
        var address = request.RequestUri!.ToString();
        var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        for (var i = 0; i < 5 && response.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther or HttpStatusCode.Found; i++)
        {
            var to = new Uri(home, response.Headers.Location!);
            if (to.Host != home.Host) break;
            address = to.PathAndQuery;
            response = await client.GetAsync(to, TestContext.Current.CancellationToken);
        }
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var document = await new HtmlParser().ParseDocumentAsync(body, TestContext.Current.CancellationToken);
        return new Page(this, address, response, body, document);
    }

    /// <summary>A request whose redirect is not followed.</summary>
    public Task<HttpResponseMessage> RawAsync(HttpRequestMessage request) => client.SendAsync(request, TestContext.Current.CancellationToken);
}
