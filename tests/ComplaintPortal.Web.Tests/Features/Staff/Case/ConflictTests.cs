using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case;

/// <summary>Two officers have the same form open: the second sees what the first did, and nothing of either is lost.</summary>
public sealed class ConflictTests(Portals portals)
{
    private static async Task<(Page First, Page Second, string FirstName)> BothOpenAsync(Portal portal, string number, string act)
    {
        var (first, second) = (await portal.OfficerAsync(), await portal.OfficerAsync());
        return (await first.GetAsync(Dossiers.PageOf(number, act)), await second.GetAsync(Dossiers.PageOf(number, act)), (await first.MemberAsync()).DisplayName);
    }

    [Fact]
    public async Task Two_notes_are_both_kept()
    {
        var portal = portals.BlijfGroep;
        var number = (await portal.ReceiveAsync()).Number;
        var (first, second, name) = await BothOpenAsync(portal, number, "notitie");
        await first.SubmitAsync(("Text", "Van de eerste"));
        var conflict = await second.SubmitAsync(("Text", "Van de tweede"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains($"Interne notitie toegevoegd {name}", conflict.All(".app-conflict__theirs .app-timeline li").Single());
        Assert.Equal("Van de tweede", conflict.Value("Text"));
        Assert.Single((await portal.DossierAsync(number)).Notes);
        Assert.Equal(HttpStatusCode.OK, (await conflict.SubmitAsync()).Status);
        Assert.Equal(["Van de eerste", "Van de tweede"], (await portal.DossierAsync(number)).Notes.OrderBy(note => note.Id).Select(note => note.Text));
    }

    [Fact]
    public async Task Two_contacts_are_both_kept()
    {
        var portal = portals.BlijfGroep;
        var number = (await portal.ReceiveAsync()).Number;
        var (first, second, _) = await BothOpenAsync(portal, number, "contact");
        await first.SubmitAsync(("How", "Complainant.Telephone"), ("Result", "Reached"), ("Note", "De eerste"));
        var conflict = await second.SubmitAsync(("How", "Complainant.Email"), ("Result", "NoAnswer"), ("Note", "De tweede"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Contact gehad (telefoon)", conflict.One(".app-conflict").TextContent);
        Assert.Equal(("Complainant.Email", "NoAnswer", "De tweede"), (conflict.Value("How"), conflict.Value("Result"), conflict.Value("Note")));
        await conflict.SubmitAsync();
        Assert.Equal(2, (await portal.DossierAsync(number)).Contacts.Count);
    }

    [Fact]
    public async Task What_would_be_overwritten_stands_beside_what_was_typed()
    {
        var portal = portals.BlijfGroep;
        var number = (await Journey.Of(portal).ByMail("noor@example.org").SendAsync()).Number;
        var (first, second, _) = await BothOpenAsync(portal, number, "bereikbaar");
        await first.SubmitAsync(("SafeContact.Channels", "website"));
        var conflict = await second.SubmitAsync(("Details.Email", "nieuw@example.org"), ("SafeContact.When", "Na vijven"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Website", conflict.All(".app-conflict__theirs").Last());
        Assert.Contains("noor@example.org", conflict.All(".app-conflict__theirs").Last());
        Assert.Contains("nieuw@example.org", conflict.All(".app-conflict__yours").Single());
        Assert.True((await portal.DossierAsync(number)).SafeContact.OnlyThroughWebsite);
        // The second takes over what the first changed, and both changes hold.
        await conflict.SubmitAsync(("SafeContact.Channels", "website"));
        var kept = await portal.DossierAsync(number);
        Assert.True(kept.SafeContact.OnlyThroughWebsite);
        Assert.Equal(("nieuw@example.org", "Na vijven"), (kept.Complainant.Email, kept.SafeContact.When));
        // What it replaced stands in a note.
        Assert.Contains("noor@example.org", Assert.Single(kept.Notes, note => note.Text.Contains("@example.org")).Text);
    }

    [Fact]
    public async Task An_extension_of_the_first_is_shown_to_the_second()
    {
        var portal = portals.BlijfGroep;
        var number = (await portal.ReceiveAsync()).Number;
        var (first, second, _) = await BothOpenAsync(portal, number, "uitstel");
        await first.SubmitAsync(("DueOn", "2026-03-25"), ("Reason", "Ziek"));
        var conflict = await second.SubmitAsync(("DueOn", "2026-03-27"), ("Reason", "Vakantie"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("woensdag 25 maart 2026", conflict.All(".app-conflict__theirs").Last());
        Assert.Contains("vrijdag 27 maart 2026", conflict.All(".app-conflict__yours").Single());
        await conflict.SubmitAsync();
        Assert.Equal(["Ziek", "Vakantie"], (await portal.DossierAsync(number)).Promises.Single().Extensions.OrderBy(one => one.Id).Select(one => one.Reason));
    }

    [Fact]
    public async Task A_message_keeps_its_file_over_the_conflict_and_answers_what_came_meanwhile()
    {
        var portal = portals.BlijfGroep;
        var number = (await portal.ReceiveAsync()).Number;
        var form = await (await portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, "bericht"));
        await portal.ChangeAsync(number, one => one.PostMessage("Nog iets vergeten", [], Actor.Complainant, portal.Clock.Now));
        var conflict = await form.UploadAsync("main form[method=post]", "Files", [("brief.txt", "Inhoud"u8.ToArray())], ("Text", "Ons antwoord"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Bericht van de klager ontvangen de klager", conflict.One(".app-conflict").TextContent.ReplaceLineEndings(" "));
        Assert.Contains("Nog iets vergeten", conflict.Text);
        await conflict.SubmitAsync();
        var kept = await portal.DossierAsync(number);
        Assert.Equal(0, kept.Unseen);
        Assert.Equal("brief.txt", Assert.Single(kept.Attachments).FileName);
        Assert.Contains(kept.Messages, message => message.Text == "Ons antwoord");
    }

    [Fact]
    public async Task Two_saves_at_the_very_same_moment_lose_nothing()
    {
        var portal = portals.BlijfGroep;
        var number = (await portal.ReceiveAsync()).Number;
        var (first, second, _) = await BothOpenAsync(portal, number, "notitie");
        var answers = await Task.WhenAll(first.SubmitAsync(("Text", "Een")), second.SubmitAsync(("Text", "Twee")));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(page => page.Status).Order());
        await answers.Single(page => page.Status == HttpStatusCode.Conflict).SubmitAsync();
        Assert.Equal(["Een", "Twee"], (await portal.DossierAsync(number)).Notes.Select(note => note.Text).Order());
    }
}
