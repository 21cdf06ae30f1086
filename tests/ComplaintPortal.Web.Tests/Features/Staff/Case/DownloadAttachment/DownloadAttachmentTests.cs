using System.Net;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case.DownloadAttachment;

/// <summary>Files of a case are downloaded by officers, through that case only, and each time is recorded.</summary>
[Trait("Obligation", "B17")]
public sealed class DownloadAttachmentTests(Portals portals)
{
    [Fact]
    public async Task A_file_is_a_download_of_its_own_case_and_recorded()
    {
        var portal = portals.BlijfGroep;
        var (number, other) = ((await portal.ReceiveAsync()).Number, (await portal.ReceiveAsync()).Number);
        var officer = await portal.OfficerAsync();
        var form = await officer.GetAsync(Dossiers.PageOf(number, "bestand"));
        var page = await form.UploadAsync("main form[method=post]", "Files", [("brief.txt", "Inhoud van de brief"u8.ToArray())]);
        var link = page.One("a[download]").GetAttribute("href")!;

        var download = await officer.GetAsync(link);
        Assert.Equal("Inhoud van de brief", download.Body);
        var headers = download.Response.Content.Headers;
        Assert.Equal(("application/octet-stream", "attachment", "brief.txt"), (headers.ContentType!.MediaType, headers.ContentDisposition!.DispositionType, headers.ContentDisposition.FileName));
        Assert.Equal("nosniff", download.Response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal((await officer.MemberAsync()).Id, Assert.Single(await portal.LooksAsync(number, AuditKind.Attachment)).StaffId);

        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(link.Replace(number, other))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(Dossiers.PageOf(number, $"bijlagen/{Guid.NewGuid()}"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(Dossiers.PageOf(number, "bijlagen/..%2F..%2Fportal.db"))).Status);
        Assert.StartsWith("/medewerkers/geen-toegang", (await (await portal.SignedInAsync(Roles.Management)).GetAsync(link)).Address, StringComparison.Ordinal);
        Assert.StartsWith("/medewerkers/inloggen", (await portal.Visitor().GetAsync(link)).Address, StringComparison.Ordinal);
        Assert.Single(await portal.LooksAsync(number, AuditKind.Attachment));
        Assert.Empty(await portal.LooksAsync(other, AuditKind.Attachment));
    }
}
