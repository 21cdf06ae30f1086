using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Routing;

namespace ComplaintPortal.Web.Tests.Security;

/// <summary>
/// Every public address of the running portal, whoever added it, is asked and sent odd things: none ends in a fault or hangs, and
/// nothing of what was sent is logged or stands in a page as markup (B17).
/// </summary>
[Trait("Obligation", "B17")]
public sealed partial class FuzzTests(ListeningPortal portal)
{
    private const int Seed = 20260311;

    /// <summary>How many odd inputs each address and form gets, beside the broken bodies.</summary>
    private const int InputsEach = 8;

    private static readonly string[] Cookies = ["klacht", "medewerker", "formulier", "bescherming", "taal", "melding"];

    private static readonly string[] Names = ["naar", "locatie", "verlopen", "na", "go", "id", "status", "Number", "__RequestVerificationToken", "q[]", "ReturnUrl"];

    private readonly Random random = new(Seed);
    private readonly List<string> faults = [];
    private int asked;

    private IEnumerable<RouteEndpoint> Public => portal.Routes().Where(route => !route.IsOfStaff());

    [Fact]
    public async Task Odd_addresses_queries_headers_and_cookies_end_in_no_fault()
    {
        var someone = await Complainer.MakeAsync(portal);
        foreach (var route in Public.Where(route => route.Methods().Contains("GET")))
        {
            var address = someone.AddressOf(route.Path());
            foreach (var odd in Some(OddInputs.Encoded.Where(one => one.Length < 6_000)))
            {
                var query = string.Join('&', Names.OrderBy(_ => random.Next()).Take(3).Select(name => $"{name}={odd}"));
                await SendAsync(someone.Visitor, new(HttpMethod.Get, $"{address}?{query}&{odd}={odd}"));
                if (route.Path().Contains('{')) await SendAsync(someone.Visitor, new(HttpMethod.Get, Parameter().Replace(route.Path(), odd.Replace("/", "%2F"))));
            }
            foreach (var odd in Some(OddInputs.Texts().Where(text => text.Length < 100)))
            {
                var request = new HttpRequestMessage(HttpMethod.Get, address);
                var plain = string.Concat(odd.Where(sign => sign is >= ' ' and < '\u007f'));
                foreach (var header in new[] { "Accept-Language", "User-Agent", "Referer", "Range", "If-Modified-Since", "If-None-Match", "X-Forwarded-For", "Origin", "Accept", "Authorization" })
                    request.Headers.TryAddWithoutValidation(header, plain);
                request.Headers.TryAddWithoutValidation("Cookie", Cookies[random.Next(Cookies.Length)] + "=" + plain.Replace(';', '_').Replace(',', '_'));
                await SendAsync(someone.Visitor, request);
            }
        }
        await NothingWrongAsync(500);
    }

    [Fact]
    public async Task Odd_forms_end_in_no_fault()
    {
        var someone = await Complainer.MakeAsync(portal);
        foreach (var route in Public.Where(route => route.Methods().Contains("GET")))
            someone.Learn(await someone.Visitor.GetAsync(someone.AddressOf(route.Path())));
        foreach (var route in Public.Where(route => route.Methods().Contains("POST")))
        {
            await someone.ComeInAsync();
            var address = someone.AddressOf(route.Path());
            var token = await someone.TokenAsync();
            var names = someone.FieldsOf(address).Concat(Names).ToList();
            foreach (var odd in Some(OddInputs.Encoded))
            {
                var pairs = names.Where(_ => random.Next(4) > 0).Select(name => $"{Uri.EscapeDataString(name)}={odd}").ToList();
                if (pairs.Count > 0) pairs.Add(pairs[random.Next(pairs.Count)]);
                await SendAsync(someone.Visitor, Post(address, "application/x-www-form-urlencoded", Encoding.Latin1.GetBytes($"__RequestVerificationToken={Uri.EscapeDataString(token)}&{string.Join('&', pairs)}")));
                await SendAsync(someone.Visitor, Multipart(address, token, names, odd));
            }
            foreach (var (type, body) in OddInputs.Bodies(token)) await SendAsync(someone.Visitor, Post(address, type, body));
        }
        await NothingWrongAsync(500);
    }

    [Fact]
    public async Task Bytes_that_no_browser_sends_end_in_no_fault()
    {
        const string Mark = OddInputs.Mark;
        string[] heads =
        [
            $"GET /%00{Mark} HTTP/1.1\r\nHost: localhost", $"GET /%ff%fe/{Mark} HTTP/1.1\r\nHost: localhost", $"GET /\xff{Mark} HTTP/1.1\r\nHost: localhost",
            $"GET /..%2f..%2f{Mark} HTTP/1.1\r\nHost: localhost", $"GET //{Mark}/%2e%2e/ HTTP/1.1\r\nHost: localhost", $"GET /dist/..\\..\\{Mark} HTTP/1.1\r\nHost: localhost",
            $"GET http://{Mark}/ HTTP/1.1\r\nHost: localhost", $"GET /?{Mark}=\xe9 HTTP/1.1\r\nHost: localhost", $"GET / HTTP/1.1\r\nHost: a\r\nHost: {Mark}",
            $"GET / HTTP/1.1\r\nHost: localhost\r\nX-{Mark}: {new string('a', 40_000)}", $"GET /{new string('a', 20_000)}{Mark} HTTP/1.1\r\nHost: localhost",
            $"GET / HTTP/1.1\r\nHost: localhost\r\nCookie: taal=\xff\xfe{Mark}; klacht={Mark}; klacht={Mark}", $"GET / HTTP/1.1\r\nHost: localhost\r\nAccept-Language: {Mark};q=9,,;q=,*;q=-1",
            $"{Mark} / HTTP/1.1\r\nHost: localhost", $"GET / HTTP/9.9\r\nHost: localhost\r\nX: {Mark}", $"POST /taal HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\nX: {Mark}",
            $"POST /mijn-klacht HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\nX: {Mark}\r\n\r\nzz",
            $"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\nX: {Mark}",
        ];
        foreach (var head in heads)
        {
            var answer = await portal.SayAsync(head + "\r\nConnection: close\r\n\r\n");
            asked++;
            if (answer.Length > 0 && !AnswerBelow500().IsMatch(answer)) faults.Add($"{head[..Math.Min(60, head.Length)]}: {answer[..Math.Min(80, answer.Length)]}");
            if (answer.Contains(OddInputs.Tag, StringComparison.OrdinalIgnoreCase)) faults.Add($"{head} comes back as markup");
        }
        await NothingWrongAsync(heads.Length);
    }

    private IEnumerable<string> Some(IEnumerable<string> inputs) => inputs.OrderBy(_ => random.Next()).Take(InputsEach);

    private async Task SendAsync(Visitor visitor, HttpRequestMessage request)
    {
        asked++;
        var what = $"{request.Method} {request.RequestUri!.OriginalString[..Math.Min(160, request.RequestUri.OriginalString.Length)]}";
        try
        {
            using var answer = await visitor.RawAsync(request);
            if ((int)answer.StatusCode >= 500) faults.Add($"{what}: {(int)answer.StatusCode}");
            if (answer.Content.Headers.ContentType?.MediaType == "text/html" && (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Contains(OddInputs.Tag, StringComparison.OrdinalIgnoreCase))
                faults.Add($"{what}: comes back as markup");
            if (answer.Headers.Contains("Set-Cookie") && answer.Headers.GetValues("Set-Cookie").Any(cookie => cookie.StartsWith(OddInputs.Mark, StringComparison.Ordinal))) faults.Add($"{what}: sets a cookie");
        }
        catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException)
        {
            // The server may refuse to hear the end of a request: it has answered then, and closed the line. It may not leave one waiting.
            if (fault is TaskCanceledException) faults.Add($"{what}: no answer");
        }
    }

    private async Task NothingWrongAsync(int atLeast)
    {
        Assert.True(faults.Count == 0, $"{faults.Count} of {asked}:\n{string.Join('\n', faults.Distinct().Take(40))}");
        Assert.True(asked >= atLeast, $"Only {asked} were sent");
        Assert.Equal(HttpStatusCode.OK, (await portal.Visitor().GetAsync("/health/ready")).Status);
        Assert.DoesNotContain(OddInputs.Mark, portal.Log(), StringComparison.OrdinalIgnoreCase);
    }

    private static HttpRequestMessage Post(string address, string type, byte[] body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        return request;
    }

    private static HttpRequestMessage Multipart(string address, string token, IEnumerable<string> names, string odd)
    {
        var body = new StringBuilder();
        var value = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(odd)));
        foreach (var (name, text) in names.Select(name => (name, value)).Prepend(("__RequestVerificationToken", token)))
            body.Append($"--grens\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{text}\r\n");
        var fileName = string.Concat(value.Where(sign => sign is not ('\r' or '\n' or '"' or '\0'))) is { Length: < 500 } shortName ? shortName : "lang";
        body.Append($"--grens\r\nContent-Disposition: form-data; name=\"bestanden\"; filename=\"{fileName}.txt\"\r\n\r\n{value}\r\n--grens--\r\n");
        return Post(address, "multipart/form-data; boundary=grens", Encoding.Latin1.GetBytes(body.ToString()));
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"^HTTP/1\.1 [1-4]\d\d |^HTTP/1\.1 505 ")]
    private static partial Regex AnswerBelow500();
}
