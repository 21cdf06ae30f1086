using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Audit;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Bulk;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Infrastructure;
using ComplaintPortal.Web.Tests.Retention;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ComplaintPortal.Web.Tests.Data;

/// <summary>Many dossiers at once are written as one is: the same rows, the same log.</summary>
public sealed class BulkWriterTests
{
    /// <summary>Tables of a dossier that are no part of it when it is received or comes from elsewhere.</summary>
    private static readonly IReadOnlyList<Type> Later = [typeof(AuditReason), typeof(DraftRow), typeof(DraftFile), typeof(ReminderRecord)];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_column_of_every_table_holds_what_saving_writes(bool byEf)
    {
        using var portal = new Portal();
        var marked = await MarkedDossier.MakeAsync(portal);
        await marked.CloseAsync();
        var complaint = await portal.DataAsync(db => db.Complaints.AsNoTrackingWithIdentityResolution().WithEverything().Include(one => one.SearchKeys)
            .OrderBy(one => one.Id).SingleAsync(one => one.Number == marked.Number));
        using var other = new Portal();
        await WriteAsync(other, byEf, complaint);

        var (expected, written) = (await RowsAsync(portal), await RowsAsync(other));
        Assert.Equal(expected.Keys, written.Keys);
        Assert.True(written.Count >= 28);
        Assert.All(written, table => Assert.NotEmpty(table.Value));
        foreach (var (table, rows) in expected) Assert.Equal(rows.Select(row => $"{table}: {row}"), written[table].Select(row => $"{table}: {row}"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Obligation", "B16")]
    [Trait("Obligation", "B17")]
    public async Task Numbers_go_on_without_a_gap_and_the_log_is_whole(bool byEf)
    {
        using var portal = new Portal();
        var before = (await Journey.Of(portal).SendAsync()).Number;
        await WriteAsync(portal, byEf, [.. Enumerable.Range(0, 3).Select(_ => Received(portal))]);
        var after = (await Journey.Of(portal).SendAsync()).Number;
        Assert.Equal(("KL-2026-000001", "KL-2026-000005"), (before, after));
        Assert.Equal(
            Enumerable.Range(1, 5).Select(number => $"KL-2026-{number:000000}"),
            await portal.DataAsync(db => db.Complaints.OrderBy(one => one.Id).Select(one => one.Number).ToListAsync()));
        // What tells of a dossier in another table tells it by the number that it got.
        Assert.Equal(3, await portal.DataAsync(db => db.Outbox.CountAsync(mail => db.Complaints.Any(one => one.Id == mail.ComplaintId && one.Number == mail.Reference))));
        var lines = await portal.DataAsync(db => db.AuditLog.Where(line => line.Number == "KL-2026-000003").OrderBy(line => line.Place).ToListAsync());
        Assert.Equal([AuditKind.Dossier, AuditKind.Act, AuditKind.Act], lines.Select(line => line.Kind));
        Assert.Equal("s1", lines[0].Session);
        Assert.Null((await portal.UseAsync((AuditVerification verification) => verification.CheckAsync(TestContext.Current.CancellationToken))).BrokenAt);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task One_row_too_many_and_nothing_is_written(bool byEf)
    {
        using var portal = new Portal();
        var one = Received(portal);
        await Assert.ThrowsAnyAsync<DbUpdateException>(() => WriteAsync(portal, byEf, one, one));
        Assert.Equal((0, 0), await portal.DataAsync(async db => (await db.Complaints.CountAsync(), await db.NumberSeries.CountAsync(series => series.Last > 0))));
    }

    [Fact]
    public async Task Stopped_half_way_nothing_is_written()
    {
        using var portal = new Portal();
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => portal.UseAsync(async (BulkWriter writer) =>
        {
            var graphs = Enumerable.Range(0, 150).Select(_ => writer.Convert(Received(portal))).ToList();
            await writer.WriteAsync(graphs, _ => stop.Cancel(), stop.Token);
            return true;
        }));
        Assert.Equal(0, await portal.DataAsync(db => db.Complaints.CountAsync()));
    }

    private static Complaint Received(Portal portal) => Complaint.Receive(
        new ComplaintNumber(portal.Regulation.NumberPrefix, 2026, 0),
        new Intake
        {
            Kind = ComplaintKind.Complaint,
            Language = "nl",
            ReceivedOn = DutchTime.Day(portal.Clock.Now),
            Channel = ReceiptChannel.Website,
            Story = "Er werd niet geluisterd.",
            Complainant = new Complainant { Name = "Noor Voorbeeld", Email = "noor@example.org" },
            SafeContact = new SafeContact { ByEmail = true },
            SubmissionKey = Guid.NewGuid(),
        },
        portal.Regulation, Actor.Complainant, portal.Clock.Now);

    private static Task<bool> WriteAsync(Portal portal, bool byEf, params Complaint[] complaints) => portal.DataAsync(async db =>
    {
        var writer = new BulkWriter(db, portal.Regulation) { IsByEf = byEf };
        await writer.WriteAsync([.. complaints.Select(complaint => writer.Convert(complaint, looks: [Look(complaint)]))], null, TestContext.Current.CancellationToken);
        return true;
    });

    private static AuditLine Look(Complaint complaint) => new() { Kind = AuditKind.Dossier, ByKind = ActorKind.Staff, At = complaint.RegisteredAt.AddSeconds(-1), Session = "s1" };

    /// <summary>The rows of the dossier's tables, in the order of their keys, opened where they are sealed; a key of another row as how manieth it is.</summary>
    private static Task<SortedDictionary<string, List<string>>> RowsAsync(Portal portal) => portal.DataAsync(async db =>
    {
        await db.Database.OpenConnectionAsync();
        var types = DossierRows.Tables(db.Model).Where(type => !Later.Contains(type.ClrType)).ToList();
        var keys = new Dictionary<string, List<long>>();
        foreach (var type in types)
        {
            keys[type.GetTableName()!] = [];
            await foreach (var row in ReadAsync(db, $"SELECT Id FROM \"{type.GetTableName()}\" ORDER BY Id")) keys[type.GetTableName()!].Add((long)row[0]);
        }
        var tables = new SortedDictionary<string, List<string>>();
        foreach (var type in types)
        {
            var columns = type.GetProperties().Concat(db.Model.GetEntityTypes().Where(owned => owned.FindOwnership()?.PrincipalEntityType == type).SelectMany(owned => owned.GetProperties()))
                .DistinctBy(property => Name(property, type)).ToList();
            var rows = tables[type.GetTableName()!] = [];
            await foreach (var row in ReadAsync(db, $"SELECT {string.Join(", ", columns.Select(column => $"\"{Name(column, type)}\""))} FROM \"{type.GetTableName()}\" ORDER BY Id"))
                rows.Add(string.Join("; ", columns.Select((column, at) => $"{column.Name}={Shown(row[at], column, keys)}")));
        }
        return tables;
    });

    private static string Shown(object value, IProperty column, Dictionary<string, List<long>> keys)
    {
        var table = column.IsPrimaryKey() ? column.DeclaringEntityType.GetTableName() : column.GetContainingForeignKeys().FirstOrDefault()?.PrincipalEntityType.GetTableName();
        if (value is long key && table is not null && keys.TryGetValue(table, out var all)) return $"{table} {all.IndexOf(key)}";
        if (value is byte[] bytes && column.GetValueConverter() is SealedColumns.SealedText text) return (string)text.ConvertFromProvider(bytes)!;
        return value is byte[] hash ? System.Convert.ToHexString(hash) : value is DBNull ? "null" : $"{value.GetType().Name} {value}";
    }

    private static string Name(IProperty property, IEntityType type) => property.GetColumnName(StoreObjectIdentifier.Table(type.GetTableName()!, type.GetSchema()))!;

    private static async IAsyncEnumerable<object[]> ReadAsync(PortalDbContext db, string query)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = query;
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            yield return row;
        }
    }
}
