using System.IO.Compression;
using System.Net;
using System.Text;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Jobs;
using ComplaintPortal.Web.Tests.Infrastructure;
using ComplaintPortal.Web.Tests.Retention;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case.PrepareCopy;

/// <summary>
/// A copy of a dossier through the pages: someone else's details stand in every kind of thing in it, are marked, and none of their bytes
/// is in what is handed over (B21).
/// </summary>
[Trait("Obligation", "B21")]
public sealed class CopyTests
{
    private const string Name = "Zwaantje Kanariepiet";

    /// <summary>What is known of her, and what must be nowhere.</summary>
    private static readonly string[] Others = [Name, "Geheimelaan 77", "9753 QX", "06-55443322", "zwaantje@geheim.example"];

    [Theory]
    [MemberData(nameof(Portals.Both), MemberType = typeof(Portals))]
    [Trait("Obligation", "B22")]
    [Trait("Obligation", "B17")]
    public async Task Nothing_that_was_marked_is_in_the_zip_and_the_complainant_gets_it_on_the_status_page(string profile)
    {
        using var portal = new Portal(profile);
        var (dossier, officer, copy) = await BeginAsync(portal);
        string[] words = [dossier.Mark, .. Others];
        var page = await officer.GetAsync(copy + "/namen");
        Assert.Contains("zwaantje@geheim.example", page.Text);
        page = await page.SubmitAsync(("Words", dossier.Mark), ("Own", string.Join('\n', words)));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status); // not among those proposed
        page = await page.SubmitAsync(("Own", string.Join("\r\n", words)));
        Assert.Contains("De namen en woorden zijn vastgelegd.", page.Text);

        // A passage is taken out of her story; what is not there as it was copied is said, and nothing that was typed is lost.
        var note = await ItemAsync(page, "Interne notities");
        var refused = await note.SubmitAsync(("Passages[0].Text", "Zij woont nu bij haar zuster."), ("Passages[0].Reason", "gaat over een ander"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(refused.Errors, error => error.Contains("Dit stuk staat niet zo in het onderdeel"));
        Assert.Equal("Zij woont nu bij haar zuster.", refused.Value("Passages[0].Text"));
        page = await refused.SubmitAsync(("Passages[0].Text", "Zij woont nu\r\nbij haar zus."), ("Passages[0].Reason", "gaat over een ander"));
        Assert.Contains("Stukken weggelaten: 1", page.Text);

        page = await JudgeAllAsync(page);
        Assert.Contains("Alles is bekeken", page.Text);
        page = await page.SubmitAsync("form[action$='/maken']");
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Het afschrift is niet gemaakt.", page.Text);
        // The names in the properties were cleaned away; those in the text were not, and a PDF is looked through by a person.
        var faults = page.All(".utrecht-alert--error li");
        Assert.Equal(6, faults.Count);
        Assert.DoesNotContain(faults, fault => fault.Contains("foto") || fault.Contains("tekening") || fault.Contains("eigenschappen.docx"));
        foreach (var one in faults.Select(fault => fault[..fault.IndexOf(':')]).ToList())
        {
            var item = await ItemAsync(page, one);
            if (one.Contains("brief.docx"))
                page = await item.UploadAsync("main form[method=post]", "Files", [("gelakt.txt", "Zonder haar naam."u8.ToArray())], ("Whole", "erin"));
            else if (one.Contains(".pdf"))
                page = await item.SubmitAsync(("LookedThrough", "true"));
            else
                page = await item.SubmitAsync(("Whole", "eruit"), ("Reason", "Het hele bestand gaat over haar"));
        }
        page = await page.SubmitAsync("form[action$='/maken']");
        Assert.Contains("Het afschrift is gemaakt.", page.Text);

        // Nothing goes out before identity was checked.
        var handOver = await officer.GetAsync(Dossiers.PageOf(dossier.Number, $"verzoeken/{IdOf(copy)}/overhandigen"));
        page = await handOver.SubmitAsync(("Channel", "Website"));
        Assert.Contains(page.Errors, error => error.Contains("Leg eerst vast hoe de identiteit is vastgesteld"));
        await officer.ActAsync(dossier.Number, $"verzoeken/{IdOf(copy)}/identiteit", ("How", "Identiteitsbewijs gezien aan de balie"));
        // That check came into the dossier after everything was judged.
        page = await (await officer.GetAsync(Dossiers.PageOf(dossier.Number, $"verzoeken/{IdOf(copy)}/overhandigen"))).SubmitAsync(("Channel", "Website"));
        Assert.Contains(page.Errors, error => error.Contains("Er kwamen"));
        page = await JudgeAllAsync(await officer.GetAsync(copy));
        page = await page.SubmitAsync("form[action$='/maken']");
        page = await officer.ActAsync(dossier.Number, $"verzoeken/{IdOf(copy)}/overhandigen", ("Channel", "Website"));
        Assert.Contains("Het afschrift is overhandigd.", page.Text);
        Assert.Equal(DisclosureOutcome.HandedOver, (await RequestAsync(portal, dossier.Number)).Outcome);

        var complainant = await OpenAsync(portal, officer, dossier.Number);
        var status = await complainant.GetAsync("/mijn-klacht/status");
        Assert.Contains("U kunt de kopie downloaden tot en met", status.Text);
        var answer = await complainant.RawAsync(new(HttpMethod.Get, status.One("a[href^='/mijn-klacht/afschrift/']").GetAttribute("href")!));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var zip = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        foreach (var word in words.Append("bij haar zus")) Assert.True(FoundIn(zip, word) is [], $"{word} is in {string.Join(", ", FoundIn(zip, word))}");
        using var archive = new ZipArchive(new MemoryStream(zip));
        Assert.All(archive.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
        var html = TextOf(archive, "dossier.html");
        Assert.Contains("[weggelaten: gegevens van een ander]", html);
        Assert.Contains("een klachtenbehandelaar, bekeek het dossier", html);
        Assert.DoesNotContain("<script", html);
        Assert.Contains("Zonder haar naam.", TextOf(archive, archive.Entries.Single(entry => entry.Name.EndsWith("gelakt.txt", StringComparison.Ordinal)).FullName));
        Assert.Equal(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(zip)), (await RequestAsync(portal, dossier.Number)).CopyHash);
        Assert.Contains(await portal.LooksAsync(dossier.Number, AuditKind.Copy), look => look.ByKind == ActorKind.Complainant);

        // After its days it is gone, here and on the disk.
        portal.Clock.Now = portal.Clock.Now.AddDays(DisclosureRequest.DownloadDays + 1);
        await portal.RunAsync<RemoveLeftovers>();
        Assert.Null((await RequestAsync(portal, dossier.Number)).CopyId);
        complainant = await OpenAsync(portal, await portal.OfficerAsync(), dossier.Number);
        Assert.Contains("De kopie staat hier niet meer.", (await complainant.GetAsync("/mijn-klacht/status")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await complainant.GetAsync($"/mijn-klacht/afschrift/{IdOf(copy)}")).Status);
    }

    [Fact]
    public async Task Without_a_mark_the_same_details_are_found()
    {
        using var portal = new Portal();
        var (dossier, officer, copy) = await BeginAsync(portal);
        var page = await JudgeAllAsync(await officer.GetAsync(copy));
        page = await (await ItemAsync(page, "brief.pdf")).SubmitAsync(("LookedThrough", "true"));
        page = await page.SubmitAsync("form[action$='/maken']");
        Assert.Contains("Het afschrift is gemaakt.", page.Text);
        var zip = await (await officer.RawAsync(new(HttpMethod.Get, copy + "/bestand"))).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        foreach (var word in Others.Append(dossier.Mark)) Assert.NotEmpty(FoundIn(zip, word));
        // What stood beside the content of the files is gone in any case.
        Assert.Empty(FoundIn(zip, "ExifGeheim"));
    }

    [Fact]
    public async Task What_came_in_while_the_page_stood_open_is_not_judged_unseen()
    {
        using var portal = new Portal();
        var (dossier, officer, copy) = await BeginAsync(portal);
        var page = await officer.GetAsync(copy);
        await officer.ActAsync(dossier.Number, "notitie", ("Text", "Zij belde net."));
        page = await page.SubmitAsync("form[action$='/bekeken']");
        Assert.Contains("Er is nog niets gedaan", page.Text);
        Assert.Contains("nog niet bekeken", page.Text);
        Assert.Empty((await RequestAsync(portal, dossier.Number)).Marks);
    }

    [Fact]
    [Trait("Obligation", "B19")]
    public async Task The_copy_and_the_versions_put_in_it_go_with_the_dossier()
    {
        using var portal = new Portal();
        var (dossier, officer, copy) = await BeginAsync(portal);
        var page = await (await ItemAsync(await officer.GetAsync(copy), "brief.docx")).UploadAsync("main form[method=post]", "Files", [("gelakt.txt", "Zonder."u8.ToArray())], ("Whole", "erin"));
        page = await (await ItemAsync(page, "brief.pdf")).SubmitAsync(("LookedThrough", "true"));
        page = await (await JudgeAllAsync(page)).SubmitAsync("form[action$='/maken']");
        Assert.Contains("Het afschrift is gemaakt.", page.Text);
        await dossier.CloseAsync(answered: false);
        var stored = Directory.EnumerateFiles(Path.Combine(portal.DataDirectory, "attachments"), "*", SearchOption.AllDirectories).Count();
        portal.Clock.Now = portal.Clock.Now.AddYears(6);
        await portal.RunAsync<DestroyDue>();
        Assert.True(await portal.DataAsync(db => db.Complaints.AnyAsync(one => one.Number == dossier.Number)), "destroyed while someone waits for it");
        officer = await portal.OfficerAsync();
        Assert.Contains("er loopt nog een verzoek", (await officer.GetAsync(Dossiers.PageOf(dossier.Number))).Text);
        await officer.ActAsync(dossier.Number, $"verzoeken/{IdOf(copy)}/sluiten", ("Outcome", "TakenBack"), ("Reason", "Niet meer nodig."));
        await portal.RunAsync<DestroyDue>();
        Assert.False(await portal.DataAsync(db => db.Complaints.AnyAsync(one => one.Number == dossier.Number)));
        await portal.RunAsync<RemoveLeftovers>();
        var left = Directory.EnumerateFiles(Path.Combine(portal.DataDirectory, "attachments"), "*", SearchOption.AllDirectories).Count();
        // The copy was let go of when the request was closed: as a stray it goes a day later, by the real clock.
        Assert.True(left <= 1, $"{left} of {stored} files are left");
    }

    /// <summary>A dossier with her details in everything, and files of every kind that is cleaned or is not.</summary>
    private static async Task<(MarkedDossier Dossier, Visitor Officer, string Copy)> BeginAsync(Portal portal)
    {
        var dossier = await MarkedDossier.MakeAsync(portal);
        var officer = await portal.OfficerAsync();
        var all = string.Join(", ", Others);
        await officer.ActAsync(dossier.Number, "notitie", ("Text", $"Gesproken met {all}.\r\nZij woont nu\r\nbij haar zus. Ook ZWAANTJE\r\nKANARIEPIET en Zwááñtje Kanariepiet, tel. +31 6 55 44 33 22, {Others[2].Replace(" ", "")}."));
        await officer.ActAsync(dossier.Number, "bericht", ("Text", $"Wij spraken {all}."));
        var mark = Encoding.UTF8.GetBytes($"ExifGeheim {all} {dossier.Mark}");
        await (await officer.GetAsync(Dossiers.PageOf(dossier.Number, "bestand"))).UploadAsync("main form[method=post]", "Files",
        [
            ($"foto {Name}.jpg", CopyFiles.Jpeg(mark)), ("tekening.png", CopyFiles.Png(mark)), ("eigenschappen.docx", CopyFiles.Docx("Geachte mevrouw", all)),
            ("brief.docx", CopyFiles.Docx("Geachte Zwaan</w:t></w:r><w:r><w:t>tje Kanariepiet", "niemand")), ("brief.pdf", "%PDF-1.4\nniets\n%%EOF"u8.ToArray()),
            ("lijst.txt", Encoding.UTF8.GetBytes(all)), ("utf16.odt", CopyFiles.Odt($"Beste {Name}", all)),
        ]);
        var id = (await RequestAsync(portal, dossier.Number)).Id;
        return (dossier, officer, Dossiers.PageOf(dossier.Number, $"verzoeken/{id}/afschrift"));
    }

    private static string IdOf(string copy) => copy.Split('/')[^2];

    private static Task<DisclosureRequest> RequestAsync(Portal portal, string number) => portal.DataAsync(db => db.Complaints.AsNoTracking()
        .Where(one => one.Number == number).SelectMany(one => one.DisclosureRequests).Include(request => request.Marks).OrderBy(request => request.Id).FirstAsync());

    /// <summary>The page of the item whose heading, or whose part's, is that.</summary>
    private static Task<Page> ItemAsync(Page page, string heading)
    {
        var article = page.Document.QuerySelectorAll("article").FirstOrDefault(one => one.QuerySelector("h3")!.TextContent.Contains(heading))
            ?? page.Document.QuerySelectorAll("section").First(one => one.QuerySelector("h2")?.TextContent == heading).QuerySelectorAll("article").Last();
        return page.Visitor.GetAsync(article.QuerySelectorAll("a").Last().GetAttribute("href")!);
    }

    private static Task<Page> JudgeAllAsync(Page page) => page.SubmitAsync("form[action$='/bekeken']");

    private static async Task<Visitor> OpenAsync(Portal portal, Visitor officer, string number)
    {
        var code = (await officer.ActAsync(number, "toegangscode", ("HowChecked", "gezien"))).All(".app-code").Single();
        var complainant = portal.Visitor();
        await (await complainant.GetAsync("/mijn-klacht")).SubmitAsync(("Number", number), ("Code", code));
        return complainant;
    }

    private static string TextOf(ZipArchive archive, string name)
    {
        using var reader = new StreamReader(archive.GetEntry(name)!.Open());
        return reader.ReadToEnd();
    }

    /// <summary>Where a word is in a zip: in a name, or in what is packed, in whatever way it is written there.</summary>
    private static List<string> FoundIn(byte[] zip, string word)
    {
        string[] ways = [word, word.ToUpperInvariant(), word.Replace(" ", ""), word.Replace("-", " "), System.Text.Json.JsonEncodedText.Encode(word).ToString(), Uri.EscapeDataString(word), WebUtility.HtmlEncode(word)];
        var needles = ways.Distinct().SelectMany(way => new[] { Encoding.UTF8.GetBytes(way), Encoding.Unicode.GetBytes(way), Encoding.BigEndianUnicode.GetBytes(way) }).ToList();
        bool Has(byte[] bytes) => needles.Exists(needle => bytes.AsSpan().IndexOf(needle) >= 0);
        var found = new List<string>();
        if (Has(zip)) found.Add("the zip itself");
        using var archive = new ZipArchive(new MemoryStream(zip));
        foreach (var entry in archive.Entries)
        {
            using var stream = new MemoryStream();
            using (var from = entry.Open()) from.CopyTo(stream);
            var content = stream.ToArray();
            if (Has(content) || Has(Encoding.UTF8.GetBytes(entry.FullName))) found.Add(entry.FullName);
            else if (content.AsSpan().StartsWith("PK"u8)) found.AddRange(FoundIn(content, word).Select(inside => $"{entry.FullName}/{inside}"));
        }
        return found;
    }
}
