using ComplaintPortal.Web.Data.Rows;

namespace ComplaintPortal.Web.Data.Bulk;

/// <summary>
/// Appends lines to the audit log by prepared statements (B17), in a transaction that has the database to itself: nobody else writes a
/// line meanwhile. Where the log ends is written at the end.
/// </summary>
internal sealed class AuditInserts(SqliteStatements statements, BulkModel model)
{
    private readonly BulkTable lines = model.TableOf(typeof(AuditLine));
    private readonly BulkTable heads = model.TableOf(typeof(AuditHead));
    private readonly AuditHead log = Find(statements, AuditHead.Whole) ?? throw new InvalidOperationException("The audit log has no end.");

    /// <summary>Appends the first lines of a dossier, and writes where they end.</summary>
    public void Begin(string number, IReadOnlyList<AuditLine> first)
    {
        if (first.Count == 0) return;
        var dossier = new AuditHead { Name = number };
        foreach (var line in first) Append(line, dossier);
        heads.Insert(statements, heads.RowOf(dossier));
    }

    /// <summary>Appends a line of any dossier.</summary>
    public void Append(AuditLine line)
    {
        if (Find(statements, line.Number) is { } dossier)
        {
            Append(line, dossier);
            Move(dossier);
        }
        else
        {
            Begin(line.Number, [line]);
        }
    }

    /// <summary>Writes where the log ends now.</summary>
    public void End() => Move(log);

    private void Append(AuditLine line, AuditHead dossier)
    {
        line.Number = dossier.Name;
        line.Append(log, dossier);
        lines.Insert(statements, lines.RowOf(line));
    }

    private void Move(AuditHead head) => statements.Of("UPDATE AuditHeads SET Count = ?, Hash = ? WHERE Name = ?").Run(head.Count, head.Hash, head.Name);

    private static AuditHead? Find(SqliteStatements statements, string name) => statements.Of("SELECT Count, Hash FROM AuditHeads WHERE Name = ?")
        .OneOrNone(row => new AuditHead { Name = name, Count = row.Number(0), Hash = row.Text(1) }, name);
}
