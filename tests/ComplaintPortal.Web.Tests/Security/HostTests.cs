using System.Net;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Web.Jobs;
using ComplaintPortal.Web.Tests.Features.Staff.Case;
using ComplaintPortal.Web.Tests.Hosting;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Security;

/// <summary>No header says where links lead to, which page is meant or what is done with it.</summary>
public sealed class HostTests(ListeningPortal portal)
{
    private const string Evil = "evil.example";

    private static readonly (string Name, string Value)[] Forged =
    [
        ("X-Forwarded-Host", Evil), ("X-Forwarded-Server", Evil), ("X-Host", Evil), ("Forwarded", $"for=1.2.3.4;host={Evil};proto=https"), ("X-Forwarded-Proto", "gopher"),
        ("X-Forwarded-Prefix", "/" + Evil), ("X-Forwarded-For", "127.0.0.1"), ("X-Original-URL", "/medewerkers/gebruikers"), ("X-Rewrite-URL", "/medewerkers/gebruikers"),
        ("X-HTTP-Method-Override", "DELETE"), ("X-HTTP-Method", "DELETE"), ("X-Method-Override", "POST"), ("X-Original-Host", Evil), ("Origin", "https://" + Evil), ("Referer", "https://" + Evil + "/"),
    ];

    [Fact]
    public async Task Forged_headers_change_nothing_in_any_answer()
    {
        var someone = await Complainer.MakeAsync(portal);
        foreach (var route in portal.Routes().Where(route => route.Methods().Contains("GET")))
        {
            var address = someone.AddressOf(route.Path()).Replace("{number}", someone.Sent.Number).Replace("{id:guid}", Guid.Empty.ToString()).Replace("{storageId:guid}", Guid.Empty.ToString()).Replace("{**path:file}", "x.js");
            var plain = await someone.Visitor.RawAsync(new(HttpMethod.Get, address));
            var request = new HttpRequestMessage(HttpMethod.Get, address);
            foreach (var (name, value) in Forged) request.Headers.TryAddWithoutValidation(name, value);
            var answer = await someone.Visitor.RawAsync(request);
            Assert.True(plain.StatusCode == answer.StatusCode, $"{address}: {plain.StatusCode} became {answer.StatusCode}");
            Assert.Equal(plain.Headers.Location, answer.Headers.Location);
            Assert.DoesNotContain(Evil, answer.Headers + await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task Mails_name_the_portal_by_its_settings_whatever_the_request_said()
    {
        using var own = new Portal();
        var page = await Journey.Of(own).ByMail("noor@example.org").ToCheckAsync();
        var request = page.Request("#versturen", [], []);
        request.Headers.Host = Evil;
        foreach (var (name, value) in Forged) request.Headers.TryAddWithoutValidation(name, value);
        Assert.Equal("/klacht-indienen/ontvangen", (await page.Visitor.RawAsync(request)).Headers.Location!.OriginalString);
        await own.RunAsync<SendOutbox>();
        Assert.DoesNotContain(Evil, Assert.Single(own.Mails()));
        var number = await own.DataAsync(db => db.Complaints.Select(one => one.Number).SingleAsync());
        var mail = Assert.Single(await own.MailsAsync(number, NoticeKind.Acknowledgement));
        Assert.Contains("https://portal.example.nl/", mail.Body);
        Assert.DoesNotContain(Evil, mail.Body);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("portal.example.nl.evil.example")]
    [InlineData("evil.example:443")]
    [InlineData("xportal.example.nl")]
    [InlineData("127.0.0.2")]
    public async Task Outside_Development_another_host_gets_no_answer(string host)
    {
        using var production = new Portal(Portal.BlijfGroep, SettingsTests.Production);
        var visitor = production.Visitor();
        foreach (var address in new[] { "http://localhost/", "https://localhost/", "https://localhost/medewerkers/brieven", "https://localhost/health/ready" })
        {
            var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.Host = host;
            var answer = await visitor.RawAsync(request);
            Assert.Equal((HttpStatusCode.BadRequest, null, ""), (answer.StatusCode, answer.Headers.Location, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
        }
        Assert.DoesNotContain("evil", production.Log());
    }

    [Fact]
    public async Task Outside_Development_the_portals_own_host_and_the_machine_itself_are_answered()
    {
        using var production = new Portal(Portal.BlijfGroep, SettingsTests.Production);
        foreach (var host in new[] { "portal.example.nl", "PORTAL.example.nl:443", "localhost", "localhost:8080", "127.0.0.1:8080", "[::1]:8080" })
        {
            var request = new HttpRequestMessage(HttpMethod.Get, "https://localhost/health/ready");
            request.Headers.Host = host;
            Assert.Equal(HttpStatusCode.OK, (await production.Visitor().RawAsync(request)).StatusCode);
        }
        var plain = await production.Visitor().RawAsync(new(HttpMethod.Get, "http://portal.example.nl/privacy"));
        Assert.Equal("https://portal.example.nl/privacy", plain.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("TRACE / HTTP/1.1")]
    [InlineData("CONNECT localhost:80 HTTP/1.1")]
    [InlineData("DELETE /mijn-klacht HTTP/1.1")]
    [InlineData("PUT /klacht-indienen/verhaal HTTP/1.1")]
    [InlineData("PATCH /medewerkers/inloggen HTTP/1.1")]
    [InlineData("PROPFIND / HTTP/1.1")]
    [InlineData("VERZIN / HTTP/1.1")]
    public async Task Other_methods_are_refused_and_echo_nothing(string line)
    {
        var answer = await portal.SayAsync($"{line}\r\nHost: localhost\r\nX-Geheim: zqgeheimzq\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        Assert.Matches("^HTTP/1.1 4(00|04|05) ", answer);
        Assert.DoesNotContain("zqgeheimzq", answer);
    }
}
