using System.Text.Json;
using System.Text.Json.Serialization;
using ComplaintPortal.Domain.Regulations;

namespace ComplaintPortal.Domain.Evaluation;

/// <summary>
/// The figures of a year with the four years before it, as tables: what the page shows, the reports hold and an adopted evaluation keeps (E22).
/// </summary>
/// <param name="AsOf">The Dutch day on which they were made.</param>
/// <param name="Years">The years of every table, the year itself last.</param>
public sealed record YearReport(int Year, DateOnly AsOf, IReadOnlyList<int> Years, IReadOnlyList<FigureTable> Tables)
{
    /// <summary>How many years before it stand beside the year.</summary>
    public const int YearsBefore = 4;

    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Whether the year was over when they were made.</summary>
    [JsonIgnore]
    public bool IsOver => AsOf.Year > Year;

    /// <exception cref="KeyNotFoundException">There is no such table.</exception>
    public FigureTable this[string code] => Tables.FirstOrDefault(table => table.Code == code) ?? throw new KeyNotFoundException(code);

    /// <summary>As it is kept with an adopted evaluation.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <exception cref="JsonException">It is no report.</exception>
    public static YearReport FromJson(string text) => JsonSerializer.Deserialize<YearReport>(text, Json)!;
}

/// <summary>One table: rows by measures, each over the years. Codes of tables stand in <see cref="FigureTables"/>.</summary>
/// <param name="Measures">What is counted of each row, such as "received".</param>
public sealed record FigureTable(string Code, IReadOnlyList<FigureLabel> Measures, IReadOnlyList<FigureRow> Rows)
{
    /// <summary>The row with that code; null where there is none.</summary>
    public FigureRow? Row(string code) => Rows.FirstOrDefault(row => row.Label.Code == code);

    /// <summary>The place of a measure.</summary>
    public int Measure(string code) => Measures.Select((one, place) => (one.Code, place)).First(one => one.Code == code).place;

    /// <summary>The number of one row and measure in the last of the years.</summary>
    public int? Last(string row, string measure) => Row(row)?.Values[Measure(measure)][^1];
}

/// <summary>A code and what people read for it; a code without a name is one of the portal's own, with a text of its own.</summary>
public sealed record FigureLabel(string Code, LocalizedText? Name = null);

/// <summary>One row of a table.</summary>
/// <param name="Group">Under which heading it stands, where a table has headings.</param>
/// <param name="Values">For each measure the years' numbers; null where there is nothing to tell.</param>
public sealed record FigureRow(FigureLabel Label, IReadOnlyList<IReadOnlyList<int?>> Values, FigureLabel? Group = null);

/// <summary>The tables of a report, and what they measure.</summary>
public static class FigureTables
{
    /// <summary>Complaints: open at the start, received, closed, withdrawn, open at the end.</summary>
    public const string Overview = "overview";

    /// <summary>The same of suggestions.</summary>
    public const string Suggestions = "suggestions";
    public const string ByMonth = "by-month";
    public const string BySubject = "by-subject";
    public const string ByLocation = "by-location";
    public const string ByRelation = "by-relation";
    public const string ByChannel = "by-channel";
    public const string ByKind = "by-kind";

    /// <summary>Received complaints by subject (rows) and location (measures).</summary>
    public const string SubjectAtLocation = "subject-at-location";
    public const string Outcomes = "outcomes";
    public const string Satisfaction = "satisfaction";
    public const string Referrals = "referrals";

    /// <summary>Promises by kind.</summary>
    public const string Promises = "promises";

    /// <summary>Promises by kind (the group) and location.</summary>
    public const string PromisesByLocation = "promises-by-location";
    public const string DaysToClose = "days-to-close";

    /// <summary>How long what is open at the end has been open, by months.</summary>
    public const string AgeOfOpen = "age-of-open";

    /// <summary>Improvement actions of the year.</summary>
    public const string Actions = "actions";

    /// <summary>The code of what is not known: no location given, a subject not chosen.</summary>
    public const string Unknown = "unknown";
}
