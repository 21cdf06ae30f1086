using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case.CorrectReceipt;

/// <summary>The day of receipt is corrected with a reason: what stood there stays, and the promises count from the right day.</summary>
public sealed class CorrectReceiptTests(Portals portals)
{
    private const string Act = "corrigeren/ontvangst";

    [Theory]
    [InlineData(Portal.BlijfGroep, "2026-03-05", "donderdag 12 maart 2026")] // five working days
    [InlineData(Portal.BijElkaar, "2026-03-05", "donderdag 19 maart 2026")] // fourteen calendar days
    [Trait("Obligation", "B12")]
    [Trait("Obligation", "E9")]
    [Trait("Obligation", "B16")]
    public async Task The_promises_count_from_the_right_day_and_the_old_one_stays_to_be_seen(string profile, string right, string due)
    {
        var portal = portals.Of(profile);
        var number = (await portal.ReceiveAsync(intake => intake with { Channel = ReceiptChannel.Post })).Number;
        var officer = await portal.OfficerAsync();
        var form = await officer.GetAsync((await officer.GetAsync(Dossiers.PageOf(number))).One("section[aria-labelledby=gegevens] a").GetAttribute("href")!);
        Assert.Equal("2026-03-11", form.Value("Day"));
        var page = await form.SubmitAsync(("Day", right), ("Reason", "Op de envelop staat 5 maart"));
        Assert.Contains("De dag van ontvangst is gecorrigeerd", page.Text);
        Assert.Contains("donderdag 5 maart 2026", page.One("section[aria-labelledby=gegevens]").TextContent);
        Assert.Contains($"Uiterlijk {due}", page.One("section[aria-labelledby=volgende]").TextContent);
        var row = Assert.Single(page.All("section[aria-labelledby=correcties] tbody tr"));
        Assert.Equal($"Dag van ontvangst 11 maart 2026 5 maart 2026 Op de envelop staat 5 maart{(await officer.MemberAsync()).DisplayName}, 11 maart 2026, 10:00", row);
        var kept = await portal.DossierAsync(number);
        Assert.Equal((new DateOnly(2026, 3, 5), number), (kept.ReceivedOn, kept.Number));
        Assert.All(kept.Promises, promise => Assert.Equal(new DateOnly(2026, 3, 5), promise.CountedFrom));
        Assert.Contains(kept.Timeline, entry => entry.Event == TimelineEvent.FactCorrected);
    }

    [Theory]
    [InlineData("", "Omdat", "Vul een datum in")]
    [InlineData("2026-03-11", "Omdat", "Dit staat er al zo")]
    [InlineData("2026-03-12", "Omdat", "Kies een dag die al geweest is")]
    [InlineData("1999-12-31", "Omdat", "Kijk het jaartal na")]
    [InlineData("2026-03-05", " ", "Vul in waarom het niet klopte")]
    public async Task What_can_not_be_right_is_said_and_nothing_changes(string day, string reason, string said)
    {
        var portal = portals.BlijfGroep;
        var number = (await portal.ReceiveAsync()).Number;
        var page = await (await portal.OfficerAsync()).ActAsync(number, Act, ("Day", day), ("Reason", reason));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(said, Assert.Single(page.Errors));
        Assert.Equal(new DateOnly(2026, 3, 11), (await portal.DossierAsync(number)).ReceivedOn);
        Assert.False(await portal.DataAsync(db => db.Complaints.Where(one => one.Number == number).SelectMany(one => one.Corrections).AnyAsync()));
    }

    [Fact]
    public async Task It_does_not_go_behind_a_contact_that_was_recorded()
    {
        var portal = portals.BlijfGroep;
        var number = (await portal.ReceiveAsync(intake => intake with { ReceivedOn = new DateOnly(2026, 3, 5) })).Number;
        var officer = await portal.OfficerAsync();
        await officer.ActAsync(number, "contact", ("Date", "2026-03-09"), ("How", "Complainant.Telephone"), ("Result", "Reached"));
        var page = await officer.ActAsync(number, Act, ("Day", "2026-03-10"), ("Reason", "Toch later"));
        Assert.Contains("Er is al iets vastgelegd van vóór deze dag", Assert.Single(page.Errors));
        // Before it, it can: and the contact that kept the promise still does.
        await officer.ActAsync(number, Act, ("Day", "2026-03-02"), ("Reason", "Eerder"));
        var promise = Assert.Single((await portal.DossierAsync(number)).Promises);
        Assert.Equal((PromiseState.Kept, new DateOnly(2026, 3, 9), new DateOnly(2026, 3, 9)), (promise.State, promise.DueOn, promise.KeptOn));
    }

    [Fact]
    public async Task What_a_colleague_made_of_it_meanwhile_is_shown_first()
    {
        var portal = portals.BlijfGroep;
        var number = (await portal.ReceiveAsync()).Number;
        var form = await (await portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, Act));
        await (await portal.OfficerAsync()).ActAsync(number, Act, ("Day", "2026-03-09"), ("Reason", "Stempel"));
        var conflict = await form.SubmitAsync(("Day", "2026-03-10"), ("Reason", "Envelop"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("maandag 9 maart 2026", conflict.All(".app-conflict__theirs").Last());
        Assert.Contains("dinsdag 10 maart 2026", conflict.All(".app-conflict__yours").Single());
    }
}
