using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case.RecordReferralOutcome;

/// <summary>What an external body decided is recorded with what is learned from it, also after closing (B28, E20).</summary>
[Trait("Obligation", "B28")]
[Trait("Obligation", "E20")]
public sealed class RecordReferralOutcomeTests(Portals portals)
{
    private static async Task<(string Number, string Act)> ReferredAsync(Portal portal)
    {
        var number = (await portal.ReceiveAsync()).Number;
        await portal.PlayAsync(number, portal.Referred(), portal.Closed(Outcome.NotSatisfiedReferred));
        return (number, $"doorverwijzingen/{(await portal.EndingAsync(number)).Referrals.Single().Id}/uitkomst");
    }

    [Fact]
    public async Task It_stands_with_the_referral_and_what_it_replaces_in_a_note()
    {
        var portal = portals.BlijfGroep;
        var (number, act) = await ReferredAsync(portal);
        var officer = await portal.OfficerAsync();
        var page = await officer.ActAsync(number, act, ("Outcome", "Deels gegrond"), ("Lessons", "Eerder uitleggen"));
        var section = page.One("section[aria-labelledby=instanties]").TextContent;
        Assert.Contains("Uitkomst van woensdag 11 maart 2026", section);
        Assert.Contains("Deels gegrond", section);
        Assert.Contains("Eerder uitleggen", section);
        Assert.Empty((await portal.EndingAsync(number)).Notes);

        await officer.ActAsync(number, act, ("Outcome", "Geheel gegrond"));
        var kept = await portal.EndingAsync(number);
        var referral = kept.Referrals.Single();
        Assert.Equal(("Geheel gegrond", new DateOnly(2026, 3, 11), "Eerder uitleggen"), (referral.Outcome, referral.OutcomeOn, referral.Lessons));
        var note = Assert.Single(kept.Notes).Text;
        Assert.Contains("Deels gegrond", note);
        Assert.DoesNotContain("Eerder uitleggen", note);
        Assert.Equal(ComplaintPhase.Closed, kept.Phase);
    }

    [Theory]
    [InlineData("Outcome", "", "Vul in wat de instantie besloot")]
    [InlineData("Day", "gisteren", "Vul een datum in")]
    [InlineData("Day", "2026-03-12", "Kies een dag die al geweest is")]
    [InlineData("Day", "2026-03-10", "Deze dag ligt te vroeg")]
    public async Task A_fault_is_said_and_what_was_typed_stays(string field, string value, string message)
    {
        var portal = portals.BlijfGroep;
        var (number, act) = await ReferredAsync(portal);
        (string Name, string Value)[] typed = [("Outcome", "Gegrond"), ("Lessons", "Veel"), ("Day", "2026-03-11")];
        var page = await (await portal.OfficerAsync()).ActAsync(number, act, [.. typed.Where(one => one.Name != field), (field, value)]);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, error => error.Contains(message));
        Assert.Equal("Veel", page.Value("Lessons"));
        Assert.Null((await portal.EndingAsync(number)).Referrals.Single().OutcomeOn);
    }
}
