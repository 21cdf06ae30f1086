using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ComplaintPortal.Domain.Complaints;

namespace ComplaintPortal.Domain.Retention;

/// <summary>How many things of one kind were destroyed with a dossier.</summary>
/// <param name="Kind">A bare code, such as the name of a table.</param>
public sealed record DestroyedCount(string Kind, int Count);

/// <summary>
/// What stays of a dossier beside its figures: that it was there, when and by which rule it was destroyed, and of how many things it was
/// made (B19). Nothing of whom or what it was about. Each certificate holds the hash of the one before it, so that none can be taken out
/// or changed unseen.
/// </summary>
public sealed class DestructionCertificate
{
    public const int CountsLimit = 2000;

    [JsonConstructor]
    private DestructionCertificate()
    {
    }

    /// <summary>Its place in the chain, from 1 without a gap.</summary>
    [JsonInclude]
    public long Sequence { get; private set; }

    /// <summary>The number that the dossier had in the register.</summary>
    [JsonInclude]
    public string Number { get; private set; } = "";

    [JsonInclude]
    public ComplaintKind Kind { get; private set; }

    /// <summary>The Dutch day from which the term counted.</summary>
    [JsonInclude]
    public DateOnly ClosedOn { get; private set; }

    [JsonInclude]
    public DateTimeOffset DestroyedAt { get; private set; }

    /// <summary>By which rule: the term in whole years from the closing date.</summary>
    [JsonInclude]
    public int Years { get; private set; }

    /// <summary>Who destroyed it; empty for the portal itself.</summary>
    [JsonInclude]
    public string ByName { get; private set; } = "";

    /// <summary>The counts, each as "code=number", in the order of the codes, with spaces between.</summary>
    [JsonInclude]
    public string Counts { get; private set; } = "";

    /// <summary>The hash of the certificate before it.</summary>
    [JsonInclude]
    public string Before { get; private set; } = "";

    [JsonInclude]
    public string Hash { get; private set; } = "";

    /// <summary>Makes the certificate that follows another.</summary>
    /// <param name="years">The term by which it was due, in whole years from the closing date.</param>
    /// <param name="previous">The last one of the chain; null for the first.</param>
    public static DestructionCertificate Issue(
        Complaint dossier, int years, IEnumerable<DestroyedCount> destroyed, DestructionCertificate? previous, Actor by, DateTimeOffset now)
    {
        var certificate = new DestructionCertificate
        {
            Sequence = (previous?.Sequence ?? 0) + 1,
            Number = dossier.Number,
            Kind = dossier.Kind,
            ClosedOn = dossier.ClosedOn ?? throw new ComplaintRuleException(ComplaintRule.NotInThisPhase),
            // To the second, as every database gives it back.
            DestroyedAt = now.ToUniversalTime().AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond)),
            Years = years,
            ByName = by.Name,
            Counts = string.Join(' ', destroyed.Where(one => one.Count > 0).OrderBy(one => one.Kind, StringComparer.Ordinal)
                .Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Kind}={one.Count}"))),
            Before = previous?.Hash ?? HashChain.Beginning,
        };
        certificate.Hash = certificate.Compute();
        return certificate;
    }

    /// <summary>One line of the list that is kept beside the backups.</summary>
    public string ToJson() => JsonSerializer.Serialize(this);

    /// <exception cref="JsonException">It is no certificate.</exception>
    public static DestructionCertificate FromJson(string line) => JsonSerializer.Deserialize<DestructionCertificate>(line)!;

    /// <summary>Whether it is as it was made, and follows the other; null for the beginning of the chain.</summary>
    public bool Follows(DestructionCertificate? previous) =>
        Sequence == (previous?.Sequence ?? 0) + 1 && Before == (previous?.Hash ?? HashChain.Beginning) && Hash == Compute();

    private string Compute() => HashChain.Digest(
        Sequence.ToString(CultureInfo.InvariantCulture), Number, Kind.ToString(), ClosedOn.ToString("O", CultureInfo.InvariantCulture),
        DestroyedAt.ToUniversalTime().ToString("O", CultureInfo.InvariantCulture), Years.ToString(CultureInfo.InvariantCulture), ByName, Counts, Before);
}
