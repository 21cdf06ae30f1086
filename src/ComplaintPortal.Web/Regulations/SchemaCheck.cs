using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ComplaintPortal.Web.Regulations;

/// <summary>A fault of a profile: where (JSON path) and what.</summary>
public sealed record ProfileFault(string Path, string What)
{
    public override string ToString() => $"{Path}: {What}";
}

/// <summary>
/// Holds a profile against its JSON schema, as far as that schema goes: the keywords it uses and no others.
/// Our own, because no schema library can be had (docs/dependencies.md).
/// </summary>
public sealed class SchemaCheck(JsonObject schema)
{
    private static readonly HashSet<string> Known =
    [
        "$schema", "$id", "$defs", "$ref", "title", "description", "type", "properties", "required", "additionalProperties", "items",
        "enum", "pattern", "minLength", "maxLength", "minimum", "maximum", "minItems", "uniqueItems", "format",
    ];

    public IEnumerable<ProfileFault> Faults(JsonNode? node) => Faults(node, schema, "$");

    private IEnumerable<ProfileFault> Faults(JsonNode? node, JsonObject rule, string path)
    {
        if (rule.FirstOrDefault(keyword => !Known.Contains(keyword.Key)).Key is { } unknown)
            throw new NotSupportedException($"The schema uses '{unknown}', which is not checked.");
        if (rule["$ref"]?.GetValue<string>() is { } reference) rule = schema["$defs"]![reference["#/$defs/".Length..]]!.AsObject();

        var type = rule["type"]?.GetValue<string>();
        if (type is not null && !Is(type, node)) return [new(path, $"must be {Article(type)}")];
        return node switch
        {
            JsonObject members => MemberFaults(members, rule, path),
            JsonArray items => ItemFaults(items, rule, path),
            JsonValue value => ValueFaults(value, rule, path),
            _ => [],
        };
    }

    private IEnumerable<ProfileFault> MemberFaults(JsonObject members, JsonObject rule, string path)
    {
        foreach (var name in rule["required"]?.AsArray().Select(one => one!.GetValue<string>()) ?? [])
        {
            if (!members.ContainsKey(name)) yield return new($"{path}.{name}", "is missing");
        }
        var properties = rule["properties"]?.AsObject();
        foreach (var (name, value) in members)
        {
            if (properties?[name] is JsonObject property)
            {
                foreach (var fault in Faults(value, property, $"{path}.{name}")) yield return fault;
            }
            else if (rule["additionalProperties"]?.GetValue<bool>() == false)
            {
                yield return new($"{path}.{name}", "is not known; look for a typing error");
            }
        }
    }

    private IEnumerable<ProfileFault> ItemFaults(JsonArray items, JsonObject rule, string path)
    {
        if (Number(rule, "minItems") is { } least && items.Count < least) yield return new(path, $"must have at least {least} items");
        if (rule["uniqueItems"]?.GetValue<bool>() == true && items.DistinctBy(item => item?.ToJsonString()).Count() < items.Count)
            yield return new(path, "has the same item twice");
        if (rule["items"] is not JsonObject itemRule) yield break;
        for (var i = 0; i < items.Count; i++)
        {
            foreach (var fault in Faults(items[i], itemRule, $"{path}[{i.ToString(CultureInfo.InvariantCulture)}]")) yield return fault;
        }
    }

    private static IEnumerable<ProfileFault> ValueFaults(JsonValue value, JsonObject rule, string path)
    {
        if (rule["enum"] is JsonArray allowed && !allowed.Any(one => JsonNode.DeepEquals(one, value)))
            yield return new(path, $"must be one of {string.Join(", ", allowed.Select(one => one!.ToJsonString()))}");
        if (value.TryGetValue<string>(out var text))
        {
            if (Number(rule, "minLength") is { } shortest && text.Trim().Length < shortest) yield return new(path, "must not be empty");
            if (Number(rule, "maxLength") is { } longest && text.Length > longest) yield return new(path, $"must be at most {longest} characters");
            if (rule["pattern"]?.GetValue<string>() is { } pattern && !Regex.IsMatch(text, pattern, RegexOptions.ECMAScript, TimeSpan.FromSeconds(1)))
                yield return new(path, $"must look like {pattern}");
            if (rule["format"]?.GetValue<string>() is { } format && !HasFormat(format, text)) yield return new(path, $"must be {Article(format)}");
        }
        else if (value.TryGetValue<decimal>(out var number))
        {
            if (Number(rule, "minimum") is { } least && number < least) yield return new(path, $"must be at least {least}");
            if (Number(rule, "maximum") is { } most && number > most) yield return new(path, $"must be at most {most}");
        }
    }

    private static bool Is(string type, JsonNode? node) => type switch
    {
        "object" => node is JsonObject,
        "array" => node is JsonArray,
        "string" => node is JsonValue value && value.TryGetValue<string>(out _),
        "boolean" => node is JsonValue value && value.TryGetValue<bool>(out _),
        "integer" => node is JsonValue value && value.TryGetValue<int>(out _),
        _ => throw new NotSupportedException($"The schema uses the type '{type}', which is not checked."),
    };

    private static bool HasFormat(string format, string text) => format switch
    {
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
        "date" => DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "email" => System.Net.Mail.MailAddress.TryCreate(text, out var address) && address.Address == text,
        _ => throw new NotSupportedException($"The schema uses the format '{format}', which is not checked."),
    };

    private static int? Number(JsonObject rule, string keyword) => rule[keyword]?.GetValue<int>();

    private static string Article(string type) => type switch
    {
        "object" or "array" or "integer" or "email" => "an " + (type == "email" ? "e-mail address" : type),
        "uri" => "a whole address, https:// included",
        "date" => "a date such as 2026-05-15",
        _ => "a " + type,
    };
}
