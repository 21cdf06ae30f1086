using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case.ReportDirectReferral;

/// <summary>The complainant is free to go to an external body directly; our promises end only by the officer's word (B29, E18).</summary>
[Trait("Obligation", "B29")]
[Trait("Obligation", "E18")]
public sealed class DirectReferralTests(Portals portals)
{
    [Fact]
    public async Task As_told_to_the_officer_it_is_recorded_and_the_promises_run_on()
    {
        var portal = portals.BlijfGroep;
        var number = (await Journey.Of(portal).ByMail("noor@example.org").SendAsync()).Number;
        // It may have been before the complaint came to us.
        var page = await (await portal.OfficerAsync()).ActAsync(number, "ging-zelf", ("Day", "2026-03-02"), ("Reason", "De klager belde erover"));
        Assert.Contains("Onze beloften lopen door", page.Text);
        Assert.Contains("De klager ging zelf naar Klachtencommissie POA", page.All(".app-next-step").Single());
        var kept = await portal.EndingAsync(number);
        var referral = Assert.Single(kept.Referrals);
        Assert.Equal((true, ReferralBringer.Complainant, new DateOnly(2026, 3, 2), "De klager belde erover"), (referral.IsDirect, referral.Bringer, referral.On, referral.Reason));
        Assert.Equal((ComplaintPhase.Received, PromiseState.Open, 0), (kept.Phase, kept.Promises.Single().State, kept.Unseen));
        Assert.DoesNotContain(kept.Outbox, mail => mail.Kind == NoticeKind.Referred);
    }

    [Theory]
    [InlineData("Body", "onzin", "Kies de instantie")]
    [InlineData("Day", "", "Vul een datum in")]
    [InlineData("Day", "2026-03-12", "Kies een dag die al geweest is")]
    [InlineData("Day", "1026-03-11", "Kijk het jaartal na")]
    public async Task A_fault_is_said_and_what_was_typed_stays(string field, string value, string message)
    {
        var portal = portals.BlijfGroep;
        var number = (await portal.ReceiveAsync()).Number;
        var page = await (await portal.OfficerAsync()).ActAsync(number, "ging-zelf", ("Reason", "Gebeld"), (field, value));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, error => error.Contains(message));
        Assert.Equal("Gebeld", page.Value("Reason"));
        Assert.Empty((await portal.EndingAsync(number)).Referrals);
    }

    [Fact]
    public async Task Left_to_the_body_all_promises_end_for_that_reason_and_no_other()
    {
        var portal = portals.BijElkaar;
        var number = (await portal.ReceiveAsync(intake => intake with { RestrictiveMeasure = true })).Number;
        await portal.PlayAsync(number, portal.Referred(isDirect: true));
        var officer = await portal.OfficerAsync();
        var page = await officer.GetAsync(Dossiers.PageOf(number));
        Assert.Contains("Onze eigen beloften lopen door", page.Text);
        var confirm = await officer.GetAsync(page.One("a[href$='/overlaten']").GetAttribute("href")!);
        Assert.Contains("Gesprek met de klager, uiterlijk woensdag 25 maart 2026", confirm.Text);
        Assert.Contains("Keuze van de klachtenregeling, uiterlijk woensdag 18 maart 2026", confirm.Text);
        page = await confirm.SubmitAsync();
        Assert.Contains("Onze beloften zijn vervallen: de klager ging zelf naar een externe instantie", page.Text);
        var kept = await portal.EndingAsync(number);
        Assert.Equal(ComplaintPhase.Referred, kept.Phase);
        Assert.Equal(2, kept.Promises.Count);
        Assert.All(kept.Promises, promise => Assert.Equal((PromiseState.Ended, PromiseEnd.WentElsewhere), (promise.State, promise.EndReason)));
        Assert.Equal(DateOnly.MaxValue, kept.NextDueOn);
        Assert.Null(page.Document.QuerySelector("a[href$='/overlaten']"));
    }
}
