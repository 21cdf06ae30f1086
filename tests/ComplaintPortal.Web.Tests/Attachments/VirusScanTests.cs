using System.Net;
using System.Text;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Attachments;
using ComplaintPortal.Web.Jobs;
using ComplaintPortal.Web.Tests.Features.Staff;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintPortal.Web.Tests.Attachments;

/// <summary>Uploads are looked at by ClamAV: a virus is refused, and what it could not look at yet stays shut.</summary>
public sealed class VirusScanTests
{
    private const string Form = "main form[method=post]";

    private static readonly byte[] Clean = Encoding.ASCII.GetBytes("Een gewone brief.");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Portal PortalWith(int port) => new(Portal.BlijfGroep, ("Portal:Attachments:Clamd", Clamd.AddressOf(port)), ("Portal:Attachments:ScanRequired", "true"));

    private static async Task<Page> UploadAsync(Visitor officer, string number, params (string Name, byte[] Content)[] files) =>
        await (await officer.GetAsync(Dossiers.PageOf(number, "bestand"))).UploadAsync(Form, "Files", files);

    private static async Task<IReadOnlyList<Attachment>> FilesAsync(Portal portal, string number) => (await portal.DossierAsync(number)).Attachments;

    [Fact]
    public async Task A_virus_is_refused_with_what_to_do_and_the_rest_is_taken()
    {
        Assert.SkipUnless(Clamd.IsAvailable, Clamd.Missing);
        var port = Clamd.FreePort();
        await using var clamd = await Clamd.StartAsync(port, Stop);
        using var portal = PortalWith(port);
        var officer = await portal.OfficerAsync();
        var number = (await portal.ReceiveAsync()).Number;
        var page = await UploadAsync(officer, number, ("besmet.txt", Clamd.TestVirus), ("brief.txt", Clean));
        Assert.Equal(["besmet.txt is niet toegevoegd: er zit een virus in. Het bestand is niet bewaard."], page.Errors);
        await page.SubmitAsync();
        var file = Assert.Single(await FilesAsync(portal, number));
        Assert.Equal("brief.txt", file.FileName);
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync(Dossiers.PageOf(number, $"bijlagen/{file.StorageId}"))).Status);
        Assert.Contains("it holds a virus", portal.Log());
        Assert.DoesNotContain("besmet", portal.Log());
        // A large file goes in parts.
        await UploadAsync(officer, number, ("groot.txt", Encoding.ASCII.GetBytes(new string('a', 5_000_000))));
        Assert.Equal(2, (await FilesAsync(portal, number)).Count);
    }

    [Fact]
    public async Task While_the_scanner_is_away_files_wait_unopened_and_afterwards_they_open_or_go()
    {
        Assert.SkipUnless(Clamd.IsAvailable, Clamd.Missing);
        var port = Clamd.FreePort();
        using var portal = PortalWith(port);
        var officer = await portal.OfficerAsync();
        var sent = await Journey.Of(portal).SendAsync();
        await UploadAsync(officer, sent.Number, ("besmet.txt", Clamd.TestVirus), ("brief.txt", Clean));
        var files = (await FilesAsync(portal, sent.Number)).ToDictionary(file => file.FileName, file => Dossiers.PageOf(sent.Number, $"bijlagen/{file.StorageId}"));
        await portal.RunAsync<ScanWaiting>();
        foreach (var (name, address) in files)
        {
            var refused = await officer.GetAsync(address);
            Assert.Equal((HttpStatusCode.Conflict, "Dit bestand is nog niet op virussen nagekeken"), (refused.Status, refused.Heading));
            Assert.Contains($"{name} Wacht op viruscontrole", (await officer.GetAsync(Dossiers.PageOf(sent.Number))).Text);
        }
        Assert.Equal([], (await portal.LooksAsync(sent.Number, Web.Data.Rows.AuditKind.Attachment)));
        var store = portal.Services.GetRequiredService<AttachmentStore>();
        await Assert.ThrowsAsync<FileNotOpenException>(() => store.ReadAsync(Guid.Parse(files["brief.txt"].Split('/')[^1]), Stop));

        await using var clamd = await Clamd.StartAsync(port, Stop);
        for (var i = 0; i < 2; i++) await portal.RunAsync<ScanWaiting>();
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync(files["brief.txt"])).Status);
        var gone = await officer.GetAsync(files["besmet.txt"]);
        Assert.Equal((HttpStatusCode.Conflict, "Dit bestand is verwijderd"), (gone.Status, gone.Heading));
        var page = await officer.GetAsync(Dossiers.PageOf(sent.Number));
        Assert.Contains("besmet.txt Verwijderd: er zat een virus in", page.Text);
        Assert.Contains("Bestand verwijderd: er zat een virus in (besmet.txt) het portaal", page.Text);
        Assert.Single((await portal.DossierAsync(sent.Number)).Timeline, entry => entry.Event == TimelineEvent.AttachmentRefused);
        Assert.Single(Directory.GetFiles(Path.Combine(portal.DataDirectory, "attachments"), "*", SearchOption.AllDirectories), path => Path.GetExtension(path).Length == 0);
    }

    [Fact]
    public async Task The_complainant_too_cannot_open_what_waits()
    {
        using var portal = PortalWith(Clamd.FreePort());
        var sent = await Journey.Of(portal).SendAsync();
        var visitor = portal.Visitor();
        var page = await (await visitor.GetAsync("/mijn-klacht")).SubmitAsync(("Number", sent.Number), ("Code", sent.Code));
        await page.UploadAsync("form[action$='/berichten']", "bestanden", [("brief.txt", Clean)], ("Text", "Hierbij"));
        var file = Assert.Single(await FilesAsync(portal, sent.Number));
        var refused = await visitor.GetAsync($"/mijn-klacht/bijlagen/{file.StorageId}");
        Assert.Equal((HttpStatusCode.Conflict, "Dit bestand kan nog niet open"), (refused.Status, refused.Heading));
    }
}
