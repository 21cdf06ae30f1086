using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Attachments;
using ComplaintPortal.Web.Retention;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Browser.Tests.Crash;

/// <summary>The portal is killed in the middle of destroying, again and again: each dossier is there or gone as a whole, and in the end all are (B19).</summary>
[Trait("Obligation", "B19")]
public sealed class DestructionKillTests
{
    private const int Dossiers = 300;
    private const int Kills = 3;

    /// <summary>The night after the last day of five years.</summary>
    private static readonly (string Name, string Value) Night = ("Portal__Development__StartAt", "2031-03-12T00:05:00+01:00");

    [Fact]
    public async Task Killed_in_the_middle_it_comes_to_the_same_end_and_a_backup_brings_nothing_of_it_back()
    {
        var stop = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("portal-destroy-");
        await FillAsync(folder.FullName);
        Directory.CreateDirectory(Path.Combine(folder.FullName, "backups"));
        var backup = Path.Combine(folder.FullName, "backups", "before.backup");
        Assert.Equal(0, (await PortalProcess.RunAsync(folder.FullName, stop, "backup", backup)).Code);
        var port = PortalProcess.FreePort();
        for (var kill = 1; kill <= Kills; kill++)
        {
            using var portal = PortalProcess.Start(folder.FullName, port, Night);
            while (PortalFile.Count(folder, "DestructionCertificates") < kill * Dossiers / (Kills + 2)) await Task.Delay(15, stop);
            await portal.KillAsync();
            var (left, destroyed) = (PortalFile.Count(folder, "Complaints"), PortalFile.Count(folder, "DestructionCertificates"));
            Assert.Equal(Dossiers, left + destroyed);
            Assert.True(left > 0, "It was killed too late: this test showed nothing.");
            Assert.Equal(left, PortalFile.Count(folder, "Attachments"));
        }
        using (var portal = PortalProcess.Start(folder.FullName, port, Night))
        {
            while (PortalFile.Count(folder, "Complaints") > 0 || Listed(folder) < Dossiers) await Task.Delay(20, stop);
            // Beneath a portal that runs, nothing is put back.
            var refused = await PortalProcess.RunAsync(folder.FullName, stop, "restore", backup);
            Assert.Equal((1, true), (refused.Code, refused.Said.Contains("stop it first", StringComparison.Ordinal)));
            await portal.KillAsync();
        }
        Assert.Empty(Directory.GetFiles(Path.Combine(folder.FullName, "attachments"), "*", SearchOption.AllDirectories));
        Assert.Equal((0, $"The chain of {Dossiers} destruction certificates is whole."), await PortalProcess.RunAsync(folder.FullName, stop, "verify-certificates"));
        Assert.Equal(Dossiers, PortalFile.Ask(folder, "SELECT SUM(Count) FROM FigureCounts WHERE Figure = 'DaysToClose' AND IsDestroyed = 1"));

        var (code, said) = await PortalProcess.RunAsync(folder.FullName, stop, "restore", backup);
        Assert.True(code == 0, said);
        Assert.Contains($"{Dossiers} of the {Dossiers} dossiers", said);
        Assert.Equal((0L, (long)Dossiers), (PortalFile.Count(folder, "Complaints"), PortalFile.Count(folder, "DestructionCertificates")));
        Assert.Empty(Directory.GetFiles(Path.Combine(folder.FullName, "attachments"), "*", SearchOption.AllDirectories));
        folder.Delete(recursive: true);
    }

    /// <summary>Dossiers that were closed five years before that night, each with a file.</summary>
    private static async Task FillAsync(string folder)
    {
        using var portal = new Portal(Portal.BlijfGroep, ("Portal:DataDirectory", folder));
        var files = new List<Guid>();
        for (var i = 0; i < Dossiers; i++) files.Add(await portal.UseAsync((AttachmentStore store) => store.SaveAsync("inhoud"u8.ToArray(), TestContext.Current.CancellationToken)));
        await portal.DataAsync(async db =>
        {
            db.Complaints.AddRange(files.Select((file, i) => Closed(portal, i + 1, file)));
            return await db.SaveChangesAsync();
        });
    }

    private static Complaint Closed(Portal portal, int number, Guid file)
    {
        var (now, officer, today) = (portal.Clock.Now, Actor.Staff(Guid.NewGuid(), "Marijke Hazelhoff"), DutchTime.Day(portal.Clock.Now));
        var complaint = Complaint.Receive(
            new ComplaintNumber("KL", 2026, number),
            new Intake
            {
                Kind = ComplaintKind.Complaint,
                Channel = ReceiptChannel.Website,
                ReceivedOn = today,
                SubmissionKey = Guid.NewGuid(),
                Language = "nl",
                Story = "Er werd niet naar mij geluisterd.",
                Complainant = new Complainant { Name = "Noor Voorbeeld" },
                SafeContact = new SafeContact { OnlyThroughWebsite = true },
                Attachments = [new NewAttachment(file, "brief.txt", "text/plain", 6)],
            },
            portal.Regulation, Actor.Complainant, now);
        complaint.RecordContact(new ContactRecord(now, ContactChannel.Website, ContactResult.Reached, officer, byComplainant: true, null), officer, now);
        complaint.Close(new ClosingDraft(Outcome.NotSatisfiedOther, today, null, NothingLearned: true, [], "Hiermee ronden wij af."), portal.Regulation, officer, now);
        return complaint;
    }

    private static int Listed(DirectoryInfo folder) => DestroyedList.Read(Path.Combine(folder.FullName, "backups", DestroyedList.FileName)).Count;
}
