using System.IO.Compression;
using System.Net;
using System.Text;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Documents.Tables;
using ComplaintPortal.Web.Imports;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.RegisterImport;

/// <summary>Files as they should not be: refused with words, and never by a fault of the portal.</summary>
public sealed class BrokenFileTests(Portals portals)
{
    private const string SheetPart = "xl/worksheets/sheet1.xml";

    private static Task<byte[]> ARegisterAsync() => Sheets.XlsxAsync(["K-1", new DateOnly(2026, 1, 5), "post", "Noor", "Verhaal"]);

    private static byte[] Zip(params (string Name, byte[] Content)[] parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.SmallestSize).Open();
                entry.Write(content);
            }
        }
        return file.ToArray();
    }

    [Fact]
    public async Task What_is_no_table_is_refused_with_what_to_do()
    {
        var officer = await portals.BlijfGroep.OfficerAsync();
        var xlsx = await ARegisterAsync();
        var cases = new (byte[] File, string Said)[]
        {
            ([], "Kies het bestand"),
            ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "oud Excel-bestand"),
            ([1, 2, 0, 3], "geen Excel-bestand"),
            ("PKgeen zip"u8.ToArray(), "beschadigd"),
            (xlsx[..(xlsx.Length / 2)], "beschadigd"),
            (Zip(("content.xml", "<a/>"u8.ToArray())), "geen Excel-bestand"),
            (Zip(("xl/workbook.xml", "<a/>"u8.ToArray()), ("xl/vbaProject.bin", [1])), "macro"),
            (Zip(("xl/workbook.xml", new byte[500_000_000])), "veel te groot"),
            (Sheets.Changed(xlsx, "xl/workbook.xml", text => "<!DOCTYPE a [<!ENTITY b \"c\">]>" + text), "beschadigd"),
            ([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("Naam;Klacht")], "UTF-8"),
            (Encoding.Latin1.GetBytes("Naam;Klacht\r\nZoë;Één"), "UTF-8"),
            (new byte[TableFile.MostBytes + 1], "groter dan 20 MB"),
        };
        foreach (var (file, said) in cases)
        {
            var page = await officer.HandInAsync(file);
            Assert.Equal(HttpStatusCode.BadRequest, page.Status);
            Assert.Contains(said, page.Errors.Single());
        }
    }

    public static readonly TheoryData<string, string, string> Cells = new()
    {
        { "<c r=\"D2\"><f>A1</f><v>5</v></c>", "Naam", "formule" },
        { "<c r=\"D2\" t=\"e\"><v>#N/A</v></c>", "Naam", "fout van Excel" },
        { "<c r=\"B2\"><v>46000</v></c>", "Ontvangen op", "Maak hier een datum van" },
    };

    [Theory, MemberData(nameof(Cells))]
    public async Task A_cell_that_can_not_be_trusted_is_a_fault(string cell, string column, string said)
    {
        using var portal = new Portal();
        var place = cell[6..8];
        var file = Sheets.Changed(await ARegisterAsync(), SheetPart, text => System.Text.RegularExpressions.Regex.Replace(text, $"<c r=\"{place}\".*?</c>", cell));
        var fault = Assert.Single((await (await portal.OfficerAsync()).TryAsync(file, "a.xlsx")).All("tbody tr"));
        Assert.StartsWith($"2 {column}", fault, StringComparison.Ordinal);
        Assert.Contains(said, fault);
    }

    [Fact]
    public async Task Merged_cells_and_unknown_headings_are_faults()
    {
        using var portal = new Portal();
        var officer = await portal.OfficerAsync();
        var merged = Sheets.Changed(await ARegisterAsync(), SheetPart, text => text.Replace("<autoFilter", "<mergeCells count=\"1\"><mergeCell ref=\"D2:D3\"/></mergeCells><autoFilter", StringComparison.Ordinal));
        Assert.StartsWith("2 Naam Hier zijn cellen samengevoegd", (await officer.TryAsync(merged, "a.xlsx")).All("tbody tr").Single(), StringComparison.Ordinal);
        var headings = await officer.TryAsync(Encoding.UTF8.GetBytes("Ontvangen op,Kleur,Naam,naam,Klacht\r\n2026-01-05,rood,A,B,C"));
        Assert.Equal(
            ["1 Kleur Deze kolom kent het portaal niet. Gebruik de kop uit het sjabloon, of haal de kolom weg.", "1 naam Deze kolom staat er twee keer. Haal er één weg.", "1 Kanaal Deze kolom ontbreekt en is verplicht. Voeg hem toe."],
            headings.All("tbody tr"));
    }

    [Fact]
    public async Task Days_are_read_from_1904_from_text_and_past_blank_rows()
    {
        var days = await Sheets.XlsxAsync(["K-1", new DateOnly(2026, 1, 5)], [], ["K-2", "5-1-2026"]);
        var from1904 = Sheets.Changed(days, "xl/workbook.xml", text => text.Replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>", StringComparison.Ordinal));
        var rows = TableFile.Open(from1904).Rows().ToList();
        Assert.Equal([1, 2, 4], rows.Select(row => row.Number));
        Assert.Equal(new DateOnly(2030, 1, 6), rows[1].Cells[1].Day);
        Assert.Equal("5-1-2026", rows[2].Cells[1].Text);
    }

    [Theory]
    [InlineData(";")]
    [InlineData(",")]
    [InlineData("\t")]
    public void A_csv_is_read_with_whatever_stands_between(string between)
    {
        var csv = string.Join(between, "Naam", "Klacht") + "\n" + string.Join(between, "\"Jansen, Noor; \"\"de\"\"\"", "'=1+1") + "\n\n" + string.Join(between, "A", "\"twee\nregels\"");
        var rows = TableFile.Open(Encoding.UTF8.GetBytes(csv)).Rows().ToList();
        Assert.Equal(["Jansen, Noor; \"de\"", "=1+1"], rows[1].Cells.Select(cell => cell.Text));
        Assert.Equal((4, "twee\nregels"), (rows[2].Number, rows[2].Cells[1].Text));
    }

    [Fact]
    public void A_quote_that_is_never_closed_and_a_row_too_many_are_refused()
    {
        var open = Encoding.UTF8.GetBytes("Naam;Klacht\n\"" + string.Concat(Enumerable.Repeat("a;b\n", 400_000)));
        Assert.Equal(ImportRefusal.Damaged, Assert.Throws<TableRefusedException>(() => TableFile.Open(open).Rows().Count()).Why);
        var table = TableFile.Open(Sheets.Csv([.. Enumerable.Range(1, ImportCheck.MostRows + 1).Select(number => Sheets.Row(number))]));
        Assert.Equal(ImportRefusal.TooManyRows, Assert.Throws<TableRefusedException>(() => Check().Read(table, null, TestContext.Current.CancellationToken)).Why);
    }

    [Fact]
    public void Reading_stops_where_it_is_told_to()
    {
        var table = TableFile.Open(Sheets.Csv([.. Enumerable.Range(1, 2000).Select(number => Sheets.Row(number))]));
        using var stop = new CancellationTokenSource();
        var read = new List<int>();
        Assert.Throws<OperationCanceledException>(() => Check().Read(table, rows =>
        {
            read.Add(rows);
            stop.Cancel();
        }, stop.Token));
        Assert.Equal([500], read);
    }

    private ImportCheck Check() => new(portals.BlijfGroep.Regulation, new(new(2026, 3, 11), new Dictionary<string, ImportHandler>(), new HashSet<string>(), "."));

    [Fact]
    public void A_part_that_unpacks_to_more_than_it_says_is_refused()
    {
        var bomb = Zip(
            ("xl/workbook.xml", Encoding.UTF8.GetBytes("<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" r:id=\"r1\"/></sheets></workbook>")),
            ("xl/_rels/workbook.xml.rels", Encoding.UTF8.GetBytes("<a><Relationship Id=\"r1\" Target=\"worksheets/sheet1.xml\"/></a>")),
            ("xl/sharedStrings.xml", [.. "<sst><si><t>"u8, .. Enumerable.Repeat((byte)'a', 60_000_000), .. "</t></si></sst>"u8]));
        Assert.Equal(ImportRefusal.Damaged, Assert.Throws<TableRefusedException>(() => TableFile.Open(bomb)).Why);
    }
}
