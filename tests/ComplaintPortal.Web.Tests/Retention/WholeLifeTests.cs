using System.Net;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Jobs;
using ComplaintPortal.Web.Tests.Features.Staff;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Retention;

/// <summary>A dossier's whole life by the pages: from the form to the certificate, and nobody finds it after that (B16–B20).</summary>
[Trait("Obligation", "B18")]
[Trait("Obligation", "B19")]
[Trait("Obligation", "B20")]
public sealed class WholeLifeTests
{
    [Theory]
    [MemberData(nameof(Portals.Both), MemberType = typeof(Portals))]
    public async Task From_the_form_by_an_outcome_and_a_hold_to_the_certificate(string profile)
    {
        using var portal = new Portal(profile);
        var journey = Journey.Of(portal).ByMail("noor@example.org");
        var sent = await journey.SendAsync();
        var status = await journey.OpenAsync(sent);
        var officer = await portal.OfficerAsync();
        await officer.ActAsync(sent.Number, "gesprekken/vastleggen", ("Report", "Een goed gesprek"));
        await officer.ActAsync(sent.Number, "afronden", ("Outcome", "Satisfied"), ("Lessons", "Eerst bellen"));
        await officer.ActAsync(sent.Number, "vasthouden", ("Reason", "Er loopt een rechtszaak"), ("DecidedBy", "De directie"), ("ReviewOn", "2030-01-02"));
        var until = new DateOnly(2026, 3, 11).AddYears(portal.Regulation.Retention.ComplaintYears);

        // The term is over, and the hold keeps it; the morning after the review day has its mail.
        await NightAsync(portal, until.AddDays(1) > new DateOnly(2030, 1, 2) ? until.AddDays(1) : new DateOnly(2030, 1, 3));
        portal.Clock.Move(TimeSpan.FromHours(9));
        await portal.RunAsync<RemindOfHolds>();
        await portal.RunAsync<SendOutbox>();
        Assert.Equal(
            [(officer.Email, OutboxState.Sent)],
            (await portal.DataAsync(db => db.Outbox.Where(mail => mail.Kind == NoticeKind.HoldReview).ToListAsync())).Select(mail => (mail.To, mail.State)));
        var again = await portal.OfficerAsync();
        var page = await again.GetAsync(Dossiers.PageOf(sent.Number));
        Assert.Contains("alleen het vasthouden houdt het dossier hier", page.Text);
        await again.ActAsync(sent.Number, "vasthouden/opheffen", ("Reason", "Uitspraak gedaan"));
        await NightAsync(portal, DutchTime.Day(portal.Clock.Now).AddDays(1));

        portal.Clock.Move(TimeSpan.FromHours(9));
        var after = await portal.OfficerAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await after.GetAsync(Dossiers.PageOf(sent.Number))).Status);
        Assert.StartsWith($"1 {sent.Number} woensdag 11 maart 2026", (await after.GetAsync("/medewerkers/bewaren/vernietigd")).All("tbody tr").Single(), StringComparison.Ordinal);
        // To the complainant it is a number that never was, with the right code too; the open visit has ended.
        Assert.Equal("/mijn-klacht", (await status.Visitor.GetAsync("/mijn-klacht/status")).Address);
        var refused = await (await portal.Visitor().GetAsync("/mijn-klacht")).SubmitAsync(("Number", sent.Number), ("Code", sent.Code));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        // The number is not given out again.
        Assert.EndsWith(portal.Regulation.NumberPrefix + "-2026-000001", sent.Number, StringComparison.Ordinal);
        Assert.Equal(1, await portal.DataAsync(db => db.NumberSeries.Where(one => one.Year == 2026).Select(one => one.Last).SingleAsync()));
        // The audit log stays, with nothing but the number of what it was about.
        Assert.Equal(AuditKind.Destroyed, (await portal.DataAsync(db => db.AuditLog.Where(line => line.Number == sent.Number).OrderBy(line => line.Place).LastAsync())).Kind);
    }

    private static async Task NightAsync(Portal portal, DateOnly day)
    {
        portal.Clock.Now = DutchTime.Instant(day, new TimeOnly(0, 5));
        await portal.RunAsync<DestroyDue>();
    }
}
