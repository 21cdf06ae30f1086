using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using ComplaintPortal.Web.Backups;
using ComplaintPortal.Web.Encryption;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.KeyRotation;
using ComplaintPortal.Web.Tests.Features.Staff;
using ComplaintPortal.Web.Tests.Infrastructure;
using ComplaintPortal.Web.Tests.Retention;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintPortal.Web.Tests.KeyRotation;

/// <summary>Another key for everything, and the old one gone; whatever goes wrong on the way, nothing is lost (B17).</summary>
[Trait("Obligation", "B17")]
public sealed class RotateKeysTests
{
    [Fact]
    public async Task Everything_is_sealed_anew_is_found_as_before_and_nothing_needs_the_old_key()
    {
        using var place = new Rotated();
        MarkedDossier marked;
        string before;
        using (var portal = place.Start())
        {
            marked = await MarkedDossier.MakeAsync(portal);
            before = Rotated.RingOf(portal);
            await Rotated.ReadableAsync(portal, marked);
        }
        var (code, said) = await place.RotateAsync();
        Assert.True(code == 0, said);
        Assert.Contains($"2 files were sealed anew. Gone: {before}.", said);
        using (var portal = place.Start())
        {
            Assert.NotEqual(before, Rotated.RingOf(portal));
            Assert.DoesNotContain('-', Rotated.RingOf(portal));
            await Rotated.ReadableAsync(portal, marked);
            Assert.Equal([(Rotated.RingOf(portal), true)], (await portal.DataAsync(db => db.UsedKeys.ToListAsync())).Select(one => (one.Id, one.IsComplete)));
        }
        Assert.DoesNotContain(before, await File.ReadAllTextAsync(place.KeyFile, TestContext.Current.CancellationToken));
        // Neither a value of the old key nor a hash of it is left in any page of the database or any file.
        var old = Convert.FromHexString(before);
        foreach (var path in Directory.EnumerateFiles(place.Folder, "portal.db*").Concat(Directory.EnumerateFiles(Path.Combine(place.Folder, "attachments"), "*", SearchOption.AllDirectories)))
            Assert.Equal((path, -1), (path, MarkedDossier.Bytes(path).AsSpan().IndexOf(old)));
    }

    /// <summary>A portal that starts after a rotation was stopped works with both keys, and the next run comes to the end with the same new one.</summary>
    [Fact]
    public async Task Stopped_on_the_way_a_portal_works_all_the_same_and_running_again_ends_it()
    {
        using var place = new Rotated();
        MarkedDossier early, late;
        using (var portal = place.Start()) early = await MarkedDossier.MakeAsync(portal);
        place.Begin().Dispose();
        string both;
        using (var portal = place.Start())
        {
            both = Rotated.RingOf(portal);
            Assert.Contains('-', both);
            // A part is sealed anew, as where the power fails.
            await portal.UseAsync((SealedRows rows) => rows.RenewAsync(TestContext.Current.CancellationToken));
            late = await LateAsync(portal);
            await Rotated.ReadableAsync(portal, early);
        }
        place.Begin().Dispose();
        using (var portal = place.Start()) Assert.Equal(both, Rotated.RingOf(portal));
        Assert.Equal(0, (await place.RotateAsync()).Code);
        using (var portal = place.Start())
        {
            Assert.Equal(both.Split('-')[1], Rotated.RingOf(portal));
            await Rotated.ReadableAsync(portal, early);
            Assert.Equal(2, await portal.DataAsync(db => db.Complaints.CountAsync()));
            Assert.Contains(late.Mark, (await (await portal.OfficerAsync()).GetAsync(Dossiers.PageOf(late.Number))).Text);
        }
    }

    /// <summary>Under other words, so that the searches for the early one find one.</summary>
    private static async Task<MarkedDossier> LateAsync(Portal portal)
    {
        var late = await MarkedDossier.MakeAsync(portal);
        await late.DoAsync((complaint, now) => complaint.ChangeSafeContact(
            new() { OnlyThroughWebsite = true }, new() { Name = $"Laat {late.Mark}" }, ComplaintPortal.Domain.Complaints.Actor.Complainant, now));
        return late;
    }

    [Fact]
    public async Task While_a_portal_runs_no_key_is_added_and_while_keys_are_rotated_no_portal_starts()
    {
        using var place = new Rotated();
        using (var portal = place.Start())
        {
            await portal.ReceiveAsync();
            var before = await File.ReadAllTextAsync(place.KeyFile, TestContext.Current.CancellationToken);
            Assert.Contains("a portal works there", Assert.Throws<StartupFaultException>(place.BeginAtOnce).Message);
            Assert.Equal(before, await File.ReadAllTextAsync(place.KeyFile, TestContext.Current.CancellationToken));
        }
        using var alone = place.Begin();
        Assert.Contains("try again when that is done", Assert.Throws<StartupFaultException>(() => DataLock.Share(new PortalOptions { DataDirectory = place.Folder })).Message);
    }

    [Fact]
    public async Task What_can_not_be_opened_stops_it_and_every_key_stays()
    {
        using var place = new Rotated();
        using (var portal = place.Start())
        {
            await portal.ReceiveAsync();
            await portal.DataAsync(db => db.Database.ExecuteSqlRawAsync("UPDATE Complaints SET Story = Complainant_Name"));
        }
        var (code, said) = await place.RotateAsync();
        Assert.Equal(1, code);
        Assert.StartsWith("Stopped, and no key was taken away. Complaint.Story can't be opened: it is sealed with key ", said, StringComparison.Ordinal);
        using var after = place.Start();
        Assert.Contains('-', Rotated.RingOf(after));
    }

    [Theory]
    [InlineData("lost")]
    [InlineData("of another portal")]
    public async Task Without_the_keys_that_belong_to_it_a_database_is_not_opened_and_with_them_again_it_is(string what)
    {
        using var place = new Rotated();
        MarkedDossier marked;
        string ring;
        using (var portal = place.Start())
        {
            marked = await MarkedDossier.MakeAsync(portal);
            ring = Rotated.RingOf(portal);
        }
        var kept = await File.ReadAllBytesAsync(place.KeyFile, TestContext.Current.CancellationToken);
        if (what == "lost") File.Delete(place.KeyFile);
        else Directory.Delete(TestKeys.FolderIn(place.Folder), recursive: true);
        for (var attempt = 0; attempt < 2; attempt++)
        {
            using var portal = place.Start();
            var fault = await Assert.ThrowsAsync<StartupFaultException>(() => FirstSealing.EnsureAsync(portal.Services));
            Assert.Contains($"the database is sealed with key {ring}, which is not in {place.KeyFile}", fault.Message);
        }
        if (what != "lost") return;
        await File.WriteAllBytesAsync(place.KeyFile, kept, TestContext.Current.CancellationToken);
        using var again = place.Start();
        await Rotated.ReadableAsync(again, marked);
    }

    /// <summary>With a certificate, the folder of keys alone opens nothing.</summary>
    [Fact]
    public async Task Without_the_certificate_that_wrapped_them_the_keys_open_nothing()
    {
        using var place = new Rotated(ownKeys: true);
        var file = Path.Combine(place.Folder, "keys.pfx");
        using (var pair = RSA.Create(2048))
        using (var certificate = new CertificateRequest("CN=portal keys", pair, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1)))
            await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pkcs12, "geheim"), TestContext.Current.CancellationToken);
        Portal With() => new(Portal.BlijfGroep, ("Portal:DataDirectory", place.Folder), ("Portal:Keys:Certificate", file), ("Portal:Keys:CertificatePassword", "geheim"));
        MarkedDossier marked;
        using (var portal = With()) marked = await MarkedDossier.MakeAsync(portal);
        using (var portal = With()) await Rotated.ReadableAsync(portal, marked);
        File.Delete(file);
        using var without = place.Start();
        without.IsSpoiled = true;
        Assert.Contains($"what {place.KeyFile} holds can't be unwrapped", Assert.Throws<StartupFaultException>(() => without.Services.GetRequiredService<FieldKeyFile>().ReadOrMake()).Message);
    }

    /// <summary>A backup from before a rotation comes back with the keys that were kept with it.</summary>
    [Fact]
    public async Task A_backup_of_before_is_put_back_with_its_own_keys()
    {
        using var place = new Rotated();
        var backup = Path.Combine(place.Folder, "backups", "before.backup");
        MarkedDossier marked;
        using (var portal = place.Start())
        {
            marked = await MarkedDossier.MakeAsync(portal);
            Assert.Equal(0, await Backup.RunAsync(portal.Services, ["backup", backup], TextWriter.Null));
        }
        Assert.Equal(0, (await place.RotateAsync()).Code);
        place.WaitUntilFree();
        Restore.PutBack(new PortalOptions { DataDirectory = place.Folder, BackupDirectory = Path.Combine(place.Folder, "backups") }, ["restore", backup]);
        using var restored = place.Start();
        Assert.Equal(0, await Restore.DestroyAgainAsync(restored.Services, ["restore", backup], TextWriter.Null));
        await Rotated.ReadableAsync(restored, marked);
    }
}
