namespace ComplaintPortal.Domain.Complaints;

/// <summary>A file that is stored already, to be attached.</summary>
public sealed record NewAttachment(Guid StorageId, string FileName, string MediaType, long Size);

/// <summary>A file of a dossier. Its content lies outside the database, under a random name.</summary>
public sealed class Attachment
{
    public const int FileNameLimit = 150;
    public const int MediaTypeLimit = 100;

    /// <summary>How many files one form or message takes.</summary>
    public const int MostAtOnce = 10;

    /// <summary>The largest file, in bytes: 10 MB.</summary>
    public const long MostBytes = 10 * 1024 * 1024;

    private Attachment()
    {
    }

    internal Attachment(NewAttachment file, Actor by, DateTimeOffset now)
    {
        Limit.Check((file.MediaType, MediaTypeLimit));
        StorageId = file.StorageId;
        FileName = Limit.Required(file.FileName, FileNameLimit, ComplaintRule.TextMissing);
        MediaType = file.MediaType;
        Size = file.Size;
        ByKind = by.Kind;
        ByName = by.Name;
        At = now;
    }

    public long Id { get; private set; }

    /// <summary>The random name under which the content is stored; also the name in the address of a download.</summary>
    public Guid StorageId { get; private set; }

    /// <summary>The name that the sender gave it: shown and offered at a download, never used as a path.</summary>
    public string FileName { get; private set; } = "";

    public string MediaType { get; private set; } = "";

    /// <summary>In bytes.</summary>
    public long Size { get; private set; }

    public ActorKind ByKind { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    /// <summary>The message with which it came; null where it came with the complaint itself or was added by an officer.</summary>
    public long? MessageId { get; private set; }
}
