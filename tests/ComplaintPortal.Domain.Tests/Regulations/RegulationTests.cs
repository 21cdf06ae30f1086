using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;

namespace ComplaintPortal.Domain.Tests.Regulations;

public class RegulationTests
{
    [Fact, Trait("Obligation", "E1")]
    public void A_complaint_has_the_promises_and_a_suggestion_none()
    {
        Assert.Equal([PromiseKind.Contact, PromiseKind.Conversation], ARegulation().PromisesFor(ComplaintKind.Complaint).Select(one => one.Kind));
        Assert.Empty(ARegulation().PromisesFor(ComplaintKind.Suggestion));
    }

    [Fact]
    public void A_regulation_without_a_promise_has_no_rule_for_it() =>
        Assert.Null(ARegulation(ContactWithin(5)).RuleOf(PromiseKind.Conversation));

    [Fact]
    public void Closing_days_of_the_profile_move_the_promise()
    {
        var regulation = ARegulation() with
        {
            Calendar = new()
            {
                ClosingDays = [new(Day("2026-03-04"), new("studiedag")), new(Day("2026-03-06"), new("verhuizing"), Day("2026-03-10"))],
            },
        };

        // counts 3, 5, 11, 12 and 13 March
        Assert.Equal(Day("2026-03-13"), AComplaint().Under(regulation).Receive().PromiseOf(PromiseKind.Contact).DueOn);
        Assert.Equal(Day("2026-03-16"), AComplaint().Under(regulation).Receive().PromiseOf(PromiseKind.Conversation).DueOn);
    }

    [Fact]
    public void A_changed_copy_counts_by_its_own_calendar()
    {
        var regulation = ARegulation();
        Assert.False(regulation.WorkingDays.IsWorkingDay(Day("2026-04-03")));

        var changed = regulation with { Calendar = new() { GoodFridayIsHoliday = false } };

        Assert.True(changed.WorkingDays.IsWorkingDay(Day("2026-04-03")));
        Assert.False(regulation.WorkingDays.IsWorkingDay(Day("2026-04-03")));
    }

    [Fact]
    public void A_closing_period_counts_its_first_and_last_day()
    {
        Assert.Equal([Day("2026-12-31"), Day("2027-01-01")], new ClosingPeriod(Day("2026-12-31"), new("dicht"), Day("2027-01-01")).Days());
        Assert.Equal([Day("2026-12-31")], new ClosingPeriod(Day("2026-12-31"), new("dicht")).Days());
    }

    [Theory]
    [InlineData("nl", "Gesprek")]
    [InlineData("en", "Conversation")]
    [InlineData("de", "Gesprek")]
    public void A_text_is_read_in_english_or_else_in_dutch(string language, string text) =>
        Assert.Equal(text, new LocalizedText("Gesprek", "Conversation").In(language));

    [Fact]
    public void A_text_without_english_is_read_in_dutch() => Assert.Equal("Gesprek", new LocalizedText("Gesprek").In("en"));

    [Theory]
    [InlineData("2026-03-31", true)]
    [InlineData("2026-04-01", false)]
    public void A_choice_is_offered_to_its_last_day(string today, bool offered) =>
        Assert.Equal(offered, new Choice("haarlem", new("Haarlem"), Day("2026-03-31")).IsOffered(Day(today)));

    [Fact]
    public void A_choice_without_a_last_day_is_always_offered() => Assert.True(new Choice("haarlem", new("Haarlem")).IsOffered(DateOnly.MaxValue));
}
