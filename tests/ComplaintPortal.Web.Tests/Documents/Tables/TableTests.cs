using System.Text;
using ComplaintPortal.Web.Documents.Tables;
using DocumentFormat.OpenXml.Packaging;

namespace ComplaintPortal.Web.Tests.Documents.Tables;

/// <summary>Tables that go out as xlsx and csv.</summary>
public sealed class TableTests
{
    public static readonly TheoryData<string> Dangerous = ["=1+1", "+31612345678", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "=HYPERLINK(\"http://x\";\"y\")"];

    [Fact]
    public async Task A_workbook_keeps_text_numbers_shares_and_days_apart()
    {
        var xlsx = await Written.XlsxAsync(["KL-2026-000001", new DateOnly(2026, 3, 5), 12, Cell.Share(0.93m)], ["Één & <twee>", Cell.Empty, -3, 1.5m]);
        Assert.Empty(Written.Faults(xlsx));
        var rows = Written.Rows(xlsx);
        Assert.Equal("Nummer", rows[0]["A"].Text);
        Assert.Equal(("inlineStr", "KL-2026-000001"), rows[1]["A"]);
        Assert.Equal((null, "46086"), rows[1]["B"]);
        Assert.Equal((null, "12"), rows[1]["C"]);
        Assert.Equal((null, "0.93"), rows[1]["D"]);
        Assert.Equal("Één & <twee>", rows[2]["A"].Text);
        Assert.False(rows[2].ContainsKey("B"));
    }

    [Theory]
    [MemberData(nameof(Dangerous))]
    public async Task In_a_workbook_text_is_text(string typed)
    {
        var xlsx = await Written.XlsxAsync([typed, typed]);
        Assert.Empty(Written.Faults(xlsx));
        var cell = Written.Rows(xlsx)[1]["A"];
        Assert.Equal(("inlineStr", typed.Replace('\r', '\n')), cell);
        using var book = SpreadsheetDocument.Open(new MemoryStream(xlsx), isEditable: false);
        Assert.DoesNotContain("<f>", book.WorkbookPart!.WorksheetParts.Single().Worksheet.OuterXml);
    }

    [Fact]
    public async Task A_workbook_opens_whatever_was_typed()
    {
        var rows = Written.Rows(await Written.XlsxAsync(["nul\0bel\u0007", "_x0041_", new string('a', 40_000), "😀\uD800"]));
        Assert.Equal("nulbel", rows[1]["A"].Text);
        Assert.Equal("_x005F_x0041_", rows[1]["B"].Text);
        Assert.Equal(XlsxSheet.TextLimit, rows[1]["C"].Text.Length);
        Assert.Equal("😀\uFFFD", rows[1]["D"].Text);
    }

    /// <summary>In every program, also in one that makes no row higher by itself: three lines here.</summary>
    [Fact]
    public async Task A_row_is_as_high_as_its_words()
    {
        var xlsx = await Written.XlsxOfAsync([new("Wat", 36), new("Nummer", 16)], ["Kort", "KL-2026-000001"], ["De manier waarop de medewerker met u omgaat, en of u genoeg tijd kreeg om alles te zeggen", "-"], [Cell.Empty, new string('a', 90)]);
        Assert.Empty(Written.Faults(xlsx));
        using var book = SpreadsheetDocument.Open(new MemoryStream(xlsx), isEditable: false);
        Assert.Equal([null, null, 45d, null], book.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Row>().Select(row => row.Height?.Value));
    }

    [Fact]
    public async Task Sheets_have_names_that_a_spreadsheet_takes()
    {
        var stop = TestContext.Current.CancellationToken;
        using var output = new MemoryStream();
        var book = new XlsxWriter(output);
        foreach (var name in new[] { "Belofte: contact / gesprek", "Belofte: contact / gesprek", new string('x', 50), new string('x', 50), "" })
            await book.SheetAsync(name, Written.Columns, stop);
        await book.FinishAsync(stop);
        Assert.Empty(Written.Faults(output.ToArray()));
        using var read = SpreadsheetDocument.Open(output, isEditable: false);
        var names = read.WorkbookPart!.Workbook.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(sheet => sheet.Name!.Value!).ToList();
        Assert.Equal(["Belofte  contact   gesprek", "Belofte  contact   gesprek 2", new string('x', 31), new string('x', 29) + " 2", "2"], names);
    }

    [Fact]
    public async Task What_was_not_finished_opens_nowhere()
    {
        var stop = TestContext.Current.CancellationToken;
        using var output = new MemoryStream();
        var book = new XlsxWriter(output);
        var sheet = await book.SheetAsync("Register", Written.Columns, stop);
        for (var row = 0; row < 5000; row++) await sheet.RowAsync([$"KL-2026-{row:000000}"], stop);
        Assert.Throws<InvalidDataException>(() => new System.IO.Compression.ZipArchive(new MemoryStream(output.ToArray())));
    }

    [Fact]
    public async Task A_csv_opens_in_a_dutch_spreadsheet()
    {
        var csv = await Written.CsvAsync(["a;b", new DateOnly(2026, 3, 5), -12, Cell.Share(0.93m)], ["zegt \"nee\"", Cell.Empty, 1.5m], ["twee\nregels"]);
        Assert.Equal(Encoding.UTF8.GetPreamble(), csv[..3]);
        Assert.Equal(
            "Nummer;Op;Aantal;Deel\r\n\"a;b\";2026-03-05;-12;0,93\r\n\"zegt \"\"nee\"\"\";;1,5\r\n\"twee\nregels\"\r\n", Encoding.UTF8.GetString(csv[3..]));
    }

    [Theory]
    [MemberData(nameof(Dangerous))]
    public async Task In_a_csv_text_is_text(string typed)
    {
        var csv = Encoding.UTF8.GetString(await Written.CsvAsync([typed, "'" + typed]));
        var cell = csv.Split("\r\n", 2)[1];
        Assert.StartsWith("'", cell.TrimStart('"'));
        Assert.Equal(typed, CsvTable.Original(CsvTable.Harmless(typed)));
    }

    [Fact]
    public async Task A_table_of_two_hundred_thousand_rows_goes_out_while_it_is_written()
    {
        var stop = TestContext.Current.CancellationToken;
        await using var file = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.Write, FileShare.None, 4096, FileOptions.DeleteOnClose);
        var book = new XlsxWriter(file);
        var sheet = await book.SheetAsync("Register", Written.Columns, stop);
        for (var row = 0; row < 200_000; row++) await sheet.RowAsync([$"KL-2026-{row:000000}", new DateOnly(2026, 1, 1), row, "Iets dat vaker staat"], stop);
        var gone = file.Position;
        await book.FinishAsync(stop);
        Assert.InRange(file.Position - gone, 0, 1_000_000);
        Assert.True(gone > 1_000_000, $"Only {gone} bytes had gone out before the end.");
    }
}
