using Microsoft.Data.SqlClient;

namespace ComplaintPortal.Web.Tests.Infrastructure;

/// <summary>The databases on which the data tests run: SQLite always, SQL Server where PORTAL_TEST_SQLSERVER holds a connection string.</summary>
public static class Providers
{
    private const string Variable = "PORTAL_TEST_SQLSERVER";

    public static TheoryData<string> Available { get; } = string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Variable)) ? ["Sqlite"] : ["Sqlite", "SqlServer"];

    /// <summary>A portal on an empty database of the provider.</summary>
    public static Portal Start(string provider)
    {
        if (provider == "Sqlite") return new Portal();
        var connection = new SqlConnectionStringBuilder(Environment.GetEnvironmentVariable(Variable)) { InitialCatalog = $"portal-test-{Guid.NewGuid():n}" };
        return new Portal(Portal.BlijfGroep, ("Portal:Database", provider), ("ConnectionStrings:Portal", connection.ConnectionString));
    }
}
