using ComplaintPortal.Domain.Complaints;

namespace ComplaintPortal.Domain.Evaluation;

public enum EvaluationState
{
    /// <summary>Being made up.</summary>
    Draft,

    /// <summary>Talked over; what that brought can still be worked in.</summary>
    Discussed,

    /// <summary>Fixed for good.</summary>
    Adopted,
}

/// <summary>One version of a year's evaluation. Only the last can be one that is worked on; every other was adopted.</summary>
public sealed class EvaluationVersion
{
    public const int ConclusionsLimit = 20_000;
    public const int PresentLimit = 2000;
    public const int ReasonLimit = 2000;
    public const int MostThemes = 40;

    private readonly List<EvaluationTheme> themes = [];

    private EvaluationVersion()
    {
    }

    internal EvaluationVersion(int number, string? reason, Actor by, DateTimeOffset now) =>
        (Number, Reason, BegunByName, BegunAt) = (number, reason, by.Name, now);

    /// <summary>The next version: the text of the one before it, and no figures yet.</summary>
    internal EvaluationVersion(EvaluationVersion before, string reason, Actor by, DateTimeOffset now)
        : this(before.Number + 1, reason, by, now)
    {
        (State, Conclusions, DiscussedOn, Present) = (EvaluationState.Discussed, before.Conclusions, before.DiscussedOn, before.Present);
        themes.AddRange(before.themes.Select(theme => new EvaluationTheme(theme)));
    }

    public long Id { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    public EvaluationState State { get; private set; }

    /// <summary>Why the version before it is corrected; null for the first.</summary>
    public string? Reason { get; private set; }

    public string BegunByName { get; private set; } = "";

    public DateTimeOffset BegunAt { get; private set; }

    public string? Conclusions { get; private set; }

    /// <summary>The Dutch day on which it was discussed.</summary>
    public DateOnly? DiscussedOn { get; private set; }

    /// <summary>Who were there, as typed.</summary>
    public string? Present { get; private set; }

    public DateTimeOffset? AdoptedAt { get; private set; }

    public string? AdoptedByName { get; private set; }

    /// <summary>The figures of the year as they were at adoption, as JSON; null before it.</summary>
    public string? Figures { get; private set; }

    /// <summary>In their order.</summary>
    public IReadOnlyList<EvaluationTheme> Themes => themes;

    /// <summary>Whether what a case taught stands under a theme of this version already.</summary>
    public bool Holds(PointDraft draft) =>
        draft.OriginId is not null && themes.Exists(theme => theme.Points.Any(point => point.Origin == draft.Origin && point.OriginId == draft.OriginId));

    internal EvaluationTheme AddTheme(string? title, string? lesson)
    {
        if (themes.Count >= MostThemes) throw new EvaluationRuleException(EvaluationRule.TooManyThemes);
        var theme = new EvaluationTheme(title, lesson, themes.Count == 0 ? 1 : themes[^1].Order + 1);
        themes.Add(theme);
        return theme;
    }

    internal void Move(EvaluationTheme theme, bool forward)
    {
        var (from, to) = (themes.IndexOf(theme), themes.IndexOf(theme) + (forward ? -1 : 1));
        if (to < 0 || to >= themes.Count) return;
        EvaluationTheme.Swap(theme, themes[to]);
        (themes[from], themes[to]) = (themes[to], themes[from]);
    }

    internal void Remove(EvaluationTheme theme) => themes.Remove(theme);

    internal void Conclude(string? conclusions) => Conclusions = EvaluationLimit.Required(conclusions, ConclusionsLimit);

    internal void Discuss(DateOnly on, string? present)
    {
        Present = EvaluationLimit.Required(present, PresentLimit, EvaluationRule.PresentMissing);
        (DiscussedOn, State) = (on, EvaluationState.Discussed);
    }

    internal void Adopt(string figures, Actor by, DateTimeOffset now)
    {
        Figures = EvaluationLimit.Required(figures, int.MaxValue, EvaluationRule.FiguresMissing);
        (State, AdoptedAt, AdoptedByName) = (EvaluationState.Adopted, now, by.Name);
    }
}
