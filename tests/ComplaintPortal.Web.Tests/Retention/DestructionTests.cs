using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Attachments;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Jobs;
using ComplaintPortal.Web.Retention;
using ComplaintPortal.Web.Tests.Features;
using ComplaintPortal.Web.Tests.Features.Staff;
using ComplaintPortal.Web.Tests.Features.Staff.ConflictOfInterest;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintPortal.Web.Tests.Retention;

/// <summary>A dossier past its term is destroyed: nothing of it is left in any file of the portal, and nothing of any other is gone (B18–B20).</summary>
public sealed class DestructionTests
{
    private static readonly DateOnly Closing = new(2026, 3, 11);

    [Theory]
    [MemberData(nameof(Portals.Both), MemberType = typeof(Portals))]
    [Trait("Obligation", "B18")]
    [Trait("Obligation", "B19")]
    public async Task Nothing_of_it_is_left_in_database_journal_files_mails_or_logs_and_every_other_dossier_is_whole(string profile)
    {
        using var portal = new Portal(profile);
        var other = await MarkedDossier.MakeAsync(portal);
        var before = await portal.DataAsync(StaffAddresses.RowsAsync);
        var marked = await MarkedDossier.MakeAsync(portal);
        await marked.CloseAsync();
        await portal.RunAsync<SendOutbox>();
        await portal.DataAsync(db => db.Database.ExecuteSqlRawAsync("ANALYZE"));
        Assert.DoesNotContain(marked.FilesIn(portal.DataDirectory), file => file.Contains("portal.db", StringComparison.Ordinal));
        await marked.RememberSealedAsync();
        await other.RememberSealedAsync();
        // It is there, in the database and in mails: else this test could not fail.
        Assert.Contains(marked.FilesIn(portal.DataDirectory), file => file.EndsWith(".eml", StringComparison.Ordinal));
        Assert.Contains(marked.FilesIn(portal.DataDirectory), file => file.Contains("portal.db", StringComparison.Ordinal));

        await RunOnAsync(portal, Closing.AddYears(portal.Regulation.Retention.ComplaintYears).AddDays(1));

        Assert.Empty(marked.FilesIn(portal.DataDirectory));
        Assert.Contains(other.FilesIn(portal.DataDirectory), file => file.EndsWith("portal.db", StringComparison.Ordinal));
        Assert.Equal(before, await portal.DataAsync(StaffAddresses.RowsAsync));
        var store = portal.Services.GetRequiredService<AttachmentStore>();
        foreach (var file in marked.Files) await Assert.ThrowsAnyAsync<IOException>(() => store.ReadAsync(file, TestContext.Current.CancellationToken));
        foreach (var file in other.Files) Assert.NotEmpty(await store.ReadAsync(file, TestContext.Current.CancellationToken));
        var certificate = await portal.DataAsync(db => db.Certificates.SingleAsync());
        Assert.Equal((1L, marked.Number, Closing), (certificate.Sequence, certificate.Number, certificate.ClosedOn));
        foreach (var count in new[] { "Complaints=1", "Files=2", "Messages=3", "Letters=1", "Drafts=1", "RetentionHolds=1" }) Assert.Contains(count, certificate.Counts.Split(' '));
        var figures = await portal.DataAsync(db => db.FigureCounts.Where(one => one.IsDestroyed && one.Year > 0).ToListAsync());
        Assert.Equal((1, 9), figures.Where(one => one.Figure == Figure.DaysToClose).Select(one => (one.Count, one.Days)).Single());
        Assert.Contains(figures, one => one is { Figure: Figure.Closed, First: nameof(Outcome), Second: nameof(Outcome.NotSatisfiedReferred), Count: 1 });
        Assert.Contains(figures, one => one.Figure == Figure.PromiseKept);
    }

    [Fact]
    [Trait("Obligation", "B18")]
    [Trait("Obligation", "B19")]
    public async Task The_term_ends_with_its_last_day_and_reopening_stops_it()
    {
        using var portal = new Portal();
        var (closed, reopened, open) = (await ClosedAsync(portal), await ClosedAsync(portal), (await portal.ReceiveAsync()).Number);
        await portal.PlayAsync(reopened, one => one.Reopen("Het gebeurde weer", portal.Regulation, Endings.Anna, portal.Clock.Now));
        await RunOnAsync(portal, new DateOnly(2031, 3, 11));
        Assert.Equal(3, await portal.DataAsync(db => db.Complaints.CountAsync()));
        await RunOnAsync(portal, new DateOnly(2031, 3, 12));
        Assert.Equal([reopened, open], await portal.DataAsync(db => db.Complaints.OrderBy(one => one.Id).Select(one => one.Number).ToListAsync()));
        // Running again does no more.
        await RunOnAsync(portal, new DateOnly(2031, 3, 13));
        Assert.Equal([closed], await portal.DataAsync(db => db.Certificates.Select(one => one.Number).ToListAsync()));
    }

    [Fact]
    [Trait("Obligation", "E1")]
    [Trait("Obligation", "B18")]
    public async Task A_suggestion_goes_after_the_term_of_its_own()
    {
        using var portal = new Portal(Portal.BijElkaar);
        var number = (await portal.ReceiveAsync(intake => intake with { Kind = ComplaintKind.Suggestion })).Number;
        await portal.PlayAsync(number, one => one.AnswerSuggestion("Dank", [], Endings.Anna, portal.Clock.Now), portal.Closed(Outcome.Answered));
        var complaint = await ClosedAsync(portal);
        await RunOnAsync(portal, new DateOnly(2027, 3, 12));
        Assert.Equal([complaint], await portal.DataAsync(db => db.Complaints.Select(one => one.Number).ToListAsync()));
        Assert.Equal((ComplaintKind.Suggestion, 1), await portal.DataAsync(async db => (await db.Certificates.SingleAsync()) is var one ? (one.Kind, one.Years) : default));
    }

    /// <summary>What is to be done better outlives the dossier, and knows of no case any more.</summary>
    [Fact]
    [Trait("Obligation", "B19")]
    [Trait("Obligation", "E21")]
    public async Task An_improvement_action_stays_without_its_case()
    {
        using var portal = new Portal();
        var officer = await portal.OfficerAsync();
        var (number, other) = (await ClosedAsync(portal), (await portal.ReceiveAsync()).Number);
        var (id, otherId) = (await portal.IdOfAsync(number), await portal.IdOfAsync(other));
        var action = await officer.ImprovingAsync(one => one with { ComplaintId = id });
        var left = await officer.ImprovingAsync(one => one with { ComplaintId = otherId });
        await RunOnAsync(portal, new DateOnly(2031, 3, 12));
        Assert.False(await portal.DataAsync(db => db.Complaints.AnyAsync(one => one.Number == number)));
        var (kept, untouched) = (await portal.ActionAsync(action.Id), await portal.ActionAsync(left.Id));
        Assert.Equal((null, action.Title, action.Description, 1), (kept.ComplaintId, kept.Title, kept.Description, kept.History.Count));
        Assert.Equal(otherId, untouched.ComplaintId);
        var page = await (await portal.OfficerAsync()).GetAsync(Improving.PageOf(action.Id));
        Assert.Contains(action.Title, page.Heading);
        Assert.DoesNotContain(number, page.Body);
    }

    [Fact]
    [Trait("Obligation", "B20")]
    public async Task What_is_held_stays_until_the_hold_is_lifted()
    {
        using var portal = new Portal();
        var number = await ClosedAsync(portal);
        await portal.PlayAsync(number, one => one.PlaceHold(new("Rechtszaak", "de directie", new DateOnly(2026, 9, 1)), Endings.Anna, portal.Clock.Now));
        await RunOnAsync(portal, new DateOnly(2040, 1, 1));
        Assert.Equal(1, await portal.DataAsync(db => db.Complaints.CountAsync()));
        await portal.PlayAsync(number, one => one.LiftHold("Uitspraak", Endings.Anna, portal.Clock.Now));
        await RunOnAsync(portal, new DateOnly(2040, 1, 2));
        Assert.Equal(0, await portal.DataAsync(db => db.Complaints.CountAsync()));
    }

    [Fact]
    [Trait("Obligation", "B19")]
    public async Task Eight_runs_at_once_destroy_each_dossier_once_and_leave_a_whole_chain()
    {
        using var portal = new Portal();
        for (var i = 0; i < 12; i++) await ClosedAsync(portal);
        portal.Clock.Now = DutchTime.Instant(new DateOnly(2031, 3, 12), new TimeOnly(0, 5));
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => portal.RunAsync<DestroyDue>()));
        await portal.RunAsync<DestroyDue>();
        Assert.Equal((0, 12), (await portal.DataAsync(db => db.Complaints.CountAsync()), await portal.DataAsync(db => db.Certificates.CountAsync())));
        Assert.Equal((0, "The chain of 12 destruction certificates is whole."), await VerifyAsync(portal));
    }

    [Theory]
    [InlineData("UPDATE DestructionCertificates SET Number = 'KL-2026-000099' WHERE Sequence = 2", 2)]
    [InlineData("DELETE FROM DestructionCertificates WHERE Sequence = 1", 1)]
    [InlineData("UPDATE DestructionCertificates SET Hash = Before WHERE Sequence = 3", 3)]
    [Trait("Obligation", "B19")]
    public async Task The_command_says_where_the_chain_was_touched(string sql, int at)
    {
        using var portal = new Portal();
        for (var i = 0; i < 3; i++) await ClosedAsync(portal);
        await RunOnAsync(portal, new DateOnly(2031, 3, 12));
        await portal.DataAsync(db => db.Database.ExecuteSqlRawAsync(sql));
        var (code, said) = await VerifyAsync(portal);
        Assert.Equal(1, code);
        Assert.StartsWith($"The chain of destruction certificates is broken at number {at}:", said, StringComparison.Ordinal);
        var page = await (await portal.OfficerAsync()).GetAsync("/medewerkers/bewaren/vernietigd");
        Assert.Contains($"De verklaringen kloppen niet vanaf nummer {at}", page.Text);
    }

    /// <summary>Whatever hangs on a complaint in the model is among what is destroyed, each before what it hangs on.</summary>
    [Fact]
    [Trait("Obligation", "B19")]
    public async Task No_table_that_hangs_on_a_complaint_is_left_out()
    {
        using var portal = new Portal();
        var tables = await portal.DataAsync(db => Task.FromResult(DossierRows.Tables(db.Model).Select(type => type.ClrType.Name).Order().ToList()));
        Assert.Equal(tables.Distinct(), tables);
        foreach (var name in new[] { "Complaint", "Message", "Attachment", "OutboxMessage", "Letter", "SearchKey", "AuditReason", "DraftRow", "DraftFile", "ReminderRecord", "ConversationParticipant" })
            Assert.Contains(name, tables);
        Assert.DoesNotContain("DestructionCertificate", tables);
        Assert.DoesNotContain("AuditLine", tables);
        Assert.DoesNotContain("StaffMember", tables);
    }

    private static async Task<string> ClosedAsync(Portal portal)
    {
        var number = (await portal.ReceiveAsync()).Number;
        await portal.PlayAsync(number, portal.Reached(), portal.Closed());
        return number;
    }

    /// <summary>The job's first run of that Dutch day.</summary>
    private static async Task RunOnAsync(Portal portal, DateOnly day)
    {
        portal.Clock.Now = DutchTime.Instant(day, new TimeOnly(0, 5));
        await portal.RunAsync<DestroyDue>();
    }

    private static async Task<(int Code, string Said)> VerifyAsync(Portal portal)
    {
        await using var output = new StringWriter();
        return (await CertificateChain.VerifyAsync(portal.Services, output), output.ToString().Trim());
    }
}
