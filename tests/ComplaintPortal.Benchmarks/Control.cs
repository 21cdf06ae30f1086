using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace ComplaintPortal.Benchmarks;

/// <summary>What the portal is held against: an endpoint that does nothing but write one row of as many bytes, as safely, for each POST.</summary>
internal static class Control
{
    public static async Task RunAsync(string folder, string address, int bytes)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        await using var app = builder.Build();
        await using var database = new SqliteConnection($"Data Source={Path.Combine(folder, "control.db")}");
        await database.OpenAsync();
        await RunAsync(database, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE Rows (Id INTEGER PRIMARY KEY AUTOINCREMENT, Content BLOB NOT NULL);");
        await using var insert = database.CreateCommand();
        insert.CommandText = "INSERT INTO Rows (Content) VALUES ($content)";
        var content = insert.Parameters.Add("$content", SqliteType.Blob);
        // One connection and one turn at a time: as fast as it can be done.
        using var turn = new SemaphoreSlim(1);
        app.MapGet("/", () => "ready");
        app.MapPost("/", async (HttpContext context) =>
        {
            await context.Request.ReadFormAsync();
            var row = RandomNumberGenerator.GetBytes(bytes);
            await turn.WaitAsync();
            try
            {
                content.Value = row;
                insert.ExecuteNonQuery();
            }
            finally
            {
                turn.Release();
            }
            return Results.Redirect("/");
        });
        await app.RunAsync(address);
    }

    private static async Task RunAsync(SqliteConnection database, string sql)
    {
        await using var command = database.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
