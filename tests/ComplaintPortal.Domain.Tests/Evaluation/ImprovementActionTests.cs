using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Evaluation;

namespace ComplaintPortal.Domain.Tests.Evaluation;

/// <summary>An improvement action from the day it is made until its effect is known (E21).</summary>
[Trait("Obligation", "E21")]
public class ImprovementActionTests
{
    private static readonly DateTimeOffset Now = At("2026-03-11 12:00");
    private static readonly ImprovementOwner Anna = new(new Guid("5d0c9a2e-8a43-4f0e-9a5b-0d1f1f0a3c55"), "Anna de Wit");
    private static readonly ImprovementOwner Bas = new(new Guid("6d0c9a2e-8a43-4f0e-9a5b-0d1f1f0a3c55"), "Bas Visser");
    private static readonly Actor ByAnna = Actor.Staff(Anna.Id, Anna.Name);

    /// <summary>For every rule of improvement actions an act that breaks it.</summary>
    private static readonly Dictionary<EvaluationRule, Action> Breaches = new()
    {
        [EvaluationRule.TextMissing] = () => Make(ADraft() with { Title = " " }),
        [EvaluationRule.TextTooLong] = () => Make(ADraft() with { Description = new string('a', ImprovementAction.DescriptionLimit + 1) }),
        [EvaluationRule.ReasonMissing] = () => Open().Drop(" ", Officer, Now),
        [EvaluationRule.NotInThisState] = () => Done().Drop("verbouwing", Officer, Now),
        [EvaluationRule.OwnerMissing] = () => Make(ADraft() with { Owner = null }),
        [EvaluationRule.DayInPast] = () => Make(ADraft() with { DueOn = Day("2026-03-10") }),
        [EvaluationRule.DayTooFar] = () => Make(ADraft() with { DueOn = Day("2031-03-12") }),
        [EvaluationRule.DayUnchanged] = () => Open().Move(Day("2026-06-01"), "later", Officer, Now),
        [EvaluationRule.DoneInFuture] = () => Open().CarryOut(Day("2026-03-12"), "gedaan", Day("2026-06-01"), Officer, Now),
        [EvaluationRule.DoneTooEarly] = () => Open().CarryOut(Day("2024-12-31"), "gedaan", Day("2026-06-01"), Officer, Now),
        [EvaluationRule.CheckNotToCome] = () => Open().CarryOut(Day("2026-03-11"), "gedaan", Day("2026-03-11"), Officer, Now),
        [EvaluationRule.CheckedInFuture] = () => Done().CheckEffect(Day("2026-03-12"), EffectVerdict.Effective, "geen klachten meer", Officer, Now),
        [EvaluationRule.CheckedBeforeDone] = () => Done().CheckEffect(Day("2026-03-09"), EffectVerdict.Effective, "geen klachten meer", Officer, Now),
        [EvaluationRule.EvaluationYearUnknown] = () => Make(ADraft() with { EvaluationYear = 2027 }),
    };

    public static TheoryData<EvaluationRule> Rules => [.. Breaches.Keys];

    [Theory, MemberData(nameof(Rules))]
    public void An_act_that_breaks_the_rule_is_refused(EvaluationRule rule) =>
        Assert.Equal(rule, Assert.Throws<EvaluationRuleException>(Breaches[rule]).Rule);

    [Fact]
    public void One_that_is_made_is_open_until_its_day_and_knows_its_year()
    {
        var action = Make(ADraft() with { EvaluationYear = 2025, ComplaintId = 7 });

        Assert.Equal((ImprovementState.Open, 2026, 2025, 7L), (action.State, action.Year, action.EvaluationYear, action.ComplaintId));
        Assert.Equal((Day("2026-06-01"), Day("2026-06-01"), "Anna de Wit"), (action.DueOn, action.NextOn, action.OwnerName));
        Assert.False(action.IsOverdue(Day("2026-06-01")));
        Assert.True(action.IsOverdue(Day("2026-06-02")));
        var made = Assert.Single(action.History);
        Assert.Equal((ImprovementStep.Made, "Noor Visser", 1L), (made.Step, made.ByName, made.Version));
    }

    /// <summary>The year of the Dutch calendar, not of the clock's.</summary>
    [Fact]
    public void Made_in_the_first_hour_of_a_year_it_is_of_that_year() =>
        Assert.Equal(2027, ImprovementAction.Make(ADraft() with { DueOn = Day("2027-06-01") }, Officer, new DateTimeOffset(2026, 12, 31, 23, 30, 0, TimeSpan.Zero)).Year);

    [Fact, Trait("Obligation", "E23")]
    public void Its_whole_life_stays_in_its_history()
    {
        var action = Open();
        action.ChangeOwner(Bas, Officer, Now);
        action.Move(Day("2026-07-01"), "na de verbouwing", Officer, Now);
        action.CarryOut(Day("2026-03-10"), "Rooster gemaakt", Day("2026-05-01"), Officer, Now);
        action.Move(Day("2026-05-15"), "vakantie", Officer, Now);
        var later = At("2026-05-15 10:00");
        action.CheckEffect(Day("2026-05-15"), EffectVerdict.NotEffective, "Nog drie klachten", Officer, later);
        action.TakeUpAgain(Day("2026-08-01"), "Het hielp niet", Officer, later);
        action.Drop("Opgegaan in een ander plan", Officer, later);

        Assert.Equal(
        [
            (ImprovementStep.Made, Day("2026-06-01"), "Anna de Wit"), (ImprovementStep.OwnerChanged, null, "Bas Visser"), (ImprovementStep.Moved, Day("2026-07-01"), "na de verbouwing"),
            (ImprovementStep.CarriedOut, Day("2026-03-10"), "Rooster gemaakt"), (ImprovementStep.Moved, Day("2026-05-15"), "vakantie"),
            (ImprovementStep.EffectChecked, Day("2026-05-15"), "Nog drie klachten"), (ImprovementStep.TakenUpAgain, Day("2026-08-01"), "Het hielp niet"),
            (ImprovementStep.Dropped, null, "Opgegaan in een ander plan"),
        ], action.History.Select(entry => (entry.Step, entry.Day, entry.Detail!)));
        Assert.Equal(EffectVerdict.NotEffective, action.History[5].Verdict);
        Assert.Equal(Enumerable.Range(1, 8).Select(version => (long)version), action.History.Select(entry => entry.Version));
        Assert.Equal((ImprovementState.Dropped, DateOnly.MaxValue, null), (action.State, action.NextOn, action.Verdict));
    }

    public static TheoryData<string, ImprovementStep[]> Ways => new()
    {
        { "open", [ImprovementStep.OwnerChanged, ImprovementStep.Moved, ImprovementStep.CarriedOut, ImprovementStep.Dropped] },
        { "done", [ImprovementStep.OwnerChanged, ImprovementStep.Moved, ImprovementStep.EffectChecked, ImprovementStep.TakenUpAgain] },
        { "checked", [ImprovementStep.TakenUpAgain] },
        { "dropped", [ImprovementStep.TakenUpAgain] },
    };

    [Theory, MemberData(nameof(Ways))]
    public void What_is_possible_follows_from_how_it_stands_and_nothing_else_is(string stands, ImprovementStep[] possible)
    {
        foreach (var (step, act) in Acts)
        {
            var action = Standing(stands);
            Assert.Equal(possible.Contains(step), action.Allows(step));
            if (possible.Contains(step)) act(action);
            else Assert.Equal(EvaluationRule.NotInThisState, Assert.Throws<EvaluationRuleException>(() => act(action)).Rule);
        }
    }

    /// <summary>Due on Monday 1 June: a week before, on the day, and every week after, each once.</summary>
    [Theory]
    [InlineData("2026-05-24", null)]
    [InlineData("2026-05-25", "2026-05-25")]
    [InlineData("2026-05-31", "2026-05-25")]
    [InlineData("2026-06-01", "2026-06-01")]
    [InlineData("2026-06-07", "2026-06-01")]
    [InlineData("2026-06-08", "2026-06-08")]
    [InlineData("2026-06-16", "2026-06-15")]
    public void The_owner_is_reminded_a_week_before_on_the_day_and_weekly_after(string today, string? of)
    {
        var action = Open();

        Assert.Equal(of is null ? null : Day(of), action.ReminderDue(Day(today)));
        if (of is null) return;
        action.MarkReminded(Day(of));
        Assert.Null(action.ReminderDue(Day(today)));
        Assert.Equal(1, action.Version);
    }

    [Theory]
    [InlineData("2026-05-31", null)]
    [InlineData("2026-06-01", "2026-06-01")]
    [InlineData("2026-06-09", "2026-06-08")]
    public void Of_the_effect_there_is_a_reminder_on_its_day_and_weekly_after(string today, string? of) =>
        Assert.Equal(of is null ? null : Day(of), Done().ReminderDue(Day(today)));

    [Fact]
    public void Of_what_is_over_nobody_is_reminded()
    {
        Assert.Null(Standing("checked").ReminderDue(Day("2030-01-01")));
        Assert.Null(Standing("dropped").ReminderDue(Day("2030-01-01")));
    }

    [Fact]
    public void Owners_hear_of_a_day_that_another_chose_and_not_of_their_own()
    {
        var soon = ADraft() with { DueOn = Day("2026-03-14") };

        Assert.NotNull(ImprovementAction.Make(soon, Officer, Now).ReminderDue(Day("2026-03-11")));
        var own = ImprovementAction.Make(soon, ByAnna, Now);
        Assert.Null(own.ReminderDue(Day("2026-03-13")));
        Assert.Equal(Day("2026-03-14"), own.ReminderDue(Day("2026-03-14")));
        own.ChangeOwner(Bas, ByAnna, Now);
        Assert.NotNull(own.ReminderDue(Day("2026-03-11")));
    }

    [Fact]
    public void A_case_notes_that_one_was_made_and_not_what()
    {
        var complaint = AComplaint().Receive();
        var version = complaint.Version;

        complaint.NoteImprovementAction(Officer, At("2026-03-04 12:00"));

        var entry = complaint.Timeline[^1];
        Assert.Equal((TimelineEvent.ImprovementActionMade, null, version + 1), (entry.Event, entry.Detail, complaint.Version));
    }

    private static readonly IReadOnlyList<(ImprovementStep Step, Action<ImprovementAction> Do)> Acts =
    [
        (ImprovementStep.OwnerChanged, one => one.ChangeOwner(Bas, Officer, Now)),
        (ImprovementStep.Moved, one => one.Move(Day("2026-09-01"), "later", Officer, Now)),
        (ImprovementStep.CarriedOut, one => one.CarryOut(Day("2026-03-11"), "gedaan", Day("2026-06-01"), Officer, Now)),
        (ImprovementStep.Dropped, one => one.Drop("niet meer nodig", Officer, Now)),
        (ImprovementStep.EffectChecked, one => one.CheckEffect(Day("2026-03-11"), EffectVerdict.PartlyEffective, "minder klachten", Officer, Now)),
        (ImprovementStep.TakenUpAgain, one => one.TakeUpAgain(Day("2026-09-01"), "hielp niet", Officer, Now)),
    ];

    private static ImprovementDraft ADraft() => new("Terugbellen binnen een werkdag", "Elke locatie wijst aan wie dat doet.", Anna, Day("2026-06-01"));

    private static ImprovementAction Make(ImprovementDraft draft) => ImprovementAction.Make(draft, Officer, Now);

    private static ImprovementAction Open() => Make(ADraft());

    private static ImprovementAction Done()
    {
        var action = Open();
        action.CarryOut(Day("2026-03-10"), "Rooster gemaakt", Day("2026-06-01"), Officer, Now);
        return action;
    }

    private static ImprovementAction Standing(string stands)
    {
        var action = stands is "done" or "checked" ? Done() : Open();
        if (stands == "checked") action.CheckEffect(Day("2026-03-11"), EffectVerdict.Effective, "geen klachten", Officer, Now);
        if (stands == "dropped") action.Drop("niet nodig", Officer, Now);
        return action;
    }
}
