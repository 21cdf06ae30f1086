using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Infrastructure;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Features.Staff.Letters;

/// <summary>Letters to print and post, for who chose post (B17, E17).</summary>
public sealed class LettersTests(LettersTests.OwnPortals portals) : IClassFixture<LettersTests.OwnPortals>
{
    private const string At = "/medewerkers/brieven";

    private Portal Portal => portals.BlijfGroep;

    private static async Task<(Sent Sent, string Address)> LetterAsync(Portal portal, bool neutral = false, string language = "nl")
    {
        var sent = await Journey.Of(portal, language).ByPost().Reachable(("SafeContact.Neutral", neutral ? "true" : "false")).SendAsync();
        var id = await portal.DataAsync(db => db.Complaints.Where(one => one.Number == sent.Number).SelectMany(one => one.Letters).Select(letter => letter.Id).SingleAsync());
        return (sent, $"{At}/{id}");
    }

    /// <summary>The paragraphs of the document behind a link, line breaks kept.</summary>
    private static async Task<IReadOnlyList<string>> ParagraphsAsync(Visitor officer, string address)
    {
        var answer = await officer.RawAsync(new HttpRequestMessage(HttpMethod.Get, address));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/vnd.openxmlformats-officedocument.wordprocessingml.document", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        await using var stream = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        return [.. document.MainDocumentPart!.Document.Descendants<Paragraph>()
            .Select(paragraph => string.Concat(paragraph.Descendants().Select(part => part is Break ? "\n" : (part as Text)?.Text)))
            .Where(text => text.Length > 0)];
    }

    private static string? RowOf(Page page, string number) => page.All("tbody tr").SingleOrDefault(row => row.StartsWith(number, StringComparison.Ordinal));

    [Fact]
    [Trait("Obligation", "B12")]
    [Trait("Obligation", "B17")]
    [Trait("Obligation", "B25")]
    [Trait("Obligation", "B29")]
    public async Task A_letter_of_Blijf_Groep_names_number_promise_support_and_the_external_route_and_nothing_of_the_story()
    {
        var (sent, address) = await LetterAsync(Portal);
        var text = await ParagraphsAsync(await Portal.OfficerAsync(), address);
        Assert.Equal(["Blijf Groep", "t.a.v. de Klachtenfunctionaris", "Postbus 2938", "1000 CX Amsterdam"], text.Take(4));
        Assert.Equal(["Noor Voorbeeld", "Voorbeeldstraat 1", "1234 AB  Voorbeeldstad", "11 maart 2026", $"Kenmerk: {sent.Number}", "Wij hebben uw bericht ontvangen"], text.Skip(4).Take(6));
        Assert.Contains("Contact met u: uiterlijk op woensdag 18 maart 2026.", text);
        Assert.Contains(text, one => one.Contains($"https://portal.example.nl/mijn-klacht. U heeft daarvoor uw nummer {sent.Number} en uw code nodig"));
        Assert.Contains(text, one => one.Contains("ondersteunen") && one.Contains("- Cliëntvertrouwenspersoon: ") && one.Contains("AKJ"));
        Assert.Contains(text, one => one.Contains("onafhankelijke organisatie") && one.Contains("Klachtencommissie POA") && one.Contains("https://"));
        var whole = string.Join('\n', text);
        foreach (var secret in new[] { "geluisterd", sent.Code, sent.Code.Replace(" ", "") }) Assert.DoesNotContain(secret, whole);
    }

    [Fact]
    [Trait("Obligation", "E9")]
    [Trait("Obligation", "E17")]
    [Trait("Obligation", "E7")]
    public async Task A_letter_of_Bij_Elkaar_has_the_links_to_its_bodies_in_the_complainants_language()
    {
        var (sent, address) = await LetterAsync(portals.BijElkaar, language: "en");
        var text = await ParagraphsAsync(await portals.BijElkaar.OfficerAsync(), address);
        Assert.Equal("Bij Elkaar", text[0]);
        Assert.Contains(text, one => one.Contains(sent.Number) && !one.Contains("Kenmerk"));
        Assert.Contains(text, one => one.Contains("Wednesday 25 March 2026"));
        var whole = string.Join('\n', text);
        Assert.Contains("https://klachtenportaalzorg.nl/klacht-indienen-klachtenportaal-zorg/", whole);
        Assert.Contains("https://jeugdstem.nl/contact/ik-heb-een-klacht", whole);
        Assert.Contains("https://klachtenportaalzorg.nl/contact/", whole);
    }

    [Fact]
    [Trait("Obligation", "B17")]
    public async Task A_neutral_letter_shows_neither_who_writes_nor_what_about()
    {
        var (sent, address) = await LetterAsync(Portal, neutral: true);
        var text = await ParagraphsAsync(await Portal.OfficerAsync(), address);
        Assert.Equal(
            ["Noor Voorbeeld", "Voorbeeldstraat 1", "1234 AB  Voorbeeldstad", "11 maart 2026", $"Kenmerk: {sent.Number[3..]}", "Bericht voor u", "Goedendag,\n\nEr staat een bericht voor u klaar. U weet waar u het kunt lezen."], text);
        foreach (var telling in new[] { "Blijf", "klacht", "KL-", "http" }) Assert.DoesNotContain(telling, string.Join('\n', text), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    [Trait("Obligation", "B17")]
    public async Task Downloading_is_logged_as_a_look_and_the_list_shows_no_name()
    {
        var (sent, address) = await LetterAsync(Portal);
        var officer = await Portal.OfficerAsync();
        var list = await officer.GetAsync(At);
        Assert.NotNull(RowOf(list, sent.Number));
        Assert.DoesNotContain("Noor", list.Body);
        await ParagraphsAsync(officer, address);
        var officerId = (await Portal.MemberAsync(officer.Email)).Id;
        var look = Assert.Single(await Portal.DataAsync(db => db.AuditLog.Where(one => one.StaffId == officerId).ToListAsync()));
        Assert.Equal((AuditKind.Letter, Roles.Officer, Portal.Clock.Now), (look.Kind, look.Role, look.At));
        Assert.Equal(sent.Number, look.Number);
    }

    [Fact]
    public async Task A_letter_that_was_posted_is_marked_leaves_the_list_and_stands_in_the_dossier()
    {
        var (sent, address) = await LetterAsync(Portal);
        var officer = await Portal.OfficerAsync();
        var before = await officer.GetAsync(At);
        var form = $"form[action='{address}/verstuurd']";
        var after = await before.SubmitAsync(form);
        Assert.Contains("De brief staat als verstuurd in het dossier.", after.Text);
        Assert.Null(RowOf(after, sent.Number));
        var kept = await Portal.DataAsync(db => db.Complaints.Include(one => one.Letters).Include(one => one.Timeline).SingleAsync(one => one.Number == sent.Number));
        var letter = Assert.Single(kept.Letters);
        Assert.Equal((Portal.Clock.Now, (await Portal.MemberAsync(officer.Email)).DisplayName), (letter.SentAt, letter.SentByName));
        Assert.Equal((TimelineEvent.LetterSent, nameof(NoticeKind.Acknowledgement)), kept.Timeline.OrderBy(entry => entry.Id).Select(entry => (entry.Event, entry.Detail)).Last());
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(address)).Status);

        var twice = await before.SubmitAsync(form);
        Assert.Equal(HttpStatusCode.Conflict, twice.Status);
        Assert.Equal(["Dit is al verstuurd"], twice.Errors);
    }

    [Fact]
    [Trait("Obligation", "B17")]
    public async Task A_letter_that_the_complainant_no_longer_wants_stays_and_says_why_and_can_neither_be_read_nor_posted()
    {
        var (sent, address) = await LetterAsync(Portal);
        var officer = await Portal.OfficerAsync();
        var before = await officer.GetAsync(At);
        await Portal.DataAsync(async db =>
        {
            var complaint = await db.Complaints.Include(one => one.SearchKeys).SingleAsync(one => one.Number == sent.Number);
            complaint.ChangeSafeContact(new SafeContact { OnlyThroughWebsite = true }, new Complainant { Name = "Noor Voorbeeld" }, Actor.Complainant, Portal.Clock.Now);
            return await db.SaveChangesAsync();
        });
        var now = await officer.GetAsync(At);
        Assert.Contains("Niet versturen De klager wil alleen nog via deze website bericht krijgen.", RowOf(now, sent.Number));
        Assert.Empty(now.Document.QuerySelectorAll($"[href='{address}'], [action='{address}/verstuurd']"));
        foreach (var refused in new[] { await officer.GetAsync(address), await before.SubmitAsync($"form[action='{address}/verstuurd']") })
        {
            Assert.Equal(HttpStatusCode.Conflict, refused.Status);
            Assert.Single(refused.Errors);
            Assert.DoesNotContain("Voorbeeldstraat", refused.Body);
        }
        Assert.Null(await Portal.DataAsync(db => db.Complaints.Where(one => one.Number == sent.Number).SelectMany(one => one.Letters).Select(letter => letter.SentAt).SingleAsync()));

        var after = await now.SubmitAsync($"form[action='{address}/vervallen']");
        Assert.Contains("De brief is van de lijst gehaald", after.Text);
        Assert.DoesNotContain(sent.Number, after.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(address)).Status);
        Assert.Contains("Brief niet verstuurd: ontvangstbevestiging", (await officer.GetAsync($"/medewerkers/klachten/{sent.Number}")).Text);
        Assert.Equal(HttpStatusCode.Conflict, (await now.SubmitAsync($"form[action='{address}/vervallen']")).Status);
    }

    [Fact]
    public async Task An_unknown_letter_is_not_found()
    {
        await LetterAsync(Portal);
        var officer = await Portal.OfficerAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(At + "/999999")).Status);
        var request = (await officer.GetAsync(At)).Request("main form", [], []);
        request.RequestUri = new Uri(At + "/999999/verstuurd", UriKind.Relative);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.SendAsync(request)).Status);
    }

    [Theory]
    [InlineData(Roles.Administrator)]
    [InlineData(Roles.Management)]
    [Trait("Obligation", "B17")]
    public async Task No_other_role_reads_a_letter(string role)
    {
        var (sent, address) = await LetterAsync(Portal);
        var visitor = await Portal.SignedInAsync(role);
        foreach (var one in new[] { At, address })
        {
            var page = await visitor.GetAsync(one);
            Assert.Equal(HttpStatusCode.Forbidden, page.Status);
            Assert.DoesNotContain(sent.Number, page.Body);
        }
        var staffId = (await Portal.MemberAsync(visitor.Email)).Id;
        Assert.False(await Portal.DataAsync(db => db.AuditLog.AnyAsync(line => line.StaffId == staffId)));
    }

    [Fact]
    public async Task The_list_pages_the_oldest_first()
    {
        using var portal = new Portal(Portal.BijElkaar);
        var officer = await portal.OfficerAsync();
        Assert.Contains("Er zijn geen brieven om te versturen.", (await officer.GetAsync(At)).Text);
        var (sent, _) = await LetterAsync(portal);
        await portal.DataAsync(async db =>
        {
            var complaint = await db.Complaints.SingleAsync(one => one.Number == sent.Number);
            for (var i = 0; i < 55; i++) complaint.PostMessage("Bericht", [], Actor.Staff(Guid.NewGuid(), "Anna"), portal.Clock.Now);
            return await db.SaveChangesAsync();
        });
        var first = await officer.GetAsync(At);
        var next = await officer.GetAsync(first.One("a[rel=next]").GetAttribute("href")!);
        var ids = new[] { first, next }.SelectMany(page => page.Document.QuerySelectorAll("tbody form").Select(form => form.GetAttribute("action"))).ToList();
        Assert.Equal((50, 56, 56), (first.All("tbody tr").Count, ids.Count, ids.Distinct().Count()));
        Assert.Null(next.Document.QuerySelector("a[rel=next]"));
    }

    /// <summary>Of their own, since the list of letters starts with the oldest of everyone.</summary>
    public sealed class OwnPortals : IDisposable
    {
        public Portal BlijfGroep { get; } = new();

        public Portal BijElkaar { get; } = new(Portal.BijElkaar);

        public void Dispose()
        {
            BlijfGroep.Dispose();
            BijElkaar.Dispose();
        }
    }
}
