using ComplaintPortal.Domain.Promises;

namespace ComplaintPortal.Domain.Complaints;

public enum DisclosureKind
{
    /// <summary>Looking into the dossier (AVG article 15).</summary>
    Inspection,

    /// <summary>A copy of the dossier (AVG article 15).</summary>
    Copy,

    /// <summary>Correcting or completing what the dossier says (AVG article 16).</summary>
    Rectification,
}

/// <summary>With what a request ended.</summary>
public enum DisclosureOutcome
{
    HandedOver,
    Inspected,
    Granted,
    PartlyGranted,
    Refused,

    /// <summary>Taken back by who asked: then nothing was promised any more.</summary>
    TakenBack,
}

/// <summary>A made copy of the dossier, which is stored already.</summary>
/// <param name="Items">How many items of the dossier it holds; what was left out whole is not among them.</param>
/// <param name="Files">How many attachments it holds.</param>
/// <param name="Hash">SHA-256 of the zip, in hexadecimal digits.</param>
public sealed record MadeCopy(Guid StorageId, int Items, int Files, string Hash);

/// <summary>A request for inspection, a copy or a correction of the dossier (B21, B22; AVG articles 12, 15 and 16).</summary>
public sealed class DisclosureRequest
{
    public const int RemarkLimit = 2000;
    public const int IdentityLimit = 1000;
    public const int ReasonLimit = 2000;
    public const int PlaceLimit = 300;
    public const int HashLength = 64;
    public const int MostWords = 300;

    /// <summary>
    /// For how many calendar days after it was handed over a copy can be downloaded: time enough to find a safe moment, and not so long
    /// that a whole dossier lies ready behind a code that may be lost.
    /// </summary>
    public const int DownloadDays = 30;

    /// <summary>The term in whole months from the day of receipt, and by how many it can be extended in all (AVG article 12, third paragraph).</summary>
    public const int Months = 1;
    public const int ExtensionMonths = 2;

    private readonly List<CopyMark> marks = [];
    private readonly List<LeftOutWord> words = [];

    private DisclosureRequest()
    {
    }

    internal DisclosureRequest(DisclosureKind kind, string? remark, ReceiptChannel channel, DateOnly receivedOn, DateTimeOffset now)
    {
        Limit.Check((remark, RemarkLimit));
        (Kind, Remark, Channel, ReceivedOn, RegisteredAt) = (kind, remark, channel, receivedOn, now);
        Promise = new Promise(PromiseKind.Disclosure, receivedOn, receivedOn.AddMonths(Months));
    }

    public long Id { get; private set; }

    public DisclosureKind Kind { get; private set; }

    /// <summary>What was asked, in the words of who asked; of a rectification what is wrong and how it should be.</summary>
    public string? Remark { get; private set; }

    public ReceiptChannel Channel { get; private set; }

    /// <summary>The Dutch day on which it was asked: from it the month counts.</summary>
    public DateOnly ReceivedOn { get; private set; }

    public DateTimeOffset RegisteredAt { get; private set; }

    /// <summary>That it is answered in time; null for what was asked before there was a clock.</summary>
    public Promise? Promise { get; private set; }

    /// <summary>How it was checked that who asks is the complainant; never a copy of a document. Null while it was not.</summary>
    public string? IdentityCheck { get; private set; }

    public string? IdentityByName { get; private set; }

    public DateTimeOffset? IdentityAt { get; private set; }

    public DisclosureOutcome? Outcome { get; private set; }

    /// <summary>The Dutch day on which it was answered.</summary>
    public DateOnly? AnsweredOn { get; private set; }

    public string? AnsweredByName { get; private set; }

    /// <summary>Why it was refused, or what was done about a rectification: told to who asked.</summary>
    public string? Answer { get; private set; }

    /// <summary>By which way the copy was handed over.</summary>
    public ContactChannel? HandedOverBy { get; private set; }

    /// <summary>Where the dossier was inspected, and who was there.</summary>
    public string? Place { get; private set; }

    public string? Present { get; private set; }

    /// <summary>The name under which the copy is stored; null where none is made, or it was removed after its days.</summary>
    public Guid? CopyId { get; private set; }

    public DateTimeOffset? CopyMadeAt { get; private set; }

    public string? CopyByName { get; private set; }

    public int CopyItems { get; private set; }

    public int CopyFiles { get; private set; }

    public string? CopyHash { get; private set; }

    /// <summary>Raised whenever something is marked or a copy is made, so that no copy is kept of what is being marked at that moment.</summary>
    public long MarkVersion { get; private set; }

    /// <summary>What was looked at for the copy, item by item.</summary>
    public IReadOnlyList<CopyMark> Marks => marks;

    /// <summary>Names and words that are left out wherever they stand.</summary>
    public IReadOnlyList<LeftOutWord> Words => words;

    public bool IsOpen => Outcome is null;

    /// <summary>Whether it asks for the dossier itself, and not for a change in it.</summary>
    public bool AsksForDossier => Kind is DisclosureKind.Inspection or DisclosureKind.Copy;

    /// <summary>The last Dutch day to which it can be extended. By the due day and not by the day of receipt: the earlier of the two.</summary>
    public DateOnly? LatestExtension => Promise?.FirstDueOn.AddMonths(ExtensionMonths);

    /// <summary>Whether it can be extended on a day: only within the first month.</summary>
    public bool IsExtendable(DateOnly today) => IsOpen && Promise is { } promise && today <= promise.FirstDueOn && promise.DueOn < LatestExtension;

    /// <summary>The last Dutch day on which the complainant can download the copy; null where it was not handed over by the website.</summary>
    public DateOnly? DownloadUntil => HandedOverBy == ContactChannel.Website ? AnsweredOn?.AddDays(DownloadDays) : null;

    internal void CheckIdentity(string how, Actor by, DateTimeOffset now) => (IdentityCheck, IdentityByName, IdentityAt) = (how, by.Name, now);

    internal void End(DisclosureOutcome outcome, DateOnly on, string? answer, Actor by)
    {
        (Outcome, AnsweredOn, Answer, AnsweredByName) = (outcome, on, answer, by.Name);
        if (outcome == DisclosureOutcome.TakenBack) Promise?.End(PromiseEnd.TakenBack, on);
        else Promise?.Keep(on);
    }

    internal void HandOver(ContactChannel channel) => HandedOverBy = channel;

    internal void Inspect(string place, string? present) => (Place, Present) = (place, present);

    internal void Keep(MadeCopy copy, Actor by, DateTimeOffset now) =>
        (CopyId, CopyItems, CopyFiles, CopyHash, CopyByName, CopyMadeAt, MarkVersion) =
        (copy.StorageId, copy.Items, copy.Files, copy.Hash, by.Name, now, MarkVersion + 1);

    /// <summary>Puts a judgement in the place of an earlier one; a copy made before it no longer holds.</summary>
    internal void Mark(CopyMark mark)
    {
        marks.RemoveAll(one => one.Key == mark.Key);
        marks.Add(mark);
        MarkVersion++;
        ForgetCopy();
    }

    internal void LeaveOut(IEnumerable<string> leftOut)
    {
        var wanted = leftOut.Distinct().ToList();
        if (wanted.Count > MostWords) throw new ComplaintRuleException(ComplaintRule.TooManyWords);
        words.RemoveAll(one => !wanted.Contains(one.Text));
        words.AddRange(wanted.Where(text => !words.Exists(one => one.Text == text)).Select(text => new LeftOutWord(text)));
        MarkVersion++;
        ForgetCopy();
    }

    /// <summary>Lets go of the stored copy: what was handed over stays recorded, its content does not.</summary>
    public void ForgetCopy()
    {
        CopyId = null;
        if (IsOpen) (CopyMadeAt, CopyByName, CopyHash, CopyItems, CopyFiles) = (null, null, null, 0, 0);
    }
}
