using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Jobs;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Data;

/// <summary>What the database itself has to guarantee, on every provider that is there.</summary>
public sealed class EveryProviderTests
{
    [Theory]
    [MemberData(nameof(Providers.Available), MemberType = typeof(Providers))]
    [Trait("Obligation", "B16")]
    public async Task Complaints_at_once_get_numbers_without_gaps_and_a_double_click_gets_one(string provider)
    {
        using var portal = Providers.Start(provider);
        var checks = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Journey.Of(portal).ToCheckAsync()));
        await Task.WhenAll(checks.SelectMany(check => Enumerable.Range(0, 3).Select(_ => check.Visitor.RawAsync(check.Request("#versturen", [], [])))));
        Assert.Equal(
            Enumerable.Range(1, 8).Select(n => $"KL-2026-{n:000000}"),
            await portal.DataAsync(db => db.Complaints.OrderBy(complaint => complaint.Number).Select(complaint => complaint.Number).ToListAsync()));
    }

    [Theory]
    [MemberData(nameof(Providers.Available), MemberType = typeof(Providers))]
    public async Task The_main_job_runs_from_the_form_to_the_reminder(string provider)
    {
        using var portal = Providers.Start(provider);
        await portal.AddStaffAsync("olga@example.org", "Olga Voorbeeld", Roles.Officer);
        var journey = Journey.Of(portal).ByMail("noor@example.org").Telling(("Subjects", "decisions"), ("Location", "haarlem"));
        var sent = await journey.SendAsync();
        await journey.OpenAsync(sent);
        var officer = await portal.OfficerAsync();
        Assert.Contains(sent.Number, (await officer.GetAsync("/medewerkers/klachten?lijst=alle&onderwerp=decisions&locatie=haarlem")).Text);
        Assert.Contains(sent.Number, (await officer.GetAsync($"/medewerkers/klachten/{sent.Number}")).Text);
        portal.Clock.Move(TimeSpan.FromDays(7));
        await portal.RunAsync<SendReminders>();
        await portal.RunAsync<SendOutbox>();
        await portal.RunAsync<RemoveLeftovers>();
        Assert.True(await portal.DataAsync(db => db.Outbox.AllAsync(message => message.State == OutboxState.Sent)));
        Assert.True(await portal.DataAsync(db => db.Outbox.CountAsync()) >= 2);
    }
}
