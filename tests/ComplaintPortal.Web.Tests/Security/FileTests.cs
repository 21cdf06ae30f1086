using System.Buffers.Binary;
using System.Diagnostics;
using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using ComplaintPortal.Web.Attachments;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Security;

/// <summary>Files that are made to do harm: kept as bytes under names of the portal's own, opened by nothing, given back as a download only.</summary>
public sealed partial class FileTests(ListeningPortal portal)
{
    private const long Megabyte = 1024 * 1024;

    private static byte[] Zip(string entry, long zeros, string text = "")
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var content = zip.CreateEntry(entry, CompressionLevel.Optimal).Open();
            content.Write(Encoding.ASCII.GetBytes(text));
            for (var left = zeros; left > 0; left -= Megabyte) content.Write(new byte[Math.Min(left, Megabyte)]);
        }
        return stream.ToArray();
    }

    /// <summary>The same archive, whose directory says another size of what is in it.</summary>
    private static byte[] Claiming(byte[] zip, uint size)
    {
        var at = zip.AsSpan().IndexOf("PK\u0001\u0002"u8);
        BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(at + 24), size);
        return zip;
    }

    private static byte[] Png(uint width, uint height)
    {
        byte[] png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 0, 0, 0, 0, 0, 8, 6, 0, 0, 0, 0, 0, 0, 0];
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(20), height);
        return png;
    }

    public static readonly TheoryData<string, string, bool> Bombs = new()
    {
        { "unpacks to 150 MB", "bom.docx", true },
        { "claims 4 GB", "bom.docx", true },
        { "claims 39 bytes and unpacks to 100 MB", "bom.odt", true },
        { "claims 4 GB", "bom.odt", false },
        { "100,000 entries", "bom.docx", false },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void A_packed_bomb_takes_neither_time_nor_memory(string how, string name, bool taken)
    {
        const string Odt = "application/vnd.oasis.opendocument.text";
        var content = (how, name) switch
        {
            ("unpacks to 150 MB", _) => Zip("word/document.xml", 150 * Megabyte),
            ("claims 4 GB", "bom.docx") => Claiming(Zip("word/document.xml", 10), uint.MaxValue - 1),
            ("claims 39 bytes and unpacks to 100 MB", _) => Claiming(Zip("mimetype", 100 * Megabyte, Odt), (uint)Odt.Length),
            ("claims 4 GB", _) => Claiming(Zip("mimetype", 10, Odt), uint.MaxValue - 1),
            _ => ManyEntries(100_000),
        };
        Assert.True(content.Length < 12 * Megabyte);
        var (before, watch) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
        Assert.Equal(taken, FileKind.Of(name, content) is not null);
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 200 * Megabyte, $"{(GC.GetAllocatedBytesForCurrentThread() - before) / Megabyte} MB");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
    }

    [Fact]
    public void Broken_archives_are_of_no_kind_and_no_fault()
    {
        var random = new Random(20260311);
        byte[][] whole = [Zip("word/document.xml", 500, "<w:document/>"), Zip("mimetype", 0, "application/vnd.oasis.opendocument.text"), ManyEntries(5)];
        for (var i = 0; i < 6_000; i++)
        {
            var broken = whole[i % whole.Length].ToArray();
            for (var flips = random.Next(1, 12); flips > 0; flips--) broken[random.Next(2, broken.Length)] = (byte)random.Next(256);
            if (i % 5 == 0) broken = broken[..random.Next(2, broken.Length)];
            foreach (var name in new[] { "a.docx", "a.odt" }) FileKind.Of(name, broken);
        }
    }

    [Theory]
    [InlineData("../../../../tmp/kwaad.txt", "kwaad.txt")]
    [InlineData("..\\..\\kwaad.txt", "kwaad.txt")]
    [InlineData("C:\\Windows\\kwaad.txt", "kwaad.txt")]
    [InlineData("/etc/cron.d/kwaad.txt", "kwaad.txt")]
    [InlineData("kwaad.html.txt", "kwaad.html.txt")]
    [InlineData("<script>alert(1)</script>.txt", "script.txt")]
    [InlineData("a.txt; filename=kwaad.html;.txt", "a.txt filename=kwaad.html.txt")]
    [InlineData("\u202Etxt.exe\u202C.txt", "txt.exe.txt")]
    [InlineData("CON.txt", "CON.txt")]
    public async Task A_name_names_nothing_outside_the_dossier(string sent, string shown)
    {
        var someone = await Complainer.MakeAsync(portal);
        var before = Outside();
        var status = await someone.Visitor.GetAsync("/mijn-klacht/status");
        var done = await someone.Visitor.SendAsync(Raw(status, $"filename=\"{sent.Replace("\\", "\\\\")}\"", "tekst"u8.ToArray()));
        var link = done.Document.QuerySelectorAll(".app-message a").Single(one => one.TextContent.Trim().EndsWith(shown, StringComparison.Ordinal)).GetAttribute("href")!;
        await DownloadAsync(someone.Visitor, link);
        Assert.Equal(before, Outside());
        Assert.All(Directory.EnumerateFiles(Path.Combine(portal.DataDirectory, "attachments"), "*", SearchOption.AllDirectories), path => Assert.Matches(StoredName(), Path.GetFileName(path)));
    }

    [Theory]
    [InlineData("filename=\"a.txt\r\nX-Kwaad: ja\r\n\r\n<script>\"")]
    [InlineData("filename*=UTF-8''a%0d%0aX-Kwaad:%20ja.txt")]
    [InlineData("filename*=UTF-8''%ED%A0%80%00%FF.txt")]
    [InlineData("filename=\"a\0b.txt\"")]
    public async Task A_name_puts_nothing_into_the_headers(string parameter)
    {
        var someone = await Complainer.MakeAsync(portal);
        var sent = await someone.Visitor.SendAsync(Raw(await someone.Visitor.GetAsync("/mijn-klacht/status"), parameter, "tekst"u8.ToArray()));
        Assert.True((int)sent.Status < 500, $"{sent.Status}");
        foreach (var link in (await someone.Visitor.GetAsync("/mijn-klacht/status")).Document.QuerySelectorAll(".app-message a").Select(one => one.GetAttribute("href")!).Distinct())
            Assert.False((await DownloadAsync(someone.Visitor, link)).Headers.Contains("X-Kwaad"));
    }

    [Theory]
    [InlineData("a.", "x", "")]
    [InlineData("", "x", ".txt")]
    [InlineData("", "\U0001F600", ".txt")]
    [InlineData("a", "\U0001F600", ".txt")]
    [InlineData(".", "\U0001F600", "")]
    public async Task A_name_without_end_is_cut_between_letters(string before, string repeated, string after)
    {
        var someone = await Complainer.MakeAsync(portal);
        var name = before + string.Concat(Enumerable.Repeat(repeated, 300)) + after;
        var sent = await someone.Visitor.SendAsync(Raw(await someone.Visitor.GetAsync("/mijn-klacht/status"), $"filename=\"{name}\"", "tekst"u8.ToArray()));
        Assert.Equal(after == ".txt" ? HttpStatusCode.OK : HttpStatusCode.BadRequest, sent.Status);
        Assert.DoesNotContain('\uFFFD', sent.Text);
        if (after != ".txt") return;
        var link = sent.Document.QuerySelectorAll(".app-message a").Single(one => one.TextContent.Contains(repeated + repeated, StringComparison.Ordinal)).GetAttribute("href")!;
        Assert.EndsWith(".txt", (await DownloadAsync(someone.Visitor, link)).Content.Headers.ContentDisposition!.FileNameStar);
    }

    [Theory]
    [InlineData("foto.jpg")]
    [InlineData("foto.png")]
    [InlineData("brief.pdf")]
    [InlineData("tekst.txt")]
    public async Task Whatever_a_file_is_it_comes_back_as_bytes_to_keep(string name)
    {
        var page = "<html><script>alert(document.cookie)</script></html>"u8.ToArray();
        byte[] content = name switch
        {
            "foto.jpg" => [0xFF, 0xD8, 0xFF, 0xE0, .. page],
            "foto.png" => [.. Png(60_000, 60_000), .. page], // 14 GB as a picture; nothing here makes it one
            "brief.pdf" => [.. "%PDF-1.7\n"u8, .. page],
            _ => page,
        };
        var someone = await Complainer.MakeAsync(portal);
        var done = await someone.Visitor.SendAsync(Raw(await someone.Visitor.GetAsync("/mijn-klacht/status"), $"filename=\"{name}\"", content));
        var answer = await DownloadAsync(someone.Visitor, done.Document.QuerySelectorAll(".app-message a").Single(one => one.TextContent.Trim() == name).GetAttribute("href")!);
        Assert.Equal(content, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/mijn-klacht/bijlagen/..%2f..%2f..%2fetc%2fpasswd")]
    [InlineData("/mijn-klacht/bijlagen/%2e%2e%5cportal.db")]
    [InlineData("/mijn-klacht/bijlagen/portal.db")]
    [InlineData("/mijn-klacht/afspraken/..%2f..%2fportal.ics")]
    [InlineData("/agenda/..%2f..%2fkeys.ics")]
    [InlineData("/dist/..%2f..%2fappsettings.json")]
    [InlineData("/dist/%2e%2e/%2e%2e/appsettings.json")]
    [InlineData("/.%2e/appsettings.json")]
    [InlineData("/App_Data/portal.db")]
    [InlineData("/appsettings.json")]
    public async Task No_address_leads_to_a_file_of_the_server(string address)
    {
        var answer = await portal.SayAsync($"GET {address} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        Assert.Matches("^HTTP/1.1 (404|400|302) ", answer);
        Assert.DoesNotContain("root:", answer);
        Assert.DoesNotContain("ConnectionStrings", answer);
    }

    [Fact]
    public void Nothing_here_opens_a_picture()
    {
        var packages = File.ReadAllText(Path.Combine(HouseTests.Web, "../../Directory.Packages.props"));
        foreach (var library in new[] { "ImageSharp", "SkiaSharp", "System.Drawing", "Magick", "ImageFlow" }) Assert.DoesNotContain(library, packages, StringComparison.OrdinalIgnoreCase);
    }

    private string Outside() => string.Join('\n', Directory.EnumerateFiles(portal.DataDirectory, "*", SearchOption.AllDirectories)
        .Where(path => !path.Contains("/attachments/") && !path.Contains("/logs/") && !path.Contains("/keys/") && !path.Contains(".health-")).Order());

    private static async Task<HttpResponseMessage> DownloadAsync(Visitor visitor, string address)
    {
        var answer = await visitor.RawAsync(new(HttpMethod.Get, address));
        Assert.Equal((HttpStatusCode.OK, "application/octet-stream", "attachment", "nosniff"),
            (answer.StatusCode, answer.Content.Headers.ContentType!.ToString(), answer.Content.Headers.ContentDisposition!.DispositionType, answer.Headers.GetValues("X-Content-Type-Options").Single()));
        return answer;
    }

    /// <summary>A message with a file whose name is written by hand, as a client would not.</summary>
    private static HttpRequestMessage Raw(Page status, string fileName, byte[] content)
    {
        var token = status.One("#berichten form input[name=__RequestVerificationToken]").GetAttribute("value");
        var body = new MemoryStream();
        void Write(string text) => body.Write(Encoding.UTF8.GetBytes(text));
        foreach (var (name, value) in new[] { ("__RequestVerificationToken", token), ("Key", Guid.NewGuid().ToString()), ("Text", "Met een bestand") })
            Write($"--grens\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
        Write($"--grens\r\nContent-Disposition: form-data; name=\"bestanden\"; {fileName}\r\nContent-Type: text/html\r\n\r\n");
        body.Write(content);
        Write("\r\n--grens--\r\n");
        var request = new HttpRequestMessage(HttpMethod.Post, "/mijn-klacht/berichten") { Content = new ByteArrayContent(body.ToArray()) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "multipart/form-data; boundary=grens");
        return request;
    }

    private static byte[] ManyEntries(int count)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < count; i++) zip.CreateEntry($"{i:x}", CompressionLevel.NoCompression);
        }
        return stream.ToArray();
    }

    [GeneratedRegex("^[0-9a-f]{32}(\\.waiting|\\.virus)?$")]
    private static partial Regex StoredName();
}
