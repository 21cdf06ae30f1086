using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Regulations;

namespace ComplaintPortal.Domain.Tests.Retention;

/// <summary>Until when a dossier is kept, and what keeps it longer.</summary>
public class RetentionTests
{
    private static readonly DateTimeOffset Now = At("2026-03-20 12:00");

    public static TheoryData<string, int, string> Terms => new()
    {
        { "2026-03-20", 5, "2031-03-20" },
        { "2026-12-31", 5, "2031-12-31" },
        // 29 February is the 28th where there is none, and itself where there is.
        { "2024-02-29", 5, "2029-02-28" },
        { "2024-02-29", 4, "2028-02-29" },
        { "2023-02-28", 1, "2024-02-28" },
    };

    [Theory, MemberData(nameof(Terms)), Trait("Obligation", "B18"), Trait("Obligation", "B19")]
    public void What_is_closed_is_kept_to_the_same_day_years_later_and_destroyed_from_the_next(string closed, int years, string until)
    {
        var rule = new RetentionRule { ComplaintYears = years };

        Assert.Equal(Day(until), rule.KeptUntil(ComplaintKind.Complaint, Day(closed)));
    }

    /// <summary>The query of the job may find too much, never too little.</summary>
    [Fact, Trait("Obligation", "B19")]
    public void Every_closing_date_of_ten_years_is_due_on_its_day_by_query_and_rule_alike()
    {
        var rule = new RetentionRule { ComplaintYears = 5 };
        for (var closed = Day("2019-01-01"); closed < Day("2029-01-01"); closed = closed.AddDays(1))
        {
            var first = rule.KeptUntil(ComplaintKind.Complaint, closed).AddDays(1);
            Assert.True(closed <= rule.LatestClosing(ComplaintKind.Complaint, first), $"{closed:O} is not found on {first:O}");
        }
    }

    [Fact, Trait("Obligation", "B18"), Trait("Obligation", "E1")]
    public void A_suggestion_has_the_term_that_the_profile_gives_it()
    {
        Assert.Equal(1, new RetentionRule { ComplaintYears = 5, SuggestionYears = 1 }.YearsOf(ComplaintKind.Suggestion));
        Assert.Equal(5, new RetentionRule { ComplaintYears = 5 }.YearsOf(ComplaintKind.Suggestion));
    }

    [Fact, Trait("Obligation", "B18")]
    public void Reopening_stops_the_term_and_closing_again_restarts_it()
    {
        var complaint = Closed();
        Assert.True(complaint.IsToBeDestroyed(ARegulation(), Day("2031-03-21")));
        Assert.False(complaint.IsToBeDestroyed(ARegulation(), Day("2031-03-20")));

        complaint.Reopen("Het gebeurde weer", ARegulation(), Officer, Now);
        Assert.Null(complaint.KeptUntil(ARegulation()));
        Assert.False(complaint.IsToBeDestroyed(ARegulation(), DateOnly.MaxValue));

        complaint.Close(AClosing(Outcome.NotSatisfiedOther, "2027-06-01"), ARegulation(), Officer, At("2027-06-01 12:00"));
        Assert.Equal(Day("2032-06-01"), complaint.KeptUntil(ARegulation()));
    }

    [Fact, Trait("Obligation", "B20")]
    public void A_hold_keeps_it_until_a_person_lifts_it()
    {
        var complaint = Closed();

        complaint.PlaceHold(new("Rechtszaak loopt", "de directie", Day("2026-09-01")), Officer, Now);
        Assert.False(complaint.IsToBeDestroyed(ARegulation(), Day("2040-01-01")));
        complaint.ProlongHold(Day("2027-01-01"), "Hoger beroep", Officer, At("2026-09-01 09:00"));
        complaint.LiftHold("Uitspraak gedaan", Officer, At("2027-01-05 09:00"));

        var hold = Assert.Single(complaint.Holds);
        Assert.Equal(("Rechtszaak loopt", "de directie", Day("2027-01-01"), "Noor Visser", Now), (hold.Reason, hold.DecidedBy, hold.ReviewOn, hold.PlacedByName, hold.PlacedAt));
        Assert.Equal(("Uitspraak gedaan", "Noor Visser", At("2027-01-05 09:00")), (hold.LiftReason, hold.LiftedByName, hold.LiftedAt));
        Assert.True(complaint.IsToBeDestroyed(ARegulation(), Day("2040-01-01")));
        Assert.Equal(
            [(TimelineEvent.HoldPlaced, "2026-09-01"), (TimelineEvent.HoldProlonged, "2027-01-01 Hoger beroep"), (TimelineEvent.HoldLifted, "Uitspraak gedaan")],
            complaint.Timeline.Select(entry => (entry.Event, entry.Detail)).TakeLast(3));
    }

    [Theory, Trait("Obligation", "B20")]
    [InlineData("2026-09-01")]
    [InlineData("2026-08-31")]
    public void A_hold_is_prolonged_to_a_later_day_only(string day)
    {
        var complaint = Closed();
        complaint.PlaceHold(new("Rechtszaak loopt", "de directie", Day("2026-09-01")), Officer, Now);

        Breaks(ComplaintRule.HoldReviewNotLater, () => complaint.ProlongHold(Day(day), "Hoger beroep", Officer, Now));
    }

    private static Complaint Closed()
    {
        var complaint = AComplaint().Receive();
        complaint.RecordContact(Reached("2026-03-04 10:00"), Officer, Now);
        complaint.Close(AClosing(Outcome.NotSatisfiedOther, "2026-03-20"), ARegulation(), Officer, Now);
        return complaint;
    }
}
