using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;

namespace ComplaintPortal.Domain.Evaluation;

/// <summary>
/// What a year of complaints teaches (B15, E20, E22, E23): made up in themes, discussed, adopted by management. What was adopted never
/// changes, whatever becomes of the dossiers behind it; a correction makes a next version beside it.
/// </summary>
public sealed class AnnualEvaluation
{
    private readonly List<EvaluationVersion> versions = [];

    private AnnualEvaluation()
    {
    }

    public long Id { get; private set; }

    public int Year { get; private set; }

    /// <summary>Raised by every act: what was read at another version may have changed meanwhile.</summary>
    public long Version { get; private set; }

    /// <summary>When it was last worked on, and by whom: a colleague who works on it at the same time is told.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    public string ChangedByName { get; private set; } = "";

    /// <summary>The first one first.</summary>
    public IReadOnlyList<EvaluationVersion> Versions => versions;

    /// <summary>The last version: that which is worked on, or the adopted one that holds.</summary>
    public EvaluationVersion Current => versions[^1];

    /// <summary>The adopted version that holds; null while none was adopted.</summary>
    public EvaluationVersion? Adopted => versions.FindLast(one => one.State == EvaluationState.Adopted);

    /// <summary>Begins the evaluation of a year, which may still run.</summary>
    /// <exception cref="EvaluationRuleException">The year has not begun.</exception>
    public static AnnualEvaluation Begin(int year, Actor by, DateTimeOffset now)
    {
        if (year > DutchTime.Day(now).Year || year < Complaint.EarliestReceipt.Year) throw new EvaluationRuleException(EvaluationRule.YearNotBegun);
        var evaluation = new AnnualEvaluation { Year = year };
        evaluation.versions.Add(new EvaluationVersion(1, null, by, now));
        evaluation.Note(by, now);
        return evaluation;
    }

    public EvaluationTheme AddTheme(string? title, string? lesson, Actor by, DateTimeOffset now)
    {
        var theme = Open().AddTheme(title, lesson);
        Note(by, now);
        return theme;
    }

    public void ChangeTheme(EvaluationTheme theme, string? title, string? lesson, Actor by, DateTimeOffset now)
    {
        OpenWith(theme).Change(title, lesson);
        Note(by, now);
    }

    /// <summary>Puts a theme one place further to the front or the back; at the end of the row nothing moves.</summary>
    public void MoveTheme(EvaluationTheme theme, bool forward, Actor by, DateTimeOffset now)
    {
        OpenWith(theme);
        Current.Move(theme, forward);
        Note(by, now);
    }

    /// <summary>Takes a theme away; its points are free to be put under another.</summary>
    public void RemoveTheme(EvaluationTheme theme, Actor by, DateTimeOffset now)
    {
        OpenWith(theme);
        Current.Remove(theme);
        Note(by, now);
    }

    /// <summary>Puts what cases taught under a theme, each once (B15, E20, E23).</summary>
    /// <exception cref="EvaluationRuleException">One of them stands under a theme already, or there are too many.</exception>
    public void PlacePoints(EvaluationTheme theme, IReadOnlyList<PointDraft> points, Actor by, DateTimeOffset now)
    {
        OpenWith(theme);
        if (points.Count == 0) throw new EvaluationRuleException(EvaluationRule.PointUnknown);
        if (points.Any(Current.Holds) || points.DistinctBy(point => (point.Origin, point.OriginId)).Count() < points.Count)
            throw new EvaluationRuleException(EvaluationRule.PointPlaced);
        theme.Place(points);
        Note(by, now);
    }

    /// <summary>Says a point in other words, such as without what leads to someone.</summary>
    public void RewordPoint(EvaluationPoint point, string? text, Actor by, DateTimeOffset now)
    {
        ThemeOf(point);
        point.Reword(text);
        Note(by, now);
    }

    /// <summary>Takes a point from its theme; it can be placed again.</summary>
    public void TakeBackPoint(EvaluationPoint point, Actor by, DateTimeOffset now)
    {
        ThemeOf(point).TakeBack(point);
        Note(by, now);
    }

    public void Conclude(string? conclusions, Actor by, DateTimeOffset now)
    {
        Open().Conclude(conclusions);
        Note(by, now);
    }

    /// <summary>
    /// Records that it was discussed, or corrects what stands there of it. A year is discussed when it is over, since only then its
    /// figures are whole; what the discussion brings is worked in afterwards, until it is adopted.
    /// </summary>
    /// <param name="on">The Dutch day of the discussion.</param>
    /// <exception cref="EvaluationRuleException">In the future or before the year was over, or nobody named.</exception>
    public void Discuss(DateOnly on, string? present, Actor by, DateTimeOffset now)
    {
        var version = Open();
        if (on > DutchTime.Day(now)) throw new EvaluationRuleException(EvaluationRule.DiscussedInFuture);
        if (on.Year <= Year) throw new EvaluationRuleException(EvaluationRule.DiscussedTooEarly);
        version.Discuss(on, present);
        Note(by, now);
    }

    /// <summary>What stands in the way of adopting it today; null where nothing does. Pages offer by it, and <see cref="Adopt"/> asks it.</summary>
    public EvaluationRule? ObstacleToAdopt(DateOnly today) => Current switch
    {
        { State: EvaluationState.Adopted } => EvaluationRule.NotInThisState,
        _ when today.Year <= Year => EvaluationRule.YearNotOver,
        { State: EvaluationState.Draft } => EvaluationRule.NotDiscussed,
        { Conclusions: null } => EvaluationRule.ConclusionsMissing,
        _ => null,
    };

    /// <summary>Adopts it, by management (E22): from now on text and figures of this version stay what they are.</summary>
    /// <param name="figures">The figures of the year as JSON, taken at this moment.</param>
    /// <exception cref="EvaluationRuleException">The year is not over, it was not discussed, or conclusions or figures are missing.</exception>
    public void Adopt(string figures, Actor by, DateTimeOffset now)
    {
        if (ObstacleToAdopt(DutchTime.Day(now)) is { } obstacle) throw new EvaluationRuleException(obstacle);
        Current.Adopt(figures, by, now);
        Note(by, now);
    }

    /// <summary>
    /// Begins the next version of what was adopted: the same text, its discussion with it, to be changed and adopted anew, with figures
    /// taken anew at that moment. The adopted version holds until then, and stays to be read after it.
    /// </summary>
    /// <exception cref="EvaluationRuleException">No reason, or the last version is not adopted.</exception>
    public void Correct(string? reason, Actor by, DateTimeOffset now)
    {
        if (Current.State != EvaluationState.Adopted) throw new EvaluationRuleException(EvaluationRule.NotInThisState);
        versions.Add(new EvaluationVersion(Current, EvaluationLimit.Required(reason, EvaluationVersion.ReasonLimit, EvaluationRule.ReasonMissing), by, now));
        Note(by, now);
    }

    private EvaluationVersion Open() => Current.State == EvaluationState.Adopted ? throw new EvaluationRuleException(EvaluationRule.NotInThisState) : Current;

    private EvaluationTheme OpenWith(EvaluationTheme theme) =>
        Open().Themes.Contains(theme) ? theme : throw new EvaluationRuleException(EvaluationRule.ThemeUnknown);

    private EvaluationTheme ThemeOf(EvaluationPoint point) =>
        Open().Themes.FirstOrDefault(theme => theme.Points.Contains(point)) ?? throw new EvaluationRuleException(EvaluationRule.PointUnknown);

    private void Note(Actor by, DateTimeOffset now)
    {
        Version++;
        (ChangedAt, ChangedByName) = (now, by.Name);
    }
}
