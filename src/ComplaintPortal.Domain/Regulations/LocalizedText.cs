namespace ComplaintPortal.Domain.Regulations;

/// <summary>A text of the regulation in the languages of the portal. English may be missing: then the Dutch text is shown.</summary>
public sealed record LocalizedText(string Nl, string? En = null)
{
    public string In(string language) => language == "en" && En is not null ? En : Nl;
}
