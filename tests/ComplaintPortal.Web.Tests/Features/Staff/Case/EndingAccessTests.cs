using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case;

/// <summary>The acts by which a case is referred, routed, answered, closed and reopened: to officers only, and only where the case stands for it.</summary>
[Trait("Obligation", "B17")]
public sealed class EndingAccessTests(Portals portals)
{
    private static readonly string[] OfCase =
        ["doorverwijzen", "ging-zelf", "maatregel", "regeling", "antwoord", "wordt-klacht", "intrekken", "afronden", "heropenen"];

    private static readonly string[] OfReferral = ["doorverwijzingen/{0}/overlaten", "doorverwijzingen/{0}/uitkomst"];

    private static async Task<(string Number, long Referral)> WithReferralAsync(Portal portal, bool isDirect = true)
    {
        var number = (await portal.ReceiveAsync(intake => intake with { RestrictiveMeasure = portal.Regulation.AsksRestrictiveMeasure })).Number;
        await portal.PlayAsync(number, portal.Referred(isDirect));
        return (number, (await portal.EndingAsync(number)).Referrals.Single().Id);
    }

    [Theory]
    [InlineData(Roles.Management, "/medewerkers/geen-toegang")]
    [InlineData(Roles.Administrator, "/medewerkers/geen-toegang")]
    [InlineData(null, "/medewerkers/inloggen")]
    public async Task Nobody_but_an_officer_ends_a_case(string? role, string to)
    {
        var portal = portals.BijElkaar;
        var (number, referral) = await WithReferralAsync(portal);
        var version = (await portal.EndingAsync(number)).Version;
        var visitor = role is null ? portal.Visitor() : await portal.SignedInAsync(role);
        foreach (var place in OfCase.Concat(OfReferral.Select(one => string.Format(null, one, referral))))
        {
            Assert.StartsWith(to, (await visitor.GetAsync(Dossiers.PageOf(number, place))).Address, StringComparison.Ordinal);
            var sent = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Post, Dossiers.PageOf(number, place)) { Content = new FormUrlEncodedContent([]) });
            Assert.StartsWith(to, sent.Address, StringComparison.Ordinal);
        }
        Assert.Equal(version, (await portal.EndingAsync(number)).Version);
    }

    [Fact]
    public async Task A_number_or_a_referral_that_does_not_exist_is_not_found()
    {
        var portal = portals.BijElkaar;
        var (number, referral) = await WithReferralAsync(portal);
        var (other, _) = await WithReferralAsync(portal);
        var officer = await portal.OfficerAsync();
        foreach (var place in OfCase) Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(Dossiers.PageOf("BE-2026-999999", place))).Status);
        foreach (var place in OfReferral)
        {
            var form = await officer.GetAsync(Dossiers.PageOf(number, string.Format(null, place, referral)));
            Assert.Equal(HttpStatusCode.OK, form.Status);
            foreach (var wrong in new[] { Dossiers.PageOf(number, string.Format(null, place, 999_999)), Dossiers.PageOf(other, string.Format(null, place, referral)) })
            {
                Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(wrong)).Status);
                var request = form.Request("main form[method=post]", [], []);
                request.RequestUri = new Uri(wrong, UriKind.Relative);
                Assert.Equal(HttpStatusCode.NotFound, (await officer.SendAsync(request)).Status);
            }
        }
    }

    [Fact]
    public async Task Only_what_the_complainant_did_directly_is_left_to_a_body()
    {
        var portal = portals.BlijfGroep;
        var (number, referral) = await WithReferralAsync(portal, isDirect: false);
        Assert.Equal(HttpStatusCode.NotFound, (await (await portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, $"doorverwijzingen/{referral}/overlaten"))).Status);
    }

    [Fact]
    public async Task A_profile_without_restrictive_measures_marks_none_and_a_complaint_about_none_has_no_route()
    {
        var number = (await portals.BlijfGroep.ReceiveAsync()).Number;
        Assert.Equal(HttpStatusCode.NotFound, (await (await portals.BlijfGroep.OfficerAsync()).GetAsync(Dossiers.PageOf(number, "maatregel"))).Status);
        var other = (await portals.BijElkaar.ReceiveAsync()).Number;
        Assert.Equal(HttpStatusCode.NotFound, (await (await portals.BijElkaar.OfficerAsync()).GetAsync(Dossiers.PageOf(other, "regeling"))).Status);
    }

    [Fact]
    public async Task What_the_procedure_does_not_allow_now_leads_back_to_the_case_which_says_so()
    {
        var portal = portals.BijElkaar;
        var (number, referral) = await WithReferralAsync(portal);
        var officer = await portal.OfficerAsync();
        var open = await officer.GetAsync(Dossiers.PageOf(number, "heropenen"));
        Assert.Equal(Dossiers.PageOf(number), open.Address);
        Assert.Contains("Dat kan niet meer, of nog niet", open.Text);
        // A complaint is no suggestion.
        foreach (var place in new[] { "antwoord", "wordt-klacht" }) Assert.Equal(Dossiers.PageOf(number), (await officer.GetAsync(Dossiers.PageOf(number, place))).Address);

        await portal.PlayAsync(number, portal.Withdrawn(), portal.Closed(Outcome.Withdrawn));
        foreach (var place in new[] { "doorverwijzen", "ging-zelf", "maatregel", "regeling", "intrekken", "afronden", $"doorverwijzingen/{referral}/overlaten" })
            Assert.Equal(Dossiers.PageOf(number), (await officer.GetAsync(Dossiers.PageOf(number, place))).Address);
        // What the body decides often comes later.
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync(Dossiers.PageOf(number, $"doorverwijzingen/{referral}/uitkomst"))).Status);
    }

    [Fact]
    public async Task A_form_that_was_open_when_a_colleague_closed_comes_back_with_what_was_typed()
    {
        var portal = portals.BlijfGroep;
        var number = (await portal.ReceiveAsync()).Number;
        await portal.PlayAsync(number, portal.Reached());
        var form = await (await portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, "doorverwijzen"));
        await portal.PlayAsync(number, portal.Closed());
        var conflict = await form.SubmitAsync(("Bringer", "Officer"), ("Reason", "We kwamen er niet uit"), ("EndPromises", "true"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Afgerond: niet tevreden, anders", conflict.One(".app-conflict").TextContent);
        var refused = await conflict.SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(refused.Errors, error => error.Contains("Dit kan niet meer, of nog niet"));
        Assert.Equal(("Officer", "We kwamen er niet uit"), (refused.Value("Bringer"), refused.Value("Reason")));
        Assert.Empty((await portal.EndingAsync(number)).Referrals);
    }
}
