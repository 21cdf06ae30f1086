using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;

namespace ComplaintPortal.Domain.Complaints;

/// <summary>Messages, notes, files, who handles it and how the complainant is reached.</summary>
public sealed partial class Complaint
{
    /// <summary>Puts a message on the status page; one from staff is told to the complainant by an allowed channel.</summary>
    /// <exception cref="ComplaintRuleException">No text, too long, or too many files.</exception>
    /// <param name="key">The same for every time that one form is sent; a new one where there is no form.</param>
    public void PostMessage(string? text, IReadOnlyList<NewAttachment> files, Actor by, DateTimeOffset now, Guid? key = null)
    {
        if (files.Count > Attachment.MostAtOnce) throw new ComplaintRuleException(ComplaintRule.TooManyAttachments);
        var message = new Message(text ?? "", key ?? Guid.NewGuid(), by, now);
        foreach (var file in files) message.Attach(new Attachment(file, by, now));
        attachments.AddRange(message.Attachments);
        messages.Add(message);
        if (by.Kind == ActorKind.Complainant)
        {
            Unseen++;
            Log(TimelineEvent.MessageReceived, null, by, now);
            return;
        }
        Log(TimelineEvent.MessageSent, null, by, now);
        Tell(NoticeKind.NewMessage, null, now, message.Text);
    }

    /// <summary>Notes that an officer has seen what the complainant wrote. No act of the procedure: the version stays.</summary>
    public void MarkMessagesSeen(IEnumerable<Message> seen, DateTimeOffset now)
    {
        foreach (var message in seen.Where(one => one.ByKind == ActorKind.Complainant && one.ReadAt is null))
        {
            message.MarkRead(now);
            Unseen--;
        }
    }

    /// <summary>Notes that an officer has seen what the complainant did up to a version. No act of the procedure: the version stays.</summary>
    /// <param name="version">The version that the officer's page showed.</param>
    public void MarkNewsSeen(long version)
    {
        if (version < NewsVersion) return;
        Unseen -= News;
        News = 0;
    }

    /// <exception cref="ComplaintRuleException">No text, or too long.</exception>
    public void AddNote(string? text, Actor by, DateTimeOffset now)
    {
        notes.Add(new InternalNote(text ?? "", by, now));
        Log(TimelineEvent.NoteAdded, null, by, now);
    }

    /// <summary>Notes that an improvement action was made out of it (E21), without what that says: the action outlives the dossier.</summary>
    public void NoteImprovementAction(Actor by, DateTimeOffset now) => Log(TimelineEvent.ImprovementActionMade, null, by, now);

    /// <summary>Adds a file that an officer received, such as the scan of a letter.</summary>
    public void Attach(NewAttachment file, Actor by, DateTimeOffset now)
    {
        attachments.Add(new Attachment(file, by, now));
        Log(TimelineEvent.AttachmentAdded, null, by, now);
    }

    /// <summary>Notes that a file turned out to hold a virus after it was attached: its content is gone.</summary>
    public void NoteRefused(Attachment file, DateTimeOffset now) => Log(TimelineEvent.AttachmentRefused, file.FileName, Actor.Portal, now);

    /// <summary>Gives the complaint to a handler, or to nobody.</summary>
    /// <exception cref="ComplaintRuleException">That employee is barred from this case.</exception>
    public void AssignTo(Guid? handlerId, string? handlerName, Actor by, DateTimeOffset now)
    {
        if (HandlerId == handlerId) return;
        if (barred.Exists(one => one.StaffId == handlerId)) throw new ComplaintRuleException(ComplaintRule.HandlerBarred);
        HandlerId = handlerId;
        Log(handlerId is null ? TimelineEvent.Unassigned : TimelineEvent.Assigned, handlerName, by, now);
    }

    /// <summary>Changes how the complainant can be reached. Mail and letters that still wait are held against it when they go.</summary>
    /// <exception cref="ComplaintRuleException">No way to be reached, or one that contradicts another or lacks its address.</exception>
    public void ChangeSafeContact(SafeContact safeContact, Complainant complainant, Actor by, DateTimeOffset now)
    {
        complainant.Check();
        safeContact.Check(complainant);
        SafeContact = safeContact;
        SafeContactSince = now;
        Complainant = complainant;
        searchKeys.Clear();
        searchKeys.AddRange(Keys());
        Log(TimelineEvent.SafeContactChanged, null, by, now);
    }

    /// <summary>Gives out a new access code in place of the old one, after the officer checked who asks.</summary>
    /// <param name="howChecked">How it was checked that the asker is the complainant.</param>
    public AccessCode IssueAccessCode(string? howChecked, Actor by, DateTimeOffset now)
    {
        var how = Limit.Required(howChecked, TimelineEntry.DetailLimit, ComplaintRule.ReasonMissing);
        var code = AccessCode.New();
        AccessCodeHash = code.Hash();
        Log(TimelineEvent.AccessCodeIssued, how, by, now);
        return code;
    }

    /// <summary>Notes that management opens the dossier, which is not its own to handle, and why: whoever handles it reads that here (B17).</summary>
    /// <exception cref="ComplaintRuleException">No reason given, or one too long.</exception>
    public void OpenWithReason(string? reason, Actor by, DateTimeOffset now) =>
        Log(TimelineEvent.OpenedByManagement, Limit.Required(reason, TimelineEntry.DetailLimit, ComplaintRule.ReasonMissing), by, now);

    /// <summary>Notes that a mail was held back after all, since the complainant no longer allows it.</summary>
    public void NoteWithheld(NoticeKind kind, DateTimeOffset now) => Log(TimelineEvent.NotToldOutsideWebsite, kind.ToString(), Actor.Portal, now);

    /// <summary>Takes a letter off the list without posting it, such as one that the complainant no longer wants.</summary>
    /// <exception cref="ComplaintRuleException">It was posted or set aside before, or belongs to another complaint.</exception>
    public void SetLetterAside(Letter letter, Actor by, DateTimeOffset now)
    {
        if (letter.ComplaintId != Id) throw new ComplaintRuleException(ComplaintRule.UnknownChoice);
        letter.SetAside(now);
        Log(TimelineEvent.LetterSetAside, letter.Kind.ToString(), by, now);
    }

    /// <summary>Notes that a letter was posted, by the officer who did.</summary>
    /// <exception cref="ChannelNotAllowedException">The complainant meanwhile no longer allows post.</exception>
    public void MarkLetterSent(Letter letter, Actor by, DateTimeOffset now)
    {
        SafeContact.Require(ContactChannel.Post, Complainant);
        if (letter.ComplaintId != Id) throw new ComplaintRuleException(ComplaintRule.UnknownChoice);
        letter.MarkSent(by, now);
        Log(TimelineEvent.LetterSent, letter.Kind.ToString(), by, now);
    }
}
