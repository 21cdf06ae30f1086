namespace ComplaintPortal.Web.Data.Rows;

/// <summary>The wrong codes that were tried on one number or from one address, under a hash of it; gone after a day.</summary>
public sealed class AccessAttempts
{
    public const int SubjectLimit = 64;

    public string Subject { get; set; } = "";

    public int Wrong { get; set; }

    public DateTimeOffset LastAt { get; set; }
}
