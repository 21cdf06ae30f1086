using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case.AddNote;

/// <summary>Notes among colleagues.</summary>
public sealed class AddNoteTests(Portals portals)
{
    [Fact]
    public async Task A_note_stands_in_the_dossier_never_on_the_status_page_and_nobody_is_told()
    {
        var portal = portals.BlijfGroep;
        var sent = await Journey.Of(portal).ByMail("noor@example.org").SendAsync();
        var page = await (await portal.OfficerAsync()).ActAsync(sent.Number, "notitie", ("Text", "Overlegd met de teamleider"));
        Assert.Contains("Overlegd met de teamleider", page.All(".app-note").Single());
        Assert.DoesNotContain("teamleider", (await Journey.Of(portal).OpenAsync(sent)).Body);
        var kept = await portal.DossierAsync(sent.Number);
        Assert.Equal("Overlegd met de teamleider", Assert.Single(kept.Notes).Text);
        Assert.Single(kept.Outbox);
    }

    [Theory]
    [InlineData(0, "Schrijf de notitie")]
    [InlineData(InternalNote.TextLimit + 1, "Maak de tekst korter")]
    public async Task A_note_has_a_text_that_fits(int length, string message)
    {
        var portal = portals.BlijfGroep;
        var number = (await portal.ReceiveAsync()).Number;
        var page = await (await portal.OfficerAsync()).ActAsync(number, "notitie", ("Text", new string('a', length)));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, error => error.Contains(message));
        Assert.Equal(new string('a', length), page.Value("Text"));
        Assert.Empty((await portal.DossierAsync(number)).Notes);
    }
}
