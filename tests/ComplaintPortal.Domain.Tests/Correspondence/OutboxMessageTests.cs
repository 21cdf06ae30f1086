using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;

namespace ComplaintPortal.Domain.Tests.Correspondence;

public class OutboxMessageTests
{
    private static readonly DateTimeOffset Start = At("2026-03-02 07:00");

    [Fact]
    public void A_new_mail_may_go_at_once()
    {
        var mail = AMail();

        Assert.Equal((OutboxState.Pending, Start, 0), (mail.State, mail.NextAttemptAt, mail.Attempts));
        Assert.Null(mail.ComplaintId);
    }

    [Fact]
    public void One_worker_at_a_time_has_a_mail_to_itself_until_its_lease_ends()
    {
        var mail = AMail();

        Assert.False(mail.TryLease(Start.AddSeconds(-1)));
        Assert.True(mail.TryLease(Start));
        Assert.False(mail.TryLease(Start.AddMinutes(4)));
        Assert.True(mail.TryLease(Start.AddMinutes(6)));
    }

    [Fact]
    public void A_mail_that_failed_is_free_for_any_worker_when_its_next_try_comes()
    {
        var mail = AMail();
        mail.TryLease(Start);
        mail.MarkFailed("timeout", Start);

        Assert.False(mail.TryLease(Start.AddSeconds(59)));
        Assert.True(mail.TryLease(Start.AddSeconds(60)));
    }

    [Fact]
    public void What_was_sent_or_withheld_is_taken_by_nobody()
    {
        var (sent, withheld) = (AMail(), AMail());
        sent.MarkSent(Start);
        withheld.Withhold();

        Assert.False(sent.TryLease(Start.AddDays(1)));
        Assert.False(withheld.TryLease(Start.AddDays(1)));
    }

    [Fact]
    public void A_failing_mail_is_tried_again_ever_more_slowly_and_at_last_left_to_an_officer()
    {
        var mail = AMail();
        var waits = new List<double>();
        var now = Start;
        while (mail.State == OutboxState.Pending)
        {
            mail.MarkFailed("timeout", now);
            if (mail.State == OutboxState.Pending) waits.Add((mail.NextAttemptAt - now).TotalMinutes);
            now = mail.NextAttemptAt;
        }

        Assert.Equal(OutboxState.Failed, mail.State);
        Assert.Equal(OutboxMessage.MostAttempts, mail.Attempts);
        Assert.Equal([1, 2, 4, 8, 16, 32, 64, 128, 256], waits.Take(9));
        Assert.Equal(waits.Order(), waits);
        Assert.All(waits, minutes => Assert.InRange(minutes, 1, 360));
    }

    [Fact]
    public void A_mail_server_may_be_down_for_a_day_and_a_night()
    {
        var mail = AMail();
        var now = Start;
        for (; mail.State == OutboxState.Pending; now = mail.NextAttemptAt)
        {
            mail.MarkFailed("timeout", now);
            if (mail.State == OutboxState.Failed) break;
        }

        Assert.InRange((now - Start).TotalHours, 30, 42); // "about a day and a half"
    }

    [Fact]
    public void A_mail_that_went_after_a_failure_has_no_fault_left()
    {
        var mail = AMail();

        mail.MarkFailed("timeout", Start);
        mail.MarkSent(Start.AddMinutes(1));

        Assert.Equal((OutboxState.Sent, Start.AddMinutes(1), null), (mail.State, mail.SentAt!.Value, mail.Fault));
    }

    [Fact]
    public void A_long_fault_is_cut()
    {
        var mail = AMail();

        mail.MarkFailed(new string('x', 5000), Start);

        Assert.Equal(OutboxMessage.FaultLimit, mail.Fault!.Length);
    }

    [Fact]
    public void An_officer_gives_a_failed_mail_a_new_round()
    {
        var mail = AMail();
        for (var attempt = 0; attempt < OutboxMessage.MostAttempts; attempt++) mail.MarkFailed("timeout", Start);

        mail.SendAgain(Start.AddDays(2));

        Assert.Equal((OutboxState.Pending, 0, Start.AddDays(2)), (mail.State, mail.Attempts, mail.NextAttemptAt));
        mail.MarkFailed("timeout", Start.AddDays(2));
        Assert.Equal(Start.AddDays(2).AddMinutes(1), mail.NextAttemptAt);
    }

    [Fact]
    public void Only_a_failed_mail_is_sent_again()
    {
        var waiting = AMail();
        var sent = AMail();
        sent.MarkSent(Start);
        var withheld = AMail();
        withheld.Withhold();

        foreach (var mail in new[] { waiting, sent, withheld }) Breaks(ComplaintRule.AlreadySent, () => mail.SendAgain(Start));
    }

    [Fact]
    public void What_was_sent_withheld_or_given_up_changes_no_more()
    {
        var (sent, withheld, failed) = (AMail(), AMail(), AMail());
        sent.MarkSent(Start);
        withheld.Withhold();
        for (var attempt = 0; attempt < OutboxMessage.MostAttempts; attempt++) failed.MarkFailed("timeout", Start);

        foreach (var mail in new[] { sent, withheld, failed })
        {
            var before = (mail.State, mail.SentAt, mail.Attempts, mail.Fault, mail.NextAttemptAt);
            Breaks(ComplaintRule.AlreadySent, () => mail.MarkSent(Start.AddHours(1)));
            Breaks(ComplaintRule.AlreadySent, mail.Withhold);
            Breaks(ComplaintRule.AlreadySent, () => mail.MarkFailed("again", Start.AddHours(1)));
            Assert.Equal(before, (mail.State, mail.SentAt, mail.Attempts, mail.Fault, mail.NextAttemptAt));
        }
    }

    [Fact]
    public void A_worker_that_never_said_how_it_went_has_used_a_try()
    {
        var mail = AMail();

        mail.TryLease(Start);
        Assert.Equal((0, 1L), (mail.Attempts, mail.Version));
        Assert.True(mail.TryLease(Start.AddMinutes(6)));

        Assert.Equal((1, 2L, "Interrupted"), (mail.Attempts, mail.Version, mail.Fault));
        mail.MarkFailed("timeout", Start.AddMinutes(6));
        Assert.Equal((2, "timeout", Start.AddMinutes(8)), (mail.Attempts, mail.Fault, mail.NextAttemptAt));
    }

    [Fact]
    public void A_worker_that_said_how_it_went_has_used_one_try_only()
    {
        var mail = AMail();

        mail.TryLease(Start);
        mail.MarkFailed("timeout", Start);
        mail.TryLease(Start.AddHours(1));

        Assert.Equal((1, "timeout"), (mail.Attempts, mail.Fault));
    }

    [Fact]
    public void A_mail_that_ends_its_worker_every_time_is_at_last_left_to_an_officer()
    {
        var mail = AMail();
        var now = Start;
        var taken = 0;
        for (; mail.TryLease(now); now = now.AddMinutes(6)) taken++;

        Assert.Equal(OutboxMessage.MostAttempts, taken);
        Assert.Equal((OutboxState.Failed, OutboxMessage.MostAttempts, "Interrupted"), (mail.State, mail.Attempts, mail.Fault));
        Assert.Null(mail.LeasedUntil);
        Assert.Equal(taken + 1, mail.Version); // giving it up is a change that only one worker makes
        Assert.False(mail.TryLease(now.AddDays(1)));

        mail.SendAgain(now);
        Assert.True(mail.TryLease(now));
        Assert.Equal((OutboxState.Pending, 0), (mail.State, mail.Attempts));
    }

    [Fact]
    public void An_interrupted_last_try_after_failures_gives_it_up_too()
    {
        var mail = AMail();
        for (var attempt = 1; attempt < OutboxMessage.MostAttempts; attempt++) mail.MarkFailed("timeout", Start);

        Assert.True(mail.TryLease(mail.NextAttemptAt));
        Assert.False(mail.TryLease(mail.NextAttemptAt.AddMinutes(6)));

        Assert.Equal(OutboxState.Failed, mail.State);
    }

    [Fact, Trait("Obligation", "B17")]
    public void A_waiting_mail_follows_another_address_and_neutral_wording()
    {
        var complaint = AComplaint().BySafeMailOnly().Receive();
        var mail = complaint.Outbox[0];

        mail.Follow(new() { ByEmail = true, NeutralWording = true }, new() { Name = "F.", Email = "veilig@mail.example" });
        Assert.Equal(("veilig@mail.example", true), (mail.To, mail.Neutral));

        mail.Follow(complaint.SafeContact, complaint.Complainant);
        Assert.Equal(("fatima@mail.example", false), (mail.To, mail.Neutral));
    }

    [Fact, Trait("Obligation", "B17")]
    public void A_waiting_mail_follows_nobody_who_no_longer_allows_mail()
    {
        var mail = AComplaint().BySafeMailOnly().Receive().Outbox[0];
        var moved = new Complainant { Name = "F.", Email = "nieuw@mail.example" };

        Assert.Throws<ChannelNotAllowedException>(() => mail.Follow(new() { OnlyThroughWebsite = true }, moved));
        Assert.Throws<ChannelNotAllowedException>(() => mail.Follow(new() { ByPost = true, NeutralWording = true }, moved));
        Assert.Throws<ChannelNotAllowedException>(() => mail.Follow(new() { ByEmail = true }, new() { Name = "F." }));

        Assert.Equal(("fatima@mail.example", false), (mail.To, mail.Neutral));
    }

    private static OutboxMessage AMail() => OutboxMessage.ToStaff(NoticeKind.Reminders, "noor@proef.example", "reminders-1", "{}", Start);
}
