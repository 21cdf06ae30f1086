using System.Text.Json;
using ComplaintPortal.Domain.Promises;

namespace ComplaintPortal.Domain.Correspondence;

/// <summary>What the notice of an extension needs: which promise, and its new day.</summary>
public sealed record ExtensionArguments(PromiseKind Promise, DateOnly DueOn)
{
    public string ToJson() => JsonSerializer.Serialize(this);

    public static ExtensionArguments FromJson(string json) => JsonSerializer.Deserialize<ExtensionArguments>(json)!;
}
