namespace ComplaintPortal.Web.Data.Rows;

/// <summary>
/// A key with which something in the database is sealed, by its id: so that a database and a ring of keys that do not belong together
/// are known at start, and not from the first page that can't be read.
/// </summary>
public sealed class UsedKey
{
    public const int IdLimit = 8;

    public string Id { get; set; } = "";

    /// <summary>Everything is sealed with it, or with one that came after it.</summary>
    public bool IsComplete { get; set; }
}
