using System.Text;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Attachments;
using ComplaintPortal.Web.Backups;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Jobs;
using ComplaintPortal.Web.Retention;
using ComplaintPortal.Web.Tests.Features.Staff;
using ComplaintPortal.Web.Tests.Infrastructure;
using ComplaintPortal.Web.Tests.Retention;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintPortal.Web.Tests.Backups;

/// <summary>A backup of a running portal, put back elsewhere: all is there again, but for what was destroyed since (B19).</summary>
public sealed class BackupTests : IDisposable
{
    private readonly DirectoryInfo shelf = Directory.CreateTempSubdirectory("portal-backups-");

    private string File => Path.Combine(shelf.FullName, "monday.backup");

    public void Dispose() => shelf.Delete(recursive: true);

    private Portal Start() => new(Portal.BlijfGroep, ("Portal:BackupDirectory", shelf.FullName));

    private static async Task<(int Code, string Said)> RunAsync(Func<TextWriter, Task<int>> command)
    {
        await using var output = new StringWriter();
        return (await command(output), output.ToString().Trim());
    }

    private PortalOptions Options(string data) => new() { DataDirectory = data, BackupDirectory = shelf.FullName };

    private static async Task DestroyOnAsync(Portal portal, DateOnly day)
    {
        portal.Clock.Now = DutchTime.Instant(day, new TimeOnly(0, 5));
        await portal.RunAsync<DestroyDue>();
    }

    [Fact]
    [Trait("Obligation", "B16")]
    [Trait("Obligation", "B19")]
    public async Task After_a_restore_what_was_destroyed_since_is_destroyed_again_and_the_chain_is_the_same()
    {
        using var portal = Start();
        var (earlier, marked, other) = (await MarkedDossier.MakeAsync(portal), await MarkedDossier.MakeAsync(portal), await MarkedDossier.MakeAsync(portal));
        await earlier.CloseAsync();
        await DestroyOnAsync(portal, new DateOnly(2031, 3, 12));
        await marked.CloseAsync();
        await marked.RememberSealedAsync();
        var made = await RunAsync(output => Backup.RunAsync(portal.Services, ["backup", File], output));
        Assert.Equal((0, true), (made.Code, made.Said.StartsWith(File, StringComparison.Ordinal)));
        await DestroyOnAsync(portal, new DateOnly(2036, 3, 13));
        await portal.ReceiveAsync();
        var chain = await portal.DataAsync(db => db.Certificates.OrderBy(one => one.Sequence).Select(one => one.Hash).ToListAsync());
        Assert.Equal(2, chain.Count);

        var data = shelf.CreateSubdirectory("elsewhere").FullName;
        Restore.PutBack(Options(data), ["restore", File]);
        // What was destroyed is in the backup: else this shows nothing.
        Assert.NotEmpty(marked.FilesIn(data));
        using var restored = new Portal(Portal.BlijfGroep, ("Portal:BackupDirectory", shelf.FullName), ("Portal:DataDirectory", data));
        var (code, said) = await RunAsync(output => Restore.DestroyAgainAsync(restored.Services, ["restore", File], output));

        Assert.Equal(0, code);
        Assert.Contains("1 of the 2 dossiers on the list of what was destroyed were destroyed again.", said);
        Assert.Contains("The chain of 2 destruction certificates is whole.", said);
        Assert.Equal(chain, await restored.DataAsync(db => db.Certificates.OrderBy(one => one.Sequence).Select(one => one.Hash).ToListAsync()));
        Assert.Equal([other.Number], await restored.DataAsync(db => db.Complaints.Select(one => one.Number).ToListAsync()));
        Assert.Equal(2, await restored.DataAsync(db => db.FigureCounts.Where(one => one.IsDestroyed && one.Figure == Figure.DaysToClose).SumAsync(one => one.Count)));
        Assert.Empty(marked.FilesIn(data));
        var store = restored.Services.GetRequiredService<AttachmentStore>();
        foreach (var file in other.Files) Assert.Contains(other.Mark, Encoding.UTF8.GetString(await store.ReadAsync(file, TestContext.Current.CancellationToken)));
        foreach (var file in marked.Files) await Assert.ThrowsAnyAsync<IOException>(() => store.ReadAsync(file, TestContext.Current.CancellationToken));
        // Once more does no more.
        Assert.Contains("0 of the 2", (await RunAsync(output => Restore.DestroyAgainAsync(restored.Services, ["destroy-again", Path.Combine(shelf.FullName, DestroyedList.FileName)], output))).Said);
    }

    [Fact]
    public async Task A_backup_is_not_written_over_another_and_says_what_is_wrong()
    {
        using var portal = Start();
        await portal.ReceiveAsync();
        Assert.Equal(0, (await RunAsync(output => Backup.RunAsync(portal.Services, ["backup", File], output))).Code);
        var before = await System.IO.File.ReadAllBytesAsync(File, TestContext.Current.CancellationToken);
        Assert.Equal((1, $"{File} is there already."), await RunAsync(output => Backup.RunAsync(portal.Services, ["backup", File], output)));
        Assert.Equal(before, await System.IO.File.ReadAllBytesAsync(File, TestContext.Current.CancellationToken));
        var nowhere = Path.Combine(shelf.FullName, "nergens", "een.backup");
        Assert.Equal((1, $"There is no folder {Path.GetDirectoryName(nowhere)}."), await RunAsync(output => Backup.RunAsync(portal.Services, ["backup", nowhere], output)));
        Assert.Equal((2, "backup FILE | restore FILE | destroy-again LIST"), await RunAsync(output => Backup.RunAsync(portal.Services, ["backup"], output)));
        Assert.Empty(Directory.GetFiles(portal.DataDirectory, "*.tmp"));
        Assert.Empty(shelf.GetFiles("*.part"));
    }

    [Theory]
    [InlineData("not there", "there is no ")]
    [InlineData("cut off", "is not whole, or no backup")]
    [InlineData("without keys", "there is no ")]
    [InlineData("in use", "a portal works there; stop it first")]
    public async Task What_can_not_be_put_back_is_refused_and_nothing_is_touched(string what, string message)
    {
        using var portal = Start();
        await portal.ReceiveAsync();
        await RunAsync(output => Backup.RunAsync(portal.Services, ["backup", File], output));
        if (what == "not there") System.IO.File.Delete(File);
        if (what == "without keys") System.IO.File.Delete(File + ".keys");
        if (what == "cut off") await System.IO.File.WriteAllBytesAsync(File, (await System.IO.File.ReadAllBytesAsync(File, TestContext.Current.CancellationToken))[..200], TestContext.Current.CancellationToken);
        var data = shelf.CreateSubdirectory("here").FullName;
        await System.IO.File.WriteAllTextAsync(Path.Combine(data, "portal.db"), "wat er was", TestContext.Current.CancellationToken);
        using var use = what == "in use" ? DataLock.Share(Options(data)) : null;

        var fault = Assert.Throws<StartupFaultException>(() => Restore.PutBack(Options(data), ["restore", File]));

        Assert.Contains(message, fault.Message);
        Assert.Equal("wat er was", await System.IO.File.ReadAllTextAsync(Path.Combine(data, "portal.db"), TestContext.Current.CancellationToken));
        Assert.Empty(Directory.GetDirectories(data));
    }

    /// <summary>By a list that is not whole, or of another portal, nothing is destroyed.</summary>
    [Theory]
    [InlineData("changed", "it is broken at number 1")]
    [InlineData("no certificate", "a line of it is no certificate")]
    [InlineData("of another portal", "it belongs to another portal")]
    [Trait("Obligation", "B19")]
    public async Task A_list_that_is_not_the_portals_own_and_whole_is_refused(string what, string message)
    {
        using var portal = Start();
        await DestroyedAsync(portal, new DateOnly(2031, 3, 12));
        var list = Path.Combine(shelf.FullName, DestroyedList.FileName);
        var line = await System.IO.File.ReadAllTextAsync(list, TestContext.Current.CancellationToken);
        if (what == "changed") line = line.Replace("KL-2026-000001", "KL-2026-000002", StringComparison.Ordinal);
        if (what == "no certificate") line = "wat anders\n";
        if (what == "of another portal")
        {
            using var other = new Portal(Portal.BlijfGroep);
            await DestroyedAsync(other, new DateOnly(2031, 3, 13));
            line = await System.IO.File.ReadAllTextAsync(Path.Combine(other.DataDirectory, "backups", DestroyedList.FileName), TestContext.Current.CancellationToken);
        }
        var given = Path.Combine(shelf.FullName, "given.jsonl");
        await System.IO.File.WriteAllTextAsync(given, line, TestContext.Current.CancellationToken);

        var fault = await Assert.ThrowsAsync<StartupFaultException>(() => RunAsync(output => Restore.DestroyAgainAsync(portal.Services, ["destroy-again", given], output)));

        Assert.Contains(message, fault.Message);
    }

    /// <summary>A command writes the list while the portal's job does: each line stands there once.</summary>
    [Fact]
    [Trait("Obligation", "B19")]
    public async Task Several_at_once_write_each_line_once()
    {
        using var portal = Start();
        for (var i = 0; i < 3; i++) await (await MarkedDossier.MakeAsync(portal)).CloseAsync();
        await DestroyOnAsync(portal, new DateOnly(2031, 3, 12));
        var list = portal.Services.GetRequiredService<DestroyedList>();
        System.IO.File.Delete(list.Location);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => portal.DataAsync(async db =>
        {
            await list.KeepUpAsync(db, TestContext.Current.CancellationToken);
            return 0;
        }))));
        Assert.Equal(["1", "2", "3"], DestroyedList.Read(list.Location).Select(one => $"{one.Sequence}"));
    }

    private static async Task<MarkedDossier> DestroyedAsync(Portal portal, DateOnly day)
    {
        var marked = await MarkedDossier.MakeAsync(portal);
        await marked.CloseAsync();
        await DestroyOnAsync(portal, day);
        return marked;
    }

    [Fact]
    [Trait("Obligation", "B19")]
    public async Task A_line_of_the_list_that_a_crash_cut_off_is_written_anew()
    {
        using var portal = Start();
        var marked = await DestroyedAsync(portal, new DateOnly(2031, 3, 12));
        var list = Path.Combine(shelf.FullName, DestroyedList.FileName);
        var whole = await System.IO.File.ReadAllTextAsync(list, TestContext.Current.CancellationToken);
        Assert.Equal(marked.Number, Assert.Single(DestroyedList.Read(list)).Number);
        Assert.DoesNotContain(marked.Mark, whole);
        await System.IO.File.WriteAllTextAsync(list, whole[..40], TestContext.Current.CancellationToken);
        Assert.Empty(DestroyedList.Read(list));
        await portal.RunAsync<DestroyDue>();
        Assert.Equal(whole, await System.IO.File.ReadAllTextAsync(list, TestContext.Current.CancellationToken));
        Assert.True(Assert.Single(DestroyedList.Read(list)).Follows(null));
    }
}
