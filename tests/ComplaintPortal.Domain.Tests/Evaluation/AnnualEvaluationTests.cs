using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Evaluation;
using static ComplaintPortal.Domain.Tests.Builders;

namespace ComplaintPortal.Domain.Tests.Evaluation;

/// <summary>The evaluation of a year: how it is made up, what adopting fixes, and every rule that an act can break (B15, E20, E22, E23).</summary>
[Trait("Obligation", "B15")]
[Trait("Obligation", "E22")]
[Trait("Obligation", "E23")]
public sealed class AnnualEvaluationTests
{
    private static readonly Actor Management = Actor.Staff(new Guid("7c0c9a2e-8a43-4f0e-9a5b-0d1f1f0a3c77"), "Ingrid Voorbeeld");
    private static readonly DateTimeOffset March = At("2026-03-11 10:00");

    private static PointDraft Lesson(long id) => new(PointOrigin.Lesson, id, 100 + id, $"Les {id}");

    private static AnnualEvaluation Begun(int year = 2025) => AnnualEvaluation.Begin(year, Officer, March);

    private static AnnualEvaluation WithTheme()
    {
        var evaluation = Begun();
        var theme = evaluation.AddTheme("Uitleg", "Leg uit waarom", Officer, March);
        evaluation.PlacePoints(theme, [Lesson(1), Lesson(2)], Officer, March);
        return evaluation;
    }

    private static AnnualEvaluation Ready()
    {
        var evaluation = WithTheme();
        evaluation.Conclude("Wij bellen voortaan eerst.", Officer, March);
        evaluation.Discuss(Day("2026-02-10"), "Ingrid en Noor", Officer, March);
        return evaluation;
    }

    private static AnnualEvaluation Adopted()
    {
        var evaluation = Ready();
        evaluation.Adopt("""{"year":2025}""", Management, March);
        return evaluation;
    }

    /// <summary>Every act, on an evaluation with a theme and two points.</summary>
    private static readonly Dictionary<string, Action<AnnualEvaluation>> Acts = new()
    {
        ["add"] = one => one.AddTheme("Nog een", null, Officer, March),
        ["change"] = one => one.ChangeTheme(one.Current.Themes[0], "Anders", null, Officer, March),
        ["move"] = one => one.MoveTheme(one.Current.Themes[0], forward: true, Officer, March),
        ["remove"] = one => one.RemoveTheme(one.Current.Themes[0], Officer, March),
        ["place"] = one => one.PlacePoints(one.Current.Themes[0], [Lesson(9)], Officer, March),
        ["reword"] = one => one.RewordPoint(one.Current.Themes[0].Points[0], "Anders", Officer, March),
        ["take back"] = one => one.TakeBackPoint(one.Current.Themes[0].Points[0], Officer, March),
        ["conclude"] = one => one.Conclude("Anders", Officer, March),
        ["discuss"] = one => one.Discuss(Day("2026-03-01"), "Anderen", Officer, March),
        ["adopt"] = one => one.Adopt("{}", Management, March),
    };

    public static readonly TheoryData<string> EveryAct = [.. Acts.Keys];

    private static EvaluationRule RuleOf(Action act) => Assert.Throws<EvaluationRuleException>(act).Rule;

    /// <summary>What a reader sees of a version.</summary>
    private static string TextOf(EvaluationVersion version) => string.Join('\n',
        [
            $"{version.Number} {version.State} {version.Conclusions} {version.DiscussedOn:O} {version.Present} {version.AdoptedByName} {version.AdoptedAt:O} {version.Figures} {version.Reason}",
            .. version.Themes.Select(theme => $"{theme.Title} {theme.Lesson}: {string.Join(", ", theme.Points.Select(point => point.Text))}"),
        ]);

    [Fact]
    [Trait("Obligation", "E20")]
    public void What_cases_taught_is_put_under_themes_discussed_and_adopted()
    {
        var evaluation = Adopted();
        Assert.Equal((EvaluationState.Adopted, "Ingrid Voorbeeld", March), (evaluation.Current.State, evaluation.Current.AdoptedByName, evaluation.Current.AdoptedAt));
        Assert.Equal(["Les 1", "Les 2"], evaluation.Current.Themes.Single().Points.Select(point => point.Text));
        Assert.Equal("""{"year":2025}""", evaluation.Current.Figures);
        Assert.Same(evaluation.Current, evaluation.Adopted);
    }

    [Theory]
    [MemberData(nameof(EveryAct))]
    public void Nothing_of_an_adopted_version_changes_by_whatever_act(string act)
    {
        var evaluation = Adopted();
        var (before, version) = (TextOf(evaluation.Current), evaluation.Version);
        Assert.Equal(EvaluationRule.NotInThisState, RuleOf(() => Acts[act](evaluation)));
        Assert.Equal((before, version), (TextOf(evaluation.Current), evaluation.Version));
    }

    [Theory]
    [MemberData(nameof(EveryAct))]
    public void A_correction_can_be_worked_on_and_leaves_the_version_before_it_word_for_word(string act)
    {
        var evaluation = Adopted();
        var before = TextOf(evaluation.Current);
        evaluation.Correct("De locatie klopte niet", Officer, March);
        Assert.Equal(before, TextOf(evaluation.Adopted!));
        var version = evaluation.Version;
        Acts[act](evaluation);
        Assert.Equal(version + 1, evaluation.Version);
        Assert.Equal(before, TextOf(evaluation.Versions[0]));
    }

    [Fact]
    public void A_correction_begins_with_the_same_text_and_discussion_and_takes_its_figures_anew()
    {
        var evaluation = Adopted();
        evaluation.Correct("De locatie klopte niet", Officer, March);
        var (first, second) = (evaluation.Versions[0], evaluation.Versions[1]);
        Assert.Equal((2, EvaluationState.Discussed, "De locatie klopte niet"), (second.Number, second.State, second.Reason));
        Assert.Equal((first.Conclusions, first.DiscussedOn, first.Present), (second.Conclusions, second.DiscussedOn, second.Present));
        Assert.Equal(["Les 1", "Les 2"], second.Themes.Single().Points.Select(point => point.Text));
        Assert.Equal((null, null, null), (second.Figures, second.AdoptedAt, second.AdoptedByName));
        // What stands in it is not offered again.
        Assert.True(second.Holds(Lesson(1)));
        evaluation.Adopt("""{"year":2025,"anew":true}""", Management, March);
        Assert.Equal(("""{"year":2025}""", """{"year":2025,"anew":true}"""), (first.Figures, second.Figures));
        Assert.Same(second, evaluation.Adopted);
    }

    [Theory]
    [InlineData("2025-12-31 23:30", EvaluationRule.YearNotOver)]
    [InlineData("2026-01-01 00:00", null)]
    public void A_year_is_adopted_once_it_is_over_by_the_Dutch_clock(string now, EvaluationRule? obstacle)
    {
        var evaluation = Ready();
        Assert.Equal(obstacle, evaluation.ObstacleToAdopt(Day(now[..10])));
        if (obstacle is { } rule) Assert.Equal(rule, RuleOf(() => evaluation.Adopt("{}", Management, At(now))));
        else evaluation.Adopt("{}", Management, At(now));
    }

    [Theory]
    [InlineData("2025-12-31", EvaluationRule.DiscussedTooEarly)]
    [InlineData("2026-01-01", null)]
    [InlineData("2026-03-11", null)]
    [InlineData("2026-03-12", EvaluationRule.DiscussedInFuture)]
    public void It_is_discussed_after_the_year_and_not_in_the_future(string day, EvaluationRule? broken)
    {
        var evaluation = Begun();
        if (broken is { } rule) Assert.Equal(rule, RuleOf(() => evaluation.Discuss(Day(day), "Ingrid", Officer, March)));
        else evaluation.Discuss(Day(day), "Ingrid", Officer, March);
        Assert.Equal(broken is null ? EvaluationState.Discussed : EvaluationState.Draft, evaluation.Current.State);
    }

    [Theory]
    [InlineData(1999, false)]
    [InlineData(2000, true)]
    [InlineData(2026, true)]
    [InlineData(2027, false)]
    public void A_year_is_begun_while_it_runs_and_not_before(int year, bool isAllowed)
    {
        if (isAllowed) Assert.Equal((year, 1), (Begun(year).Year, Begun(year).Current.Number));
        else Assert.Equal(EvaluationRule.YearNotBegun, RuleOf(() => Begun(year)));
    }

    [Fact]
    public void Themes_keep_their_order_and_move_by_one_place()
    {
        var evaluation = Begun();
        foreach (var title in new[] { "a", "b", "c" }) evaluation.AddTheme(title, null, Officer, March);
        string Order() => string.Concat(evaluation.Current.Themes.Select(theme => theme.Title));
        evaluation.MoveTheme(evaluation.Current.Themes[2], forward: true, Officer, March);
        Assert.Equal("acb", Order());
        evaluation.MoveTheme(evaluation.Current.Themes[0], forward: false, Officer, March);
        Assert.Equal("cab", Order());
        evaluation.MoveTheme(evaluation.Current.Themes[0], forward: true, Officer, March);
        Assert.Equal("cab", Order());
        evaluation.RemoveTheme(evaluation.Current.Themes[1], Officer, March);
        evaluation.AddTheme("d", null, Officer, March);
        Assert.Equal("cbd", Order());
        Assert.Equal(evaluation.Current.Themes.Select(theme => theme.Order).Order(), evaluation.Current.Themes.Select(theme => theme.Order));
        Assert.Distinct(evaluation.Current.Themes.Select(theme => theme.Order));
    }

    [Fact]
    public void A_point_that_is_taken_back_can_be_placed_again()
    {
        var evaluation = WithTheme();
        evaluation.TakeBackPoint(evaluation.Current.Themes[0].Points[0], Officer, March);
        Assert.False(evaluation.Current.Holds(Lesson(1)));
        evaluation.PlacePoints(evaluation.Current.Themes[0], [Lesson(1)], Officer, March);
        Assert.Equal(["Les 2", "Les 1"], evaluation.Current.Themes[0].Points.Select(point => point.Text));
    }

    public static TheoryData<EvaluationRule> Broken => [.. Breaches.Keys];

    private static readonly Dictionary<EvaluationRule, Action> Breaches = new()
    {
        [EvaluationRule.TextMissing] = () => Begun().AddTheme(" ", null, Officer, March),
        [EvaluationRule.TextTooLong] = () => Begun().Conclude(new string('x', EvaluationVersion.ConclusionsLimit + 1), Officer, March),
        [EvaluationRule.ReasonMissing] = () => Adopted().Correct(" ", Officer, March),
        [EvaluationRule.NotInThisState] = () => Begun().Correct("Waarom niet", Officer, March),
        [EvaluationRule.YearNotBegun] = () => Begun(2030),
        [EvaluationRule.YearNotOver] = () => Begun(2026).Adopt("{}", Management, March),
        [EvaluationRule.DiscussedInFuture] = () => Begun().Discuss(Day("2026-12-01"), "Ingrid", Officer, March),
        [EvaluationRule.DiscussedTooEarly] = () => Begun().Discuss(Day("2025-12-01"), "Ingrid", Officer, March),
        [EvaluationRule.PresentMissing] = () => Begun().Discuss(Day("2026-02-01"), "", Officer, March),
        [EvaluationRule.NotDiscussed] = () => WithTheme().Adopt("{}", Management, March),
        [EvaluationRule.ConclusionsMissing] = () =>
        {
            var evaluation = Begun();
            evaluation.Discuss(Day("2026-02-01"), "Ingrid", Officer, March);
            evaluation.Adopt("{}", Management, March);
        },
        [EvaluationRule.FiguresMissing] = () => Ready().Adopt(" ", Management, March),
        [EvaluationRule.ThemeUnknown] = () => Begun().ChangeTheme(WithTheme().Current.Themes[0], "Anders", null, Officer, March),
        [EvaluationRule.TooManyThemes] = () =>
        {
            var evaluation = Begun();
            for (var i = 0; i <= EvaluationVersion.MostThemes; i++) evaluation.AddTheme($"Thema {i}", null, Officer, March);
        },
        [EvaluationRule.PointUnknown] = () => Begun().RewordPoint(WithTheme().Current.Themes[0].Points[0], "Anders", Officer, March),
        [EvaluationRule.PointPlaced] = () =>
        {
            var evaluation = WithTheme();
            evaluation.PlacePoints(evaluation.Current.Themes[0], [Lesson(3), Lesson(1)], Officer, March);
        },
        [EvaluationRule.TooManyPoints] = () =>
        {
            var evaluation = WithTheme();
            evaluation.PlacePoints(evaluation.Current.Themes[0], [.. Enumerable.Range(10, EvaluationTheme.MostPoints).Select(id => Lesson(id))], Officer, March);
        },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Each_rule_is_kept(EvaluationRule rule) => Assert.Equal(rule, RuleOf(Breaches[rule]));
}
