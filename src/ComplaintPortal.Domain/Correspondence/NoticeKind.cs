namespace ComplaintPortal.Domain.Correspondence;

/// <summary>What a mail or letter is about; each has its template in every language.</summary>
public enum NoticeKind
{
    /// <summary>To the complainant: it was received, under this number.</summary>
    Acknowledgement,

    /// <summary>To the complainant: a promise got a later day.</summary>
    PromiseExtended,

    /// <summary>To the complainant: a message stands on the status page.</summary>
    NewMessage,

    /// <summary>To the complainant and those invited: a conversation is planned.</summary>
    ConversationPlanned,

    /// <summary>… was moved to another moment or place.</summary>
    ConversationMoved,

    /// <summary>… does not take place.</summary>
    ConversationCancelled,

    /// <summary>To the complainant: the complaint as put on paper together, to be confirmed or corrected (E10).</summary>
    StatementToConfirm,

    /// <summary>To the complainant: a proposed solution, to be agreed with or not (E13).</summary>
    SolutionProposed,

    /// <summary>To the complainant: a solution was carried out (E13).</summary>
    SolutionCarriedOut,

    /// <summary>To the complainant: where the external body is reached (B28, E16).</summary>
    Referred,

    /// <summary>To the complainant: by which procedure a complaint about a restrictive measure goes on (E19).</summary>
    RouteDecided,

    /// <summary>To the complainant: the answer to a suggestion, with thanks (E1).</summary>
    SuggestionAnswered,

    /// <summary>To the complainant: a suggestion is handled as a complaint from now on.</summary>
    ConvertedToComplaint,

    /// <summary>To the complainant: the complaint was taken back.</summary>
    Withdrawn,

    /// <summary>To the complainant: the complaint is closed; what can still be done, and how long the file is kept.</summary>
    Closed,

    /// <summary>To the complainant: the complaint is handled again.</summary>
    Reopened,

    /// <summary>To the complainant: a request for inspection, a copy or a correction was registered, and until when it is answered (B21).</summary>
    DisclosureRegistered,

    /// <summary>… is answered later, and why.</summary>
    DisclosureExtended,

    /// <summary>… was answered without anything being handed over.</summary>
    DisclosureAnswered,

    /// <summary>To the complainant: the copy can be downloaded from the status page.</summary>
    CopyReady,

    /// <summary>To the complainant: the copy was posted.</summary>
    CopySent,

    /// <summary>To staff: what is due, once a morning.</summary>
    Reminders,

    /// <summary>To staff: a hold is to be reviewed (B20).</summary>
    HoldReview,

    /// <summary>To staff: improvement actions are to be carried out, or their effect to be checked (E21).</summary>
    ImprovementActions,

    /// <summary>To management: of years past no evaluation is adopted (E22).</summary>
    EvaluationMissing,

    /// <summary>To staff: management opened a dossier, for a reason that stands in it.</summary>
    DossierOpened,

    /// <summary>To an employee: the second factor of the own account changed; whoever did not do that can act at once.</summary>
    SecondFactorChanged,
}
