using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace ComplaintPortal.Benchmarks;

/// <summary>An officer who is signed in, and opens one page after another.</summary>
internal sealed partial class Officer : IDisposable
{
    private const string SignInPath = "/medewerkers/inloggen";

    private readonly HttpClient http;

    private Officer(string address) => http = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false })
    {
        BaseAddress = new Uri(address),
        Timeout = TimeSpan.FromMinutes(10),
    };

    public static async Task<Officer> SignInAsync(string address, string email, string password)
    {
        var officer = new Officer(address);
        await officer.PostAsync(SignInPath, SignInPath, ("Email", email), ("Password", password));
        await officer.OpenAsync("/medewerkers/klachten");
        return officer;
    }

    /// <summary>Opens a page and says how long it took until all of it was there.</summary>
    public async Task<TimeSpan> OpenAsync(string address)
    {
        var clock = Stopwatch.GetTimestamp();
        using var answer = await http.GetAsync(address);
        await answer.Content.ReadAsByteArrayAsync();
        var took = Stopwatch.GetElapsedTime(clock);
        return answer.IsSuccessStatusCode ? took : throw new InvalidOperationException($"{address} was answered with {answer.StatusCode}.");
    }

    /// <summary>The address of the list that holds what was searched for.</summary>
    public Task<string> SearchAsync(string typed) => PostAsync("/medewerkers/klachten", "/medewerkers/klachten", ("Search", typed), ("Queue", "alle"));

    public void Dispose() => http.Dispose();

    private async Task<string> PostAsync(string page, string to, params (string Name, string Value)[] answers)
    {
        var token = Token().Match(await http.GetStringAsync(page)).Groups[1].Value;
        using var form = new FormUrlEncodedContent(answers.Append(("__RequestVerificationToken", token)).Select(one => KeyValuePair.Create(one.Item1, one.Item2)));
        using var answer = await http.PostAsync(to, form);
        return answer.StatusCode == HttpStatusCode.Redirect ? answer.Headers.Location!.ToString() : throw new InvalidOperationException($"{to} was answered with {answer.StatusCode}.");
    }

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="([^"]+)""")]
    private static partial Regex Token();
}
