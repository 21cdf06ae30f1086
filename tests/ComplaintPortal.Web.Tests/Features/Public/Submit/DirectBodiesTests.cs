using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Tests.Features.Staff;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Public.Submit;

/// <summary>Whoever went to an external body already can say so on the form and to the officer who registers; it is never a gate (B29, E5, E18).</summary>
[Trait("Obligation", "B29")]
[Trait("Obligation", "E5")]
[Trait("Obligation", "E18")]
public sealed class DirectBodiesTests(Portals portals)
{
    [Fact]
    [Trait("Obligation", "B24")]
    public async Task What_is_said_on_the_form_is_checked_kept_and_shown_and_the_promises_run()
    {
        var portal = portals.BijElkaar;
        var journey = Journey.Of(portal).Reachable(("DirectBodies", "jeugdstem"));
        var check = await journey.ToCheckAsync();
        Assert.Contains(check.All(".app-summary > div"), row => row.StartsWith("Bent u hiermee al naar een onafhankelijke organisatie gegaan?", StringComparison.Ordinal) && row.Contains("Jeugdstem"));
        Assert.Contains(portal.Regulation.Texts.Costs.Nl, check.Text);
        var receipt = await check.SubmitAsync("#versturen");
        Assert.Contains("Wij hebben genoteerd dat u hiermee ook al ging naar: Jeugdstem.", receipt.Text);
        var kept = await portal.EndingAsync(Journey.Read(receipt).Number);
        var referral = Assert.Single(kept.Referrals);
        Assert.Equal(("jeugdstem", true, ReferralBringer.Complainant, kept.ReceivedOn), (referral.BodyCode, referral.IsDirect, referral.Bringer, referral.On));
        Assert.Equal((PromiseState.Open, 1), (kept.Promises.Single().State, kept.Unseen));
        Assert.Single(kept.Timeline, entry => entry.Event == TimelineEvent.WentDirectly);
    }

    [Fact]
    public async Task It_may_be_left_out_and_the_receipt_says_nothing_of_it()
    {
        var portal = portals.BlijfGroep;
        var sent = await Journey.Of(portal).SendAsync();
        Assert.DoesNotContain("Wij hebben genoteerd dat u hiermee", sent.Receipt.Text);
        Assert.Empty((await portal.EndingAsync(sent.Number)).Referrals);
    }

    [Fact]
    public async Task A_body_that_the_regulation_does_not_have_is_refused()
    {
        var portal = portals.BlijfGroep;
        var journey = Journey.Of(portal);
        await journey.ToCheckAsync();
        var step = await journey.Visitor.GetAsync("/klacht-indienen/bereikbaar");
        var refused = await step.SubmitAsync("#stap", ("SafeContact.Channels", "website"), ("DirectBodies", "onzin"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(refused.Errors, error => error.Contains("Kies een van de antwoorden"));
        var breach = await Assert.ThrowsAsync<ComplaintRuleException>(() => portal.ReceiveAsync(intake => intake with { DirectBodies = ["onzin"] }));
        Assert.Equal(ComplaintRule.UnknownChoice, breach.Rule);
    }

    [Fact]
    public async Task The_body_of_a_law_is_offered_once_that_law_applies_and_what_was_chosen_stays_to_be_seen()
    {
        var portal = portals.BijElkaar;
        var journey = Journey.Of(portal).Telling(("RestrictiveMeasure", "true")).Reachable(("DirectBodies", "klachtenportaal-zorg-wzd"));
        await journey.ToCheckAsync();
        var visitor = journey.Visitor;
        await (await visitor.GetAsync("/klacht-indienen/verhaal?naar=controleren")).SubmitAsync("#stap", ("RestrictiveMeasure", "false"));
        Assert.Equal("klachtenportaal-zorg-wzd", (await visitor.GetAsync("/klacht-indienen/bereikbaar")).Value("DirectBodies"));
        var other = Journey.Of(portal);
        await other.ToCheckAsync();
        Assert.Null((await other.Visitor.GetAsync("/klacht-indienen/bereikbaar")).Document.QuerySelector("input[value=klachtenportaal-zorg-wzd]"));
    }

    [Fact]
    public async Task The_officer_who_registers_records_it_by_the_same_rule()
    {
        var portal = portals.BijElkaar;
        var form = await (await portal.OfficerAsync()).GetAsync("/medewerkers/registreren");
        (string Name, string Value)[] answers =
            [("Channel", "Post"), ("ReceivedOn", "2026-03-09"), ("Story", "Een brief."), ("Name", "Sanne Voorbeeld"), ("SafeContact.Channels", "website"), ("Code", "true")];
        var refused = await form.SubmitAsync([.. answers, ("DirectBodies", "onzin")]);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("Een brief.", refused.Value("Story"));
        var page = await form.SubmitAsync([.. answers, ("DirectBodies", "klachtenportaal-zorg"), ("DirectBodies", "jeugdstem")]);
        var kept = await portal.EndingAsync(page.Address[(Dossiers.Cases.Length + 1)..]);
        Assert.Equal(["klachtenportaal-zorg", "jeugdstem"], kept.Referrals.OrderBy(one => one.Id).Select(one => one.BodyCode));
        Assert.All(kept.Referrals, one => Assert.Equal((true, new DateOnly(2026, 3, 9), ActorKind.Staff), (one.IsDirect, one.On, one.ByKind)));
        Assert.Equal(0, kept.Unseen);
    }
}
