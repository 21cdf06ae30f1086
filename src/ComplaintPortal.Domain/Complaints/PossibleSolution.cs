namespace ComplaintPortal.Domain.Complaints;

/// <summary>A possible solution as it came up, with what speaks for and against it.</summary>
public sealed record PossibleSolutionDraft(string? Text, string? Pros, string? Cons);

/// <summary>A solution that was considered in a conversation, before one is agreed (E11).</summary>
public sealed class PossibleSolution
{
    public const int TextLimit = 2000;
    public const int LineLimit = 500;

    private PossibleSolution()
    {
    }

    internal PossibleSolution(PossibleSolutionDraft draft)
    {
        Limit.Check((draft.Pros, LineLimit), (draft.Cons, LineLimit));
        (Text, Pros, Cons) = (Limit.Required(draft.Text, TextLimit, ComplaintRule.TextMissing), draft.Pros, draft.Cons);
    }

    public long Id { get; private set; }

    public string Text { get; private set; } = "";

    /// <summary>What speaks for it, in a line.</summary>
    public string? Pros { get; private set; }

    /// <summary>What speaks against it, in a line.</summary>
    public string? Cons { get; private set; }
}
