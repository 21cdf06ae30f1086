using ComplaintPortal.Domain.Complaints;

namespace ComplaintPortal.Web.Features.Staff.Case;

/// <summary>Something that can be done to a case: under which key its texts stand, its place, and what the procedure has to allow for it.</summary>
public sealed record CaseAct(string Key, string Place, ProcedureAct? Needs = null, ComplaintKind? OnlyFor = null)
{
    public const string Cases = "/medewerkers/klachten";

    /// <summary>The place of a case; each act has its own below it.</summary>
    public const string Root = Cases + "/{number}";

    /// <summary>In the address of the form for a solution: the possible one with which it begins.</summary>
    public const string PossibleSolution = "mogelijk";

    public static readonly CaseAct RecordContact = new("RecordContact", "contact", ProcedureAct.RecordContact);
    public static readonly CaseAct ExtendPromise = new("ExtendPromise", "uitstel");
    public static readonly CaseAct Assign = new("Assign", "behandelaar");
    public static readonly CaseAct SendMessage = new("SendMessage", "bericht");
    public static readonly CaseAct AddNote = new("AddNote", "notitie");
    public static readonly CaseAct AddFile = new("AddFile", "bestand");
    public static readonly CaseAct ChangeSafeContact = new("ChangeSafeContact", "bereikbaar");
    public static readonly CaseAct IssueAccessCode = new("IssueAccessCode", "toegangscode");
    public static readonly CaseAct MarkMessagesSeen = new("MarkMessagesSeen", "gelezen");

    public static readonly CaseAct PlanConversation = new("PlanConversation", "gesprekken/plannen", ProcedureAct.PlanConversation);
    public static readonly CaseAct MoveConversation = new("MoveConversation", "gesprekken/{0}/verplaatsen", ProcedureAct.PlanConversation);
    public static readonly CaseAct CancelConversation = new("CancelConversation", "gesprekken/{0}/afzeggen");
    public static readonly CaseAct RecordConversation = new("RecordConversation", "gesprekken/vastleggen", ProcedureAct.RecordConversation);
    public static readonly CaseAct RecordPlannedConversation = new("RecordConversation", "gesprekken/{0}/vastleggen", ProcedureAct.RecordConversation);
    public static readonly CaseAct FileConversation = new("FileConversation", "gesprekken/{0}/opbergen");
    public static readonly CaseAct WriteStatement = new("WriteStatement", "op-papier", ProcedureAct.WriteStatement, ComplaintKind.Complaint);
    public static readonly CaseAct ConfirmStatement = new("ConfirmStatement", "op-papier/bevestigen", ProcedureAct.ConfirmStatement, ComplaintKind.Complaint);

    public static readonly CaseAct AgreeSolution = new("AgreeSolution", "oplossing", ProcedureAct.ProposeSolution, ComplaintKind.Complaint);
    public static readonly CaseAct AnswerSolution = new("AnswerSolution", "oplossingen/{0}/antwoord", ProcedureAct.AgreeSolution);
    public static readonly CaseAct CarryOutSolution = new("CarryOutSolution", "oplossingen/{0}/uitgevoerd", ProcedureAct.CarryOutSolution);
    public static readonly CaseAct RecordSatisfaction = new("RecordSatisfaction", "tevreden", ProcedureAct.RecordSatisfaction);
    public static readonly CaseAct StartNewRound = new("StartNewRound", "nieuwe-oplossing", ProcedureAct.StartNewRound);

    public static readonly CaseAct Refer = new("Refer", "doorverwijzen", ProcedureAct.Refer);
    public static readonly CaseAct ReportDirectReferral = new("ReportDirectReferral", "ging-zelf", ProcedureAct.ReportDirectReferral);
    public static readonly CaseAct LeaveToBody = new("LeaveToBody", "doorverwijzingen/{0}/overlaten", ProcedureAct.Refer);
    public static readonly CaseAct RecordReferralOutcome = new("RecordReferralOutcome", "doorverwijzingen/{0}/uitkomst", ProcedureAct.RecordReferralOutcome);
    public static readonly CaseAct MarkRestrictiveMeasure = new("MarkRestrictiveMeasure", "maatregel", ProcedureAct.MarkRestrictiveMeasure, ComplaintKind.Complaint);
    public static readonly CaseAct DecideRoute = new("DecideRoute", "regeling", ProcedureAct.DecideRoute, ComplaintKind.Complaint);

    public static readonly CaseAct AnswerSuggestion = new("AnswerSuggestion", "antwoord", ProcedureAct.AnswerSuggestion, ComplaintKind.Suggestion);
    public static readonly CaseAct ConvertToComplaint = new("ConvertToComplaint", "wordt-klacht", ProcedureAct.ConvertToComplaint, ComplaintKind.Suggestion);
    public static readonly CaseAct Withdraw = new("Withdraw", "intrekken", ProcedureAct.Withdraw);
    public static readonly CaseAct Close = new("Close", "afronden", ProcedureAct.Close);
    public static readonly CaseAct Reopen = new("Reopen", "heropenen", ProcedureAct.Reopen);

    public static readonly CaseAct PlaceHold = new("PlaceHold", "vasthouden");
    public static readonly CaseAct ProlongHold = new("ProlongHold", "vasthouden/verlengen");
    public static readonly CaseAct LiftHold = new("LiftHold", "vasthouden/opheffen");

    public static readonly CaseAct MakeImprovementAction = new("MakeImprovementAction", "verbeteractie");

    public static readonly CaseAct RegisterDisclosure = new("RegisterDisclosure", "verzoeken/vastleggen");
    public static readonly CaseAct CheckIdentity = new("CheckIdentity", "verzoeken/{0}/identiteit");
    public static readonly CaseAct ExtendDisclosure = new("ExtendDisclosure", "verzoeken/{0}/verlengen");
    public static readonly CaseAct PrepareCopy = new("PrepareCopy", "verzoeken/{0}/afschrift");
    public static readonly CaseAct HandOverCopy = new("HandOverCopy", "verzoeken/{0}/overhandigen");
    public static readonly CaseAct RecordInspection = new("RecordInspection", "verzoeken/{0}/inzage");
    public static readonly CaseAct AnswerRectification = new("AnswerRectification", "verzoeken/{0}/antwoord");
    public static readonly CaseAct CloseDisclosure = new("CloseDisclosure", "verzoeken/{0}/sluiten");

    public static readonly CaseAct AddSupportPerson = new("AddSupportPerson", "naast-de-klager");
    public static readonly CaseAct RemoveSupportPerson = new("RemoveSupportPerson", "naast-de-klager/{0}/verwijderen");
    public static readonly CaseAct NameConcernedEmployees = new("NameConcernedEmployees", "betrokken-medewerkers");
    public static readonly CaseAct BarStaff = new("BarStaff", "afschermen");
    public static readonly CaseAct AdmitStaff = new("AdmitStaff", "afschermen/{0}/opheffen");
    public static readonly CaseAct CorrectReceipt = new("CorrectReceipt", "corrigeren/ontvangst");
    public static readonly CaseAct CorrectContact = new("CorrectContact", "corrigeren/contact/{0}");
    public static readonly CaseAct CorrectConversation = new("CorrectConversation", "corrigeren/gesprek/{0}");
    public static readonly CaseAct CorrectCarriedOut = new("CorrectCarriedOut", "corrigeren/uitvoering/{0}");

    /// <summary>Under which a new access code waits for the case page: of this case and no other, also where the page that was meant never opened.</summary>
    public static string AccessCodeOf(string number) => $"AccessCode {number}";

    /// <summary>The place of the case page.</summary>
    public static string PageOf(string number) => $"{Cases}/{number}";

    public string PathOf(string number) => $"{PageOf(number)}/{Place}";

    /// <summary>The place of the act on one thing of the case, such as a planned conversation.</summary>
    public string PathOf(string number, object item) => $"{PageOf(number)}/{string.Format(System.Globalization.CultureInfo.InvariantCulture, Place, item)}";
}
