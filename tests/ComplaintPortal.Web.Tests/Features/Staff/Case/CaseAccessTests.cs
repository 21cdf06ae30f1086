using System.Net;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case;

/// <summary>A case and its acts open to officers only, and a number that does not exist is not found.</summary>
[Trait("Obligation", "B17")]
public sealed class CaseAccessTests(Portals portals)
{
    private static readonly string[] Forms = ["contact", "uitstel", "behandelaar", "bericht", "notitie", "bestand", "bereikbaar", "toegangscode", "naast-de-klager", "betrokken-medewerkers", "afschermen", "corrigeren/ontvangst"];

    [Theory]
    [InlineData(Roles.Management, "/medewerkers/geen-toegang")]
    [InlineData(Roles.Administrator, "/medewerkers/geen-toegang")]
    [InlineData(null, "/medewerkers/inloggen")]
    public async Task Nobody_but_an_officer_opens_a_case_or_does_anything_to_it(string? role, string to)
    {
        var portal = portals.BlijfGroep;
        var number = (await portal.ReceiveAsync()).Number;
        var visitor = role is null ? portal.Visitor() : await portal.SignedInAsync(role);
        foreach (var place in Forms.Append(""))
            Assert.StartsWith(to, (await visitor.GetAsync(Dossiers.PageOf(number, place))).Address, StringComparison.Ordinal);
        foreach (var place in Forms.Append("gelezen"))
        {
            var page = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Post, Dossiers.PageOf(number, place)) { Content = new FormUrlEncodedContent([]) });
            Assert.StartsWith(to, page.Address, StringComparison.Ordinal);
        }
        Assert.Empty(await portal.LooksAsync(number, AuditKind.Dossier));
        Assert.Single((await portal.DossierAsync(number)).Timeline, entry => entry.ByName == "" && entry.Event == ComplaintPortal.Domain.Complaints.TimelineEvent.Received);
    }

    [Fact]
    public async Task A_number_that_does_not_exist_is_not_found()
    {
        var portal = portals.BlijfGroep;
        var number = (await portal.ReceiveAsync()).Number;
        var officer = await portal.OfficerAsync();
        foreach (var unknown in new[] { "KL-2026-999999", "onzin" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(Dossiers.PageOf(unknown))).Status);
            foreach (var place in Forms)
            {
                var form = await officer.GetAsync(Dossiers.PageOf(number, place));
                Assert.Equal(HttpStatusCode.OK, form.Status);
                Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(Dossiers.PageOf(unknown, place))).Status);
                var request = form.Request("main form[method=post]", [], []);
                request.RequestUri = new Uri(Dossiers.PageOf(unknown, place), UriKind.Relative);
                Assert.Equal(HttpStatusCode.NotFound, (await officer.SendAsync(request)).Status);
            }
        }
    }

    [Fact]
    public async Task No_act_is_taken_without_the_form_of_the_site()
    {
        var portal = portals.BlijfGroep;
        var number = (await portal.ReceiveAsync()).Number;
        var officer = await portal.OfficerAsync();
        var page = await officer.SendAsync(new HttpRequestMessage(HttpMethod.Post, Dossiers.PageOf(number, "notitie"))
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("Text", "Van elders")]),
        });
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Empty((await portal.DossierAsync(number)).Notes);
    }
}
