using System.Data.Common;
using System.Security.Claims;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Data.Seed;
using ComplaintPortal.Web.Data.Sums;
using ComplaintPortal.Web.Encryption;
using ComplaintPortal.Web.Hosting;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ComplaintPortal.Web.Data;

/// <summary>The database: SQLite in the data directory, or SQL Server by its connection string.</summary>
public static class DatabaseSetup
{
    /// <summary>The SQLite database in the data directory.</summary>
    public const string SqliteFile = "portal.db";

    public static void AddDatabase(this WebApplicationBuilder builder, PortalOptions options)
    {
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        if (options.Database == DatabaseKind.SqlServer)
        {
            var connection = EncryptedByDefault(builder.Configuration.GetConnectionString("Portal")!);
            builder.Services.AddPooledDbContextFactory<SqlServerPortalDbContext>((services, db) => db
                .UseSqlServer(connection, server => server
                    .EnableRetryOnFailure()
                    .CommandTimeout(options.SqlServer.CommandTimeout)
                    .MaxBatchSize(options.SqlServer.MaxBatchSize))
                .UseTextToBytes()
                .UseFieldKeys(services.GetRequiredService<FieldKeys>()));
            builder.AddContext<SqlServerPortalDbContext>(null);
        }
        else
        {
            builder.Services.AddPooledDbContextFactory<SqlitePortalDbContext>((services, db) => db
                .UseSqlite(SqliteIn(options.DataDirectory))
                .AddInterceptors(new FullSync())
                .UseFieldKeys(services.GetRequiredService<FieldKeys>()));
            builder.AddContext<SqlitePortalDbContext>(new WriteQueue());
        }
    }

    /// <summary>Makes the context of each request, which knows who looks: a pooled one remembers nothing of an earlier request.</summary>
    private static void AddContext<TContext>(this WebApplicationBuilder builder, WriteQueue? queue)
        where TContext : PortalDbContext
    {
        var shared = new SharedWrites();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddSingleton<Beside>();
        builder.Services.AddScoped<PortalDbContext>(services =>
        {
            var context = services.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContext();
            var http = services.GetRequiredService<IHttpContextAccessor>();
            context.LookerNow = () => LookerOf(http.HttpContext);
            context.Turn = new WriteTurn(queue);
            context.Shared = shared;
            context.Trail = new AuditTrail(context);
            context.Sums = new FigureSums(context, services.GetRequiredService<Regulation>().WorkingDays);
            return context;
        });
    }

    /// <summary>
    /// The signed-in employee. A complainant's visit is none by itself; in a browser in which an employee is signed in, that employee
    /// looks along: then what the employee is barred from stays shut there too.
    /// </summary>
    private static Looker LookerOf(HttpContext? context)
    {
        if (context is null) return Looker.Portal;
        Guid? id = Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var known) ? known : null;
        var role = id is null ? "" : Roles.All.FirstOrDefault(context.User.IsInRole) ?? "";
        return new Looker(id, role, context.Features.Get<VisitSession>()?.Name ?? "");
    }

    /// <summary>Brings the database up to date, where that is allowed.</summary>
    public static async Task MigrateAsync(this WebApplication app, PortalOptions options)
    {
        if (!options.Migrate) return;
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var database = db.Database;
        try
        {
            await database.MigrateAsync();
            await SeedIndexes.CheckAsync(db);
            // SQLite keeps no figures of its own on how tables are filled, and without them chooses the wrong index for some lists.
            if (options.Database == DatabaseKind.Sqlite) await database.ExecuteSqlRawAsync("PRAGMA analysis_limit=1000; ANALYZE;");
        }
        catch (DbException fault)
        {
            throw new StartupFaultException("database", [$"Portal__Database={options.Database} can't be brought up to date: {fault.Message}"]);
        }
    }

    /// <summary>How the portal connects to the SQLite database in a data directory.</summary>
    public static string SqliteIn(string dataDirectory) =>
        new SqliteConnectionStringBuilder { DataSource = Path.Combine(dataDirectory, SqliteFile), ForeignKeys = true }.ConnectionString;

    /// <summary>SqlClient 2 does not encrypt unless told to; a connection string that says so itself is left as it is.</summary>
    internal static string EncryptedByDefault(string connection)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = connection };
        return parts.ContainsKey("Encrypt") ? connection : new SqlConnectionStringBuilder(connection) { Encrypt = true }.ConnectionString;
    }

    /// <summary>A complaint that was confirmed is on the disk, also when the power fails right after.</summary>
    private sealed class FullSync : DbConnectionInterceptor
    {
        private const string Pragmas = "PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;";

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            command.ExecuteNonQuery();
        }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = Pragmas;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
