using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Features.Public.Submit;

/// <summary>Two double clicks or a resent form never make two complaints; and the register has no gaps (B16).</summary>
[Trait("Obligation", "B16")]
public sealed class SendTwiceTests(Portals portals)
{
    [Fact]
    public async Task A_double_click_makes_one_complaint_and_both_answers_lead_to_the_same_receipt()
    {
        using var portal = new Portal();
        var check = await Journey.Of(portal).ToCheckAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => check.Visitor.RawAsync(check.Request("#versturen", [], []))));
        var receipt = Journey.Read(await check.Visitor.GetAsync("/klacht-indienen/ontvangen"));
        Assert.Equal("KL-2026-000001", receipt.Number);
        Assert.Equal(1, await portal.DataAsync(db => db.Complaints.CountAsync()));
        Assert.Equal(0, await portal.DataAsync(db => db.Drafts.CountAsync()));
    }

    [Fact]
    public async Task Sending_the_form_again_after_the_receipt_makes_no_second_complaint()
    {
        using var portal = new Portal();
        var check = await Journey.Of(portal).ToCheckAsync();
        await check.SubmitAsync("#versturen");
        var again = await check.SubmitAsync("#versturen");
        Assert.NotEqual("/klacht-indienen/ontvangen", again.Address);
        Assert.Equal(1, await portal.DataAsync(db => db.Complaints.CountAsync()));
    }

    [Fact]
    public async Task Going_back_to_the_form_before_the_receipt_was_seen_leads_to_the_receipt()
    {
        var check = await Journey.Of(portals.BlijfGroep).ToCheckAsync();
        await check.Visitor.RawAsync(check.Request("#versturen", [], []));
        var back = await check.Visitor.GetAsync("/klacht-indienen/verhaal");
        Assert.Equal("/klacht-indienen/ontvangen", back.Address);
        Assert.NotEmpty(back.All(".app-code"));
    }

    [Fact]
    public async Task A_second_complaint_of_the_same_visitor_is_a_second_complaint()
    {
        var visitor = portals.BlijfGroep.Visitor();
        var first = await new Journey(visitor).SendAsync();
        var second = await new Journey(visitor).SendAsync();
        Assert.NotEqual(first.Number, second.Number);
        Assert.NotEqual(first.Code, second.Code);
    }

    [Fact]
    public async Task Twenty_complaints_at_once_get_twenty_numbers_in_a_row()
    {
        using var portal = new Portal();
        var checks = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Journey.Of(portal).ToCheckAsync()));
        var sent = await Task.WhenAll(checks.Select(async check => Journey.Read(await check.SubmitAsync("#versturen"))));
        Assert.Equal(Enumerable.Range(1, 20).Select(n => $"KL-2026-{n:000000}"), sent.Select(one => one.Number).Order());
    }

    [Fact]
    public async Task The_numbers_begin_anew_with_the_year_in_the_Netherlands()
    {
        using var portal = new Portal();
        portal.Clock.Now = new DateTimeOffset(2026, 12, 31, 22, 59, 0, TimeSpan.Zero);
        Assert.Equal("KL-2026-000001", (await Journey.Of(portal).SendAsync()).Number);
        portal.Clock.Move(TimeSpan.FromMinutes(2));
        Assert.Equal("KL-2027-000001", (await Journey.Of(portal).SendAsync()).Number);
    }
}
