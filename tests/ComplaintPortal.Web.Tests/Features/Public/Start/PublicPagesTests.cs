using System.IO.Compression;
using System.Net;
using System.Text;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Public.Start;

/// <summary>What every visitor can read before sending anything.</summary>
public sealed class PublicPagesTests(Portals portals)
{
    public static readonly TheoryData<string, string> Pages = new MatrixTheoryData<string, string>(
        [Portal.BlijfGroep, Portal.BijElkaar],
        ["/", "/klachtenregeling", "/privacy", "/toegankelijkheid", "/klacht-indienen", "/mijn-klacht", "/bestaat-niet"]);

    [Fact]
    [Trait("Obligation", "B2")]
    public async Task The_start_page_advises_to_talk_first_and_does_not_block_the_way_on()
    {
        var page = await portals.BlijfGroep.Visitor().GetAsync("/");
        Assert.Contains("Praat daarom als het kan eerst met de medewerker", page.Text);
        Assert.NotNull(page.Document.QuerySelector("main a[href='/klacht-indienen']"));
    }

    [Theory]
    [MemberData(nameof(Portals.Both), MemberType = typeof(Portals))]
    [Trait("Obligation", "B24")]
    public async Task It_is_free_says_the_start_page_and_the_form(string profile)
    {
        var visitor = portals.Of(profile).Visitor();
        Assert.Contains("geen kosten", (await visitor.GetAsync("/")).Text);
        Assert.Contains("geen kosten", (await visitor.GetAsync("/klacht-indienen")).Text);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    [Trait("Obligation", "B29")]
    [Trait("Obligation", "B31")]
    [Trait("Obligation", "B23")]
    [Trait("Obligation", "E5")]
    public async Task Every_public_page_has_the_external_route_the_contact_details_the_privacy_statement_and_the_quick_exit(string profile, string address)
    {
        var portal = portals.Of(profile);
        var page = await portal.Visitor().GetAsync(address);
        var footer = page.One("footer");
        foreach (var body in portal.Regulation.ExternalBodies.Where(body => body.Only.Laws.Count == 0))
            Assert.NotNull(footer.QuerySelector($"a[href='{body.Url}']"));
        Assert.Contains(portal.Regulation.Contact.Telephone, footer.TextContent);
        Assert.NotNull(footer.QuerySelector($"a[href='{portal.Regulation.Links.PrivacyStatement}']"));
        Assert.NotNull(page.Document.QuerySelector("form[data-quick-exit][action='/snel-weg'] button"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    [Trait("Obligation", "B17")]
    public async Task Every_page_keeps_nothing_in_the_browser_and_takes_nothing_from_elsewhere(string profile, string address)
    {
        var page = await portals.Of(profile).Visitor().GetAsync(address);
        Assert.True(page.Response.Headers.CacheControl?.NoStore);
        var policy = page.Response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Equal("no-referrer", page.Response.Headers.GetValues("Referrer-Policy").Single());
        Assert.Empty(page.Document.QuerySelectorAll("[style], style, script:not([src])"));
        Assert.Empty(page.Document.QuerySelectorAll("[src^=http], link[href^=http]"));
    }

    [Fact]
    [Trait("Obligation", "B30")]
    public async Task The_whole_regulation_stands_on_its_page_with_the_telephone_number_to_ask_for_it()
    {
        var page = await portals.BlijfGroep.Visitor().GetAsync("/klachtenregeling");
        foreach (var section in portals.BlijfGroep.Regulation.Texts.Regulation) Assert.Contains(section.Heading.Nl, page.Text);
        Assert.Contains("vijf werkdagen", page.Text);
        Assert.Contains("088 234 24 50", page.Text);
    }

    [Fact]
    [Trait("Obligation", "B6")]
    [Trait("Obligation", "B5")]
    public async Task The_start_page_says_how_to_complain_by_mail_and_by_post()
    {
        var page = await portals.BlijfGroep.Visitor().GetAsync("/");
        Assert.Contains("klacht@blijfgroep.nl", page.Text);
        Assert.Contains("t.a.v. de Klachtenfunctionaris, Postbus 2938, 1000 CX Amsterdam", page.Text);
    }

    [Fact]
    [Trait("Obligation", "B25")]
    [Trait("Obligation", "B26")]
    public async Task Without_a_location_both_advisers_of_Blijf_Groep_are_shown()
    {
        var page = await portals.BlijfGroep.Visitor().GetAsync("/");
        Assert.Contains("Cliëntvertrouwenspersoon", page.Text);
        Assert.Contains("AKJ", page.Text);
    }

    [Fact]
    [Trait("Obligation", "E6")]
    [Trait("Obligation", "E7")]
    [Trait("Obligation", "E17")]
    public async Task Bij_Elkaar_shows_what_each_body_is_for_with_its_own_link()
    {
        var page = await portals.BijElkaar.Visitor().GetAsync("/");
        Assert.Contains("behandelen en oplossen van klachten en geschillen", page.Text);
        Assert.Contains("iedereen die te maken heeft met jeugdzorg", page.Text);
        Assert.NotNull(page.Document.QuerySelector("main a[href='https://klachtenportaalzorg.nl/klacht-indienen-klachtenportaal-zorg/']"));
        Assert.NotNull(page.Document.QuerySelector("main a[href='https://jeugdstem.nl/contact/ik-heb-een-klacht']"));
        Assert.NotNull(page.Document.QuerySelector("main a[href='https://klachtenportaalzorg.nl/contact/']"));
    }

    [Theory]
    [MemberData(nameof(Portals.Both), MemberType = typeof(Portals))]
    [Trait("Obligation", "E8")]
    public async Task Pages_speak_of_the_handler_by_the_title_of_the_profile(string profile)
    {
        var portal = portals.Of(profile);
        var page = await portal.Visitor().GetAsync("/privacy");
        Assert.Contains(portal.Regulation.Handler.InSentence.Nl, page.Text);
    }

    [Theory]
    [MemberData(nameof(Portals.Both), MemberType = typeof(Portals))]
    public async Task The_language_can_be_switched_and_stays(string profile)
    {
        var visitor = portals.Of(profile).Visitor();
        var dutch = await visitor.GetAsync("/privacy");
        Assert.Equal("nl", dutch.Document.DocumentElement.GetAttribute("lang"));
        var english = await dutch.SubmitAsync("form.app-language", ("taal", "en"));
        Assert.Equal("/privacy", english.Address);
        Assert.Equal("en", english.Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal("en", (await visitor.GetAsync("/")).Document.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task A_browser_that_asks_for_English_gets_it_and_any_other_gets_Dutch()
    {
        Assert.Equal("en", (await portals.BlijfGroep.Visitor("en-US").GetAsync("/")).Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal("nl", (await portals.BlijfGroep.Visitor("fr").GetAsync("/")).Document.DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task Choosing_a_language_leads_nowhere_else()
    {
        var page = await portals.BlijfGroep.Visitor().GetAsync("/");
        var away = await page.SubmitAsync("form.app-language", ("taal", "en"), ("naar", "https://example.org/"));
        Assert.Equal("/", away.Address);
    }

    [Fact]
    [Trait("Obligation", "B17")]
    public async Task An_unknown_page_shows_a_plain_page_with_a_reference_and_never_the_input()
    {
        var page = await portals.BlijfGroep.Visitor().GetAsync("/geheim-verhaal?naam=Noor");
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("Deze pagina bestaat niet", page.Text);
        Assert.Contains("Code voor onze helpdesk", page.Text);
        Assert.DoesNotContain("geheim-verhaal", page.Text);
        Assert.DoesNotContain("Noor", page.Body);
    }

    [Fact]
    public async Task A_post_without_the_token_of_the_page_is_refused()
    {
        var page = await portals.BlijfGroep.Visitor().SendAsync(new HttpRequestMessage(HttpMethod.Post, "/klacht-indienen/verhaal")
        {
            Content = new FormUrlEncodedContent([KeyValuePair.Create("Story", "Van een andere site")]),
        });
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.DoesNotContain("Van een andere site", page.Body);
    }

    private static int Compressed(string text)
    {
        using var stream = new MemoryStream();
        using (var zip = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true)) zip.Write(Encoding.UTF8.GetBytes(text));
        return (int)stream.Length;
    }

    [Fact]
    public async Task A_page_costs_at_most_40_kB_compressed()
    {
        var visitor = portals.BijElkaar.Visitor();
        foreach (var address in new[] { "/", "/klachtenregeling", "/klacht-indienen" })
        {
            var page = await visitor.GetAsync(address);
            var links = page.Document.QuerySelectorAll("link[rel=stylesheet], script").Select(one => one.GetAttribute("href") ?? one.GetAttribute("src")!);
            // The page itself goes out as it is; its files are compressed when the portal is published.
            var total = Encoding.UTF8.GetByteCount(page.Body);
            foreach (var file in links) total += Compressed((await visitor.GetAsync(file)).Body);
            TestContext.Current.SendDiagnosticMessage($"{address}: {total} bytes");
            Assert.InRange(total, 1, 40_000);
        }
    }
}
