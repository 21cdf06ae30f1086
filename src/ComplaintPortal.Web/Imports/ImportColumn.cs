namespace ComplaintPortal.Web.Imports;

/// <summary>What a column of an existing register holds.</summary>
public enum ImportField
{
    EarlierNumber,
    Kind,
    ReceivedOn,
    Channel,
    Location,
    Subjects,
    Relation,
    Name,
    Street,
    Postcode,
    City,
    Telephone,
    Email,
    Story,
    Discussed,
    Handler,
    ContactOn,
    ConversationOn,
    Satisfied,
    ReferredTo,
    ReferredOn,
    ClosedOn,
    Outcome,
    Lessons,
    ImprovementPoints,
}

/// <summary>A column as it can be headed: in Dutch, as in the template, or in English.</summary>
/// <param name="IsRequired">Has to be filled in every row.</param>
/// <param name="Width">In the template, in characters.</param>
public sealed record ImportColumn(ImportField Field, string Dutch, string English, bool IsRequired = false, int Width = 16)
{
    /// <summary>In the order of the template.</summary>
    public static readonly IReadOnlyList<ImportColumn> All =
    [
        new(ImportField.EarlierNumber, "Eerder nummer", "Earlier number"),
        new(ImportField.Kind, "Soort", "Kind", Width: 12),
        new(ImportField.ReceivedOn, "Ontvangen op", "Received on", IsRequired: true, Width: 14),
        new(ImportField.Channel, "Kanaal", "Channel", IsRequired: true, Width: 14),
        new(ImportField.Location, "Locatie", "Location", Width: 20),
        new(ImportField.Subjects, "Onderwerpen", "Subjects", Width: 30),
        new(ImportField.Relation, "Relatie", "Relation"),
        new(ImportField.Name, "Naam", "Name", IsRequired: true, Width: 24),
        new(ImportField.Street, "Adres", "Address", Width: 24),
        new(ImportField.Postcode, "Postcode", "Postal code", Width: 10),
        new(ImportField.City, "Plaats", "Town"),
        new(ImportField.Telephone, "Telefoon", "Telephone"),
        new(ImportField.Email, "E-mail", "Email", Width: 24),
        new(ImportField.Story, "Klacht", "Story", IsRequired: true, Width: 50),
        new(ImportField.Discussed, "Al besproken", "Discussed before", Width: 14),
        new(ImportField.Handler, "Behandelaar", "Handler", Width: 24),
        new(ImportField.ContactOn, "Contact op", "Contact on", Width: 14),
        new(ImportField.ConversationOn, "Gesprek op", "Conversation on", Width: 14),
        new(ImportField.Satisfied, "Tevreden", "Satisfied", Width: 10),
        new(ImportField.ReferredTo, "Doorverwezen naar", "Referred to", Width: 24),
        new(ImportField.ReferredOn, "Doorverwezen op", "Referred on"),
        new(ImportField.ClosedOn, "Afgerond op", "Closed on", Width: 14),
        new(ImportField.Outcome, "Uitkomst", "Outcome", Width: 24),
        new(ImportField.Lessons, "Geleerd", "Lessons", Width: 40),
        new(ImportField.ImprovementPoints, "Verbeterpunten", "Improvement points", Width: 40),
    ];

    private static readonly IReadOnlyDictionary<string, ImportColumn> ByHeading =
        All.SelectMany(column => new[] { (column.Dutch, column), (column.English, column) }).DistinctBy(one => Plain(one.Item1)).ToDictionary(one => Plain(one.Item1), one => one.column);

    public static ImportColumn Of(ImportField field) => All[(int)field];

    /// <summary>The column with that heading, however it is written; null where there is none.</summary>
    public static ImportColumn? Find(string heading) => ByHeading.GetValueOrDefault(Plain(heading));

    /// <summary>Lower case, letters only.</summary>
    private static string Plain(string heading) => string.Concat(heading.Where(char.IsLetter)).ToLowerInvariant();
}
