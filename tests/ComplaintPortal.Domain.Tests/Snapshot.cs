using System.Text.Json;
using System.Text.Json.Serialization;
using ComplaintPortal.Domain.Complaints;

namespace ComplaintPortal.Domain.Tests;

/// <summary>A whole dossier as one text: two that are the same hold the same.</summary>
internal static class Snapshot
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new JsonStringEnumConverter() } };

    public static string Of(Complaint complaint) => JsonSerializer.Serialize(complaint, Options);
}
