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

    /// <summary>To staff: what is due, once a morning.</summary>
    Reminders,
}
