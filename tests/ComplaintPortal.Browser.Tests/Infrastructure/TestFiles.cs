using System.Text;
using Microsoft.Playwright;

namespace ComplaintPortal.Browser.Tests.Infrastructure;

/// <summary>Files to send along.</summary>
public static class TestFiles
{
    public static readonly FilePayload Picture = new()
    {
        Name = "foto van de brief.png",
        MimeType = "image/png",
        Buffer = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="),
    };

    public static readonly FilePayload Text = new() { Name = "aantekeningen.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes("Wat ik die dag opschreef.\n") };

    /// <summary>A program that calls itself a picture; it is refused.</summary>
    public static readonly FilePayload Program = new() { Name = "vakantie.png", MimeType = "image/png", Buffer = [0x4D, 0x5A, 0x90, 0x00, 0x03, 0x00, 0x00, 0x00] };
}
