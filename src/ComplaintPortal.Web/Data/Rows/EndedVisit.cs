namespace ComplaintPortal.Web.Data.Rows;

/// <summary>A visit that its visitor ended: a copy of its cookie opens nothing any more. Gone once no such cookie can live.</summary>
public sealed class EndedVisit
{
    public const int NameLimit = 32;

    public string Name { get; set; } = "";

    public DateTimeOffset EndedAt { get; set; }
}
