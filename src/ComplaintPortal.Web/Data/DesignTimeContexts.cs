using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace ComplaintPortal.Web.Data;

/// <summary>Lets dotnet-ef make migrations without starting the portal or reaching a server.</summary>
public sealed class DesignTimeContexts : IDesignTimeDbContextFactory<SqlitePortalDbContext>, IDesignTimeDbContextFactory<SqlServerPortalDbContext>
{
    SqlitePortalDbContext IDesignTimeDbContextFactory<SqlitePortalDbContext>.CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlitePortalDbContext>().UseSqlite("Data Source=:memory:").Options);

    SqlServerPortalDbContext IDesignTimeDbContextFactory<SqlServerPortalDbContext>.CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerPortalDbContext>().UseSqlServer("Server=none").UseTextToBytes().Options);
}
