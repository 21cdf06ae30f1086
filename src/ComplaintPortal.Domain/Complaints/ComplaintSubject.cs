namespace ComplaintPortal.Domain.Complaints;

/// <summary>One of the subjects of a complaint, by its code in the profile (B1).</summary>
public sealed class ComplaintSubject
{
    private ComplaintSubject()
    {
    }

    internal ComplaintSubject(string code) => Code = code;

    public long Id { get; private set; }

    public string Code { get; private set; } = "";
}
