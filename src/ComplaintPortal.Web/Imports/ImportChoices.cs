using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Regulations;

namespace ComplaintPortal.Web.Imports;

/// <summary>A value that a column takes: its code, and the names by which it is known too.</summary>
public sealed record ImportChoice(string Code, string Dutch, string English);

/// <summary>The values that columns take, by the profile. Each can be written as its code or its name, in Dutch or English.</summary>
public sealed class ImportChoices(Regulation regulation)
{
    private static readonly ImportChoice[] Kinds = [new(nameof(ComplaintKind.Complaint), "Klacht", "Complaint"), new(nameof(ComplaintKind.Suggestion), "Suggestie", "Suggestion")];

    private static readonly ImportChoice[] Channels =
    [
        new(nameof(ReceiptChannel.Website), "Website", "Website"), new(nameof(ReceiptChannel.Email), "E-mail", "Email"), new(nameof(ReceiptChannel.Post), "Post", "Post"),
        new(nameof(ReceiptChannel.Telephone), "Telefoon", "Telephone"), new(nameof(ReceiptChannel.InPerson), "Persoonlijk", "In person"),
    ];

    private static readonly ImportChoice[] Answers = [new("yes", "Ja", "Yes"), new("no", "Nee", "No")];

    private static readonly ImportChoice[] Outcomes =
    [
        new(nameof(Outcome.Satisfied), "Tevreden", "Satisfied"), new(nameof(Outcome.NotSatisfiedReferred), "Niet tevreden, doorverwezen", "Not satisfied, referred"),
        new(nameof(Outcome.NotSatisfiedOther), "Niet tevreden, anders", "Not satisfied, other"), new(nameof(Outcome.Withdrawn), "Ingetrokken", "Withdrawn"),
        new(nameof(Outcome.NoContact), "Geen contact gekregen", "No contact"), new(nameof(Outcome.WzdRoute), "Wet zorg en dwang", "Wzd"),
        new(nameof(Outcome.Answered), "Beantwoord", "Answered"),
    ];

    private readonly Dictionary<ImportField, IReadOnlyList<ImportChoice>> offered = new()
    {
        [ImportField.Kind] = [.. Kinds.Where(kind => regulation.Kinds.Any(one => one.ToString() == kind.Code))],
        [ImportField.Channel] = Channels,
        [ImportField.Location] = Of(regulation.Locations),
        [ImportField.Subjects] = Of(regulation.Subjects),
        [ImportField.Relation] = Of(regulation.Relations),
        [ImportField.Discussed] = Answers,
        [ImportField.Satisfied] = Answers,
        [ImportField.ReferredTo] = [.. regulation.ExternalBodies.Select(body => new ImportChoice(body.Code, body.Name.In("nl"), body.Name.In("en")))],
        [ImportField.Outcome] = [.. Outcomes.Where(one => one.Code switch
        {
            nameof(Outcome.WzdRoute) => regulation.AsksRestrictiveMeasure,
            nameof(Outcome.Answered) => regulation.Kinds.Contains(ComplaintKind.Suggestion),
            _ => true,
        })],
    };

    /// <summary>The columns that take certain values only, and which.</summary>
    public IReadOnlyDictionary<ImportField, IReadOnlyList<ImportChoice>> All => offered;

    /// <summary>The code of what was written; null where the column does not take it.</summary>
    public string? CodeOf(ImportField field, string written)
    {
        var text = Plain(written);
        return offered[field].FirstOrDefault(one => Plain(one.Code) == text || Plain(one.Dutch) == text || Plain(one.English) == text)?.Code;
    }

    /// <summary>Also what is no longer offered: a register goes back for years.</summary>
    private static IReadOnlyList<ImportChoice> Of(IReadOnlyList<Choice> choices) => [.. choices.Select(choice => new ImportChoice(choice.Code, choice.Name.In("nl"), choice.Name.In("en")))];

    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
