using System.Text.RegularExpressions;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintPortal.Web.Tests.Features.Staff.ConflictOfInterest;

/// <summary>A route of staff and a method, with an address for each thing of the case that could stand in it.</summary>
internal sealed record StaffAddress(string Path, HttpMethod Method, IReadOnlyList<string> Addresses)
{
    public bool IsOfCase => Path.Contains("{number}", StringComparison.Ordinal);

    public override string ToString() => $"{Method} /{Path}";
}

/// <summary>Every address of the running portal at which an employee can ask for something, whoever added it.</summary>
internal static partial class StaffAddresses
{
    /// <summary>What stands in lists beside the case, and names no thing that has an address.</summary>
    private static readonly Type[] WithoutAddress = [typeof(TimelineEntry), typeof(SearchKey), typeof(ComplaintSubject), typeof(ShownGuidance), typeof(DraftRow), typeof(DraftFile)];

    /// <summary>Signing out comes last: after it nothing is asked any more.</summary>
    public static Task<List<StaffAddress>> OfAsync(ShutCase shut) => OfAsync(shut.Portal, shut.Number);

    public static async Task<List<StaffAddress>> OfAsync(Portal portal, string number)
    {
        var (ids, keys) = await portal.DataAsync(IdsAsync);
        return
        [
            .. from route in portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
               let path = route.RoutePattern.RawText!.Trim('/')
               where path.Split('/')[0] == "medewerkers" && route.Metadata.GetMetadata<IAllowAnonymous>() is null
               from method in route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
               orderby path.Contains("uitloggen", StringComparison.Ordinal)
               select new StaffAddress(path, new HttpMethod(method), [.. Filled("/" + path, number, ids, keys)]),
        ];
    }

    /// <summary>All rows of all tables that hang on complaints, as text: what two moments have the same did not change.</summary>
    public static async Task<string> RowsAsync(PortalDbContext db)
    {
        var rows = new List<string>();
        await db.Database.OpenConnectionAsync();
        foreach (var table in DossierTypes(db).Select(type => type.GetTableName()!).Distinct().Order())
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\" ORDER BY 1";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync()) rows.Add($"{table}: {string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(at => reader.GetValue(at) is byte[] bytes ? Convert.ToHexString(bytes) : reader.GetValue(at)))}");
        }
        return string.Join('\n', rows);
    }

    private static IEnumerable<IEntityType> DossierTypes(PortalDbContext db) => db.Model.GetEntityTypes().Where(HangsOnComplaint);

    private static bool HangsOnComplaint(IEntityType type) =>
        type.ClrType == typeof(Complaint) || type.GetForeignKeys().Any(key => key.PrincipalEntityType != type && HangsOnComplaint(key.PrincipalEntityType));

    /// <summary>The ids of everything in the case that can have an address.</summary>
    private static async Task<(List<string> Ids, List<string> Keys)> IdsAsync(PortalDbContext db)
    {
        var (ids, keys) = (new SortedSet<long>(), new List<string>());
        await db.Database.OpenConnectionAsync();
        foreach (var type in DossierTypes(db).Where(type => !WithoutAddress.Contains(type.ClrType) && !type.IsOwned()))
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT Id FROM \"{type.GetTableName()}\"";
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync()) ids.Add(reader.GetInt64(0));
        }
        keys.AddRange((await db.Attachments.Select(file => file.StorageId).ToListAsync()).Select(id => id.ToString()));
        keys.AddRange((await db.Complaints.SelectMany(one => one.Conversations).Select(one => one.Key).ToListAsync()).Select(id => id.ToString()));
        return ([.. ids.Select(id => $"{id}")], keys);
    }

    private static IEnumerable<string> Filled(string path, string number, List<string> ids, List<string> keys)
    {
        if (Parameter().Match(path) is not { Success: true } parameter) return [path];
        var values = parameter.Value.StartsWith("{number", StringComparison.Ordinal) ? [number] : parameter.Value.StartsWith("{year", StringComparison.Ordinal) ? [$"{Portal.Wednesday.Year}"] : parameter.Value.Contains(":guid", StringComparison.Ordinal) ? keys : ids;
        return values.SelectMany(value => Filled(path[..parameter.Index] + value + path[(parameter.Index + parameter.Length)..], number, ids, keys));
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
