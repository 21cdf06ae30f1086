using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;

namespace ComplaintPortal.Web.Data.Demo;

/// <summary>One dossier as time goes by. Every act is the real one, at a moment that never lies before the one before it or after now.</summary>
internal sealed class DemoDossier(Complaint complaint, Regulation regulation, DemoMoments moments, Random random)
{
    private static readonly TimeSpan SentWithin = TimeSpan.FromSeconds(6);
    private static readonly TimeSpan StillPending = TimeSpan.FromDays(1);

    public Complaint Complaint => complaint;

    public DateTimeOffset At { get; private set; } = complaint.RegisteredAt;

    private ContactChannel Written => Safe.ByEmail ? ContactChannel.Email : Safe.ByPost ? ContactChannel.Post : ContactChannel.Website;

    private SafeContact Safe => complaint.SafeContact;

    /// <summary>Receives one and plays what came after.</summary>
    public static DemoDossier Receive(DemoCase one, ComplaintNumber number, DemoIntakes intakes, Regulation regulation, DemoMoments moments, Random random)
    {
        var dossier = new DemoDossier(Complaint.Receive(number, intakes.Of(one), regulation, one.By, one.RegisteredAt), regulation, moments, random);
        one.Play(dossier);
        return dossier;
    }

    /// <summary>Goes on to office hours of a working day, counted from receipt.</summary>
    public DemoDossier On(int workingDay, Actor office) => On(moments.WorkingDay(complaint.ReceivedOn, workingDay), office);

    /// <summary>Goes on to office hours of a day. What the office had to post by then is posted.</summary>
    public DemoDossier On(DateOnly day, Actor office) => GoOn(moments.Office(day), office);

    public DemoDossier HoursAgo(double hours, Actor office) => GoOn(moments.Now.AddHours(-hours), office);

    /// <summary>The procedure from here on, by one officer.</summary>
    public DemoHandling Handle(Actor by) => new(this, regulation, moments, by);

    /// <summary>Marks mails and letters of the past as gone at their time; only those of the last day still wait.</summary>
    public void Finish(Actor office)
    {
        PostLetters(moments.Now, office);
        foreach (var mail in complaint.Outbox.Where(mail => mail.State == OutboxState.Pending && mail.CreatedAt < moments.Now - StillPending))
            mail.MarkSent(mail.CreatedAt + SentWithin);
    }

    public DemoDossier Assign(Actor? to, Actor by)
    {
        complaint.AssignTo(to?.StaffId, to?.Name, by, At);
        return this;
    }

    /// <summary>An attempt in vain, for whoever may be called.</summary>
    public DemoDossier TryToCall(Actor by)
    {
        if (Safe.RefusalOf(ContactChannel.Telephone, complaint.Complainant) is null)
            Record(ContactChannel.Telephone, ContactResult.NoAnswer, by, Pick(DemoWords.NoAnswer));
        return this;
    }

    /// <summary>An attempt in vain, by what the complainant allowed.</summary>
    public DemoDossier AskForAnswer(Actor by) =>
        Safe.ByTelephone ? TryToCall(by) : Record(Written, ContactResult.LeftToComplainant, by, Pick(DemoWords.NothingHeard));

    /// <summary>Contact that reached the complainant, by what the complainant allowed.</summary>
    public DemoDossier ReachOut(Actor by) => Safe.ByTelephone
        ? Record(ContactChannel.Telephone, ContactResult.Reached, by, Pick(DemoWords.CallNotes))
        : Record(Written, ContactResult.Reached, by, Pick(DemoWords.WrittenNotes));

    /// <summary>The conversation itself: face to face, or by telephone where someone who only uses the website calls.</summary>
    public DemoDossier Converse(Actor by, ConversationPurpose purpose = ConversationPurpose.Complaint)
    {
        var kind = Safe.OnlyThroughWebsite || (Safe.ByTelephone && random.Next(2) == 0) ? ConversationKind.Telephone : ConversationKind.InPerson;
        complaint.RecordConversation(
            null,
            new ConversationReport(
                purpose, kind, At, null, [new(ParticipantRole.Complainant, null), new(ParticipantRole.Handler, by.Name)],
                Pick(DemoWords.ConversationNotes), purpose == ConversationPurpose.Complaint ? DemoWords.PossibleSolutions : [], Safe.OnlyThroughWebsite),
            by, At);
        return this;
    }

    public DemoDossier Ask(string text, params IReadOnlyList<NewAttachment> files)
    {
        complaint.PostMessage(text, files, Actor.Complainant, At);
        return this;
    }

    public DemoDossier Answer(string text, Actor by, params IReadOnlyList<NewAttachment> files)
    {
        complaint.MarkMessagesSeen(complaint.Messages, At);
        complaint.PostMessage(text, files, by, At);
        return this;
    }

    /// <summary>The complainant reads on the status page what the officer wrote.</summary>
    public DemoDossier Read()
    {
        foreach (var message in complaint.Messages.Where(message => message.ByKind == ActorKind.Staff)) message.MarkRead(At);
        return this;
    }

    public DemoDossier Note(Actor by)
    {
        complaint.AddNote(Pick(DemoWords.Notes), by, At);
        return this;
    }

    public DemoDossier Attach(NewAttachment file, Actor by)
    {
        complaint.Attach(file, by, At);
        return this;
    }

    /// <summary>A later day for the promise that is due first, as far as the regulation allows.</summary>
    public DemoDossier Extend(int workingDays, Actor by)
    {
        if (complaint.Promises.FirstOrDefault(one => one is { State: PromiseState.Open, Kind: not PromiseKind.Disclosure } && one.DueOn == complaint.NextDueOn) is not { } promise) return this;
        var latest = Complaint.LatestExtension(promise, regulation);
        var wanted = moments.WorkingDay(promise.DueOn, workingDays);
        var dueOn = wanted < latest ? wanted : latest;
        if (dueOn > promise.DueOn && dueOn >= DutchTime.Day(At))
            complaint.ExtendPromise(promise, dueOn, Pick(DemoWords.Extensions), regulation, by, At);
        return this;
    }

    public DemoDossier AskDisclosure(DisclosureKind kind, string? remark, Actor by)
    {
        complaint.RequestDisclosure(kind, remark, DutchTime.Day(At), by, At);
        // What was asked long ago was answered; the others wait for whoever tries the portal.
        return DutchTime.Day(At).AddMonths(DisclosureRequest.Months) >= moments.Today ? this : AnswerDisclosures(by);
    }

    public DemoDossier AnswerDisclosures(Actor by)
    {
        foreach (var request in complaint.DisclosureRequests.Where(request => request.IsOpen))
        {
            complaint.CheckIdentity(request, "Identiteitsbewijs gezien aan de balie.", by, At);
            if (request.Kind == DisclosureKind.Inspection) complaint.RecordInspection(request, DutchTime.Day(At), "Kantoor, kamer 2", null, by, At);
            else complaint.CloseDisclosure(request, DisclosureOutcome.TakenBack, "U vertelde ons dat u het niet meer nodig hebt.", by, At);
        }
        return this;
    }

    /// <summary>Keeps it from being destroyed, for a reason that is still there.</summary>
    public DemoDossier Hold(Actor by)
    {
        complaint.PlaceHold(new("Er loopt een procedure bij de rechter.", "Bestuurder", moments.Today.AddDays(20)), by, At);
        return this;
    }

    /// <summary>An officer has seen all that the complainant wrote and did.</summary>
    public DemoDossier See()
    {
        complaint.MarkMessagesSeen(complaint.Messages, At);
        complaint.MarkNewsSeen(complaint.Version);
        return this;
    }

    private DemoDossier Record(ContactChannel channel, ContactResult result, Actor by, string note)
    {
        complaint.RecordContact(new ContactRecord(At, channel, result, by, byComplainant: false, note), by, At);
        return this;
    }

    private DemoDossier GoOn(DateTimeOffset to, Actor office)
    {
        PostLetters(to, office);
        if (to > At) At = to;
        return this;
    }

    /// <summary>A letter is posted on the second working day after it was written.</summary>
    private void PostLetters(DateTimeOffset until, Actor office)
    {
        foreach (var letter in complaint.Letters.Where(letter => letter.SentAt is null).ToList())
        {
            var posted = DutchTime.Instant(moments.WorkingDay(DutchTime.Day(letter.CreatedAt), 2), new TimeOnly(16, 30));
            if (posted >= until) continue;
            complaint.MarkLetterSent(letter, office, posted);
            if (posted > At) At = posted;
        }
    }

    private string Pick(IReadOnlyList<string> texts) => texts[random.Next(texts.Count)];
}
