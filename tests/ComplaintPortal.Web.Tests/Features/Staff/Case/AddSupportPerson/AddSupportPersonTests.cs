using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case.AddSupportPerson;

/// <summary>Who stands by the complainant or speaks for the complainant, and whether that person may get copies (B27, E7).</summary>
public sealed class AddSupportPersonTests(Portals portals)
{
    private const string Act = "naast-de-klager";

    private static Task<List<SupportPerson>> PersonsAsync(Portal portal, string number) => portal.DataAsync(db =>
        db.Complaints.Where(one => one.Number == number).SelectMany(one => one.SupportPersons).AsNoTracking().OrderBy(one => one.Id).ToListAsync());

    [Fact]
    [Trait("Obligation", "B27")]
    [Trait("Obligation", "E7")]
    public async Task A_support_person_and_a_representative_stand_on_the_case_page()
    {
        var portal = portals.BijElkaar;
        var number = (await portal.ReceiveAsync()).Number;
        var officer = await portal.OfficerAsync();
        await officer.ActAsync(number, Act, ("Kind", "SupportPerson"), ("Name", "Tess Voorbeeld"), ("Organisation", "Jeugdstem"), ("Email", "tess@example.org"), ("MayReceiveCopies", "true"));
        var page = await officer.ActAsync(number, Act, ("Kind", "Representative"), ("Name", "Mr. Voorbeeld"), ("Telephone", "020 1234567"));
        Assert.Contains("Deze persoon staat nu bij de zaak", page.Text);
        Assert.Equal(
            ["Tess Voorbeeld (ondersteuner) Jeugdstem tess@example.org Mag kopieën krijgen Haal weg: Tess Voorbeeld", "Mr. Voorbeeld (vertegenwoordiger) 020 1234567 Krijgt geen kopieën Haal weg: Mr. Voorbeeld"],
            page.All("section[aria-labelledby=naast] li"));
        Assert.Equal([(SupportKind.SupportPerson, true), (SupportKind.Representative, false)], (await PersonsAsync(portal, number)).Select(one => (one.Kind, one.MayReceiveCopies)));
        Assert.Contains((await portal.DossierAsync(number)).Timeline, entry => entry is { Event: TimelineEvent.SupportPersonAdded, Detail: "Tess Voorbeeld" });
    }

    [Theory]
    [InlineData("Name", " ", "Vul de naam in")]
    [InlineData("Kind", "Onzin", "Kies een van de antwoorden")]
    [InlineData("Email", "geen adres", "Vul een e-mailadres in")]
    [InlineData("Telephone", "bel mij", "Vul een telefoonnummer in")]
    [InlineData("MayReceiveCopies", "true", "waar de kopieën naartoe gaan")]
    public async Task What_is_not_right_is_said_and_what_was_typed_is_kept(string field, string value, string said)
    {
        var portal = portals.BlijfGroep;
        var number = (await portal.ReceiveAsync()).Number;
        List<(string Name, string Value)> answers = [("Kind", "SupportPerson"), ("Name", "Tess Voorbeeld"), ("Organisation", "Bij ons")];
        answers.RemoveAll(one => one.Name == field);
        var page = await (await portal.OfficerAsync()).ActAsync(number, Act, [.. answers, (field, value)]);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(said, Assert.Single(page.Errors));
        Assert.Equal("Bij ons", page.Value("Organisation"));
        Assert.Empty(await PersonsAsync(portal, number));
    }

    [Fact]
    public async Task Someone_is_taken_away_by_a_button_and_the_timeline_remembers()
    {
        var portal = portals.BlijfGroep;
        var number = (await portal.ReceiveAsync()).Number;
        var officer = await portal.OfficerAsync();
        var page = await officer.ActAsync(number, Act, ("Kind", "SupportPerson"), ("Name", "Tess Voorbeeld"));
        var link = page.One("section[aria-labelledby=naast] a[href$='/verwijderen']").GetAttribute("href")!;
        var confirm = await officer.GetAsync(link);
        Assert.Contains("Tess Voorbeeld (ondersteuner)", confirm.Text);
        Assert.Single(await PersonsAsync(portal, number));
        page = await confirm.SubmitAsync();
        Assert.Contains("Deze persoon staat niet meer bij de zaak", page.Text);
        Assert.Contains("Niet meer naast de klager: Tess Voorbeeld", page.One("section[aria-labelledby=verloop]").TextContent);
        Assert.Empty(await PersonsAsync(portal, number));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(link)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(Dossiers.PageOf(number, "naast-de-klager/999999/verwijderen"))).Status);
    }
}
