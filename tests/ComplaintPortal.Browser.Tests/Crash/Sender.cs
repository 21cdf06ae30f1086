using System.Net;
using System.Text.RegularExpressions;
using System.Web;

namespace ComplaintPortal.Browser.Tests.Crash;

/// <summary>Someone who fills in the form, and tries again what got no answer, until the portal is back.</summary>
public sealed partial class Sender : IDisposable
{
    private readonly HttpClient http;
    private readonly CancellationToken stop;

    public Sender(int port, CancellationToken stop)
    {
        this.stop = stop;
        http = new HttpClient(new HttpClientHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false })
        {
            BaseAddress = new Uri($"http://127.0.0.1:{port}/klacht-indienen/"),
            Timeout = TimeSpan.FromSeconds(10),
        };
    }

    /// <summary>How many requests got no answer.</summary>
    public int Interrupted { get; private set; }

    public Task StoryAsync(string story) => PostAsync("verhaal", "voor-wie", ("Kind", "Complaint"), ("Story", story));

    public Task ForWhomAsync() => PostAsync("voor-wie", "gegevens", ("ForWhom", "mijzelf"));

    public Task DetailsAsync(string name) => PostAsync("gegevens", "bereikbaar", ("Name", name));

    public Task ReachAsync() => PostAsync("bereikbaar", "controleren", ("SafeContact.Channels", "website"), ("SafeContact.Voicemail", "false"), ("SafeContact.Neutral", "true"));

    /// <summary>Sends, and gives the number that the receipt shows; null where the receipt had been shown, and its answer was lost on the way.</summary>
    public async Task<string?> SendAsync()
    {
        await PostAsync("controleren", "ontvangen");
        var receipt = await ReadAsync("ontvangen");
        return Number().Match(receipt) is { Success: true } found ? found.Groups[1].Value : null;
    }

    /// <summary>The page of a step as it stands, its signs as typed.</summary>
    public async Task<string> ReadAsync(string step)
    {
        var response = await TryAsync(() => new HttpRequestMessage(HttpMethod.Get, step));
        Assert.Equal(HttpStatusCode.OK, response.Status);
        return HttpUtility.HtmlDecode(response.Body);
    }

    private async Task PostAsync(string step, string next, params (string Name, string Value)[] answers)
    {
        var page = await TryAsync(() => new HttpRequestMessage(HttpMethod.Get, step));
        // Sent before the answer was lost: a browser that asks again is led on too.
        if (page.Status == HttpStatusCode.Redirect && page.Location.EndsWith(next, StringComparison.Ordinal)) return;
        Assert.Equal(HttpStatusCode.OK, page.Status);
        var fields = answers.Select(answer => KeyValuePair.Create(answer.Name, answer.Value))
            .Append(new("__RequestVerificationToken", Token().Match(page.Body).Groups[1].Value)).ToList();
        var answer = await TryAsync(() => new HttpRequestMessage(HttpMethod.Post, step) { Content = new FormUrlEncodedContent(fields) });
        Assert.True(answer.Status == HttpStatusCode.Redirect && answer.Location.EndsWith(next, StringComparison.Ordinal), $"{step}: {answer.Status} {answer.Location}");
    }

    /// <summary>Asks until there is an answer, as someone does who reloads a page.</summary>
    private async Task<(HttpStatusCode Status, string Location, string Body)> TryAsync(Func<HttpRequestMessage> request)
    {
        while (true)
        {
            try
            {
                using var response = await http.SendAsync(request(), stop);
                return (response.StatusCode, response.Headers.Location?.ToString() ?? "", await response.Content.ReadAsStringAsync(stop));
            }
            catch (Exception fault) when (fault is HttpRequestException or IOException or TaskCanceledException && !stop.IsCancellationRequested)
            {
                Interrupted++;
                await Task.Delay(50, stop);
            }
        }
    }

    public void Dispose() => http.Dispose();

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="([^"]+)""")]
    private static partial Regex Token();

    [GeneratedRegex("""app-receipt__number">([^<]+)<""")]
    private static partial Regex Number();
}
