using ComplaintPortal.Domain.Complaints;

namespace ComplaintPortal.Domain.Correspondence;

public enum OutboxState
{
    Pending,
    Sent,

    /// <summary>Tried as often as is reasonable: an officer has to look.</summary>
    Failed,

    /// <summary>Not sent, because the complainant no longer allows e-mail.</summary>
    Withheld,
}

/// <summary>
/// A mail that waits to be sent. Written in the transaction of the act that caused it; its text is made from a template
/// when it is sent, and holds nothing of the complaint's content (B17).
/// </summary>
public sealed class OutboxMessage
{
    public const int ArgumentsLimit = 100_000;
    public const int FaultLimit = 200;
    public const int KeyLimit = 100;

    /// <summary>After this many tries, over about a day and a half where each was answered by a fault, an officer has to look.</summary>
    public const int MostAttempts = 15;

    /// <summary>How long a worker has a message to itself.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    /// <summary>The fault of a try of which nothing was heard.</summary>
    private const string Interrupted = "Interrupted";

    private OutboxMessage()
    {
    }

    private OutboxMessage(NoticeKind kind, string to, string language, string key, DateTimeOffset now) =>
        (Kind, To, Language, Key, CreatedAt, NextAttemptAt) = (kind, to, language, key, now, now);

    public long Id { get; private set; }

    public NoticeKind Kind { get; private set; }

    public string To { get; private set; } = "";

    public string Language { get; private set; } = "nl";

    /// <summary>Sender and subject must not show what it is about.</summary>
    public bool Neutral { get; private set; }

    /// <summary>Goes to someone beside the complainant: that address stays, whatever the complainant changes of the own one.</summary>
    public bool IsCopy { get; private set; }

    /// <summary>The complaint whose complainant it is for; null for a mail to staff.</summary>
    public long? ComplaintId { get; private set; }

    /// <summary>The complaint's number, as a reference in the mail.</summary>
    public string? Reference { get; private set; }

    /// <summary>What the template needs beside the number, as JSON; nothing personal.</summary>
    public string? Arguments { get; private set; }

    /// <summary>One message a key: a job that runs twice writes one. Also the local part of the Message-ID.</summary>
    public string Key { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    public OutboxState State { get; private set; } = OutboxState.Pending;

    public int Attempts { get; private set; }

    public DateTimeOffset NextAttemptAt { get; private set; }

    /// <summary>Until when the worker that took it has it to itself.</summary>
    public DateTimeOffset? LeasedUntil { get; private set; }

    /// <summary>Raised whenever a worker takes it or gives it up, so that only one can.</summary>
    public long Version { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>What went wrong the last time, without address or server text.</summary>
    public string? Fault { get; private set; }

    internal static OutboxMessage ToComplainant(Complaint complaint, NoticeKind kind, string? arguments, DateTimeOffset now)
    {
        complaint.SafeContact.Require(ContactChannel.Email, complaint.Complainant);
        return new OutboxMessage(kind, complaint.Complainant.Email!, complaint.Language, Guid.NewGuid().ToString("n"), now)
        {
            Neutral = complaint.SafeContact.NeutralWording,
            Reference = complaint.Number,
            Arguments = arguments,
        };
    }

    /// <summary>A copy to someone who stands by the complainant and may receive it; as neutral as the complainant asked for (B27).</summary>
    internal static OutboxMessage ToSupportPerson(Complaint complaint, SupportPerson person, NoticeKind kind, string? arguments, DateTimeOffset now) =>
        new(kind, person.Email!, complaint.Language, Guid.NewGuid().ToString("n"), now)
        {
            IsCopy = true,
            Neutral = complaint.SafeContact.NeutralWording,
            Reference = complaint.Number,
            Arguments = arguments,
        };

    /// <summary>A mail to an employee.</summary>
    /// <param name="key">The same for the same message, whoever makes it and however often.</param>
    public static OutboxMessage ToStaff(NoticeKind kind, string to, string key, string arguments, DateTimeOffset now) =>
        new(kind, to, "nl", key, now) { Arguments = arguments };

    /// <summary>
    /// Takes it for one worker; false where another has it, or nothing is to be sent now. A refusal can be a change to save:
    /// where the worker that had it never said how it went, that was a try, and after the last one it has failed.
    /// </summary>
    public bool TryLease(DateTimeOffset now)
    {
        if (State != OutboxState.Pending || NextAttemptAt > now || LeasedUntil >= now) return false;
        Version++;
        if (LeasedUntil is not null)
        {
            // A mail that ends its worker is not tried for ever.
            Attempts++;
            Fault = Interrupted;
            if (Attempts >= MostAttempts)
            {
                (State, LeasedUntil) = (OutboxState.Failed, null);
                return false;
            }
        }
        LeasedUntil = now + Lease;
        return true;
    }

    public void MarkSent(DateTimeOffset now)
    {
        RequirePending();
        (State, SentAt, Fault, LeasedUntil) = (OutboxState.Sent, now, null, null);
    }

    /// <summary>Does not send it, because the complainant no longer allows e-mail.</summary>
    public void Withhold()
    {
        RequirePending();
        (State, LeasedUntil) = (OutboxState.Withheld, null);
    }

    /// <summary>Follows what the complainant asked for since it was written: another address, neutral wording.</summary>
    public void Follow(SafeContact safeContact, Complainant complainant)
    {
        RequirePending();
        safeContact.Require(ContactChannel.Email, complainant);
        (To, Neutral) = (complainant.Email!, safeContact.NeutralWording);
    }

    /// <summary>Says less than it was written to say, since its receiver may not know the rest any more.</summary>
    public void Narrow(string arguments)
    {
        RequirePending();
        Arguments = arguments;
    }

    /// <summary>Notes a failed try and when the next one is: after 1, 2, 4 … minutes, at most 6 hours apart.</summary>
    public void MarkFailed(string fault, DateTimeOffset now)
    {
        RequirePending();
        Attempts++;
        Fault = fault.Length > FaultLimit ? fault[..FaultLimit] : fault;
        LeasedUntil = null;
        State = Attempts >= MostAttempts ? OutboxState.Failed : OutboxState.Pending;
        NextAttemptAt = now + TimeSpan.FromMinutes(Math.Min(360, Math.Pow(2, Attempts - 1)));
    }

    /// <summary>Gives it a new round of tries, at an officer's word.</summary>
    public void SendAgain(DateTimeOffset now)
    {
        if (State != OutboxState.Failed) throw new ComplaintRuleException(ComplaintRule.AlreadySent);
        (State, Attempts, NextAttemptAt) = (OutboxState.Pending, 0, now);
    }

    private void RequirePending()
    {
        if (State != OutboxState.Pending) throw new ComplaintRuleException(ComplaintRule.AlreadySent);
    }
}
