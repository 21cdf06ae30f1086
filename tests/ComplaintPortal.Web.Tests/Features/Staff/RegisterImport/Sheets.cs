using System.IO.Compression;
using System.Text;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Documents.Tables;
using ComplaintPortal.Web.Jobs;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Features.Staff.RegisterImport;

/// <summary>Registers as organisations hand them in, and the way in.</summary>
internal static class Sheets
{
    public const string At = "/medewerkers/register/invoer";

    public static readonly string[] Headings = ["Eerder nummer", "Ontvangen op", "Kanaal", "Naam", "Klacht", "Contact op", "Gesprek op", "Afgerond op", "Uitkomst"];

    public static byte[] Csv(params string[] rows) => [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(string.Join("\r\n", rows.Prepend(string.Join(';', Headings))))];

    public static string Row(int number, string receivedOn = "2026-01-05", string rest = ";;;") => $"K-{number};{receivedOn};post;Noor Voorbeeld;Er werd niet geluisterd ({number}).;{rest}";

    public static async Task<byte[]> XlsxAsync(params IReadOnlyList<Cell>[] rows)
    {
        using var file = new MemoryStream();
        var book = new XlsxWriter(file);
        var sheet = await book.SheetAsync("Register", [.. Headings.Select(name => new Column(name))], TestContext.Current.CancellationToken);
        foreach (var row in rows) await sheet.RowAsync(row, TestContext.Current.CancellationToken);
        await book.FinishAsync(TestContext.Current.CancellationToken);
        return file.ToArray();
    }

    /// <summary>A workbook with its parts changed by hand.</summary>
    public static byte[] Changed(byte[] xlsx, string part, Func<string, string> change)
    {
        using var file = new MemoryStream();
        file.Write(xlsx);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry(part);
            var text = "";
            if (entry is not null)
            {
                using (var reader = new StreamReader(entry.Open())) text = reader.ReadToEnd();
                entry.Delete();
            }
            using var writer = new StreamWriter(zip.CreateEntry(part).Open());
            writer.Write(change(text));
        }
        return file.ToArray();
    }

    /// <summary>Hands a file in and has it checked.</summary>
    public static async Task<Page> TryAsync(this Visitor officer, byte[] file, string name = "register.csv")
    {
        var page = await officer.HandInAsync(file, name);
        if (page.Status != System.Net.HttpStatusCode.OK) return page;
        await officer.Portal.RunAsync<ImportRegister>();
        return await officer.GetAsync(At);
    }

    public static async Task<Page> HandInAsync(this Visitor officer, byte[] file, string name = "register.csv") =>
        await (await officer.GetAsync(At)).UploadAsync("form[enctype]", "file", [(name, file)]);

    /// <summary>Hands a file in, has it checked, starts it and runs it.</summary>
    public static async Task<Page> ImportAsync(this Visitor officer, byte[] file, string name = "register.csv")
    {
        var page = await officer.TryAsync(file, name);
        Assert.True(page.Body.Contains("/starten", StringComparison.Ordinal), page.Text);
        await page.SubmitAsync("form[action$='/starten']");
        await officer.Portal.RunAsync<ImportRegister>();
        return await officer.GetAsync(At);
    }

    public static Task<HandedInRegister> HandedInAsync(this Portal portal) => portal.DataAsync(db => db.HandedInRegisters.AsNoTracking().SingleAsync());
}
