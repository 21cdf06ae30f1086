namespace ComplaintPortal.Web.Features.Shared;

/// <summary>What the browser's passkey dialog answered, with the question that it was asked; the script fills in the former.</summary>
public class PasskeyForm
{
    public string? State { get; set; }

    public string? Credential { get; set; }
}
