using System.Security.Cryptography;
using System.Text.Json;
using ComplaintPortal.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;

namespace ComplaintPortal.Web.Encryption;

/// <summary>The ring in the folder of keys, apart from the database: each key wrapped by Data Protection, and so by the certificate where there is one.</summary>
public sealed class FieldKeyFile(PortalOptions options, IDataProtectionProvider protection)
{
    private const string FileName = "fields.json";
    private const string LockName = "making.lock";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly IDataProtector protector = protection.CreateProtector("field keys");

    public string Location { get; } = Path.Combine(options.DataDirectory, KeysSetup.Folder, FileName);

    /// <summary>The ring; at the first start it is made.</summary>
    /// <exception cref="StartupFaultException">The file is damaged, or what its keys were wrapped with is gone.</exception>
    public FieldKeys ReadOrMake()
    {
        if (File.Exists(Location)) return Read();
        // Of those that start at this moment one makes the ring. Moving a file to a name that is free looks first and moves then, and so
        // can put a second ring in the place of one with which something is sealed already.
        using var alone = FileInTurn.Open(Path.Combine(Path.GetDirectoryName(Location)!, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, Patience);
        if (!File.Exists(Location)) File.Move(WritePart([FieldKey.New()]), Location);
        return Read();
    }

    /// <summary>Puts another ring in the place of this one, at one moment.</summary>
    internal FieldKeys Replace(IReadOnlyList<FieldKey> ring)
    {
        File.Move(WritePart(ring), Location, overwrite: true);
        return new FieldKeys(ring);
    }

    private FieldKeys Read()
    {
        try
        {
            var stored = JsonSerializer.Deserialize<List<StoredKey>>(File.ReadAllBytes(Location), Json)!;
            if (stored.Count == 0) throw new JsonException();
            return new FieldKeys([.. stored.Select(key => new FieldKey(key.Id, protector.Unprotect(key.Secret)))]);
        }
        catch (Exception fault) when (fault is JsonException or FormatException or ArgumentNullException)
        {
            throw new StartupFaultException("keys", [$"{Location} is damaged: put it back from the backup of the keys"]);
        }
        catch (CryptographicException)
        {
            throw new StartupFaultException(
                "keys", [$"what {Location} holds can't be unwrapped: it needs the other files of its folder as they were with it, and Portal__Keys__Certificate where that was set"]);
        }
    }

    /// <summary>Whole and on the disk, under a name of its own.</summary>
    private string WritePart(IReadOnlyList<FieldKey> ring)
    {
        var part = $"{Location}.{Guid.NewGuid():n}";
        var mode = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) mode.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var file = new FileStream(part, mode);
        JsonSerializer.Serialize(file, ring.Select(key => new StoredKey(key.Name, protector.Protect(key.Secret.ToArray()))), Json);
        file.Flush(flushToDisk: true);
        return part;
    }

    private sealed record StoredKey(string Id, byte[] Secret);
}
