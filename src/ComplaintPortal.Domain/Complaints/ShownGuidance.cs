using ComplaintPortal.Domain.Regulations;

namespace ComplaintPortal.Domain.Complaints;

/// <summary>Support or a body as it was shown to the complainant on receipt: bodies change, the dossier keeps what was shown.</summary>
public sealed class ShownGuidance
{
    public const int CodeLimit = 60;
    public const int NameLimit = 200;
    public const int UrlLimit = 500;

    private ShownGuidance()
    {
    }

    internal ShownGuidance(Guidance guidance, int order, string language) =>
        (Code, Name, Url, IsSupport, Order) = (guidance.Code, guidance.Name.In(language), guidance.Url, guidance is SupportProvider, order);

    public long Id { get; private set; }

    public string Code { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string? Url { get; private set; }

    /// <summary>Support; otherwise an external body.</summary>
    public bool IsSupport { get; private set; }

    public int Order { get; private set; }
}
