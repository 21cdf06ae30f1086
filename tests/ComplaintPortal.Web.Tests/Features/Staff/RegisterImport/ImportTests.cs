using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Attachments;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Imports;
using ComplaintPortal.Web.Jobs;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintPortal.Web.Tests.Features.Staff.RegisterImport;

/// <summary>An existing register is handed in, tried and imported: all of it, or nothing (B16).</summary>
public sealed class ImportTests
{
    /// <summary>The write with which a run says how it ended, after the one that it is taken up; an import's dossiers are written by then.</summary>
    private const int EndWrite = 2;

    private static Task<int> CountAsync(Portal portal) => portal.DataAsync(db => db.Complaints.CountAsync());

    /// <summary>Works on what was handed in, does something just before one of its writes, and says how many there were.</summary>
    private static async Task<int> RunAsync(Portal portal, int write, Action before, CancellationToken? stop = null)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var writes = 0;
        scope.ServiceProvider.GetRequiredService<PortalDbContext>().SavingChanges += (_, _) =>
        {
            if (++writes == write) before();
        };
        await scope.ServiceProvider.GetRequiredService<ImportRun>().RunAsync(stop ?? TestContext.Current.CancellationToken);
        return writes;
    }

    [Theory]
    [InlineData(Portal.BlijfGroep)]
    [InlineData(Portal.BijElkaar)]
    [Trait("Obligation", "B12")]
    [Trait("Obligation", "B16")]
    [Trait("Obligation", "B18")]
    [Trait("Obligation", "E9")]
    public async Task A_register_comes_in_with_its_own_dates_and_tells_nobody(string profile)
    {
        using var portal = new Portal(profile);
        var officer = await portal.OfficerAsync();
        var page = await officer.ImportAsync(Sheets.Csv(
            Sheets.Row(2, "2026-02-02", "2026-02-04;2026-02-27;;"),
            Sheets.Row(1, "2025-11-03", "2025-11-05;2025-11-10;2025-12-01;Tevreden")));
        Assert.Contains("2 dossiers zijn overgenomen", page.Text);
        Assert.False(File.Exists(Path.Combine(portal.DataDirectory, "attachments", (await portal.HandedInAsync()).FileId.ToString("n")[..2], (await portal.HandedInAsync()).FileId.ToString("n"))));

        var (first, second) = await portal.DataAsync(async db =>
        {
            var all = await db.Complaints.AsNoTracking().AsSplitQuery().Include(one => one.Promises).Include(one => one.Timeline).Include(one => one.Outbox).Include(one => one.Letters)
                .OrderBy(one => one.Number).ToListAsync();
            return (all[0], all[1]);
        });
        // Numbers ascend with the days of receipt, whatever the order of the file.
        Assert.Equal(("K-1", "K-2"), (first.EarlierNumber, second.EarlierNumber));
        Assert.EndsWith("-2026-000001", first.Number, StringComparison.Ordinal);
        Assert.Equal((ComplaintPhase.Closed, new DateOnly(2025, 12, 1)), (first.Phase, first.ClosedOn));
        Assert.Equal(new DateOnly(2025, 12, 1).AddYears(portal.Regulation.Retention.ComplaintYears), first.KeptUntil(portal.Regulation));
        var kind = profile == Portal.BlijfGroep ? PromiseKind.Contact : PromiseKind.Conversation;
        var promise = second.Promises.Single(one => one.Kind == kind);
        Assert.Equal(new DateOnly(2026, 2, 2), promise.CountedFrom);
        Assert.Equal(kind == PromiseKind.Contact ? new DateOnly(2026, 2, 4) : new DateOnly(2026, 2, 27), promise.KeptOn);
        Assert.Equal(kind == PromiseKind.Conversation, promise.IsLate(new DateOnly(2026, 3, 11)));
        foreach (var one in new[] { first, second })
        {
            Assert.Equal(TimelineEvent.Imported, one.Timeline.Single().Event);
            Assert.Empty(one.Outbox);
            Assert.Empty(one.Letters);
            Assert.True(one.SafeContact.OnlyThroughWebsite);
        }
        var line = Assert.Single(await portal.LooksAsync(first.Number, AuditKind.Act));
        Assert.Equal((nameof(TimelineEvent.Imported), (await officer.MemberAsync()).Id, Roles.Officer), (line.What, line.StaffId!.Value, line.Role));
        Assert.NotEmpty(line.Session);
    }

    [Fact]
    public async Task A_workbook_comes_in_like_a_csv_and_is_found_by_its_earlier_number()
    {
        using var portal = new Portal();
        var officer = await portal.OfficerAsync();
        await officer.ImportAsync(await Sheets.XlsxAsync(["KL-2019-77", new DateOnly(2025, 11, 3), "Telefoon", "Noor Voorbeeld", "=1+1", new DateOnly(2025, 11, 4)]), "register.xlsx");
        var list = await (await officer.GetAsync("/medewerkers/klachten?lijst=alle")).SubmitAsync("form[action$='/zoeken'], .app-filter form", ("Search", "kl 2019 77"));
        Assert.Single(list.All("tbody tr"));
        var dossier = await officer.GetAsync(Dossiers.PageOf("KL-2026-000001"));
        Assert.Contains("Eerder nummer", dossier.Text);
        Assert.Contains("KL-2019-77", dossier.Text);
        Assert.Contains("=1+1", dossier.Text);
    }

    [Fact]
    public async Task A_fault_in_the_last_row_keeps_everything_out_and_is_told_by_row_and_column()
    {
        using var portal = new Portal();
        var officer = await portal.OfficerAsync();
        var rows = Enumerable.Range(1, 300).Select(number => Sheets.Row(number)).Append("K-301;gisteren;fax;;Verhaal;;;;");
        var page = await officer.TryAsync(Sheets.Csv([.. rows]));
        Assert.Equal(
            ["302 Kanaal Deze waarde kent het portaal niet. Kies er een van het blad Waarden in het sjabloon.", "302 Naam Vul dit in: het is verplicht", "302 Ontvangen op Maak hier een datum van, bijvoorbeeld 31-12-2025"],
            page.All("tbody tr").Order(StringComparer.Ordinal));
        Assert.Equal(0, await CountAsync(portal));
        Assert.DoesNotContain("/starten", page.Body);
    }

    [Theory]
    [InlineData("K-1;2019-01-05;post;Noor;Verhaal;;;2019-02-01;Tevreden", "Afgerond op", "moest op 2 februari 2024 vernietigd worden")]
    [InlineData("K-1;2027-01-05;post;Noor;Verhaal;;;;", "Ontvangen op", "Deze dag moet nog komen")]
    [InlineData("K-1;2026-01-05;post;Noor;Verhaal;2026-01-04;;;", "Contact op", "vóór de ontvangst")]
    [InlineData("K-1;2026-01-05;post;Noor;Verhaal;;;2026-01-20;", "Afgerond op", "Vul ook de uitkomst in")]
    [InlineData("K-1;2026-01-05;post;Noor;Verhaal;;;;Tevreden", "Uitkomst", "hoort bij een ander veld")]
    [InlineData("K-1;2026-01-05;post;Noor;Verhaal;2026-01-07;;2026-01-20;Geen contact gekregen", "Uitkomst", "Verbeter een van beide")]
    [Trait("Obligation", "B19")]
    public async Task What_a_row_contradicts_is_told(string row, string column, string what)
    {
        using var portal = new Portal();
        var page = await (await portal.OfficerAsync()).TryAsync(Sheets.Csv(row));
        var fault = Assert.Single(page.All("tbody tr"));
        Assert.StartsWith($"2 {column}", fault, StringComparison.Ordinal);
        Assert.Contains(what, fault);
    }

    [Fact]
    public async Task The_same_twice_or_imported_before_is_a_fault()
    {
        using var portal = new Portal();
        var officer = await portal.OfficerAsync();
        var twice = await officer.TryAsync(Sheets.Csv(Sheets.Row(1), Sheets.Row(1), ";2026-01-05;post;A;B;;;;", ";2026-01-05;post;A;B;;;;"));
        Assert.Equal(["3 Eerder nummer Dit nummer staat ook in regel 2. Haal er één weg.", "5 De hele regel Regel 4 is dezelfde. Haal er één weg."], twice.All("tbody tr"));
        await officer.ImportAsync(Sheets.Csv(Sheets.Row(1)));
        var again = await officer.TryAsync(Sheets.Csv(Sheets.Row(1).Replace("K-1", "k-1 ", StringComparison.Ordinal)));
        Assert.Equal(["2 Eerder nummer Dit nummer is al eerder overgenomen. Haal de regel weg."], again.All("tbody tr"));
        Assert.Equal(1, await CountAsync(portal));
    }

    [Fact]
    public async Task Many_faults_are_paged_and_can_be_taken_away_as_csv()
    {
        using var portal = new Portal();
        var officer = await portal.OfficerAsync();
        var page = await officer.TryAsync(Sheets.Csv([.. Enumerable.Range(1, 130).Select(number => Sheets.Row(number, "=gisteren"))]));
        Assert.Equal(20, page.All("tbody tr").Count);
        var all = await officer.GetAsync(Sheets.At + "/fouten");
        Assert.Equal(100, all.All("tbody tr").Count);
        Assert.Equal(30, (await officer.GetAsync(all.One("a[rel=next]").GetAttribute("href")!)).All("tbody tr").Count);
        var csv = await officer.GetAsync(Sheets.At + "/fouten/lijst.csv");
        Assert.Equal(131, csv.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.DoesNotContain("gisteren", csv.Body);
        Assert.DoesNotContain("Noor", csv.Body);
    }

    [Fact]
    public async Task Only_one_at_a_time()
    {
        using var portal = new Portal();
        var (officer, colleague) = (await portal.OfficerAsync(), await portal.OfficerAsync());
        var form = await colleague.GetAsync(Sheets.At);
        await officer.HandInAsync(Sheets.Csv(Sheets.Row(1)));
        var refused = await form.UploadAsync("form[enctype]", "file", [("register.csv", Sheets.Csv(Sheets.Row(2)))]);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Er wordt al een register ingelezen", refused.Errors.Single());
        Assert.Equal("4", (await officer.GetAsync(Sheets.At)).Response.Headers.GetValues("Refresh").Single());
    }

    [Fact]
    public async Task Stopped_before_it_begins_nothing_stays()
    {
        using var portal = new Portal();
        var officer = await portal.OfficerAsync();
        var page = await (await officer.TryAsync(Sheets.Csv(Sheets.Row(1)))).SubmitAsync("form[action$='/starten']");
        Assert.Contains("Het inlezen is gestopt", (await page.SubmitAsync("form[action$='/stoppen']")).Text);
        await portal.RunAsync<ImportRegister>();
        Assert.Equal(0, await CountAsync(portal));
    }

    [Fact]
    public async Task Stopped_halfway_nothing_stays()
    {
        using var portal = new Portal();
        var officer = await portal.OfficerAsync();
        var page = await (await officer.TryAsync(Sheets.Csv([.. Enumerable.Range(1, 20).Select(number => Sheets.Row(number))]))).SubmitAsync("form[action$='/starten']");
        var (file, store) = ((await portal.HandedInAsync()).FileId, portal.Services.GetRequiredService<AttachmentStore>());
        Task<Page>? stopped = null;
        await RunAsync(portal, EndWrite, () =>
        {
            stopped = page.SubmitAsync("form[action$='/stoppen']");
            // It can't write while the import has the database; that it told the import to stop is seen by the file, which it deletes next.
            Assert.True(SpinWait.SpinUntil(() => !store.StoredBefore(DateTimeOffset.MaxValue).Contains(file), TimeSpan.FromMinutes(1)));
        });
        Assert.Contains("Het inlezen is gestopt", (await stopped!).Text);
        Assert.Equal(ImportState.Stopped, (await portal.HandedInAsync()).State);
        Assert.Contains("Er is niets overgenomen", (await officer.GetAsync(Sheets.At)).Text);
        Assert.Equal(0, await CountAsync(portal));
        Assert.Equal(0, await portal.DataAsync(db => db.NumberSeries.CountAsync()));
    }

    [Theory]
    [InlineData(1, false)] // As it is taken up.
    [InlineData(EndWrite, false)] // As it is told what was found.
    [InlineData(EndWrite, true)] // As it is told that its file is gone.
    public async Task Stopped_at_the_very_moment_the_run_writes_the_stop_stands(int write, bool isFileGone)
    {
        using var portal = new Portal();
        var officer = await portal.OfficerAsync();
        await officer.HandInAsync(Sheets.Csv(Sheets.Row(1)));
        if (isFileGone) portal.Services.GetRequiredService<AttachmentStore>().Delete((await portal.HandedInAsync()).FileId);
        var writes = await RunAsync(portal, write, () =>
        {
            using var other = portal.Services.CreateScope();
            other.ServiceProvider.GetRequiredService<PortalDbContext>().Database
                .ExecuteSqlInterpolated($"UPDATE HandedInRegisters SET State = {nameof(ImportState.Stopped)}, Version = Version + 1");
        });
        Assert.Equal(write, writes);
        Assert.Equal(ImportState.Stopped, (await portal.HandedInAsync()).State);
        Assert.Contains("Het inlezen is gestopt", (await officer.GetAsync(Sheets.At)).Text);
    }

    [Fact]
    public async Task A_server_that_goes_down_halfway_leaves_nothing_and_begins_again()
    {
        const int rows = 20;
        using var portal = new Portal();
        var officer = await portal.OfficerAsync();
        var page = await officer.TryAsync(Sheets.Csv([.. Enumerable.Range(1, rows).Select(number => Sheets.Row(number))]));
        await page.SubmitAsync("form[action$='/starten']");
        using var down = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(portal, EndWrite, down.Cancel, down.Token));
        Assert.Equal(0, await CountAsync(portal));
        Assert.Equal(ImportState.Importing, (await portal.HandedInAsync()).State);
        await portal.RunAsync<ImportRegister>();
        Assert.Equal(rows, await CountAsync(portal));
    }

    [Fact]
    [Trait("Obligation", "B12")]
    public async Task Old_open_rows_make_one_mail_a_person()
    {
        using var portal = new Portal();
        var officer = await portal.OfficerAsync();
        await portal.SignedInAsync(Roles.Management);
        await officer.ImportAsync(Sheets.Csv([.. Enumerable.Range(1, 150).Select(number => Sheets.Row(number, "2025-06-02"))]));
        await portal.RunAsync<SendReminders>();
        var mails = await portal.DataAsync(db => db.Outbox.AsNoTracking().ToListAsync());
        Assert.Equal(2, mails.Count);
        Assert.All(mails, mail => Assert.True(mail.Arguments!.Length < 100_000));
        var text = await portal.MailAsync(mails[0]);
        Assert.Contains("En nog 50 andere", text);
        portal.Clock.Move(TimeSpan.FromDays(1));
        await portal.RunAsync<SendReminders>();
        Assert.Equal(2, await portal.DataAsync(db => db.Outbox.CountAsync()));
    }

    [Theory]
    [InlineData(Roles.Management)]
    [InlineData(Roles.Administrator)]
    [Trait("Obligation", "B17")]
    public async Task Others_do_not_come_there(string role)
    {
        using var portal = new Portal();
        var visitor = await portal.SignedInAsync(role);
        foreach (var place in new[] { "", "/fouten", "/fouten/lijst.csv", "/sjabloon/register.xlsx", "/sjabloon/register.csv" })
            Assert.StartsWith("/medewerkers/geen-toegang", (await visitor.GetAsync(Sheets.At + place)).Address);
    }

    [Fact]
    public async Task The_template_comes_in_as_it_goes_out()
    {
        using var portal = new Portal(Portal.BijElkaar);
        var officer = await portal.OfficerAsync();
        foreach (var language in new[] { "nl", "en" })
        {
            foreach (var kind in new[] { "xlsx", "csv" })
            {
                var answer = await officer.RawAsync(new HttpRequestMessage(HttpMethod.Get, $"{Sheets.At}/sjabloon/register.{kind}") { Headers = { { "Accept-Language", language } } });
                var file = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
                if (kind == "xlsx") Assert.Empty(Web.Tests.Documents.Tables.Written.Faults(file));
                Assert.All(TableFile.Open(file).Rows().First().Cells, cell => Assert.NotNull(ImportColumn.Find(cell.Text!)));
            }
        }
    }

    /// <summary>How long it takes stands in the test's output: so long others can't write on SQLite.</summary>
    [Fact]
    public async Task A_register_of_fifty_thousand_comes_in()
    {
        using var portal = new Portal();
        var officer = await portal.OfficerAsync();
        var file = Sheets.Csv([.. Enumerable.Range(1, ImportCheck.MostRows).Select(number => Sheets.Row(number, "2025-06-02", "2025-06-04;;2025-07-01;Tevreden"))]);
        var from = System.Diagnostics.Stopwatch.GetTimestamp();
        var page = await officer.TryAsync(file);
        var tried = System.Diagnostics.Stopwatch.GetElapsedTime(from);
        await page.SubmitAsync("form[action$='/starten']");
        from = System.Diagnostics.Stopwatch.GetTimestamp();
        await portal.RunAsync<ImportRegister>();
        TestContext.Current.TestOutputHelper!.WriteLine($"Tried in {tried.TotalSeconds:0.0} s, imported in {System.Diagnostics.Stopwatch.GetElapsedTime(from).TotalSeconds:0.0} s");
        Assert.Equal(ImportCheck.MostRows, await CountAsync(portal));
    }
}
