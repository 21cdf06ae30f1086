namespace ComplaintPortal.Web.Attachments;

/// <summary>Whether a stored file may be opened.</summary>
public enum FileState
{
    Ready,

    /// <summary>The virus scanner has not seen it yet.</summary>
    Waiting,

    /// <summary>It held a virus: its content is gone.</summary>
    Refused,
}

/// <summary>A file that may not be opened.</summary>
public sealed class FileNotOpenException(FileState state) : Exception($"The file is {state}.")
{
    public FileState State => state;
}

/// <summary>Files that wait for the virus scanner: an empty file beside the content says so, whatever the file belongs to.</summary>
public sealed partial class AttachmentStore
{
    private const string WaitingMark = ".waiting";
    private const string RefusedMark = ".virus";

    /// <summary>Keeps a file shut until it is released or refused.</summary>
    public void HoldBack(Guid id) => Mark(id, WaitingMark);

    public FileState StateOf(Guid id) =>
        File.Exists(PathOf(id) + RefusedMark) ? FileState.Refused : File.Exists(PathOf(id) + WaitingMark) ? FileState.Waiting : FileState.Ready;

    /// <summary>The files that wait.</summary>
    public IReadOnlyList<Guid> HeldBack() => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*" + WaitingMark, SearchOption.AllDirectories).Select(path => Guid.Parse(Path.GetFileNameWithoutExtension(path)))]
        : [];

    /// <summary>Opens a file that waited.</summary>
    public void Release(Guid id) => File.Delete(PathOf(id) + WaitingMark);

    /// <summary>Removes the content of a file that waited; that it was refused stays to be seen.</summary>
    public void Refuse(Guid id)
    {
        Mark(id, RefusedMark);
        File.Delete(PathOf(id));
        File.Delete(PathOf(id) + WaitingMark);
    }

    private IEnumerable<Guid> RefusedBefore(DateTimeOffset instant) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*" + RefusedMark, SearchOption.AllDirectories)
            .Where(path => File.GetLastWriteTimeUtc(path) < instant.UtcDateTime).Select(path => Guid.Parse(Path.GetFileNameWithoutExtension(path)))
        : [];

    private void Mark(Guid id, string mark)
    {
        using var file = File.Create(PathOf(id) + mark);
        file.Flush(flushToDisk: true);
    }

    private void ForgetMarks(Guid id)
    {
        if (!Directory.Exists(Path.GetDirectoryName(PathOf(id)))) return;
        File.Delete(PathOf(id) + WaitingMark);
        File.Delete(PathOf(id) + RefusedMark);
    }
}
