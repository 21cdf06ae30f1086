using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case.CorrectCarriedOut;

/// <summary>The day on which a solution was carried out is corrected: whether it was in time is counted anew (E13), and so is the follow-up (E14).</summary>
[Trait("Obligation", "E13")]
[Trait("Obligation", "E14")]
public sealed class CorrectCarriedOutTests(Portals portals)
{
    private static readonly Actor Officer = Actor.Staff(Guid.NewGuid(), "Olga");

    /// <summary>Agreed on 5 March to be done by 9 March, and recorded as done on 6 March.</summary>
    private static async Task<(string Number, long Solution)> CarriedOutAsync(Portal portal)
    {
        var number = (await portal.ReceiveAsync(intake => intake with { ReceivedOn = new DateOnly(2026, 3, 2) })).Number;
        var solution = await portal.DataAsync(async db =>
        {
            var complaint = await db.Complaints.WithProcedure().OrderBy(one => one.Id).SingleAsync(one => one.Number == number);
            var at = DutchTime.Instant(new DateOnly(2026, 3, 5), new TimeOnly(9, 0));
            complaint.RecordContact(new ContactRecord(at, ContactChannel.Telephone, ContactResult.Reached, Officer, true, null), Officer, portal.Clock.Now);
            complaint.AgreeSolution(new("Excuusbrief", "Olga", new DateOnly(2026, 3, 9)), Agreement.Spoken, new DateOnly(2026, 3, 5), Officer, portal.Clock.Now);
            complaint.CarryOutSolution(complaint.Solutions[0], new DateOnly(2026, 3, 6), "Olga", null, portal.Regulation, Officer, portal.Clock.Now);
            await db.SaveChangesAsync();
            return complaint.Solutions[0].Id;
        });
        return (number, solution);
    }

    [Fact]
    public async Task A_later_day_makes_the_promise_late_and_the_follow_up_counts_from_it()
    {
        var portal = portals.BijElkaar;
        var (number, solution) = await CarriedOutAsync(portal);
        var officer = await portal.OfficerAsync();
        var before = (await portal.DossierAsync(number)).Promises.Single(one => one.Kind == PromiseKind.FollowUp);
        var form = await officer.GetAsync(Dossiers.PageOf(number, $"corrigeren/uitvoering/{solution}"));
        Assert.Contains("Excuusbrief", form.Text);
        Assert.Equal("2026-03-06", form.Value("Day"));
        var page = await form.SubmitAsync(("Day", "2026-03-10"), ("Reason", "De brief ging pas dinsdag op de post"));
        Assert.Contains("De dag van uitvoering is gecorrigeerd", page.Text);
        Assert.StartsWith("Dag van uitvoering 6 maart 2026 10 maart 2026 De brief ging pas dinsdag op de post", Assert.Single(page.All("section[aria-labelledby=correcties] tbody tr")), StringComparison.Ordinal);
        var promises = (await portal.DossierAsync(number)).Promises;
        var kept = promises.Single(one => one.Kind == PromiseKind.Solution);
        Assert.Equal((PromiseState.Kept, new DateOnly(2026, 3, 10), true), (kept.State, kept.KeptOn, kept.IsLate(new DateOnly(2026, 3, 11))));
        var followUp = promises.Single(one => one.Kind == PromiseKind.FollowUp);
        Assert.Equal((new DateOnly(2026, 3, 10), before.DueOn.AddDays(4)), (followUp.CountedFrom, followUp.DueOn));
    }

    [Theory]
    [InlineData("2026-03-06", "Omdat", "Dit staat er al zo")]
    [InlineData("2026-03-04", "Omdat", "De dag ligt vóór de afspraak")]
    [InlineData("2026-03-12", "Omdat", "Kies een dag die al geweest is")]
    [InlineData("2026-03-10", "", "Vul in waarom het niet klopte")]
    public async Task What_can_not_be_right_is_said_and_nothing_changes(string day, string reason, string said)
    {
        var portal = portals.BlijfGroep;
        var (number, solution) = await CarriedOutAsync(portal);
        var page = await (await portal.OfficerAsync()).ActAsync(number, $"corrigeren/uitvoering/{solution}", ("Day", day), ("Reason", reason));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(said, Assert.Single(page.Errors));
        Assert.Equal(new DateOnly(2026, 3, 6), (await portal.DossierAsync(number)).Promises.Single(one => one.Kind == PromiseKind.Solution).KeptOn);
    }

    [Fact]
    public async Task A_solution_that_is_not_there_is_not_found()
    {
        var portal = portals.BlijfGroep;
        var (number, _) = await CarriedOutAsync(portal);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, "corrigeren/uitvoering/999999"))).Status);
    }
}
