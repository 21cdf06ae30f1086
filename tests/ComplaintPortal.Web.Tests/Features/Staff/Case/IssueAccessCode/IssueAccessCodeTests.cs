using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case.IssueAccessCode;

/// <summary>A new access code in place of the old one, after checking who asks.</summary>
[Trait("Obligation", "B17")]
public sealed class IssueAccessCodeTests(Portals portals)
{
    [Fact]
    public async Task The_new_code_works_is_shown_once_and_ends_the_old_code_and_its_visit()
    {
        var portal = portals.BlijfGroep;
        var journey = Journey.Of(portal);
        var sent = await journey.SendAsync();
        await journey.OpenAsync(sent);
        var officer = await portal.OfficerAsync();
        var page = await officer.ActAsync(sent.Number, "toegangscode", ("HowChecked", "Teruggebeld op het nummer in het dossier"));
        var code = page.All(".app-code").Single();
        Assert.NotEqual(sent.Code, code);
        Assert.Contains("Zo gecontroleerd: Teruggebeld op het nummer in het dossier", page.Text);
        Assert.Empty((await officer.GetAsync(page.Address)).All(".app-code"));

        Assert.Equal("/mijn-klacht", (await journey.Visitor.GetAsync("/mijn-klacht/status")).Address);
        var old = await (await portal.Visitor().GetAsync("/mijn-klacht")).SubmitAsync(("Number", sent.Number), ("Code", sent.Code));
        Assert.Equal(HttpStatusCode.BadRequest, old.Status);
        var status = await Journey.Of(portal).OpenAsync(sent with { Code = code });
        Assert.DoesNotContain("Teruggebeld", status.Body);
        Assert.DoesNotContain(code.Replace(" ", "-"), portal.Log());
    }

    [Fact]
    public async Task No_code_without_how_it_was_checked()
    {
        var portal = portals.BlijfGroep;
        var sent = await Journey.Of(portal).SendAsync();
        var page = await (await portal.OfficerAsync()).ActAsync(sent.Number, "toegangscode", ("HowChecked", " "));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, error => error.Contains("Vul in hoe u hebt gecontroleerd wie om de code vraagt"));
        Assert.DoesNotContain((await portal.DossierAsync(sent.Number)).Timeline, entry => entry.Event == TimelineEvent.AccessCodeIssued);
        await Journey.Of(portal).OpenAsync(sent);
    }
}
