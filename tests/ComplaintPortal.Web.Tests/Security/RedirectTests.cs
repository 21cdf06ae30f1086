using System.Net;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Security;

/// <summary>Whatever an address or a form says about where to go on, it is on this site.</summary>
public sealed class RedirectTests(ListeningPortal portal)
{
    private static readonly string[] Names = ["naar", "ReturnUrl", "returnUrl", "next", "url", "redirect", "locatie", "taal", "go", "terug", "Naar"];

    public static readonly string[] Elsewhere =
    [
        "https://evil.example/", "//evil.example", "///evil.example", "/\\evil.example", "\\/evil.example", "\\\\evil.example", "https:evil.example", "https:/evil.example",
        "/\t/evil.example", "\t//evil.example", " //evil.example", "/\n/evil.example", "/\r\nLocation: https://evil.example", "%2f%2fevil.example", "/%2f/../..//evil.example", "~//evil.example",
        "~/\\evil.example", "//localhost@evil.example", "javascript:alert(1)", "data:text/html,x", "/\u0000/evil.example", "/é", "/\u202Eevil.example", "/\uD83D\uDE00", "controleren//evil.example",
    ];

    private readonly Random random = new(20260311);

    /// <summary>Where the address is what a form asks for, all of them; elsewhere as many as time allows, from a fixed seed.</summary>
    private IEnumerable<string> Some(string path) => path is "/taal" or "/klacht-indienen" ? Elsewhere : Elsewhere.OrderBy(_ => random.Next()).Take(8);

    private bool StaysHere(HttpResponseMessage answer) =>
        !answer.Headers.TryGetValues("Location", out var locations)
        || (locations.Single() is var to && !to.StartsWith("//", StringComparison.Ordinal) && !to.Contains('\\') && new Uri(portal.Address, to).Host == portal.Address.Host);

    [Fact]
    public async Task No_page_leads_elsewhere_by_its_query()
    {
        var someone = await Complainer.MakeAsync(portal);
        // Of the pages of staff one, since all lead to the same sign-in.
        foreach (var route in portal.Routes().Where(route => route.Methods().Contains("GET") && (!route.IsOfStaff() || route.Path() == "/medewerkers/klachten")))
        {
            var address = someone.AddressOf(route.Path()).Replace("{**path:file}", "x.js");
            foreach (var to in Some(route.Path()))
            {
                var answer = await someone.Visitor.RawAsync(new(HttpMethod.Get, $"{address}?{string.Join('&', Names.Select(name => $"{name}={Uri.EscapeDataString(to)}"))}"));
                Assert.True(StaysHere(answer) && (int)answer.StatusCode < 500, $"{address} with {to}: {answer.StatusCode} {answer.Headers.Location}");
            }
        }
    }

    [Fact]
    public async Task No_form_leads_elsewhere()
    {
        var someone = await Complainer.MakeAsync(portal);
        // Leaving fast leads to the page that the profile names, and to no other.
        foreach (var route in portal.Routes().Where(route => !route.IsOfStaff() && route.Methods().Contains("POST") && route.Path() != "/snel-weg"))
        {
            await someone.ComeInAsync();
            var token = await someone.TokenAsync();
            foreach (var to in Some(route.Path()))
            {
                var form = Names.Select(name => KeyValuePair.Create(name, to)).Append(new("__RequestVerificationToken", token));
                var answer = await someone.Visitor.RawAsync(new(HttpMethod.Post, someone.AddressOf(route.Path())) { Content = new FormUrlEncodedContent(form) });
                Assert.True(StaysHere(answer) && (int)answer.StatusCode < 500, $"{route.Path()} with {to}: {answer.StatusCode} {answer.Headers.Location}");
            }
        }
    }

    [Fact]
    public async Task Signing_in_leads_nowhere_else()
    {
        var email = StaffVisits.NewEmail();
        var password = await portal.AddStaffAsync(email, "Anna", Roles.Management);
        foreach (var to in Elsewhere)
        {
            var page = await portal.Visitor().GetAsync("/medewerkers/inloggen");
            var answer = await page.Visitor.RawAsync(page.Request("main form", [("Email", email), ("Password", password), ("Naar", to)], []));
            // The framework takes no form with NUL in it.
            Assert.True(answer.StatusCode == (to.Contains('\0') ? HttpStatusCode.BadRequest : HttpStatusCode.Redirect) && StaysHere(answer), $"{to}: {answer.StatusCode} {answer.Headers.Location}");
        }
    }
}
