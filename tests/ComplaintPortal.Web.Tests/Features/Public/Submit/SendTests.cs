using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Features.Public.Submit;

/// <summary>From the first step to the receipt, without JavaScript.</summary>
public sealed class SendTests(Portals portals)
{
    [Theory]
    [MemberData(nameof(Portals.Both), MemberType = typeof(Portals))]
    [Trait("Obligation", "B4")]
    [Trait("Obligation", "E2")]
    [Trait("Obligation", "B16")]
    public async Task A_complaint_gets_a_number_and_a_code_that_is_shown_once(string profile)
    {
        var portal = portals.Of(profile);
        var journey = Journey.Of(portal);
        var sent = await journey.SendAsync();

        Assert.Matches($"^{portal.Regulation.NumberPrefix}-2026-[0-9]{{6}}$", sent.Number);
        Assert.Matches("^([0-9A-Z]{4} ){3}[0-9A-Z]{4}$", sent.Code);
        var again = await journey.Visitor.GetAsync("/klacht-indienen/ontvangen");
        Assert.DoesNotContain(sent.Code[..4], again.Text);
        var kept = await portal.DataAsync(db => db.Complaints.SingleAsync(complaint => complaint.Number == sent.Number));
        Assert.True(AccessCode.Read(sent.Code)!.Matches(kept.AccessCodeHash));
        Assert.DoesNotContain(sent.Code.Replace(" ", ""), kept.AccessCodeHash);
        Assert.Equal(ReceiptChannel.Website, kept.Channel);
    }
}
