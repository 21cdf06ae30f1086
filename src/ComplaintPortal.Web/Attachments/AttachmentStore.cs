using ComplaintPortal.Web.Encryption;
using ComplaintPortal.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;

namespace ComplaintPortal.Web.Attachments;

/// <summary>Keeps the content of files: sealed, outside the web root, under random names. A file is bound to its name, so that it can't stand in for another.</summary>
public sealed partial class AttachmentStore(PortalOptions options, FieldKeys keys, IDataProtectionProvider protection)
{
    private const string HalfWritten = ".part";

    private readonly string folder = Path.Combine(options.DataDirectory, "attachments");

    /// <summary>Stores content and says under which name; it is on the disk when this returns.</summary>
    public async Task<Guid> SaveAsync(byte[] content, CancellationToken stop)
    {
        var id = Guid.NewGuid();
        var path = PathOf(id);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await WriteAsync(path, keys.Seal(content, PlaceOf(id)), stop);
        return id;
    }

    /// <exception cref="FileNotFoundException">Nothing is stored under that name.</exception>
    /// <exception cref="SealedValueException">Its key is gone, or it was changed.</exception>
    /// <exception cref="FileNotOpenException">It waits for the virus scanner, or held a virus.</exception>
    public Task<byte[]> ReadAsync(Guid id, CancellationToken stop) =>
        StateOf(id) is FileState.Ready ? ReadUnopenedAsync(id, stop) : throw new FileNotOpenException(StateOf(id));

    /// <summary>The content for the virus scanner itself, and for nobody else.</summary>
    public async Task<byte[]> ReadUnopenedAsync(Guid id, CancellationToken stop) =>
        keys.Open(await File.ReadAllBytesAsync(PathOf(id), stop), PlaceOf(id));

    /// <summary>Removes what is stored, and what a rotation that was stopped left half written of it; nothing happens where it is gone already.</summary>
    public void Delete(Guid id)
    {
        foreach (var path in new[] { PathOf(id), PathOf(id) + HalfWritten }.Where(File.Exists)) File.Delete(path);
        ForgetMarks(id);
    }

    /// <summary>Everything stored that was last written before an instant.</summary>
    public IEnumerable<Guid> StoredBefore(DateTimeOffset instant) =>
        Stored().Where(id => File.GetLastWriteTimeUtc(PathOf(id)) < instant.UtcDateTime).Concat(RefusedBefore(instant));

    /// <summary>Seals what is not sealed with the newest key anew, each file at one moment; says how many that were.</summary>
    public async Task<int> RenewAsync(CancellationToken stop)
    {
        if (!Directory.Exists(folder)) return 0;
        foreach (var part in Directory.EnumerateFiles(folder, "*" + HalfWritten, SearchOption.AllDirectories).ToList()) File.Delete(part);
        var renewed = 0;
        foreach (var id in Stored().Where(id => !IsNewest(id)).ToList())
        {
            var (path, part, written) = (PathOf(id), PathOf(id) + HalfWritten, File.GetLastWriteTimeUtc(PathOf(id)));
            await WriteAsync(part, keys.Seal(OpenFormer(await File.ReadAllBytesAsync(path, stop), id), PlaceOf(id)), stop);
            File.SetLastWriteTimeUtc(part, written);
            File.Move(part, path, overwrite: true);
            renewed++;
        }
        return renewed;
    }

    /// <summary>Whether a file is left that the newest key did not seal.</summary>
    public bool HasOlder() => Stored().Any(id => !IsNewest(id));

    private IEnumerable<Guid> Stored() => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Guid.TryParse(Path.GetFileName(path), out var id) ? id : Guid.Empty)
            .Where(id => id != Guid.Empty)
        : [];

    private bool IsNewest(Guid id)
    {
        var header = keys.NewestHeader;
        var start = new byte[header.Length];
        using var file = File.OpenRead(PathOf(id));
        file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        return start.AsSpan().SequenceEqual(header);
    }

    /// <summary>Also a file from before there was a ring of keys, when Data Protection itself encrypted it.</summary>
    private byte[] OpenFormer(byte[] stored, Guid id) => stored.AsSpan().StartsWith<byte>([0x09, 0xF0, 0xC9, 0xF0])
        ? protection.CreateProtector("attachments").Unprotect(stored)
        : keys.Open(stored, PlaceOf(id));

    private static async Task WriteAsync(string path, byte[] content, CancellationToken stop)
    {
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        await file.WriteAsync(content, stop);
        file.Flush(flushToDisk: true);
    }

    private string PathOf(Guid id) => Path.Combine(folder, id.ToString("n")[..2], id.ToString("n"));

    private static string PlaceOf(Guid id) => $"attachment {id:n}";
}
