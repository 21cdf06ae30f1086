using System.IO.Compression;
using System.Net;
using System.Text;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Features.Public.Submit;

/// <summary>Files with a complaint: told by content, a refused one does not touch the others, always served as a download.</summary>
public sealed class FilesTests(Portals portals)
{
    private static byte[] Media(string brand) => [0, 0, 0, 24, .. "ftyp"u8, .. Encoding.ASCII.GetBytes(brand), 0, 0, 0, 0, .. "rest of the file"u8];

    private static byte[] Zip(string entry, string content)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            using var writer = new StreamWriter(zip.CreateEntry(entry).Open());
            writer.Write(content);
        }
        return stream.ToArray();
    }

    public static readonly TheoryData<string, byte[]> Taken = new()
    {
        { "brief.pdf", "%PDF-1.7 ..."u8.ToArray() },
        { "foto.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 1, 2] },
        { "foto.JPEG", [0xFF, 0xD8, 0xFF, 0xE1, 1, 2] },
        { "scherm.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1] },
        { "foto.heic", Media("heic") },
        { "brief.docx", Zip("word/document.xml", "<w:document/>") },
        { "brief.odt", Zip("mimetype", "application/vnd.oasis.opendocument.text") },
        { "verslag.txt", "Wat er gebeurde, in één bestand"u8.ToArray() },
        { "voicemail.mp3", "ID3 ..."u8.ToArray() },
        { "voicemail.m4a", Media("M4A ") },
        { "filmpje.mp4", Media("mp42") },
    };

    public static readonly TheoryData<string, byte[], string> Refused = new()
    {
        { "virus.exe", "MZ..."u8.ToArray(), "dit soort bestand kunnen wij niet lezen" },
        { "pagina.html", "<script>alert(1)</script>"u8.ToArray(), "dit soort bestand kunnen wij niet lezen" },
        { "tekening.svg", "<svg onload='alert(1)'/>"u8.ToArray(), "dit soort bestand kunnen wij niet lezen" },
        { "brief.pdf", "MZ geen pdf"u8.ToArray(), "past niet bij de naam" },
        { "foto.jpg", "<html></html>"u8.ToArray(), "past niet bij de naam" },
        { "brief.docx", "PK geen zip"u8.ToArray(), "past niet bij de naam" },
        { "brief.odt", Zip("iets-anders", "x"), "past niet bij de naam" },
        { "verslag.txt", [0x54, 0x00, 0x01, 0x02], "past niet bij de naam" },
        { "leeg.pdf", [], "is leeg" },
    };

    private static async Task<Page> FilesPageAsync(Visitor visitor)
    {
        var story = await visitor.GetAsync("/klacht-indienen");
        return await story.SubmitAsync("#stap", ("Story", "Met bestanden"), ("go", "bestanden"));
    }

    [Theory]
    [MemberData(nameof(Taken))]
    public async Task Every_kind_that_is_taken_is_told_by_its_content(string name, byte[] content)
    {
        var page = await (await FilesPageAsync(portals.BlijfGroep.Visitor())).UploadAsync("main form[enctype]", "bestanden", [(name, content)]);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(page.All(".app-file-list__name"), line => line.StartsWith(name, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_refused_file_says_why_and_keeps_the_others_and_the_story(string name, byte[] content, string why)
    {
        var visitor = portals.BlijfGroep.Visitor();
        var page = await (await FilesPageAsync(visitor)).UploadAsync("main form[enctype]", "bestanden", [("goed.txt", "Goed"u8.ToArray()), (name, content)]);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, error => error.Contains(name) && error.Contains(why));
        Assert.Equal(["goed.txt (1 kB)"], page.All(".app-file-list__name"));
        Assert.Equal("Met bestanden", (await visitor.GetAsync("/klacht-indienen/verhaal")).Value("Story"));
    }

    /// <summary>A case of its own: what a table of cases holds is written down byte by byte, more than once, before any test runs.</summary>
    [Fact]
    public Task So_does_one_that_is_too_large() =>
        A_refused_file_says_why_and_keeps_the_others_and_the_story("groot.txt", [.. Enumerable.Repeat((byte)'a', 10 * 1024 * 1024 + 1)], "is te groot");

    [Fact]
    public async Task Done_takes_along_what_was_chosen_and_not_yet_added()
    {
        var page = await FilesPageAsync(portals.BlijfGroep.Visitor());
        var story = await page.UploadAsync("main form[enctype]", "bestanden", [("vergeten.txt", "tekst"u8.ToArray())], ("go", "klaar"));
        Assert.Equal("/klacht-indienen/verhaal", story.Address);
        Assert.Contains("vergeten.txt", story.Text);
        var refused = await page.UploadAsync("main form[enctype]", "bestanden", [("fout.exe", "MZ"u8.ToArray())], ("go", "klaar"));
        Assert.Contains(refused.Errors, error => error.Contains("fout.exe"));
    }

    [Fact]
    public async Task At_most_ten_files_and_one_can_be_taken_away_again()
    {
        var page = await FilesPageAsync(portals.BlijfGroep.Visitor());
        page = await page.UploadAsync("main form[enctype]", "bestanden", Enumerable.Range(1, 11).Select(n => ($"bestand{n}.txt", "tekst"u8.ToArray())));
        Assert.Contains(page.Errors, error => error.StartsWith("bestand11.txt: er passen hoogstens 10", StringComparison.Ordinal));
        Assert.Equal(10, page.All(".app-file-list__name").Count);
        page = await page.SubmitAsync("main form[action$=verwijderen]");
        Assert.Equal(9, page.All(".app-file-list__name").Count);
    }

    [Fact]
    public async Task A_file_reaches_the_dossier_and_is_served_as_a_download_only_to_its_complainant()
    {
        var portal = portals.BlijfGroep;
        var journey = Journey.Of(portal);
        var files = await FilesPageAsync(journey.Visitor);
        await files.UploadAsync("main form[enctype]", "bestanden", [("../../mijn <brief>.txt", "Inhoud van de brief"u8.ToArray())]);
        var sent = await journey.SendAsync();
        var status = await journey.OpenAsync(sent);
        var link = status.One("a[href^='/mijn-klacht/bijlagen/']");
        Assert.Equal("mijn brief.txt", link.TextContent);

        var download = await journey.Visitor.GetAsync(link.GetAttribute("href")!);
        Assert.Equal("Inhoud van de brief", download.Body);
        Assert.Equal("application/octet-stream", download.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", download.Response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", download.Response.Headers.GetValues("X-Content-Type-Options").Single());

        var other = Journey.Of(portal);
        await other.OpenAsync(await other.SendAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await other.Visitor.GetAsync(link.GetAttribute("href")!)).Status);
        Assert.Equal("/mijn-klacht", (await portal.Visitor().GetAsync(link.GetAttribute("href")!)).Address);
        var kept = await portal.DataAsync(db => db.Complaints.Where(complaint => complaint.Number == sent.Number).SelectMany(complaint => complaint.Attachments).SingleAsync());
        Assert.Equal(("mijn brief.txt", "text/plain"), (kept.FileName, kept.MediaType));
    }
}
