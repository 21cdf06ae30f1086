using System.Diagnostics;

namespace ComplaintPortal.Web.Tests.Infrastructure;

/// <summary>
/// A real word processor. LibreOffice refuses a file that it would have to repair when nobody can be asked, so one that becomes a PDF
/// opened well. Where it is not installed, a test skips: Assert.SkipUnless(Office.IsAvailable, Office.Missing).
/// </summary>
internal static class Office
{
    public const string Missing = "LibreOffice Writer (soffice) or poppler-utils (pdftotext) is not installed.";

    public static bool IsAvailable => Find("soffice") is not null && Find("pdftotext") is not null;

    /// <summary>The text that a reader sees of a docx.</summary>
    public static async Task<string> TextAsync(byte[] docx, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("portal-office-").FullName;
        try
        {
            var path = Path.Combine(folder, "in.docx");
            await File.WriteAllBytesAsync(path, docx, stop);
            // With a profile of its own, since two at once would wait for one another.
            await RunAsync(Find("soffice")!, [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "--outdir", folder, path], stop);
            await RunAsync(Find("pdftotext")!, ["-layout", Path.Combine(folder, "in.pdf"), Path.Combine(folder, "in.txt")], stop);
            return await File.ReadAllTextAsync(Path.Combine(folder, "in.txt"), stop);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task RunAsync(string program, string[] arguments, CancellationToken stop)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(stop), process.StandardError.ReadToEndAsync(stop));
        await process.WaitForExitAsync(stop);
        Assert.True(process.ExitCode == 0, $"{program}: {await said} {await complained}");
    }

    private static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);
}
