using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Hosting;

namespace ComplaintPortal.Web.Regulations;

/// <summary>Reads an organisation's profile: one of those that ship with the portal, or a file.</summary>
public static class RegulationReader
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <param name="profile">A name such as "blijf-groep", or the path of a profile file.</param>
    /// <exception cref="StartupFaultException">The profile is not there or not right; every fault is listed with its JSON path.</exception>
    public static Regulation Read(string profile, string folder)
    {
        var text = Shipped(profile) ?? FromFile(profile, folder);
        JsonObject? node;
        try
        {
            node = JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException fault)
        {
            throw Unusable(profile, [$"$: is no JSON: {fault.Message}"]);
        }
        if (node is null) throw Unusable(profile, ["$: must be an object"]);
        node.Remove("$schema");
        var schema = JsonNode.Parse(Shipped("regulation.schema")!)!.AsObject();
        var faults = new SchemaCheck(schema).Faults(node).ToList();
        if (faults.Count > 0) throw Unusable(profile, faults.Select(fault => fault.ToString()));
        var regulation = node.Deserialize<Regulation>(Json)!;
        faults = [.. RegulationCheck.Faults(regulation)];
        if (faults.Count > 0) throw Unusable(profile, faults.Select(fault => fault.ToString()));
        return regulation;
    }

    private static StartupFaultException Unusable(string profile, IEnumerable<string> faults) => new($"profile (Portal__Profile={profile})", faults);

    private static string? Shipped(string name)
    {
        using var stream = typeof(RegulationReader).Assembly.GetManifestResourceStream(name + ".json");
        if (stream is null) return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string FromFile(string path, string folder)
    {
        var file = Path.GetFullPath(path, folder);
        return File.Exists(file)
            ? File.ReadAllText(file)
            : throw Unusable(path, ["there is neither a profile of that name (blijf-groep, bij-elkaar) nor a file at that path"]);
    }
}
