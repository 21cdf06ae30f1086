using System.Text;
using System.Text.RegularExpressions;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Web.Jobs;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Browser.Tests.Infrastructure;

/// <summary>The mails that went out.</summary>
public static partial class Mails
{
    /// <summary>Lets the job send what waits, and gives the mails about one complaint, headers and text in plain.</summary>
    public static async Task<IReadOnlyList<string>> SentAboutAsync(OpenPortal portal, string number)
    {
        // The job takes a number of mails at a time, and other tests have theirs wait too.
        var now = portal.Clock.Now;
        do await portal.RunAsync<SendOutbox>();
        while (await portal.DataAsync(db => db.Outbox.AnyAsync(mail => mail.State == OutboxState.Pending && mail.NextAttemptAt <= now)));
        // A neutral mail has the number without the letters that tell what it is of.
        var bare = number[(number.IndexOf('-', StringComparison.Ordinal) + 1)..];
        return [.. portal.Mails().Where(mail => Header().Match(mail).Groups[1].Value is var reference && (reference == number || reference == bare)).Select(Plain)];
    }

    private static string Plain(string mail)
    {
        var parts = mail.ReplaceLineEndings("\n").Split("\n\n", 2);
        var body = parts[0].Contains("base64", StringComparison.OrdinalIgnoreCase)
            ? Encoding.UTF8.GetString(Convert.FromBase64String(parts[1]))
            : Quoted(parts[1].Replace("=\n", "", StringComparison.Ordinal), '=');
        var headers = Word().Replace(parts[0].Replace("?=\n =?", "?==?", StringComparison.Ordinal), word => word.Groups[1].Value.Equals("B", StringComparison.OrdinalIgnoreCase)
            ? Encoding.UTF8.GetString(Convert.FromBase64String(word.Groups[2].Value))
            : Quoted(word.Groups[2].Value.Replace('_', ' '), '='));
        return headers + "\n\n" + body;
    }

    /// <summary>Signs that are written as a mark and two hexadecimal digits.</summary>
    private static string Quoted(string text, char mark)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == mark && i + 2 < text.Length && byte.TryParse(text.AsSpan(i + 1, 2), System.Globalization.NumberStyles.HexNumber, null, out var one))
            {
                bytes.Add(one);
                i += 2;
            }
            else bytes.AddRange(Encoding.UTF8.GetBytes(text[i].ToString()));
        }
        return Encoding.UTF8.GetString([.. bytes]);
    }

    [GeneratedRegex(@"^X-Reference:\s*(\S+)", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex Header();

    [GeneratedRegex(@"=\?utf-8\?([BQ])\?([^?]*)\?=", RegexOptions.IgnoreCase)]
    private static partial Regex Word();
}
