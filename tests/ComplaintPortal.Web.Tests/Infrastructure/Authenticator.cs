using System.Buffers.Binary;
using System.Formats.Cbor;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace ComplaintPortal.Web.Tests.Infrastructure;

/// <summary>A device with one passkey (WebAuthn), as a browser answers for it.</summary>
public sealed class Authenticator(string origin = "https://localhost")
{
    private readonly ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly byte[] id = RandomNumberGenerator.GetBytes(32);
    private string user = "";
    private uint count;

    /// <summary>Whether the device checked who holds it.</summary>
    public bool Verifies { get; set; } = true;

    public string Create(string options)
    {
        var asked = JsonDocument.Parse(options).RootElement;
        user = asked.GetProperty("user").GetProperty("id").GetString()!;
        var point = key.ExportParameters(false).Q;
        var cose = new CborWriter(CborConformanceMode.Ctap2Canonical);
        cose.WriteStartMap(5);
        foreach (var (name, value) in new[] { (1, 2), (3, -7), (-1, 1) }) { cose.WriteInt32(name); cose.WriteInt32(value); }
        foreach (var (name, value) in new[] { (-2, point.X!), (-3, point.Y!) }) { cose.WriteInt32(name); cose.WriteByteString(value); }
        cose.WriteEndMap();
        byte[] data = [.. Head(0x40), .. new byte[16], 0, (byte)id.Length, .. id, .. cose.Encode()];
        var attestation = new CborWriter(CborConformanceMode.Ctap2Canonical);
        attestation.WriteStartMap(3);
        attestation.WriteTextString("fmt");
        attestation.WriteTextString("none");
        attestation.WriteTextString("attStmt");
        attestation.WriteStartMap(0);
        attestation.WriteEndMap();
        attestation.WriteTextString("authData");
        attestation.WriteByteString(data);
        attestation.WriteEndMap();
        return Answer(new JsonObject
        {
            ["clientDataJSON"] = Text(Client("webauthn.create", asked)),
            ["attestationObject"] = Text(attestation.Encode()),
            ["transports"] = new JsonArray("internal"),
        });
    }

    public string Get(string options)
    {
        var client = Client("webauthn.get", JsonDocument.Parse(options).RootElement);
        count++;
        var data = Head(0);
        var signature = key.SignData([.. data, .. SHA256.HashData(client)], HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        return Answer(new JsonObject { ["clientDataJSON"] = Text(client), ["authenticatorData"] = Text(data), ["signature"] = Text(signature), ["userHandle"] = user });
    }

    private string Answer(JsonObject response) => new JsonObject
    {
        ["id"] = Text(id),
        ["rawId"] = Text(id),
        ["type"] = "public-key",
        ["clientExtensionResults"] = new JsonObject(),
        ["response"] = response,
    }.ToJsonString();

    private byte[] Client(string type, JsonElement asked) => Encoding.UTF8.GetBytes(new JsonObject
    {
        ["type"] = type,
        ["challenge"] = asked.GetProperty("challenge").GetString(),
        ["origin"] = origin,
        ["crossOrigin"] = false,
    }.ToJsonString());

    private byte[] Head(int flags)
    {
        var counted = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(counted, count);
        return [.. SHA256.HashData(Encoding.UTF8.GetBytes(new Uri(origin).Host)), (byte)(flags | 1 | (Verifies ? 4 : 0)), .. counted];
    }

    private static string Text(byte[] bytes) => WebEncoders.Base64UrlEncode(bytes);
}
