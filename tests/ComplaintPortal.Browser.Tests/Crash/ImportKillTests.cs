using System.Text;
using ComplaintPortal.Web.Jobs;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Browser.Tests.Crash;

/// <summary>The portal is killed while it takes a register over: nothing of it is there, and the next start begins anew and takes all of it (B16).</summary>
[Trait("Obligation", "B16")]
public sealed class ImportKillTests
{
    private const int Rows = 4000;

    /// <summary>What has been begun three times is given up.</summary>
    private const int Kills = 2;

    /// <summary>Of the journal, once the transaction of the import writes.</summary>
    private const int Bytes = 2_000_000;

    [Fact]
    public async Task Killed_in_the_middle_nothing_is_there_and_in_the_end_all_of_it()
    {
        var stop = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("portal-import-");
        await HandInAsync(folder.FullName);
        var port = PortalProcess.FreePort();
        for (var kill = 1; kill <= Kills; kill++)
        {
            PortalFile.Ask(folder, "PRAGMA wal_checkpoint(TRUNCATE)");
            using var portal = PortalProcess.Start(folder.FullName, port);
            var journal = new FileInfo(Path.Combine(folder.FullName, "portal.db-wal"));
            while (!journal.Exists || journal.Length < Bytes)
            {
                await Task.Delay(2, stop);
                journal.Refresh();
            }
            await portal.KillAsync();
            Assert.Equal((0L, 0L), (PortalFile.Ask(folder, "SELECT COUNT(*) FROM Complaints"), PortalFile.Ask(folder, "SELECT COUNT(*) FROM NumberSeries WHERE Last > 0")));
            Assert.Equal(1L, PortalFile.Ask(folder, "SELECT COUNT(*) FROM HandedInRegisters WHERE State = 'Importing'"));
        }
        using (var portal = PortalProcess.Start(folder.FullName, port))
        {
            while (PortalFile.Ask(folder, "SELECT COUNT(*) FROM HandedInRegisters WHERE State = 'Done'") == 0) await Task.Delay(50, stop);
            await portal.KillAsync();
        }
        Assert.Equal(Rows, PortalFile.Ask(folder, "SELECT COUNT(*) FROM Complaints"));
        Assert.Equal(Rows, PortalFile.Ask(folder, "SELECT COUNT(DISTINCT Number) FROM Complaints"));
        Assert.Equal(0, (await PortalProcess.RunAsync(folder.FullName, stop, "verify-log")).Code);
        folder.Delete(recursive: true);
    }

    /// <summary>As an officer does it, up to the moment at which the import itself waits for its job.</summary>
    private static async Task HandInAsync(string folder)
    {
        using var portal = new Portal(Portal.BlijfGroep, ("Portal:DataDirectory", folder));
        var officer = await portal.OfficerAsync();
        var file = Encoding.UTF8.GetBytes(string.Join("\r\n", Enumerable.Range(1, Rows)
            .Select(row => $"K-{row};2026-01-05;post;Noor Voorbeeld;Er werd niet geluisterd ({row}).").Prepend("Eerder nummer;Ontvangen op;Kanaal;Naam;Klacht")));
        await (await officer.GetAsync("/medewerkers/register/invoer")).UploadAsync("form[enctype]", "file", [("register.csv", file)]);
        await portal.RunAsync<ImportRegister>();
        await (await officer.GetAsync("/medewerkers/register/invoer")).SubmitAsync("form[action$='/starten']");
    }
}
