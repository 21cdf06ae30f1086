using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case.Assign;

/// <summary>A case gets a handler, another one, or none.</summary>
public sealed class AssignTests(Portals portals)
{
    [Fact]
    public async Task By_one_button_to_oneself_by_the_form_to_a_colleague_and_back_to_nobody()
    {
        var portal = portals.BlijfGroep;
        var sent = await Journey.Of(portal).SendAsync();
        var officer = await portal.OfficerAsync();
        var colleague = await (await portal.OfficerAsync()).MemberAsync();
        var me = await officer.MemberAsync();
        var page = await officer.GetAsync(Dossiers.PageOf(sent.Number));
        Assert.Contains("Nog niemand behandelt deze zaak", page.Text);
        page = await page.SubmitAsync($"form[action='{Dossiers.PageOf(sent.Number, "behandelaar")}']", ("Handler", page.One("button[name=Handler]").GetAttribute("value")!));
        Assert.Contains("De behandelaar is gewijzigd", page.Text);
        Assert.Equal(me.Id, (await portal.DossierAsync(sent.Number)).HandlerId);
        Assert.Null(page.Document.QuerySelector("button[name=Handler]"));
        await officer.ActAsync(sent.Number, "behandelaar", ("Handler", colleague.Id.ToString()));
        Assert.Equal(colleague.Id, (await portal.DossierAsync(sent.Number)).HandlerId);
        Assert.Contains($"{colleague.DisplayName} behandelt dit", (await Journey.Of(portal).OpenAsync(sent)).Text);
        await officer.ActAsync(sent.Number, "behandelaar", ("Handler", "niemand"));
        var kept = await portal.DossierAsync(sent.Number);
        Assert.Null(kept.HandlerId);
        Assert.Equal(
            [TimelineEvent.Assigned, TimelineEvent.Assigned, TimelineEvent.Unassigned],
            kept.Timeline.OrderBy(entry => entry.Version).Select(entry => entry.Event).Where(one => one is TimelineEvent.Assigned or TimelineEvent.Unassigned));
    }

    [Fact]
    public async Task Who_is_no_officer_can_not_be_chosen()
    {
        var portal = portals.BlijfGroep;
        var number = (await portal.ReceiveAsync()).Number;
        var manager = await (await portal.SignedInAsync(Roles.Management)).MemberAsync();
        var officer = await portal.OfficerAsync();
        foreach (var handler in new[] { manager.Id.ToString(), Guid.NewGuid().ToString(), "" })
        {
            var page = await officer.ActAsync(number, "behandelaar", ("Handler", handler));
            Assert.Equal(HttpStatusCode.BadRequest, page.Status);
            Assert.Contains(page.Errors, error => error.Contains("Kies wie deze zaak behandelt"));
        }
        Assert.Null((await portal.DossierAsync(number)).HandlerId);
    }
}
