using ComplaintPortal.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;

namespace ComplaintPortal.Web.Attachments;

/// <summary>Keeps the content of files: encrypted, outside the web root, under random names.</summary>
public sealed partial class AttachmentStore(PortalOptions options, IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("attachments");
    private readonly string folder = Path.Combine(options.DataDirectory, "attachments");

    /// <summary>Stores content and says under which name; it is on the disk when this returns.</summary>
    public async Task<Guid> SaveAsync(byte[] content, CancellationToken stop)
    {
        var id = Guid.NewGuid();
        var path = PathOf(id);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
        await file.WriteAsync(protector.Protect(content), stop);
        file.Flush(flushToDisk: true);
        return id;
    }

    /// <exception cref="FileNotFoundException">Nothing is stored under that name.</exception>
    /// <exception cref="FileNotOpenException">It waits for the virus scanner, or held a virus.</exception>
    public Task<byte[]> ReadAsync(Guid id, CancellationToken stop) =>
        StateOf(id) is FileState.Ready ? ReadUnopenedAsync(id, stop) : throw new FileNotOpenException(StateOf(id));

    /// <summary>The content for the virus scanner itself, and for nobody else.</summary>
    public async Task<byte[]> ReadUnopenedAsync(Guid id, CancellationToken stop) =>
        protector.Unprotect(await File.ReadAllBytesAsync(PathOf(id), stop));

    /// <summary>Removes what is stored; nothing happens where it is gone already.</summary>
    public void Delete(Guid id)
    {
        if (File.Exists(PathOf(id))) File.Delete(PathOf(id));
        ForgetMarks(id);
    }

    /// <summary>Everything stored that was last written before an instant.</summary>
    public IEnumerable<Guid> StoredBefore(DateTimeOffset instant) =>
        Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Where(path => File.GetLastWriteTimeUtc(path) < instant.UtcDateTime)
                .Select(path => Guid.TryParse(Path.GetFileName(path), out var id) ? id : Guid.Empty)
                .Where(id => id != Guid.Empty)
            : [];

    private string PathOf(Guid id) => Path.Combine(folder, id.ToString("n")[..2], id.ToString("n"));
}
