using System.Net;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Public.QuickExit;

/// <summary>Leaving fast and without trace on the screen (B31).</summary>
[Trait("Obligation", "B31")]
public sealed class QuickExitTests(Portals portals)
{
    [Fact]
    public async Task It_leads_to_the_neutral_page_and_going_back_shows_nothing_of_the_form()
    {
        var visitor = portals.BlijfGroep.Visitor();
        var page = await (await visitor.GetAsync("/klacht-indienen")).SubmitAsync("#stap", ("Story", "Mijn geheime verhaal"));
        var left = await visitor.RawAsync(page.Request("form[data-quick-exit]", [], []));
        Assert.Equal(HttpStatusCode.SeeOther, left.StatusCode);
        Assert.Equal("https://www.buienradar.nl/", left.Headers.Location!.ToString());

        var back = await visitor.GetAsync("/klacht-indienen/verhaal");
        Assert.DoesNotContain("Mijn geheime verhaal", back.Body);
    }

    [Fact]
    public async Task It_ends_the_visit_to_the_status_page()
    {
        var journey = Journey.Of(portals.BlijfGroep);
        var status = await journey.OpenAsync(await journey.SendAsync());
        await journey.Visitor.RawAsync(status.Request("form[data-quick-exit]", [], []));
        Assert.Equal("/mijn-klacht", (await journey.Visitor.GetAsync("/mijn-klacht/status")).Address);
    }

    [Fact]
    public async Task Leaving_works_also_with_a_page_that_stood_open_too_long()
    {
        var left = await portals.BlijfGroep.Visitor().RawAsync(new HttpRequestMessage(HttpMethod.Post, "/snel-weg"));
        Assert.Equal(HttpStatusCode.SeeOther, left.StatusCode);
    }
}
