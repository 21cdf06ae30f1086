using ComplaintPortal.Domain.Retention;

namespace ComplaintPortal.Web.Data.Rows;

/// <summary>Where the log ends, or a dossier's part of it: how many lines there have to be, and the hash of the last. A line taken off the end is missed.</summary>
public sealed class AuditHead
{
    /// <summary>The name of the whole log's end; no dossier has it as its number.</summary>
    public const string Whole = "*";

    /// <summary>A dossier's number, or <see cref="Whole"/>.</summary>
    public string Name { get; set; } = "";

    public long Count { get; set; }

    public string Hash { get; set; } = HashChain.Beginning;
}
