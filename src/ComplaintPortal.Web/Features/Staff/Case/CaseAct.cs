namespace ComplaintPortal.Web.Features.Staff.Case;

/// <summary>Something that can be done to a case: its place, and under which key its texts stand.</summary>
public sealed record CaseAct(string Key, string Place)
{
    public const string Cases = "/medewerkers/klachten";

    /// <summary>The place of a case; each act has its own below it.</summary>
    public const string Root = Cases + "/{number}";

    public static readonly CaseAct RecordContact = new("RecordContact", "contact");
    public static readonly CaseAct ExtendPromise = new("ExtendPromise", "uitstel");
    public static readonly CaseAct Assign = new("Assign", "behandelaar");
    public static readonly CaseAct SendMessage = new("SendMessage", "bericht");
    public static readonly CaseAct AddNote = new("AddNote", "notitie");
    public static readonly CaseAct AddFile = new("AddFile", "bestand");
    public static readonly CaseAct ChangeSafeContact = new("ChangeSafeContact", "bereikbaar");
    public static readonly CaseAct IssueAccessCode = new("IssueAccessCode", "toegangscode");
    public static readonly CaseAct MarkMessagesSeen = new("MarkMessagesSeen", "gelezen");

    public static readonly IReadOnlyList<CaseAct> All =
        [RecordContact, ExtendPromise, Assign, SendMessage, AddNote, AddFile, ChangeSafeContact, IssueAccessCode, MarkMessagesSeen];

    public static string PageOf(string number) => $"{Cases}/{number}";

    public string PathOf(string number) => $"{PageOf(number)}/{Place}";
}
