using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Jobs;
using ComplaintPortal.Web.Mail;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Features.Staff.ConflictOfInterest;

/// <summary>Lists, counts, search, reminders and the browser of the complainant: whoever is barred meets the case in none of them.</summary>
[Trait("Obligation", "B17")]
[Trait("Obligation", "B14")]
public sealed class ListsTests
{
    private static readonly string[] Queues = ["mijn-werk", "te-laat", "binnenkort", "nieuw", "niet-toegewezen", "ongelezen", "alle"];

    private static string CountsOf(Page page) => string.Join(' ', page.All(".app-queues__count"));

    [Fact]
    public async Task No_queue_lists_or_counts_it_by_whatever_filter_and_sorting()
    {
        using var shut = await ShutCase.MakeAsync();
        var handler = (await shut.Open.MemberAsync()).Id;
        string[] filters = ["", "&soort=complaint", "&wijze=telephone", "&jaar=2026", $"&behandelaar={handler}", "&sorteer=ontvangst", "&sorteer=nummer", "&sorteer=nummer&voor=einde"];
        foreach (var person in shut.ShutOut)
        {
            foreach (var address in Queues.SelectMany(queue => filters.Select(filter => $"{Dossiers.Cases}?lijst={queue}{filter}")))
            {
                var page = await person.GetAsync(address);
                Assert.Empty(shut.FoundIn(page.Body));
                // The other case is new and has no handler; of the shut one no queue knows.
                Assert.Equal("0 0 0 1 1 0 1", CountsOf(page));
            }
        }
        Assert.Equal("1 1 0 1 1 1 2", CountsOf(await shut.Open.GetAsync(Dossiers.Cases)));
    }

    [Fact]
    public async Task No_search_finds_it()
    {
        using var shut = await ShutCase.MakeAsync();
        string[] words = [shut.Number, shut.Number[^3..], shut.Canaries[1], "kanarie@example.org", "06 98765432", "9876 ZX", "9876zx"];
        foreach (var word in words)
        {
            foreach (var person in shut.ShutOut) Assert.DoesNotContain($"{Dossiers.Cases}/{shut.Number}", (await SearchAsync(person, word)).Body);
            Assert.Contains($"{Dossiers.Cases}/{shut.Number}", (await SearchAsync(shut.Open, word)).Body);
        }
    }

    private static async Task<Page> SearchAsync(Visitor person, string word) =>
        await (await person.GetAsync(Dossiers.Cases)).SubmitAsync(".app-filter form", ("Search", word));

    [Theory]
    [InlineData("/medewerkers/te-laat", "tbody tr", 0, 1)]
    [InlineData("/medewerkers/brieven", "tbody tr", 0, 1)]
    [InlineData("/medewerkers/mail", "tbody tr", 0, 1)]
    public async Task Late_promises_letters_and_failed_mail_leave_it_out(string address, string rows, int barred, int open)
    {
        using var shut = await ShutCase.MakeAsync();
        foreach (var person in shut.ShutOut) Assert.Equal(barred, (await person.GetAsync(address)).All(rows).Count);
        Assert.True((await shut.Open.GetAsync(address)).All(rows).Count >= open);
    }

    [Fact]
    public async Task No_reminder_and_no_escalation_goes_to_them_and_the_others_get_theirs()
    {
        using var shut = await ShutCase.MakeAsync();
        shut.Portal.Clock.Now = DutchTime.Instant(new DateOnly(2026, 3, 23), new TimeOnly(8, 0));
        await shut.Portal.RunAsync<SendReminders>();
        var written = await LinesAsync(shut.Portal);
        foreach (var person in shut.ShutOut) Assert.DoesNotContain(shut.Number, written[person.Email]);
        Assert.Contains(shut.Number, written[shut.Open.Email]);
        Assert.All(written.Values, numbers => Assert.Contains(shut.Other, numbers));
    }

    [Fact]
    public async Task A_reminder_that_still_waits_leaves_out_what_was_shut_since()
    {
        using var portal = new Portal();
        var (first, second) = ((await portal.ReceiveAsync()).Number, (await portal.ReceiveAsync()).Number);
        portal.Clock.Now = DutchTime.Instant(new DateOnly(2026, 3, 19), new TimeOnly(8, 0));
        var (officer, colleague) = (await portal.OfficerAsync(), await portal.OfficerAsync());
        await portal.RunAsync<SendReminders>();
        await officer.ActAsync(first, "betrokken-medewerkers", ("Staff", (await colleague.MemberAsync()).Id.ToString()));
        await portal.RunAsync<SendOutbox>();
        var sent = await LinesAsync(portal);
        Assert.Equal(second, sent[colleague.Email]);
        Assert.Equal($"{first} {second}", sent[officer.Email]);
        Assert.Equal(2, portal.Mails().Count);
    }

    [Fact]
    public async Task A_reminder_of_nothing_else_is_not_sent_at_all()
    {
        using var portal = new Portal();
        var number = (await portal.ReceiveAsync()).Number;
        portal.Clock.Now = DutchTime.Instant(new DateOnly(2026, 3, 19), new TimeOnly(8, 0));
        var (officer, colleague) = (await portal.OfficerAsync(), await portal.OfficerAsync());
        await portal.RunAsync<SendReminders>();
        await officer.ActAsync(number, "betrokken-medewerkers", ("Staff", (await colleague.MemberAsync()).Id.ToString()));
        await portal.RunAsync<SendOutbox>();
        Assert.DoesNotContain(portal.Mails(), mail => mail.Contains(colleague.Email));
        Assert.DoesNotContain(colleague.Email, await portal.DataAsync(db => db.Outbox.Select(message => message.To).ToListAsync()));
        Assert.Contains(portal.Mails(), mail => mail.Contains(officer.Email));
    }

    [Fact]
    [Trait("Obligation", "B20")]
    public async Task A_reminder_of_a_hold_that_still_waits_is_not_sent_to_whom_it_was_shut_since()
    {
        using var portal = new Portal();
        var number = (await portal.ReceiveAsync()).Number;
        var (officer, colleague) = (await portal.OfficerAsync(), await portal.OfficerAsync());
        await officer.ActAsync(number, "vasthouden", ("Reason", "Rechtszaak"), ("DecidedBy", "De directie"), ("ReviewOn", "2026-03-13"));
        portal.Clock.Now = DutchTime.Instant(new DateOnly(2026, 3, 13), new TimeOnly(8, 0));
        await portal.RunAsync<RemindOfHolds>();
        Assert.Equal(2, await portal.DataAsync(db => db.Outbox.CountAsync(mail => mail.Kind == NoticeKind.HoldReview)));
        var again = await portal.OfficerAsync();
        await again.ActAsync(number, "betrokken-medewerkers", ("Staff", (await colleague.MemberAsync()).Id.ToString()));
        await portal.RunAsync<SendOutbox>();
        Assert.DoesNotContain(portal.Mails(), mail => mail.Contains(colleague.Email));
        Assert.Contains(portal.Mails(), mail => mail.Contains(officer.Email));
    }

    private static Task<Dictionary<string, string>> LinesAsync(Portal portal) => portal.DataAsync(async db =>
        (await db.Outbox.Where(message => message.ComplaintId == null).ToListAsync())
        .ToDictionary(message => message.To, message => string.Join(' ', ReminderArguments.FromJson(message.Arguments!).Lines.Select(line => line.Number).Distinct())));
}
