using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Identity;
using ComplaintPortal.Web.Tests.Features.Staff.ConflictOfInterest;
using ComplaintPortal.Web.Tests.Infrastructure;
using ComplaintPortal.Web.Tests.Retention;

namespace ComplaintPortal.Web.Tests.Security;

/// <summary>Markup in everything that people can type stays text on every page, in every document, calendar and mail that shows it.</summary>
[Trait("Obligation", "B17")]
public sealed partial class MarkupTests
{
    private const string Markup = "\"'><img src=x onerror=a()><script>b()";

    [Fact]
    public async Task On_every_page_of_staff_and_in_what_they_download()
    {
        // The profile that knows every act.
        using var portal = new Portal(Portal.BijElkaar);
        var marked = await MarkedDossier.MakeAsync(portal, Markup);
        var email = StaffVisits.NewEmail();
        var password = await portal.AddStaffAsync(email, $"Anna {marked.Mark}{Markup}", [.. Roles.All]);
        var officer = await portal.SessionOfAsync(email, password);
        await portal.DataAsync(async db =>
        {
            db.TextSnippets.Add(new TextSnippet { Name = marked.Mark + Markup, Text = marked.Mark + Markup });
            return await db.SaveChangesAsync();
        });
        var (pages, documents, calendars) = (0, 0, 0);
        foreach (var address in (await StaffAddresses.OfAsync(portal, marked.Number)).Where(one => one.Method == HttpMethod.Get).SelectMany(one => one.Addresses).Distinct())
        {
            var answer = await officer.RawAsync(new(HttpMethod.Get, address));
            if (answer.StatusCode != HttpStatusCode.OK) continue;
            var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            switch (answer.Content.Headers.ContentType?.MediaType)
            {
                case "text/html":
                    if (HoldsAsText(Encoding.UTF8.GetString(bytes), marked.Mark, address)) pages++;
                    break;
                case "text/calendar":
                    CalendarIsWhole(Encoding.UTF8.GetString(bytes));
                    calendars++;
                    break;
                case { } type when type.Contains("wordprocessingml", StringComparison.Ordinal):
                    if (DocumentIsWhole(bytes).Contains(marked.Mark + Markup, StringComparison.Ordinal)) documents++;
                    break;
            }
        }
        Assert.True(pages > 20 && documents > 1, $"Only {pages} pages, {documents} documents and {calendars} calendars held it");
    }

    [Theory]
    [MemberData(nameof(Portals.Both), MemberType = typeof(Portals))]
    public async Task On_every_page_of_the_complainant(string profile)
    {
        using var portal = new Portal(profile);
        var marked = await MarkedDossier.MakeAsync(portal, Markup);
        var code = "";
        await marked.DoAsync((complaint, now) => code = complaint.IssueAccessCode("Gebeld", Features.Endings.Anna, now).ToString());
        var visitor = portal.Visitor();
        await (await visitor.GetAsync("/mijn-klacht")).SubmitAsync(("Number", marked.Number), ("Code", code));
        var pages = 0;
        foreach (var route in portal.Routes().Where(route => route.Metadata.GetMetadata<ComplainantOnlyAttribute>() is not null && route.Methods().Contains("GET") && !route.Path().Contains('{')))
            if (HoldsAsText((await visitor.GetAsync(route.Path())).Body, marked.Mark, route.Path())) pages++;
        Assert.True(pages >= 3, $"Only {pages} pages held it");
    }

    [Fact]
    public async Task On_every_step_of_the_form_and_after_every_refusal()
    {
        using var portal = new Portal();
        const string Word = "kanariezq";
        var check = await Journey.Of(portal).Telling(("Story", Word + Markup), ("HappenedWhen", Word + Markup), ("EmployeeConcerned", Word + Markup), ("DesiredOutcome", Word + Markup))
            .By(("Name", Word + Markup), ("Street", Word + Markup), ("City", Word + Markup), ("Postcode", "1234 AB")).ToCheckAsync();
        Assert.True(HoldsAsText(check.Body, Word, check.Address));
        foreach (var step in new[] { "verhaal", "gegevens" }) Assert.True(HoldsAsText((await check.Visitor.GetAsync("/klacht-indienen/" + step)).Body, Word, step));
        var refused = await (await portal.Visitor().GetAsync("/mijn-klacht")).SubmitAsync(("Number", Word + "\"'><img src=x>"), ("Code", Word + Markup));
        Assert.True(HoldsAsText(refused.Body, Word, refused.Address));
        var signIn = await portal.Visitor().SignInAsync(Word + Markup, "x", "/medewerkers/inloggen?naar=" + Uri.EscapeDataString(Word + Markup));
        Assert.True(HoldsAsText(signIn.Body, Word, signIn.Address));
    }

    [Fact]
    public async Task In_mails_it_is_plain_text_and_no_header()
    {
        using var portal = new Portal();
        await MarkedDossier.MakeAsync(portal, Markup);
        Assert.NotEmpty(portal.Mails());
        foreach (var mail in portal.Mails())
        {
            var head = mail[..mail.IndexOf("\r\n\r\n", StringComparison.Ordinal)];
            Assert.DoesNotContain("text/html", mail, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("script", head, StringComparison.OrdinalIgnoreCase);
        }
    }

    /// <summary>Whether a page holds the word; where it does, no markup came of what follows it.</summary>
    private static bool HoldsAsText(string body, string word, string address)
    {
        var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(body);
        Assert.True(document.QuerySelector("img[src=x], script:not([src])") is null, $"{address} shows markup");
        Assert.True(document.All.All(one => one.Attributes.All(attribute => !attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase))), $"{address} has an attribute that runs");
        return body.Contains(word, StringComparison.Ordinal);
    }

    private static string DocumentIsWhole(byte[] docx)
    {
        using var zip = new ZipArchive(new MemoryStream(docx), ZipArchiveMode.Read);
        var texts = new StringBuilder();
        foreach (var entry in zip.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var stream = entry.Open();
            texts.Append(XDocument.Load(stream).Root!.Value);
        }
        return texts.ToString();
    }

    private static void CalendarIsWhole(string calendar)
    {
        Assert.All(calendar.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.All(calendar.Replace("\r\n ", "").Split("\r\n", StringSplitOptions.RemoveEmptyEntries), line => Assert.Matches(CalendarLine(), line));
        Assert.DoesNotContain('\n', calendar.Replace("\r\n", ""));
    }

    [GeneratedRegex("^(BEGIN|END|VERSION|PRODID|METHOD|X-WR-CALNAME|UID|SEQUENCE|DTSTAMP|DTSTART|DTEND|TRANSP|SUMMARY|LOCATION|URL|STATUS)[:;]")]
    private static partial Regex CalendarLine();
}
