namespace ComplaintPortal.Web.Data.Rows;

/// <summary>An unfinished form, encrypted and gone after its time: that of a complainant is found only with the secret in the sender's browser, that of an employee only by the same employee.</summary>
public sealed class DraftRow
{
    /// <summary>Derived from the secret, which itself is not kept, or from the employee, the case and the act.</summary>
    public Guid Id { get; set; }

    public byte[] Payload { get; set; } = [];

    /// <summary>The complaint that it is about; null where there is none yet. Its draft is destroyed with it.</summary>
    public long? ComplaintId { get; set; }

    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>Raised at every save, so that two tabs do not overwrite each other unseen.</summary>
    public long Version { get; set; }

    public List<DraftFile> Files { get; set; } = [];
}

/// <summary>A stored file of an unfinished form; its name stands in the encrypted draft.</summary>
public sealed class DraftFile
{
    public Guid StorageId { get; set; }

    public Guid DraftId { get; set; }
}
