using System.Net;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Features.Staff.Overdue;

/// <summary>What runs late, for management: without names and without content (B12, E9, B17).</summary>
public sealed class OverdueTests
{
    private const string At = "/medewerkers/te-laat";

    [Theory]
    [InlineData(Portal.BlijfGroep, 8, "Contact met de klager", "woensdag 18 maart 2026", "1 werkdag")]
    [InlineData(Portal.BijElkaar, 16, "Gesprek met de klager", "woensdag 25 maart 2026", "2 dagen")]
    [Trait("Obligation", "B12")]
    [Trait("Obligation", "E9")]
    [Trait("Obligation", "B17")]
    public async Task Management_sees_what_is_late_and_by_how_much_but_not_of_whom(string profile, int days, string promise, string dueOn, string late)
    {
        using var portal = new Portal(profile);
        var sent = await Journey.Of(portal).ByMail("noor@example.org").SendAsync();
        portal.Clock.Move(TimeSpan.FromDays(days));
        var visitor = await portal.SignedInAsync(Roles.Management);
        var page = await visitor.GetAsync(At);
        Assert.Equal([promise, dueOn, late, "Niemand"], page.All("tbody td"));
        Assert.Equal([sent.Number], page.All("tbody th"));
        Assert.Contains(portal.Regulation.Handler.Title.Nl, page.All("thead th"));
        foreach (var personal in new[] { "Noor", "noor@example.org", "geluisterd" }) Assert.DoesNotContain(personal, page.Body);
        Assert.Empty(page.Document.QuerySelectorAll("tbody a"));
        Assert.False(await portal.DataAsync(db => db.AuditLog.AnyAsync(line => line.StaffId != null)));
    }

    [Fact]
    public async Task What_is_due_today_is_not_late_and_neither_is_what_was_kept()
    {
        using var portal = new Portal();
        var (due, kept) = (await Journey.Of(portal).SendAsync(), await Journey.Of(portal).SendAsync());
        await portal.DataAsync(async db =>
        {
            var promise = db.Complaints.Where(complaint => complaint.Number == kept.Number).SelectMany(complaint => complaint.Promises).Single();
            db.Entry(promise).Property(one => one.State).CurrentValue = PromiseState.Kept;
            db.Entry(promise).Property(one => one.KeptOn).CurrentValue = promise.CountedFrom;
            return await db.SaveChangesAsync();
        });
        portal.Clock.Move(TimeSpan.FromDays(7));
        var visitor = await portal.SignedInAsync(Roles.Management);
        Assert.Contains("Er is nu niets te laat.", (await visitor.GetAsync(At)).Text);
        portal.Clock.Move(TimeSpan.FromDays(1));
        visitor = await portal.SignedInAsync(Roles.Management);
        Assert.Equal([due.Number], (await visitor.GetAsync(At)).All("tbody th"));
    }

    [Fact]
    public async Task The_longest_late_comes_first_the_handler_is_named_and_an_officer_gets_the_way_to_the_dossier()
    {
        using var portal = new Portal();
        var first = await Journey.Of(portal).SendAsync();
        portal.Clock.Move(TimeSpan.FromDays(1));
        var second = await Journey.Of(portal).SendAsync();
        var email = StaffVisits.NewEmail();
        var password = await portal.AddStaffAsync(email, "Mirjam de Boer", Roles.Officer);
        var handler = (await portal.MemberAsync(email)).Id;
        await portal.DataAsync(async db =>
        {
            db.Complaints.Single(complaint => complaint.Number == second.Number).AssignTo(handler, "Mirjam de Boer", Domain.Complaints.Actor.Portal, portal.Clock.Now);
            return await db.SaveChangesAsync();
        });
        portal.Clock.Move(TimeSpan.FromDays(20));
        var page = await (await portal.SessionOfAsync(email, password)).GetAsync(At);
        Assert.Equal([first.Number, second.Number], page.All("tbody th"));
        Assert.Contains("2 beloften zijn te laat", page.Text);
        Assert.Contains("Mirjam de Boer", page.All("tbody tr")[1]);
        Assert.NotNull(page.Document.QuerySelector($"tbody a[href='/medewerkers/klachten/{first.Number}']"));
    }

    [Fact]
    [Trait("Obligation", "B17")]
    public async Task An_administrator_does_not_see_it()
    {
        using var portal = new Portal();
        Assert.Equal(HttpStatusCode.Forbidden, (await (await portal.SignedInAsync(Roles.Administrator)).GetAsync(At)).Status);
    }
}
