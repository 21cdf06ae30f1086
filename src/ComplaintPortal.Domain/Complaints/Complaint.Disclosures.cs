using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;

namespace ComplaintPortal.Domain.Complaints;

/// <summary>
/// Inspection, copy and correction of the dossier (B21, B22). Possible at every phase, also of a suggestion or a closed complaint: the
/// right does not hang on the procedure. These acts need promises and requests to be loaded.
/// </summary>
public sealed partial class Complaint
{
    /// <summary>The ways by which a copy is handed over. Not by e-mail: no content of a dossier goes by mail (B17).</summary>
    public static readonly IReadOnlyList<ContactChannel> HandingOver = [ContactChannel.Website, ContactChannel.Post, ContactChannel.InPerson];

    /// <summary>Whether a request waits for its answer: until then the dossier is not destroyed.</summary>
    public bool HasOpenDisclosure => promises.Exists(one => one is { Kind: PromiseKind.Disclosure, State: PromiseState.Open });

    /// <summary>Registers a request with its date, and promises an answer within a month (B22). Who asked another way than here is told so.</summary>
    /// <exception cref="ComplaintRuleException">The day lies in the future or before the complaint, the remark is too long, or a correction without words.</exception>
    public void RequestDisclosure(DisclosureKind kind, string? remark, DateOnly receivedOn, Actor by, DateTimeOffset now, ReceiptChannel channel = ReceiptChannel.Website)
    {
        if (receivedOn > DutchTime.Day(now)) throw new ComplaintRuleException(ComplaintRule.ReceivedInFuture);
        if (receivedOn < ReceivedOn) throw new ComplaintRuleException(ComplaintRule.DisclosureBeforeReceipt);
        if (kind == DisclosureKind.Rectification && string.IsNullOrWhiteSpace(remark)) throw new ComplaintRuleException(ComplaintRule.TextMissing);
        var request = new DisclosureRequest(kind, remark, channel, receivedOn, now);
        disclosureRequests.Add(request);
        promises.Add(request.Promise!);
        RecountNextDue();
        Log(TimelineEvent.DisclosureRequested, kind.ToString(), by, now);
        Announce(by);
        if (by.Kind == ActorKind.Staff) Tell(NoticeKind.DisclosureRegistered, new DayArguments(request.Promise!.DueOn).ToJson(), now);
    }

    /// <summary>Records how it was checked that who asks is the complainant; before that nothing goes out.</summary>
    /// <exception cref="ComplaintRuleException">Answered already, or nothing said.</exception>
    public void CheckIdentity(DisclosureRequest request, string? how, Actor by, DateTimeOffset now)
    {
        RequireOpen(request);
        request.CheckIdentity(Limit.Required(how, DisclosureRequest.IdentityLimit, ComplaintRule.ReasonMissing), by, now);
        Log(TimelineEvent.IdentityChecked, request.Kind.ToString(), by, now);
    }

    /// <summary>Extends the term by at most two months in all, within the first month, and tells why (AVG article 12, third paragraph).</summary>
    /// <exception cref="ComplaintRuleException">Answered already, after the first month, not later, beyond two months, or no reason.</exception>
    public void ExtendDisclosure(DisclosureRequest request, DateOnly dueOn, string? reason, Actor by, DateTimeOffset now)
    {
        RequireOpen(request);
        var why = Limit.Required(reason, PromiseExtension.ReasonLimit, ComplaintRule.ReasonMissing);
        if (request.Promise is not { } promise || DutchTime.Day(now) > promise.FirstDueOn) throw new ComplaintRuleException(ComplaintRule.DisclosureExtensionTooLate);
        if (dueOn <= promise.DueOn) throw new ComplaintRuleException(ComplaintRule.ExtensionNotLater);
        if (dueOn > request.LatestExtension) throw new ComplaintRuleException(ComplaintRule.ExtensionTooLong);
        promise.Extend(dueOn, why, by, now);
        RecountNextDue();
        Log(TimelineEvent.DisclosureExtended, Iso(dueOn), by, now);
        Tell(NoticeKind.DisclosureExtended, new DayArguments(dueOn).ToJson(), now, why);
    }

    /// <summary>Keeps what an officer judged about items. No act of the procedure: the version stays.</summary>
    /// <exception cref="ComplaintRuleException">Answered already, not about the dossier itself, or a text is missing or too long.</exception>
    public void MarkForCopy(DisclosureRequest request, IEnumerable<CopyMarkDraft> marks, Actor by, DateTimeOffset now)
    {
        RequireDossierAsked(request);
        foreach (var mark in marks) request.Mark(new CopyMark(mark, by, now));
    }

    /// <summary>Keeps the names and words that are left out wherever they stand. No act of the procedure: the version stays.</summary>
    /// <exception cref="ComplaintRuleException">Answered already, not about the dossier itself, or too many or too long.</exception>
    public void LeaveOutOfCopy(DisclosureRequest request, IEnumerable<string> words)
    {
        RequireDossierAsked(request);
        request.LeaveOut(words);
    }

    /// <summary>Keeps the copy that was made of the dossier.</summary>
    /// <exception cref="ComplaintRuleException">Answered already, or not about the dossier itself.</exception>
    public void KeepCopy(DisclosureRequest request, MadeCopy copy, Actor by, DateTimeOffset now)
    {
        RequireDossierAsked(request);
        request.Keep(copy, by, now);
        Log(TimelineEvent.CopyMade, null, by, now);
    }

    /// <summary>Records that the copy was handed over, by a way that the complainant allows; by the website it can be downloaded from now on.</summary>
    /// <param name="on">The Dutch day on which it was handed over or posted.</param>
    /// <exception cref="ChannelNotAllowedException">The complainant does not allow that way.</exception>
    /// <exception cref="ComplaintRuleException">Identity not checked, no copy made, the day lies in the future or before the copy was made, or nobody could open it.</exception>
    public void HandOverCopy(DisclosureRequest request, ContactChannel channel, DateOnly on, Actor by, DateTimeOffset now)
    {
        RequireDossierAsked(request);
        RequireIdentity(request);
        if (request is not { CopyId: not null, CopyMadeAt: { } madeAt }) throw new ComplaintRuleException(ComplaintRule.CopyMissing);
        if (!HandingOver.Contains(channel)) throw new ComplaintRuleException(ComplaintRule.UnknownChoice);
        SafeContact.Require(channel, Complainant);
        if (channel == ContactChannel.Website && AccessCodeHash is null) throw new ComplaintRuleException(ComplaintRule.DisclosureNoAccessCode);
        CheckAnswered(channel == ContactChannel.Website ? DutchTime.Day(now) : on, DutchTime.Day(madeAt), now);
        request.HandOver(channel);
        EndDisclosure(request, DisclosureOutcome.HandedOver, channel == ContactChannel.Website ? DutchTime.Day(now) : on, null, by);
        Log(TimelineEvent.CopyHandedOver, channel.ToString(), by, now);
        // Who held it in hand needs no word of it; the others are told where it is.
        if (channel != ContactChannel.InPerson) Tell(channel == ContactChannel.Website ? NoticeKind.CopyReady : NoticeKind.CopySent, null, now);
    }

    /// <summary>Records that the complainant inspected the dossier.</summary>
    /// <exception cref="ComplaintRuleException">Not a request for inspection, identity not checked, no place, or the day lies in the future or before the request.</exception>
    public void RecordInspection(DisclosureRequest request, DateOnly on, string? place, string? present, Actor by, DateTimeOffset now)
    {
        RequireOpen(request);
        if (request.Kind != DisclosureKind.Inspection) throw new ComplaintRuleException(ComplaintRule.DisclosureOtherKind);
        RequireIdentity(request);
        var where = Limit.Required(place, DisclosureRequest.PlaceLimit, ComplaintRule.TextMissing);
        Limit.Check((present, DisclosureRequest.PlaceLimit));
        CheckAnswered(on, request.ReceivedOn, now);
        request.Inspect(where, present);
        EndDisclosure(request, DisclosureOutcome.Inspected, on, null, by);
        Log(TimelineEvent.DossierInspected, Iso(on), by, now);
    }

    /// <summary>Answers a request for correction: granted, partly, or refused with a reason. What is corrected is an act of its own.</summary>
    /// <exception cref="ComplaintRuleException">Not a request for correction, another outcome, no text, or granted before identity was checked.</exception>
    public void AnswerRectification(DisclosureRequest request, DisclosureOutcome outcome, string? answer, Actor by, DateTimeOffset now)
    {
        RequireOpen(request);
        if (request.Kind != DisclosureKind.Rectification) throw new ComplaintRuleException(ComplaintRule.DisclosureOtherKind);
        if (outcome is not (DisclosureOutcome.Granted or DisclosureOutcome.PartlyGranted or DisclosureOutcome.Refused)) throw new ComplaintRuleException(ComplaintRule.UnknownChoice);
        if (outcome != DisclosureOutcome.Refused) RequireIdentity(request);
        Conclude(request, outcome, answer, by, now);
    }

    /// <summary>Closes a request without handing anything over: refused, or taken back; who asked is told why.</summary>
    /// <exception cref="ComplaintRuleException">Answered already, another outcome, or no reason.</exception>
    public void CloseDisclosure(DisclosureRequest request, DisclosureOutcome outcome, string? reason, Actor by, DateTimeOffset now)
    {
        RequireOpen(request);
        if (outcome is not (DisclosureOutcome.Refused or DisclosureOutcome.TakenBack)) throw new ComplaintRuleException(ComplaintRule.UnknownChoice);
        Conclude(request, outcome, reason, by, now);
    }

    private void Conclude(DisclosureRequest request, DisclosureOutcome outcome, string? answer, Actor by, DateTimeOffset now)
    {
        var said = Limit.Required(answer, DisclosureRequest.ReasonLimit, ComplaintRule.ReasonMissing);
        request.ForgetCopy();
        EndDisclosure(request, outcome, DutchTime.Day(now), said, by);
        Log(TimelineEvent.DisclosureAnswered, outcome.ToString(), by, now);
        Tell(NoticeKind.DisclosureAnswered, null, now, said);
    }

    private void EndDisclosure(DisclosureRequest request, DisclosureOutcome outcome, DateOnly on, string? answer, Actor by)
    {
        request.End(outcome, on, answer, by);
        RecountNextDue();
    }

    private static void CheckAnswered(DateOnly on, DateOnly notBefore, DateTimeOffset now)
    {
        if (on > DutchTime.Day(now)) throw new ComplaintRuleException(ComplaintRule.DisclosureInFuture);
        if (on < notBefore) throw new ComplaintRuleException(ComplaintRule.DisclosureTooEarly);
    }

    private static void RequireIdentity(DisclosureRequest request)
    {
        if (request.IdentityCheck is null) throw new ComplaintRuleException(ComplaintRule.IdentityNotChecked);
    }

    private void RequireDossierAsked(DisclosureRequest request)
    {
        RequireOpen(request);
        if (!request.AsksForDossier) throw new ComplaintRuleException(ComplaintRule.DisclosureOtherKind);
    }

    private void RequireOpen(DisclosureRequest request)
    {
        if (!disclosureRequests.Contains(request) || !request.IsOpen) throw new ComplaintRuleException(ComplaintRule.DisclosureAnswered);
    }
}
