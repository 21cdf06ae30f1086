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

    public string Location => Path.Combine(options.BackupDirectory, FileName);

    /// <summary>Writes what the list lacks yet, to the disk. A line that was cut off by a crash is written anew.</summary>
    public async Task KeepUpAsync(PortalDbContext db, CancellationToken stop)
    {
        var last = Read(Location).LastOrDefault()?.Sequence ?? 0;
        List<DestructionCertificate> missing;
        while ((missing = await db.Certificates.AsNoTracking().Where(one => one.Sequence > last).OrderBy(one => one.Sequence).Take(Batch).ToListAsync(stop)).Count > 0)
        {
            Append(missing);
            last = missing[^1].Sequence;
        }
    }

    /// <summary>What a list holds, in its order; nothing where there is none. A last line without its end was cut off, and is left out.</summary>
    public static IReadOnlyList<DestructionCertificate> Read(string path)
    {
        if (!File.Exists(path)) return [];
        var lines = File.ReadAllText(path).Split('\n');
        return [.. lines[..^1].Where(line => line.Length > 0).Select(DestructionCertificate.FromJson)];
    }

    private void Append(IEnumerable<DestructionCertificate> certificates)
    {
        Directory.CreateDirectory(options.BackupDirectory);
        using var file = new FileStream(Location, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        file.Position = EndOfLastLine(file);
        file.SetLength(file.Position);
        foreach (var certificate in certificates) file.Write(System.Text.Encoding.UTF8.GetBytes(certificate.ToJson() + "\n"));
        file.Flush(flushToDisk: true);
    }

    private static long EndOfLastLine(FileStream file)
    {
        for (var at = file.Length; at > 0; at--)
        {
            file.Position = at - 1;
            if (file.ReadByte() == '\n') return at;
        }
        return 0;
    }
}
