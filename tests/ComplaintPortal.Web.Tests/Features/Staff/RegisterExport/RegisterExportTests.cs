using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Documents.Tables;
using ComplaintPortal.Web.Tests.Documents.Tables;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.RegisterExport;

/// <summary>The register goes out as a table: logged, without names unless there is a reason, and never as a formula (B16, B17).</summary>
public sealed class RegisterExportTests
{
    private const string At = "/medewerkers/register/uitvoer";

    private static async Task<(HttpResponseMessage Answer, byte[] File)> ExportAsync(Visitor officer, params (string Name, string Value)[] answers)
    {
        var page = await officer.GetAsync(At);
        var answer = await officer.RawAsync(page.Request("main form[method=post]", answers, []));
        return (answer, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(Portal.BlijfGroep)]
    [InlineData(Portal.BijElkaar)]
    [Trait("Obligation", "B16")]
    [Trait("Obligation", "B17")]
    public async Task Every_dossier_is_a_row_and_a_logged_look_without_a_name(string profile)
    {
        using var portal = new Portal(profile);
        var officer = await portal.OfficerAsync();
        var number = await officer.HandledAsync();
        await portal.PlayAsync(number, portal.Reached(), portal.Closed());
        var barred = (await portal.ReceiveAsync()).Number;
        await officer.BarAsync(barred);
        var (answer, file) = await ExportAsync(officer);
        Assert.Equal(XlsxWriter.MediaType, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("register-2026.xlsx", answer.Content.Headers.ContentDisposition!.FileName!.Trim('"'));
        Assert.Empty(Written.Faults(file));
        var rows = Written.Rows(file);
        Assert.Equal(2, rows.Count);
        Assert.Equal(number, rows[1]["A"].Text);
        Assert.Equal("Afgerond", rows[1].Values.Select(cell => cell.Text).First(text => text == "Afgerond"));
        Assert.DoesNotContain(rows.SelectMany(row => row.Values), cell => cell.Text.Contains("Noor") || cell.Text.Contains("geluisterd"));
        Assert.Single(await portal.LooksAsync(number, AuditKind.Export));
        Assert.Empty(await portal.LooksAsync(barred, AuditKind.Export));
    }

    [Fact]
    [Trait("Obligation", "B17")]
    public async Task Names_go_out_with_a_reason_only_and_never_as_a_formula()
    {
        using var portal = new Portal();
        var officer = await portal.OfficerAsync();
        var number = (await portal.ReceiveAsync(intake => intake with { Complainant = new() { Name = "=HYPERLINK(\"http://x\")", City = "@SUM(A1)", Street = "-1", Telephone = "+31612345678" } })).Number;
        var refused = await (await officer.GetAsync(At)).SubmitAsync(("Names", "true"), ("Reason", " "), ("Format", "csv"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Vul in waarvoor u de namen nodig hebt", refused.Errors.Single());
        Assert.Empty(await portal.LooksAsync(number, AuditKind.Export));

        var csv = System.Text.Encoding.UTF8.GetString((await ExportAsync(officer, ("Names", "true"), ("Reason", "Onderzoek"), ("Format", "csv"))).File);
        Assert.Contains("\"'=HYPERLINK(\"\"http://x\"\")\"", csv);
        Assert.Contains(";'-1;", csv);
        Assert.Contains(";'@SUM(A1);", csv);
        Assert.Contains(";'+31612345678;", csv);
        Assert.NotEmpty(Assert.Single(await portal.LooksAsync(number, AuditKind.Export)).ReasonHash);
        var xlsx = (await ExportAsync(officer, ("Names", "true"), ("Reason", "Onderzoek"))).File;
        Assert.Contains(Written.Rows(xlsx)[1].Values, cell => cell is ("inlineStr", "=HYPERLINK(\"http://x\")"));
    }

    [Fact]
    public async Task Days_of_the_own_choice_and_more_than_one_part()
    {
        using var portal = new Portal();
        var officer = await portal.OfficerAsync();
        for (var i = 0; i < 503; i++) await portal.ReceiveAsync(intake => intake with { ReceivedOn = new DateOnly(2026, 3, 1 + (i / 101)) });
        var (_, all) = await ExportAsync(officer, ("Year", ""), ("From", "1-3-2026"), ("Until", "2026-03-31"), ("Format", ExportCsv));
        Assert.Equal(504, Lines(all));
        var (_, one) = await ExportAsync(officer, ("Year", ""), ("From", "2-3-2026"), ("Until", "2-3-2026"), ("Format", ExportCsv));
        Assert.Equal(102, Lines(one));
        var wrong = await (await officer.GetAsync(At)).SubmitAsync(("Year", ""), ("From", "2-3-2026"), ("Until", "1-3-2026"));
        Assert.Contains("die niet vóór de eerste ligt", wrong.Errors.Single());
    }

    [Theory]
    [InlineData(Roles.Management)]
    [InlineData(Roles.Administrator)]
    [Trait("Obligation", "B17")]
    public async Task Others_do_not_come_there(string role)
    {
        using var portal = new Portal();
        Assert.StartsWith("/medewerkers/geen-toegang", (await (await portal.SignedInAsync(role)).GetAsync(At)).Address);
    }

    private const string ExportCsv = "csv";

    private static int Lines(byte[] csv) => System.Text.Encoding.UTF8.GetString(csv).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length;
}
