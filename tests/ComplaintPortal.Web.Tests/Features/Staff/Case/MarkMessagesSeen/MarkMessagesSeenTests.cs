using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case.MarkMessagesSeen;

/// <summary>An officer notes that messages were read.</summary>
public sealed class MarkMessagesSeenTests(Portals portals)
{
    private static Task WriteAsync(Portal portal, string number, string text) =>
        portal.ChangeAsync(number, one => one.PostMessage(text, [], Actor.Complainant, portal.Clock.Now));

    [Fact]
    public async Task What_the_page_showed_is_read_and_what_came_meanwhile_is_not()
    {
        var portal = portals.BlijfGroep;
        var number = (await portal.ReceiveAsync()).Number;
        await WriteAsync(portal, number, "Eerste");
        await WriteAsync(portal, number, "Tweede");
        var officer = await portal.OfficerAsync();
        var page = await officer.GetAsync(Dossiers.PageOf(number));
        var last = page.One("button[name=laatste]").GetAttribute("value")!;
        await WriteAsync(portal, number, "Intussen");
        var version = (await portal.DossierAsync(number)).Version;
        var done = await page.SubmitAsync("form[action$='/gelezen']", ("laatste", last));
        Assert.Contains("De berichten zijn gemarkeerd als gelezen", done.Text);
        var kept = await portal.DossierAsync(number);
        Assert.Equal((1, version), (kept.Unseen, kept.Version));
        Assert.Equal("Intussen", Assert.Single(kept.Messages, message => message.ReadAt is null).Text);
        await page.SubmitAsync("form[action$='/gelezen']", ("laatste", last));
        Assert.Equal(1, (await portal.DossierAsync(number)).Unseen);
    }

    [Fact]
    public async Task Of_a_case_that_does_not_exist_nothing_is_read()
    {
        var portal = portals.BlijfGroep;
        var number = (await portal.ReceiveAsync()).Number;
        await WriteAsync(portal, number, "Eerste");
        var officer = await portal.OfficerAsync();
        var request = (await officer.GetAsync(Dossiers.PageOf(number))).Request("form[action$='/gelezen']", [("laatste", "99999999")], []);
        request.RequestUri = new Uri(Dossiers.PageOf("KL-2026-999999", "gelezen"), UriKind.Relative);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.SendAsync(request)).Status);
        Assert.Equal(1, (await portal.DossierAsync(number)).Unseen);
    }
}
