using System.Text.Json.Serialization;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;

namespace ComplaintPortal.Domain.Regulations;

/// <summary>
/// An organisation's complaint regulation as data (its profile): everything in which organisations differ.
/// docs/regulations.md says of every value whether the regulation says it or the organisation chose it.
/// </summary>
public sealed record Regulation
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    public required ContactDetails Contact { get; init; }

    public required Handler Handler { get; init; }

    /// <summary>The kinds that are taken: complaints always, suggestions where the regulation knows them (E1).</summary>
    public required IReadOnlyList<ComplaintKind> Kinds { get; init; }

    /// <summary>The prefix of every number in the register, such as KL in KL-2026-000123.</summary>
    public required string NumberPrefix { get; init; }

    /// <summary>The languages of the public pages, the first one being the default.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    public required IReadOnlyList<Choice> Subjects { get; init; }

    public required IReadOnlyList<Choice> Locations { get; init; }

    public required IReadOnlyList<Choice> Relations { get; init; }

    /// <summary>Whether the form asks if it is about a restrictive measure (E19, Wet zorg en dwang).</summary>
    public bool AsksRestrictiveMeasure { get; init; }

    /// <summary>Whether the forms choose neutral wording until someone chooses otherwise: safer where somebody may read along (B31).</summary>
    public bool NeutralWordingFirst { get; init; }

    public required IReadOnlyList<PromiseRule> Promises { get; init; }

    public required ClosingRule Closing { get; init; }

    /// <summary>Whether the document of a conversation is also kept in the client's own file (E12).</summary>
    public bool FilesInClientFile { get; init; }

    public required RetentionRule Retention { get; init; }

    /// <summary>When management is reminded that a year has no adopted evaluation (E22).</summary>
    public EvaluationReminders Evaluation { get; init; } = new();

    /// <summary>After how many minutes without a click an employee has to sign in again (B17).</summary>
    public int StaffIdleMinutes { get; init; } = 60;

    public required IReadOnlyList<SupportProvider> Support { get; init; }

    public required IReadOnlyList<ExternalBody> ExternalBodies { get; init; }

    public required CalendarRule Calendar
    {
        get;
        init => (field, workingDays) = (value, null);
    }

    public required RegulationLinks Links { get; init; }

    public required RegulationTexts Texts { get; init; }

    public required Theme Theme { get; init; }

    /// <summary>The calendar by which this organisation counts its terms.</summary>
    [JsonIgnore]
    public WorkingDayCalendar WorkingDays => workingDays ??= Calendar.ToCalendar();

    private WorkingDayCalendar? workingDays;

    /// <summary>The promises that start on receipt of this kind. A suggestion has none (E1).</summary>
    public IEnumerable<PromiseRule> PromisesFor(ComplaintKind kind) =>
        kind == ComplaintKind.Complaint ? Promises.Where(rule => rule.Kind is PromiseKind.Contact or PromiseKind.Conversation or PromiseKind.Decision) : [];

    public PromiseRule? RuleOf(PromiseKind kind) => Promises.FirstOrDefault(rule => rule.Kind == kind);

    /// <summary>When people are reminded of an open promise of this kind; also where the profile does not name it.</summary>
    public PromiseRule RemindersOf(PromiseKind kind) => RuleOf(kind) ?? PromiseRule.Unnamed(kind);

    /// <summary>The support that is offered on a day, that which suits the answers first (B25, B26, E7).</summary>
    public IReadOnlyList<SupportProvider> SupportOn(DateOnly day, GuidanceQuestion question) => Guidance.Pick(Support, day, question);

    /// <summary>The external bodies that hold on a day, the one that suits the answers first (B29, E5, E6).</summary>
    public IReadOnlyList<ExternalBody> ExternalBodiesOn(DateOnly day, GuidanceQuestion question) => Guidance.Pick(ExternalBodies, day, question);

    /// <summary>The body with that code, also where it no longer holds; null where the profile has none.</summary>
    public ExternalBody? BodyOf(string? code) => ExternalBodies.FirstOrDefault(body => body.Code == code);
}

/// <summary>A choice of a list: a stable code, and what people read. A choice that is no longer offered has a last day.</summary>
public sealed record Choice(string Code, LocalizedText Name, DateOnly? Until = null)
{
    public bool IsOffered(DateOnly today) => Until is null || today <= Until;
}

/// <summary>Who handles complaints: "klachtenfunctionaris", "directie" (E8).</summary>
/// <param name="Title">The bare title, for headings and labels.</param>
/// <param name="InSentence">The title with its article, as it stands within a sentence: "de klachtenfunctionaris".</param>
public sealed record Handler(LocalizedText Title, LocalizedText InSentence);

/// <summary>How the organisation is reached (B5, B6, B30, B31).</summary>
public sealed record ContactDetails
{
    public required string Email { get; init; }

    public required string Telephone { get; init; }

    /// <summary>The lines of the postal address for complaints, addressee included.</summary>
    public required IReadOnlyList<string> PostalAddress { get; init; }

    public required string Website { get; init; }

    public LocalizedText? OfficeHours { get; init; }
}

/// <summary>What closing and reopening ask for.</summary>
public sealed record ClosingRule
{
    /// <summary>How many attempts at contact are recorded at least before a complaint is closed because nobody could be reached.</summary>
    public required int ContactAttempts { get; init; }

    /// <summary>For how many calendar days after the closing date the complainant can reopen the complaint on the status page.</summary>
    public required int ReopenDays { get; init; }

    /// <summary>The last Dutch day on which the complainant may ask to reopen what was closed on this day.</summary>
    public DateOnly ReopenUntil(DateOnly closedOn) => closedOn.AddDays(ReopenDays);
}

/// <summary>How long is kept what is closed (B18), and what was never sent.</summary>
public sealed record RetentionRule
{
    /// <summary>In whole years from the closing date.</summary>
    public required int ComplaintYears { get; init; }

    /// <summary>The same for a suggestion; as for a complaint where the profile does not say.</summary>
    public int? SuggestionYears { get; init; }

    /// <summary>For how many hours after the last change the unfinished form of a complainant is kept.</summary>
    public int DraftHours { get; init; } = 2;

    public int YearsOf(ComplaintKind kind) => kind == ComplaintKind.Suggestion ? SuggestionYears ?? ComplaintYears : ComplaintYears;

    /// <summary>What was closed after this day is not due for destruction on a day; of what was closed on it or before, <see cref="KeptUntil"/> says.</summary>
    public DateOnly LatestClosing(ComplaintKind kind, DateOnly today) => today.AddYears(-YearsOf(kind));

    /// <summary>
    /// The last Dutch day on which what was closed on a day is kept: the same day of the month, whole years later, and of 29 February the
    /// 28th where there is none. From the day after it is destroyed (B19).
    /// </summary>
    public DateOnly KeptUntil(ComplaintKind kind, DateOnly closedOn) => closedOn.AddYears(YearsOf(kind));
}

/// <summary>What does not count as a working day, beside weekends and the public holidays.</summary>
public sealed record CalendarRule
{
    public bool GoodFridayIsHoliday { get; init; } = true;

    public IReadOnlyList<ClosingPeriod> ClosingDays { get; init; } = [];

    internal WorkingDayCalendar ToCalendar() =>
        new(GoodFridayIsHoliday, ClosingDays.SelectMany(period => period.Days()).ToHashSet());
}

/// <summary>One or more days on which the organisation is closed; the last day may be left out for a single day.</summary>
public sealed record ClosingPeriod(DateOnly From, LocalizedText Name, DateOnly? Until = null)
{
    public IEnumerable<DateOnly> Days()
    {
        for (var day = From; day <= (Until ?? From); day = day.AddDays(1)) yield return day;
    }
}

public sealed record RegulationLinks
{
    public required string PrivacyStatement { get; init; }

    /// <summary>The regulation as the organisation publishes it itself.</summary>
    public required string Regulation { get; init; }

    /// <summary>The neutral page to which the quick exit leads (B31).</summary>
    public required string QuickExit { get; init; }
}

/// <summary>The handful of colours that make the site the organisation's own, as hexadecimal colours.</summary>
public sealed record Theme(string Color, string ColorDark, string ColorLight, string Accent);
