using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;

namespace ComplaintPortal.Domain.Tests.Complaints;

/// <summary>What an earlier register holds comes in with its own dates, and tells nobody.</summary>
public class ImportTests
{
    private static readonly DateTimeOffset Now = At("2026-03-20 12:00");

    internal static ImportDraft ARow(string receivedOn = "2026-01-05") => new()
    {
        Intake = new()
        {
            Kind = ComplaintKind.Complaint,
            Channel = ReceiptChannel.Post,
            ReceivedOn = Day(receivedOn),
            SubmissionKey = Guid.NewGuid(),
            Language = "nl",
            Story = "Er werd niet geluisterd.",
            Complainant = new() { Name = "Noor Voorbeeld", Email = "noor@mail.example", Telephone = "0612345678" },
            SafeContact = new() { ByEmail = true },
        },
        EarlierNumber = "K-2026/14",
        Remark = "Overgenomen.",
    };

    private static Complaint Import(ImportDraft draft, Domain.Regulations.Regulation? regulation = null) => Complaint.Import(new("KL", 2026, 7), draft, regulation ?? EveryStep, Officer, Now);

    [Fact, Trait("Obligation", "B16"), Trait("Obligation", "B17")]
    public void It_gets_a_number_and_tells_nobody()
    {
        var complaint = Import(ARow() with { ClosedOn = Day("2026-02-01"), Outcome = Outcome.NotSatisfiedOther });

        Assert.Equal("KL-2026-000007", complaint.Number);
        Assert.Empty(complaint.Outbox);
        Assert.Empty(complaint.Letters);
        Assert.Equal(ContactChannel.Website, complaint.SafeContact.NoticeChannel(complaint.Complainant));
        var entry = Assert.Single(complaint.Timeline);
        Assert.Equal((TimelineEvent.Imported, "K-2026/14"), (entry.Event, entry.Detail));
    }

    [Fact, Trait("Obligation", "B12"), Trait("Obligation", "E9")]
    public void Promises_count_from_receipt_and_are_kept_on_their_days()
    {
        var complaint = Import(ARow() with { ContactOn = Day("2026-01-07"), ConversationOn = Day("2026-01-30") }, ARegulation());

        var contact = complaint.Promises.Single(one => one.Kind == PromiseKind.Contact);
        var conversation = complaint.Promises.Single(one => one.Kind == PromiseKind.Conversation);
        Assert.Equal((Day("2026-01-05"), Day("2026-01-07"), false), (contact.CountedFrom, contact.KeptOn, contact.IsLate(Day("2026-03-20"))));
        Assert.Equal((Day("2026-01-30"), true), (conversation.KeptOn, conversation.IsLate(Day("2026-03-20"))));
        Assert.Equal(ComplaintPhase.InConversation, complaint.Phase);
    }

    [Fact, Trait("Obligation", "B18")]
    public void Retention_counts_from_the_closing_date_of_the_earlier_register()
    {
        var complaint = Import(ARow("2024-01-05") with { ClosedOn = Day("2024-02-29"), Outcome = Outcome.Satisfied, Lessons = "Eerder bellen." });

        Assert.Equal((ComplaintPhase.Closed, Day("2024-02-29")), (complaint.Phase, complaint.ClosedOn));
        Assert.Equal(EveryStep.Retention.KeptUntil(ComplaintKind.Complaint, Day("2024-02-29")), complaint.KeptUntil(EveryStep));
        Assert.Equal("Eerder bellen.", complaint.Closings.Single().Lessons);
        Assert.All(complaint.Promises, one => Assert.Equal((PromiseEnd.Closed, Day("2024-02-29")), (one.EndReason, one.EndedOn)));
    }

    [Fact, Trait("Obligation", "B19")]
    public void What_had_to_be_destroyed_does_not_come_in()
    {
        var years = EveryStep.Retention.YearsOf(ComplaintKind.Complaint);
        var last = ARow("2005-01-05") with { ClosedOn = Day("2026-03-20").AddYears(-years), Outcome = Outcome.Satisfied };

        Import(last);
        Breaks(ComplaintRule.RetentionOver, () => Import(last with { ClosedOn = last.ClosedOn!.Value.AddDays(-1) }));
    }

    [Fact, Trait("Obligation", "E1")]
    public void A_suggestion_is_answered_without_promises()
    {
        var row = ARow();
        var complaint = Import(row with { Intake = row.Intake with { Kind = ComplaintKind.Suggestion }, ClosedOn = Day("2026-02-01"), Outcome = Outcome.Answered });

        Assert.Empty(complaint.Promises);
        Assert.Equal(Outcome.Answered, complaint.Outcome);
    }

    [Theory]
    [InlineData("K-2026/14", "k 2026 14")]
    [InlineData("2019-123", "2019-123")]
    public void It_is_found_by_its_earlier_number_also_when_safe_contact_changed(string number, string typed)
    {
        var complaint = Import(ARow() with { EarlierNumber = number });
        complaint.ChangeSafeContact(new() { ByTelephone = true }, complaint.Complainant, Officer, Now);

        var asked = ComplaintNumber.Read(typed) ?? typed;
        Assert.Subset(complaint.SearchKeys.Select(key => key.Value).ToHashSet(), SearchKey.Asked(asked).ToHashSet());
    }

    [Fact]
    public void Whatever_is_imported_is_a_dossier_like_any_other()
    {
        var random = new Random(5);
        var taken = 0;
        for (var i = 0; i < 5000; i++)
        {
            var row = ARow($"2026-0{random.Next(1, 4)}-{random.Next(1, 21):00}");
            DateOnly? Some() => random.Next(2) == 0 ? null : row.Intake.ReceivedOn.AddDays(random.Next(-1, 40));
            var draft = row with
            {
                Intake = row.Intake with { Kind = random.Next(3) == 0 ? ComplaintKind.Suggestion : ComplaintKind.Complaint },
                ContactOn = Some(),
                ConversationOn = Some(),
                Body = random.Next(3) == 0 ? ABody() : null,
                ReferredOn = random.Next(3) == 0 ? Some() : null,
                ClosedOn = Some(),
                Outcome = random.Next(3) == 0 ? null : (Outcome)random.Next(7),
                Satisfied = random.Next(3) switch { 0 => true, 1 => false, _ => null },
            };
            var isRight = !draft.Faults(EveryStep, Day("2026-03-20")).Any();
            try
            {
                var complaint = Import(draft);
                Assert.True(isRight);
                new Consistency(complaint, EveryStep, Day("2026-03-20"), (holds, what) => Assert.True(holds, $"{draft} {what}")).CheckAll();
                taken++;
            }
            catch (ComplaintRuleException) when (!isRight)
            {
            }
        }
        Assert.InRange(taken, 50, 5000);
    }
}
