namespace ComplaintPortal.Domain.Complaints;

/// <summary>A passage of an item that stays out of the copy, as it stands in the item, and why.</summary>
public sealed record PassageDraft(string? Text, string? Reason);

/// <summary>A file that stands in the copy in the place of an attachment: a version without what concerns others.</summary>
public sealed record ReplacingFile(Guid StorageId, string FileName, long Size);

/// <summary>What an officer judged about one item of a dossier before it goes into a copy.</summary>
/// <param name="Key">Names the item.</param>
/// <param name="Fingerprint">Of the item as it was judged: one that changed since has to be judged anew.</param>
public sealed record CopyMarkDraft(string Key, string Fingerprint)
{
    /// <summary>Why the whole item stays out; null where it does not.</summary>
    public string? LeftOutBecause { get; init; }

    /// <summary>Whether an officer looked through a file that can't be searched here, its properties included.</summary>
    public bool IsLookedThrough { get; init; }

    public ReplacingFile? Replacement { get; init; }

    public IReadOnlyList<PassageDraft> Passages { get; init; } = [];
}

/// <summary>That one item of the dossier was judged, and what of it is left out since it concerns others (B21).</summary>
public sealed class CopyMark
{
    public const int KeyLimit = 60;
    public const int ReasonLimit = 300;
    public const int MostPassages = 30;

    private readonly List<LeftOutPassage> passages = [];

    private CopyMark()
    {
    }

    internal CopyMark(CopyMarkDraft draft, Actor by, DateTimeOffset now)
    {
        Limit.Check((draft.LeftOutBecause, ReasonLimit));
        if (draft.Passages.Count > MostPassages) throw new ComplaintRuleException(ComplaintRule.TooManyWords);
        (Key, Fingerprint, LeftOutBecause, IsLookedThrough, ByName, At) = (draft.Key, draft.Fingerprint, draft.LeftOutBecause, draft.IsLookedThrough, by.Name, now);
        (ReplacementId, ReplacementName, ReplacementSize) = (draft.Replacement?.StorageId, draft.Replacement?.FileName, draft.Replacement?.Size ?? 0);
        passages.AddRange(draft.Passages.Select(one => new LeftOutPassage(one)));
    }

    public long Id { get; private set; }

    public string Key { get; private set; } = "";

    public string Fingerprint { get; private set; } = "";

    /// <summary>Why the whole item stays out; null where it does not.</summary>
    public string? LeftOutBecause { get; private set; }

    public bool IsLookedThrough { get; private set; }

    /// <summary>The name under which the file is stored that stands in the place of this one.</summary>
    public Guid? ReplacementId { get; private set; }

    public string? ReplacementName { get; private set; }

    /// <summary>In bytes.</summary>
    public long ReplacementSize { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public IReadOnlyList<LeftOutPassage> Passages => passages;

    public bool IsLeftOut => LeftOutBecause is not null;
}

/// <summary>A passage of an item that is left out.</summary>
public sealed class LeftOutPassage
{
    public const int TextLimit = Complaint.StoryLimit;

    private LeftOutPassage()
    {
    }

    internal LeftOutPassage(PassageDraft draft)
    {
        Text = Limit.Required(draft.Text, TextLimit, ComplaintRule.TextMissing);
        Reason = Limit.Required(draft.Reason, CopyMark.ReasonLimit, ComplaintRule.ReasonMissing);
    }

    public long Id { get; private set; }

    public string Text { get; private set; } = "";

    public string Reason { get; private set; } = "";
}

/// <summary>A name or word that is left out wherever it stands.</summary>
public sealed class LeftOutWord
{
    public const int TextLimit = 254;

    /// <summary>One letter stands everywhere.</summary>
    public const int TextLeast = 2;

    private LeftOutWord()
    {
    }

    internal LeftOutWord(string text) => Text = Limit.Required(text, TextLimit, ComplaintRule.TextMissing);

    public long Id { get; private set; }

    public string Text { get; private set; } = "";
}
