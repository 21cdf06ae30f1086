namespace ComplaintPortal.Domain.Evaluation;

/// <summary>What several cases have in common, what is learned from it, and the points that led to it.</summary>
public sealed class EvaluationTheme
{
    public const int TitleLimit = 150;
    public const int LessonLimit = 10_000;
    public const int MostPoints = 200;

    private readonly List<EvaluationPoint> points = [];

    private EvaluationTheme()
    {
    }

    internal EvaluationTheme(string? title, string? lesson, int order)
    {
        Change(title, lesson);
        Order = order;
    }

    internal EvaluationTheme(EvaluationTheme before)
    {
        (Title, Lesson, Order) = (before.Title, before.Lesson, before.Order);
        points.AddRange(before.points.Select(point => new EvaluationPoint(point)));
    }

    public long Id { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>What is learned; can be written when the points are there.</summary>
    public string? Lesson { get; private set; }

    public int Order { get; private set; }

    /// <summary>In the order in which they were put there.</summary>
    public IReadOnlyList<EvaluationPoint> Points => points;

    internal void Change(string? title, string? lesson) =>
        (Title, Lesson) = (EvaluationLimit.Required(title, TitleLimit), EvaluationLimit.Optional(lesson, LessonLimit));

    internal static void Swap(EvaluationTheme one, EvaluationTheme other) => (one.Order, other.Order) = (other.Order, one.Order);

    internal void Place(IReadOnlyList<PointDraft> drafts)
    {
        if (points.Count + drafts.Count > MostPoints) throw new EvaluationRuleException(EvaluationRule.TooManyPoints);
        var order = points.Count == 0 ? 0 : points[^1].Order;
        List<EvaluationPoint> placed = [.. drafts.Select(draft => new EvaluationPoint(draft, ++order))];
        points.AddRange(placed);
    }

    internal void TakeBack(EvaluationPoint point) => points.Remove(point);
}

/// <summary>Where a point of an evaluation comes from.</summary>
public enum PointOrigin
{
    /// <summary>What was learned, as written at a closing (E20).</summary>
    Lesson,

    /// <summary>An improvement point of a closing or of the answer to a suggestion (B15, E23).</summary>
    ImprovementPoint,

    /// <summary>What is learned from the decision of an external body.</summary>
    ReferralLesson,
}

/// <summary>What a case taught, to be put under a theme.</summary>
/// <param name="OriginId">The id of the closing, improvement point or referral.</param>
/// <param name="OriginComplaintId">The complaint that it is of.</param>
public sealed record PointDraft(PointOrigin Origin, long? OriginId, long? OriginComplaintId, string? Text);

/// <summary>
/// What a case taught, as it stands under a theme: a copy, which stays when the dossier is destroyed. By its origin it is not offered
/// twice; that tie is cut at destruction (B19).
/// </summary>
public sealed class EvaluationPoint
{
    /// <summary>As much as the longest of its origins can be.</summary>
    public const int TextLimit = 10_000;

    private EvaluationPoint()
    {
    }

    internal EvaluationPoint(PointDraft draft, int order)
    {
        Reword(draft.Text);
        (Origin, OriginId, OriginComplaintId, Order) = (draft.Origin, draft.OriginId, draft.OriginComplaintId, order);
    }

    internal EvaluationPoint(EvaluationPoint before) =>
        (Text, Origin, OriginId, OriginComplaintId, Order) = (before.Text, before.Origin, before.OriginId, before.OriginComplaintId, before.Order);

    public long Id { get; private set; }

    public string Text { get; private set; } = "";

    public PointOrigin Origin { get; private set; }

    /// <summary>The id of the closing, improvement point or referral; null once the dossier is destroyed.</summary>
    public long? OriginId { get; private set; }

    /// <summary>The complaint that it is of; null once its dossier is destroyed.</summary>
    public long? OriginComplaintId { get; private set; }

    public int Order { get; private set; }

    internal void Reword(string? text) => Text = EvaluationLimit.Required(text, TextLimit);
}
