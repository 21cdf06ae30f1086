namespace ComplaintPortal.Domain.Evaluation;

/// <summary>What stands in the way of an act on an evaluation or an improvement action.</summary>
public enum EvaluationRule
{
    TextMissing,
    TextTooLong,
    ReasonMissing,
    NotInThisState,
    OwnerMissing,
    DayInPast,
    DayTooFar,
    DayUnchanged,
    DoneInFuture,
    DoneTooEarly,
    CheckNotToCome,
    CheckedInFuture,
    CheckedBeforeDone,
    EvaluationYearUnknown,
    YearNotBegun,
    YearNotOver,
    DiscussedInFuture,
    DiscussedTooEarly,
    PresentMissing,
    NotDiscussed,
    ConclusionsMissing,
    FiguresMissing,
    ThemeUnknown,
    TooManyThemes,
    PointUnknown,
    PointPlaced,
    TooManyPoints,
}

/// <summary>Thrown where an act on an evaluation or an improvement action is not allowed, or something is missing.</summary>
public sealed class EvaluationRuleException(EvaluationRule rule) : Exception(rule.ToString())
{
    public EvaluationRule Rule { get; } = rule;
}
