using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case;

/// <summary>The joint statement and solutions open to officers only, each look is recorded, and none of it is possible once it is over.</summary>
[Trait("Obligation", "B17")]
public sealed class SolutionAccessTests(Portals portals)
{
    private Portal Portal => portals.BijElkaar;

    /// <summary>A complaint on which every act is possible, and their places.</summary>
    private async Task<(string Number, string[] Acts)> EverythingAsync()
    {
        var number = await Portal.TalkedAsync();
        await Portal.WriteAsync(number, "Er is niet geluisterd.");
        var (proposed, agreed) = (await Portal.ProposeAsync(number), await Portal.AgreeAsync(number));
        await Portal.HandleAsync(number, (complaint, now) => complaint.RecordSatisfaction(false, null, Handled.Colleague, now));
        return (number, ["op-papier", "op-papier/bevestigen", "oplossing", $"oplossingen/{proposed}/antwoord", $"oplossingen/{agreed}/uitgevoerd", "tevreden", "nieuwe-oplossing"]);
    }

    [Theory]
    [InlineData(Roles.Management, "/medewerkers/geen-toegang")]
    [InlineData(Roles.Administrator, "/medewerkers/geen-toegang")]
    [InlineData(null, "/medewerkers/inloggen")]
    public async Task Nobody_but_an_officer_comes_in(string? role, string to)
    {
        var (number, acts) = await EverythingAsync();
        var visitor = role is null ? Portal.Visitor() : await Portal.SignedInAsync(role);
        var before = (await Portal.HandledAsync(number)).Version;
        foreach (var act in acts)
        {
            Assert.StartsWith(to, (await visitor.GetAsync(Dossiers.PageOf(number, act))).Address, StringComparison.Ordinal);
            var page = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Post, Dossiers.PageOf(number, act)) { Content = new FormUrlEncodedContent([]) });
            Assert.StartsWith(to, page.Address, StringComparison.Ordinal);
        }
        Assert.Equal(before, (await Portal.HandledAsync(number)).Version);
        Assert.Empty(await Portal.LooksAsync(number, AuditKind.Dossier));
    }

    [Fact]
    public async Task An_officer_does_and_every_look_is_recorded_and_an_unknown_number_is_not_found()
    {
        var (number, acts) = await EverythingAsync();
        var officer = await Portal.OfficerAsync();
        foreach (var act in acts)
        {
            var form = await officer.GetAsync(Dossiers.PageOf(number, act));
            Assert.Equal(HttpStatusCode.OK, form.Status);
            var request = form.Request("main form[method=post]", [], []);
            request.RequestUri = new Uri(Dossiers.PageOf("BE-2026-999999", act), UriKind.Relative);
            Assert.Equal(HttpStatusCode.NotFound, (await officer.SendAsync(request)).Status);
            Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(Dossiers.PageOf("BE-2026-999999", act))).Status);
        }
        Assert.Equal(acts.Length, (await Portal.LooksAsync(number, AuditKind.Dossier)).Count);
    }

    [Fact]
    public async Task What_was_taken_back_is_over()
    {
        var (number, acts) = await EverythingAsync();
        await Portal.HandleAsync(number, (complaint, now) => complaint.Withdraw(null, Actor.Complainant, now));
        var officer = await Portal.OfficerAsync();
        foreach (var act in acts)
        {
            var page = await officer.GetAsync(Dossiers.PageOf(number, act));
            Assert.Equal(Dossiers.PageOf(number), page.Address);
            Assert.Contains("Dat kan niet meer, of nog niet", page.Text);
            Assert.Empty(page.Document.QuerySelectorAll($"a[href='{Dossiers.PageOf(number, act)}']"));
        }
    }
}
