using System.Text.Json;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Attachments;
using ComplaintPortal.Web.Encryption;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintPortal.Browser.Tests.Crash;

/// <summary>Rotating keys is killed in the middle, again and again: everything can be read all the while, and in the end only the new key is left (B17).</summary>
[Trait("Obligation", "B17")]
public sealed class RotationKillTests
{
    private const int Dossiers = 400;
    private const int Kills = 3;

    [Fact]
    public async Task Killed_in_the_middle_it_comes_to_the_same_end()
    {
        var stop = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("portal-rotate-");
        await FillAsync(folder.FullName);
        var former = Assert.Single(Ring(folder));
        var values = Count(folder, former);
        Assert.True(values.Rows > 3 * Dossiers && values.Files == Dossiers, "It holds too little: this test would show nothing.");
        for (var kill = 1; kill <= Kills; kill++)
        {
            using var rotation = PortalProcess.StartCommand(folder.FullName, "rotate-keys");
            // After some rows in the first runs, and among the files in the last.
            while (kill < Kills ? Count(folder, former).Rows > values.Rows - kill * Dossiers : Count(folder, former).Files > Dossiers / 2) await Task.Delay(15, stop);
            await rotation.KillAsync();
            Assert.Equal(2, Ring(folder).Count);
            Assert.True(Count(folder, former) is { Rows: > 0 } or { Files: > 0 }, "It was killed too late: this test showed nothing.");
            await ReadableAsync(folder);
        }
        var newest = Ring(folder)[^1];
        var (code, said) = await PortalProcess.RunAsync(folder.FullName, stop, "rotate-keys");
        Assert.True(code == 0, said);
        Assert.Equal([newest], Ring(folder));
        Assert.Equal((0, 0), Count(folder, former));
        Assert.Empty(Directory.GetFiles(folder.FullName, "*.part", SearchOption.AllDirectories));
        Assert.Equal(newest, await ReadableAsync(folder));
        folder.Delete(recursive: true);
    }

    private static async Task FillAsync(string folder)
    {
        using var portal = new Portal(Portal.BlijfGroep, ("Portal:DataDirectory", folder));
        var files = new List<Guid>();
        for (var i = 0; i < Dossiers; i++) files.Add(await portal.UseAsync((AttachmentStore store) => store.SaveAsync("inhoud"u8.ToArray(), TestContext.Current.CancellationToken)));
        await portal.DataAsync(async db =>
        {
            db.Complaints.AddRange(files.Select((file, i) => Complaint.Receive(
                new ComplaintNumber("KL", 2026, i + 1),
                new Intake
                {
                    Kind = ComplaintKind.Complaint,
                    Channel = ReceiptChannel.Website,
                    ReceivedOn = DutchTime.Day(portal.Clock.Now),
                    SubmissionKey = Guid.NewGuid(),
                    Language = "nl",
                    Story = "Er werd niet naar mij geluisterd.",
                    Complainant = new Complainant { Name = "Noor Voorbeeld" },
                    SafeContact = new SafeContact { OnlyThroughWebsite = true },
                    Attachments = [new NewAttachment(file, "brief.txt", "text/plain", 6)],
                },
                portal.Regulation, Actor.Complainant, portal.Clock.Now)));
            return await db.SaveChangesAsync();
        });
    }

    /// <summary>Every text and file, by a portal that starts now; and every dossier is found by its word. Gives the ring.</summary>
    private static async Task<string> ReadableAsync(DirectoryInfo folder)
    {
        using var portal = new Portal(Portal.BlijfGroep, ("Portal:DataDirectory", folder.FullName));
        var keys = portal.Services.GetRequiredService<FieldKeys>();
        var kept = keys.HashedWords("voorbeeld");
        var (stories, files, found) = await portal.DataAsync(async db => (
            await db.Complaints.Select(one => one.Story).ToListAsync(),
            await db.Attachments.Select(file => file.StorageId).ToListAsync(),
            await db.Set<SearchKey>().CountAsync(key => kept.Contains(key.Value))));
        Assert.Equal((Dossiers, Dossiers), (stories.Count(story => story == "Er werd niet naar mij geluisterd."), found));
        var store = portal.Services.GetRequiredService<AttachmentStore>();
        foreach (var file in files) Assert.Equal("inhoud"u8.ToArray(), await store.ReadAsync(file, TestContext.Current.CancellationToken));
        return keys.Identity;
    }

    private static List<string> Ring(DirectoryInfo folder)
    {
        using var ring = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder.FullName, "keys", "fields.json")));
        return [.. ring.RootElement.EnumerateArray().Select(key => key.GetProperty("id").GetString()!)];
    }

    /// <summary>How many values and hashes in the tables that hold most, and how many files, are of a key.</summary>
    private static (int Rows, int Files) Count(DirectoryInfo folder, string key)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder.FullName, "portal.db"), Pooling = false }.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            SELECT (SELECT COUNT(*) FROM Complaints WHERE hex(substr(Story, 2, 4)) = upper('{key}')) + (SELECT COUNT(*) FROM Attachments WHERE hex(substr(FileName, 2, 4)) = upper('{key}'))
                + (SELECT COUNT(*) FROM Timeline WHERE hex(substr(ByName, 2, 4)) = upper('{key}')) + (SELECT COUNT(*) FROM SearchKeys WHERE hex(substr(Value, 1, 4)) = upper('{key}'))
            """;
        var rows = (int)(long)command.ExecuteScalar()!;
        var id = Convert.FromHexString(key);
        return (rows, Directory.EnumerateFiles(Path.Combine(folder.FullName, "attachments"), "*", SearchOption.AllDirectories)
            .Count(path => !path.EndsWith(".part", StringComparison.Ordinal) && Start(path).SequenceEqual(id)));
    }

    private static byte[] Start(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var start = new byte[5];
        file.ReadExactly(start);
        return start[1..];
    }
}
