using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Data;

/// <summary>Removes an unfinished form, by EF or by prepared statements. The rows of its files go with it.</summary>
internal static class DraftRows
{
    private const string Deleting = "DELETE FROM Drafts WHERE Id = ";

    public static Task<int> DeleteAsync(PortalDbContext db, Guid id, CancellationToken stop) => db.Database.ExecuteSqlRawAsync(Deleting + "{0}", [id], stop);

    public static void Delete(SqliteStatements statements, Guid id) => statements.Of(Deleting + "?").Run(id);
}
