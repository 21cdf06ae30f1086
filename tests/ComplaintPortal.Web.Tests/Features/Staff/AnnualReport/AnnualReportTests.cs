using System.Globalization;
using System.Net;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Domain.Evaluation.Suppression;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Evaluation;
using ComplaintPortal.Web.Tests.Documents.Tables;
using ComplaintPortal.Web.Tests.Infrastructure;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.EntityFrameworkCore;
using Sheet = DocumentFormat.OpenXml.Spreadsheet;

namespace ComplaintPortal.Web.Tests.Features.Staff.AnnualReport;

/// <summary>Two portals with demo data: of 2024 the evaluation is adopted, of 2025 it is being made up.</summary>
public sealed class DemoPortals : IDisposable
{
    private readonly Dictionary<string, Portal> portals = new[] { Portal.BlijfGroep, Portal.BijElkaar }.ToDictionary(profile => profile, profile => new Portal(profile, ("Portal:Development:DemoData", "true")));

    public Portal Of(string profile) => portals[profile];

    public void Dispose()
    {
        foreach (var portal in portals.Values) portal.Dispose();
    }
}

/// <summary>The annual report: what may leave the office and what stays inside, in each form (E22, B17).</summary>
[Trait("Obligation", "E22")]
[Trait("Obligation", "B17")]
public sealed class AnnualReportTests(DemoPortals portals) : IClassFixture<DemoPortals>
{
    private const string Public = "openbaar";
    private const string Internal = "intern";

    private static readonly string[] Parts = ["", "/afdruk?versie=openbaar", "/document?versie=openbaar", "/werkblad?versie=intern", "/tabellen/overview.csv?versie=intern"];

    private static string At(int year, string part = "") => $"/medewerkers/evaluatie/{year}/jaarverslag{part}";

    private static async Task<(HttpResponseMessage Answer, byte[] Content)> FileAsync(Visitor visitor, string address)
    {
        var answer = await visitor.RawAsync(new HttpRequestMessage(HttpMethod.Get, address));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (answer, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private static Task<YearReport> FiguresAsync(Portal portal, int year) => portal.UseAsync((FigureReader reader) => reader.ReportAsync(year, TestContext.Current.CancellationToken));

    private static async Task<EvaluationVersion> AdoptedAsync(Portal portal, int year) => (await portal.DataAsync(db => db.AnnualEvaluations
        .Include(one => one.Versions).ThenInclude(one => one.Themes).ThenInclude(one => one.Points).FirstAsync(one => one.Year == year, TestContext.Current.CancellationToken))).Adopted!;

    [Fact]
    public async Task Officers_and_management_open_it_and_nobody_else()
    {
        var portal = portals.Of(Portal.BijElkaar);
        foreach (var role in new[] { Roles.Officer, Roles.Management })
        {
            var someone = await portal.SignedInAsync(role);
            foreach (var part in Parts) Assert.Equal(HttpStatusCode.OK, (await someone.RawAsync(new(HttpMethod.Get, At(2024, part)))).StatusCode);
        }
        var administrator = await portal.SignedInAsync(Roles.Administrator);
        foreach (var part in Parts)
        {
            Assert.StartsWith("/medewerkers/geen-toegang", (await administrator.GetAsync(At(2024, part))).Address);
            Assert.StartsWith("/medewerkers/inloggen", (await portal.Visitor().GetAsync(At(2024, part))).Address);
        }
    }

    [Theory]
    [InlineData(2024, "/afdruk")]
    [InlineData(2024, "/document?versie=geheim")]
    [InlineData(2024, "/tabellen/geen.csv?versie=intern")]
    [InlineData(2024, "/tabellen/actions.csv?versie=openbaar")]
    [InlineData(2027, "")]
    [InlineData(1900, "/werkblad?versie=openbaar")]
    public async Task What_is_not_there_is_not_found(int year, string part) =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await portals.Of(Portal.BijElkaar).OfficerAsync()).GetAsync(At(year, part))).Status);

    [Theory]
    [InlineData(Portal.BlijfGroep)]
    [InlineData(Portal.BijElkaar)]
    public async Task No_file_of_the_public_report_holds_a_number_that_is_hidden(string profile)
    {
        var portal = portals.Of(profile);
        var manager = await portal.SignedInAsync(Roles.Management);
        var outside = PublicReport.Of(await FiguresAsync(portal, 2025));
        var values = outside.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Values).SelectMany(one => one).ToList();
        Assert.Contains(values, value => value is null);
        var shown = values.OfType<int>().ToHashSet();

        foreach (var table in outside.Tables)
        {
            var (_, content) = await FileAsync(manager, At(2025, $"/tabellen/{table.Code}.csv?versie={Public}"));
            var lines = System.Text.Encoding.UTF8.GetString(content).TrimEnd().Split("\r\n").Skip(1).Select(line => line.Split(';')[^5..]).ToList();
            var expected = table.Rows.SelectMany(row => row.Values.Select((one, at) => one.Select(value => Written(row, table.Measures[at], value)).ToArray())).ToList();
            Assert.Equal(expected, lines);
        }

        var (_, xlsx) = await FileAsync(manager, At(2025, $"/werkblad?versie={Public}"));
        using (var book = SpreadsheetDocument.Open(new MemoryStream(xlsx), isEditable: false))
        {
            Assert.Empty(new OpenXmlValidator().Validate(book, TestContext.Current.CancellationToken));
            var numbers = book.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<Sheet.Cell>()).Where(cell => cell.DataType is null).ToList();
            Assert.All(numbers, cell => Assert.Contains((int)decimal.Parse(cell.InnerText, CultureInfo.InvariantCulture) is 0 or 1 ? (int)(decimal.Parse(cell.InnerText, CultureInfo.InvariantCulture) * 100) : int.Parse(cell.InnerText, CultureInfo.InvariantCulture), shown));
            Assert.Empty(book.WorkbookPart.WorksheetParts.SelectMany(part => part.Worksheet.Descendants<Sheet.CellFormula>()));
        }

        var page = await manager.GetAsync(At(2025, $"/afdruk?versie={Public}"));
        Assert.All(page.All("td"), text => Assert.True(IsShown(text), text));
        var (_, docx) = await FileAsync(manager, At(2025, $"/document?versie={Public}"));
        using var document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false);
        Assert.All(document.MainDocumentPart!.Document.Descendants<TableRow>().SelectMany(row => row.Elements<TableCell>().Skip(1)).Select(cell => cell.InnerText).Where(text => char.IsDigit(text[0]) && !int.TryParse(text, out var year) | year < 2000), text => Assert.True(IsShown(text), text));

        bool IsShown(string text) => text == "–" || shown.Contains(int.Parse(text.Replace(" %", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture));
        static string Written(FigureRow row, FigureLabel measure, int? value) =>
            value is not { } number ? "–" : (FigureTexts.IsPercent(row, measure) ? number / 100m : number).ToString(CultureInfo.GetCultureInfo("nl-NL"));
    }

    [Fact]
    public async Task Outside_nobody_is_named_and_nothing_of_a_dossier_is_told()
    {
        var portal = portals.Of(Portal.BijElkaar);
        var officer = await portal.OfficerAsync();
        var adopted = await AdoptedAsync(portal, 2024);
        var points = adopted.Themes.SelectMany(theme => theme.Points).Select(point => point.Text).ToList();
        string[] people = [.. adopted.Present!.Split('\n'), adopted.AdoptedByName!];
        Assert.NotEmpty(points);
        var outside = (await officer.GetAsync(At(2024, $"/afdruk?versie={Public}"))).Text;
        var inside = (await officer.GetAsync(At(2024, $"/afdruk?versie={Internal}"))).Text;
        foreach (var theme in adopted.Themes)
        {
            Assert.Contains(theme.Title, outside);
            Assert.Contains(theme.Lesson!, outside);
        }
        foreach (var secret in points.Concat(people)) Assert.DoesNotContain(secret, outside);
        foreach (var secret in points.Concat(adopted.Present.Split('\n'))) Assert.Contains(secret, inside);
    }

    [Fact]
    public async Task What_was_adopted_stays_and_the_rest_is_a_draft()
    {
        var portal = portals.Of(Portal.BijElkaar);
        var officer = await portal.OfficerAsync();
        var kept = YearReport.FromJson((await AdoptedAsync(portal, 2024)).Figures!)[FigureTables.Overview];
        var (_, content) = await FileAsync(officer, At(2024, $"/tabellen/overview.csv?versie={Internal}"));
        var lines = System.Text.Encoding.UTF8.GetString(content).TrimEnd().Split("\r\n").Skip(1).Select(line => line.Split(';')[^1]);
        Assert.Equal(kept.Rows.Select(row => row.Values[0][^1]!.Value.ToString(CultureInfo.InvariantCulture)), lines);

        Assert.Empty((await officer.GetAsync(At(2024, $"/afdruk?versie={Public}"))).All(".app-report__mark"));
        Assert.Equal(["INTERN"], (await officer.GetAsync(At(2024, $"/afdruk?versie={Internal}"))).All(".app-report__mark"));
        Assert.Equal(["CONCEPT"], (await officer.GetAsync(At(2025, $"/afdruk?versie={Public}"))).All(".app-report__mark"));
        Assert.Equal(["INTERN · CONCEPT"], (await officer.GetAsync(At(2025, $"/afdruk?versie={Internal}"))).All(".app-report__mark"));
        Assert.Contains("nog niet vastgesteld", (await officer.GetAsync(At(2025))).Text);
        Assert.DoesNotContain("nog niet vastgesteld", (await officer.GetAsync(At(2024))).Text);
    }

    [Theory]
    [InlineData(Public, "jaarverslag-klachten-2025-openbaar-concept", "CONCEPT")]
    [InlineData(Internal, "jaarverslag-klachten-2025-intern-concept", "INTERN · CONCEPT")]
    public async Task The_docx_is_sound_and_opens_in_a_word_processor(string version, string name, string mark)
    {
        var portal = portals.Of(Portal.BlijfGroep);
        var (answer, docx) = await FileAsync(await portal.OfficerAsync(), At(2025, $"/document?versie={version}"));
        Assert.Equal($"{name}.docx", answer.Content.Headers.ContentDisposition!.FileName);
        using (var document = WordprocessingDocument.Open(new MemoryStream(docx), isEditable: false))
        {
            Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
            Assert.Equal(("Jaarverslag klachten 2025", "Blijf Groep"), (document.PackageProperties.Title, document.PackageProperties.Creator));
            Assert.Equal("nl-NL", document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Descendants<Languages>().Single().Val!.Value);
            Assert.Equal(mark, document.MainDocumentPart.HeaderParts.Single().Header.InnerText);
            Assert.Equal("PAGE", document.MainDocumentPart.FooterParts.Single().Footer.Descendants<SimpleField>().Single().Instruction!.Value);
            Assert.All(document.MainDocumentPart.Document.Descendants<Table>(), table => Assert.NotNull(table.Elements<TableRow>().First().TableRowProperties!.GetFirstChild<TableHeader>()));
        }
        Assert.SkipUnless(Office.IsAvailable, Office.Missing);
        var read = await Office.TextAsync(docx, TestContext.Current.CancellationToken);
        Assert.Contains("Jaarverslag klachten 2025", read);
        Assert.Equal(read.Split('\f').Length - 1, read.Split('\f').Count(page => page.Contains(mark, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_workbook_has_a_sheet_for_each_table_one_to_read_it_by_and_one_of_definitions()
    {
        var portal = portals.Of(Portal.BlijfGroep);
        var (answer, xlsx) = await FileAsync(await portal.OfficerAsync(), At(2024, $"/werkblad?versie={Internal}"));
        Assert.Equal("jaarverslag-klachten-2024-intern.xlsx", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Empty(Written.Faults(xlsx));
        using var book = SpreadsheetDocument.Open(new MemoryStream(xlsx), isEditable: false);
        var names = book.WorkbookPart!.Workbook.Descendants<Sheet.Sheet>().Select(sheet => sheet.Name!.Value!).ToList();
        Assert.Equal((await FiguresAsync(portal, 2024)).Tables.Count + 2, names.Count);
        Assert.Equal(("Toelichting", "Wat de woorden betekenen"), (names[0], names[^1]));
        Assert.All(book.WorkbookPart.WorksheetParts, part => Assert.Contains("INTERN", part.Worksheet.Descendants<Sheet.Cell>().First().InnerText));
    }

    [Fact]
    public async Task It_can_be_had_in_english()
    {
        var portal = portals.Of(Portal.BijElkaar);
        var officer = await portal.OfficerAsync();
        var page = await officer.GetAsync(At(2025, $"/afdruk?versie={Internal}"));
        page = await page.SubmitAsync("form.app-language", ("taal", "en"));
        Assert.Equal("Annual report on complaints 2025", page.Heading);
        Assert.Equal(["INTERNAL · DRAFT"], page.All(".app-report__mark"));
    }
}
