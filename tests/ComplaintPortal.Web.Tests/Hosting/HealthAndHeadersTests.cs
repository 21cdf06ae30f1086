using System.Net;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Hosting;

/// <summary>What a watcher and a browser are told beside the page.</summary>
public sealed class HealthAndHeadersTests(Portals portals)
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task It_says_that_it_is_well(string address)
    {
        var page = await portals.BlijfGroep.Visitor().GetAsync(address);
        Assert.Equal((HttpStatusCode.OK, "Healthy"), (page.Status, page.Body));
    }

    [Fact]
    public async Task Without_its_database_it_is_not_ready_but_lives()
    {
        using var portal = new Portal();
        await portal.DataAsync(db => db.Database.ExecuteSqlRawAsync("DROP TABLE NumberSeries"));
        var page = await portal.Visitor().GetAsync("/health/ready");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Unhealthy"), (page.Status, page.Body));
        Assert.Equal(HttpStatusCode.OK, (await portal.Visitor().GetAsync("/health/live")).Status);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/medewerkers/inloggen")]
    [InlineData("/medewerkers/brieven")]
    [InlineData("/bestaat-niet")]
    [InlineData("/fout/500")]
    [InlineData("/health/live")]
    [InlineData("/dist/thema.css")]
    [Trait("Obligation", "B31")]
    public async Task Every_answer_carries_the_headers_that_protect_the_visitor(string address)
    {
        var answer = await portals.BlijfGroep.Visitor().RawAsync(new HttpRequestMessage(HttpMethod.Get, address));
        string Header(string name) => answer.Headers.TryGetValues(name, out var values) ? values.Single() : "";
        var policy = Header("Content-Security-Policy");
        foreach (var rule in new[] { "default-src 'none'", "script-src 'self'", "style-src 'self'", "form-action 'self' https://www.buienradar.nl", "frame-ancestors 'none'", "base-uri 'none'" })
            Assert.Contains(rule, policy.Split("; "));
        Assert.Equal(
            ("nosniff", "DENY", "no-referrer", "same-origin", "same-origin"),
            (Header("X-Content-Type-Options"), Header("X-Frame-Options"), Header("Referrer-Policy"), Header("Cross-Origin-Opener-Policy"), Header("Cross-Origin-Resource-Policy")));
        Assert.Contains("geolocation=()", Header("Permissions-Policy"));
        Assert.Equal(address != "/dist/thema.css", answer.Headers.CacheControl?.NoStore == true);
        Assert.Empty(Header("Server"));
    }

    [Fact]
    public async Task In_Production_browsers_are_held_to_https_and_every_cookie_is_for_it_alone()
    {
        using var portal = new Portal(Portal.BlijfGroep, SettingsTests.Production);
        var visitor = portal.Visitor();
        var secure = await visitor.RawAsync(new HttpRequestMessage(HttpMethod.Get, "https://portal.example.nl/medewerkers/inloggen"));
        Assert.Equal(HttpStatusCode.OK, secure.StatusCode);
        Assert.Equal("max-age=31536000", secure.Headers.GetValues("Strict-Transport-Security").Single());
        Assert.NotEmpty(secure.Headers.GetValues("Set-Cookie"));
        Assert.All(secure.Headers.GetValues("Set-Cookie"), cookie => Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.Equal("/medewerkers/brieven", (await (await portal.SignedInAsync(Roles.Officer)).GetAsync("/medewerkers/brieven")).Address);
    }
}
