using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case.AddFile;

/// <summary>Files that an officer adds.</summary>
public sealed class AddFileTests(Portals portals)
{
    private const string Form = "main form[method=post]";

    [Fact]
    public async Task Files_are_added_and_a_refused_one_does_not_touch_the_others()
    {
        var portal = portals.BlijfGroep;
        var number = (await portal.ReceiveAsync()).Number;
        var form = await (await portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, "bestand"));
        var refused = await form.UploadAsync(Form, "Files", [("brief.png", Dossiers.Png), ("fout.pdf", "MZ"u8.ToArray())]);
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(refused.Errors, error => error.Contains("fout.pdf is niet toegevoegd: de inhoud past niet bij de naam"));
        Assert.Empty((await portal.DossierAsync(number)).Attachments);
        var page = await refused.SubmitAsync();
        Assert.Contains("Het bestand staat in het dossier", page.Text);
        var kept = await portal.DossierAsync(number);
        Assert.Equal(("brief.png", ActorKind.Staff), (Assert.Single(kept.Attachments).FileName, kept.Attachments[0].ByKind));
        Assert.Contains(kept.Timeline, entry => entry.Event == TimelineEvent.AttachmentAdded);
        // The form that came back, sent once more by the browser's back button.
        var again = await refused.SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Contains(again.Errors, error => error.Contains("brief.png staat al in het dossier"));
        Assert.Single((await portal.DossierAsync(number)).Attachments);
    }

    [Fact]
    public async Task Nothing_is_added_without_a_file_or_by_a_note_that_the_portal_did_not_make()
    {
        var portal = portals.BlijfGroep;
        var number = (await portal.ReceiveAsync()).Number;
        var form = await (await portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, "bestand"));
        Assert.Contains((await form.SubmitAsync()).Errors, error => error.Contains("Kies een bestand"));
        var forged = await form.SubmitAsync(("Kept", "onzin"));
        Assert.Equal(HttpStatusCode.BadRequest, forged.Status);
        Assert.Contains(forged.Errors, error => error.Contains("Een bestand van daarnet is niet meer te lezen"));
        Assert.Empty((await portal.DossierAsync(number)).Attachments);
    }
}
