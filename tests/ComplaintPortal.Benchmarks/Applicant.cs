using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace ComplaintPortal.Benchmarks;

/// <summary>Someone who fills in the form, with cookies and antiforgery, page by page.</summary>
internal sealed partial class Applicant : IDisposable
{
    private const string Start = "/klacht-indienen";

    private readonly HttpClient http;
    private string token = "";

    public Applicant(string address) =>
        http = new HttpClient(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };

    /// <summary>How long the sending POST itself took.</summary>
    public TimeSpan Sending { get; private set; }

    /// <summary>Every page from the start page to the receipt.</summary>
    public async Task GoAsync(int which)
    {
        await ToCheckAsync(which);
        await SendAsync();
        var receipt = await http.GetStringAsync($"{Start}/ontvangen");
        if (!receipt.Contains("app-receipt__number", StringComparison.Ordinal)) throw new InvalidOperationException("There is no receipt.");
    }

    /// <summary>Up to the page on which everything is checked.</summary>
    public async Task ToCheckAsync(int which)
    {
        await http.GetStringAsync("/");
        using var begin = await http.GetAsync(Start); // Leads to the first step.
        await StepAsync("verhaal", ("Kind", "Complaint"), ("Subjects", "decisions"), ("Location", "haarlem"), ("Discussed", "Yes"), ("Story", Story), ("DesiredOutcome", "Een gesprek en excuses."));
        await StepAsync("voor-wie", ("ForWhom", "mijzelf"));
        await StepAsync("gegevens", ("Name", $"Noor Voorbeeld{which}"), ("Email", $"noor{which}@example.org"), ("Telephone", "06 12345678"));
        await StepAsync("bereikbaar", ("SafeContact.Channels", "email"), ("SafeContact.Channels", "telefoon"), ("SafeContact.Voicemail", "false"), ("SafeContact.Neutral", "true"));
        token = TokenOf(await http.GetStringAsync($"{Start}/controleren"));
    }

    public async Task SendAsync()
    {
        var clock = Stopwatch.GetTimestamp();
        await PostAsync("controleren", "/ontvangen");
        Sending = Stopwatch.GetElapsedTime(clock);
    }

    public void Dispose() => http.Dispose();

    private static readonly string Story = string.Concat(Enumerable.Repeat("Er werd niet naar mij geluisterd, en ik kreeg geen antwoord op mijn vraag. ", 12));

    private async Task StepAsync(string step, params (string Name, string Value)[] answers)
    {
        token = TokenOf(await http.GetStringAsync($"{Start}/{step}"));
        await PostAsync(step, "", answers);
    }

    private async Task PostAsync(string step, string leadsTo, params (string Name, string Value)[] answers)
    {
        using var form = new FormUrlEncodedContent(answers.Append(("__RequestVerificationToken", token)).Select(one => KeyValuePair.Create(one.Item1, one.Item2)));
        using var answer = await http.PostAsync($"{Start}/{step}", form);
        if (answer.StatusCode != HttpStatusCode.Redirect || answer.Headers.Location?.ToString().EndsWith(leadsTo, StringComparison.Ordinal) != true)
            throw new InvalidOperationException($"{step} was answered with {answer.StatusCode} and leads to {answer.Headers.Location}.");
    }

    private static string TokenOf(string page) => Token().Match(page).Groups[1].Value;

    [GeneratedRegex("""name="__RequestVerificationToken" type="hidden" value="([^"]+)""")]
    private static partial Regex Token();
}
