using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;

namespace ComplaintPortal.Domain.Tests.Promises;

public class PromiseTests
{
    [Fact, Trait("Obligation", "B12")]
    public void Receipt_promises_contact_within_five_working_days()
    {
        var promise = AComplaint().ReceivedOn("2026-04-02").Receive().PromiseOf(PromiseKind.Contact);

        Assert.Equal(Day("2026-04-02"), promise.CountedFrom);
        Assert.Equal((5, TermUnit.WorkingDays), (promise.TermDays, promise.TermUnit));
        Assert.Equal(Day("2026-04-13"), promise.DueOn);
        Assert.Equal(Day("2026-04-13"), promise.FirstDueOn);
        Assert.Equal(PromiseState.Open, promise.State);
    }

    [Fact, Trait("Obligation", "B12")]
    public void Where_the_profile_works_on_good_friday_the_promise_ends_a_day_earlier()
    {
        var regulation = ARegulation() with { Calendar = new() { GoodFridayIsHoliday = false } };

        Assert.Equal(Day("2026-04-10"), AComplaint().ReceivedOn("2026-04-02").Under(regulation).Receive().PromiseOf(PromiseKind.Contact).DueOn);
    }

    [Fact, Trait("Obligation", "E9")]
    public void Receipt_promises_a_conversation_within_fourteen_calendar_days()
    {
        var promise = AComplaint().ReceivedOn("2026-03-22").Receive().PromiseOf(PromiseKind.Conversation);

        Assert.Equal(Day("2026-04-05"), promise.DueOn);
        Assert.Equal((14, TermUnit.CalendarDays), (promise.TermDays, promise.TermUnit));
    }

    [Fact]
    public void A_letter_registered_days_later_is_counted_from_the_day_it_came()
    {
        var complaint = AComplaint().With(one => one with { Channel = ReceiptChannel.Post })
            .ReceivedOn("2026-03-02").RegisteredAt("2026-03-05 16:00").Receive();

        Assert.Equal(Day("2026-03-09"), complaint.PromiseOf(PromiseKind.Contact).DueOn);
        Assert.Equal(Day("2026-03-09"), complaint.NextDueOn);
    }

    [Theory]
    [InlineData("2026-03-09", false)]
    [InlineData("2026-03-10", true)]
    public void An_open_promise_is_late_after_its_day(string today, bool late) =>
        Assert.Equal(late, AComplaint().Receive().PromiseOf(PromiseKind.Contact).IsLate(Day(today)));

    [Theory]
    [InlineData("2026-03-09 23:59", false)]
    [InlineData("2026-03-10 00:00", true)]
    public void A_kept_promise_is_late_if_it_was_kept_after_its_day(string at, bool late)
    {
        var complaint = AComplaint().Receive();
        complaint.RecordContact(Reached(at), Officer, At("2026-04-01 12:00"));

        Assert.Equal(late, complaint.PromiseOf(PromiseKind.Contact).IsLate(Day("2026-04-01")));
    }

    [Fact, Trait("Obligation", "E1")]
    public void A_suggestion_promises_nothing()
    {
        var suggestion = AComplaint().AsSuggestion().Receive();

        Assert.Empty(suggestion.Promises);
        Assert.Equal(DateOnly.MaxValue, suggestion.NextDueOn);
    }

    [Fact]
    public void A_reminder_is_recorded_with_the_due_day_and_stage_it_was_for()
    {
        var recipient = Guid.NewGuid();
        var record = new ReminderRecord(7, Day("2026-03-09"), new(-2, false), recipient, At("2026-03-05 07:00"));

        Assert.Equal((7, Day("2026-03-09"), -2, false, recipient), (record.PromiseId, record.DueOn, record.Days, record.IsEscalation, record.RecipientId));
    }
}
