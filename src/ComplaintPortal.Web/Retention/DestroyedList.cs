using System.Text;
using System.Text.Json;
using ComplaintPortal.Domain.Retention;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Retention;

/// <summary>
/// The destruction certificates beside the backups, one a line: by it what a backup brings back is destroyed again. It holds what the
/// certificates hold, so nothing personal.
/// </summary>
public sealed class DestroyedList(PortalOptions options)
{
    public const string FileName = "destroyed.jsonl";

    private const int Batch = 500;

    /// <summary>For another that has the file for the time of a few lines.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public string Location => Path.Combine(options.BackupDirectory, FileName);

    /// <summary>Writes what the list lacks yet, to the disk. A line that was cut off by a crash is written anew.</summary>
    public async Task KeepUpAsync(PortalDbContext db, CancellationToken stop)
    {
        if (!await db.Certificates.AnyAsync(stop)) return;
        Directory.CreateDirectory(options.BackupDirectory);
        // To itself from reading to writing: a command can do the same beside the portal.
        using var file = FileInTurn.Open(Location, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, Patience);
        var (certificates, end) = Read(file);
        file.SetLength(end);
        file.Position = end;
        var last = certificates.LastOrDefault()?.Sequence ?? 0;
        List<DestructionCertificate> missing;
        while ((missing = await db.Certificates.AsNoTracking().Where(one => one.Sequence > last).OrderBy(one => one.Sequence).Take(Batch).ToListAsync(stop)).Count > 0)
        {
            foreach (var certificate in missing) file.Write(Encoding.UTF8.GetBytes(certificate.ToJson() + "\n"));
            last = missing[^1].Sequence;
        }
        file.Flush(flushToDisk: true);
    }

    /// <summary>What a list holds, in its order; nothing where there is none. A last line without its end was cut off, and is left out.</summary>
    /// <exception cref="JsonException">A line is no certificate.</exception>
    public static IReadOnlyList<DestructionCertificate> Read(string path)
    {
        if (!File.Exists(path)) return [];
        using var file = FileInTurn.Open(path, FileMode.Open, FileAccess.Read, FileShare.Read, Patience);
        return Read(file).Certificates;
    }

    /// <summary>What several lists of one portal hold together, in its order.</summary>
    /// <exception cref="StartupFaultException">A line was changed or is missing, or the lists are not of one portal.</exception>
    public static IReadOnlyList<DestructionCertificate> ReadAll(IEnumerable<string> paths)
    {
        List<DestructionCertificate> all;
        try
        {
            all = [.. paths.SelectMany(Read).DistinctBy(one => one.Hash).OrderBy(one => one.Sequence)];
        }
        catch (JsonException)
        {
            throw Broken("a line of it is no certificate");
        }
        for (var i = 0; i < all.Count; i++)
        {
            if (!all[i].Follows(i == 0 ? null : all[i - 1])) throw Broken($"it is broken at number {i + 1}: a line is missing or was changed, or the lists are not of one portal");
        }
        return all;
    }

    private static StartupFaultException Broken(string what) => new("list of what was destroyed", [what]);

    /// <summary>The certificates of whole lines, and where the last of those ends.</summary>
    private static (List<DestructionCertificate> Certificates, long End) Read(FileStream file)
    {
        using var reader = new StreamReader(file, leaveOpen: true);
        var text = reader.ReadToEnd();
        var whole = text[..(text.LastIndexOf('\n') + 1)];
        return ([.. whole.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(DestructionCertificate.FromJson)], Encoding.UTF8.GetByteCount(whole));
    }
}
