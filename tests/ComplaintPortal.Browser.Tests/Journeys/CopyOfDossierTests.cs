using System.IO.Compression;
using ComplaintPortal.Browser.Tests.Infrastructure;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace ComplaintPortal.Browser.Tests.Journeys;

/// <summary>A copy of the dossier, from asking for it to reading it, in two browsers.</summary>
[Trait("Obligation", "B21")]
[Trait("Obligation", "B22")]
public sealed class CopyOfDossierTests(Browsing browsing)
{
    private const string Neighbour = "Ans Voorbeeld";
    private const string Send = "main form .app-actions .utrecht-button--primary-action";

    [Theory]
    [InlineData(Portal.BlijfGroep, "nl", "weggelaten: gegevens van een ander")]
    [InlineData(Portal.BijElkaar, "en", "left out: someone else's details")]
    public async Task It_is_asked_for_marked_looked_through_handed_over_and_read(string profile, string language, string leftOut)
    {
        Browsing.Required();
        var portal = browsing.Of(profile);
        await using var complainant = await browsing.PersonAsync(portal, language);
        await using var officer = await browsing.PersonAsync(portal, language);
        await officer.SignInAsync(Roles.Officer);
        await FillIn.AllAsync(complainant);
        var (number, code) = await FillIn.SendAsync(complainant);
        await FillIn.OpenAsync(complainant, number, code);
        await complainant.AnswerAsync("inzage", page => page.CheckAsync("input[name=Kind][value=Copy]"));
        var id = await portal.DataAsync(db => db.Complaints.Where(one => one.Number == number).SelectMany(one => one.DisclosureRequests).Select(one => one.Id).SingleAsync());

        await officer.ActAsync(number, "notitie", page => page.FillAsync("#Text", $"Gesproken met buurvrouw {Neighbour}, Dorpsstraat 5."));
        await officer.ActAsync(number, $"verzoeken/{id}/identiteit", page => page.FillAsync("#How", "Gebeld op het nummer dat al bekend was."));
        var copy = $"{Handling.Cases}/{number}/verzoeken/{id}/afschrift";
        await officer.GoAsync(copy + "/namen");
        await officer.Page.FillAsync("#Own", $"{Neighbour}\nDorpsstraat 5");
        await officer.PressAsync(Send);
        await officer.GoAsync(copy + "/voorbeeld");
        await Assertions.Expect(officer.Page.Locator("main article")).ToContainTextAsync(leftOut);
        await Assertions.Expect(officer.Page.Locator("main article")).Not.ToContainTextAsync(Neighbour);
        await officer.GoAsync(copy);
        await officer.PressAsync("form[action$='/bekeken'] button");
        await officer.PressAsync("form[action$='/maken'] button");
        await officer.ActAsync(number, $"verzoeken/{id}/overhandigen", page => page.CheckAsync($"input[name=Channel][value={nameof(ContactChannel.Website)}]"));

        await complainant.GoAsync("/mijn-klacht/status");
        var download = await complainant.Page.RunAndWaitForDownloadAsync(() => complainant.Page.Locator("main a[href^='/mijn-klacht/afschrift/']").ClickAsync());
        await using var zip = await ZipFile.OpenReadAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Superset(new HashSet<string> { "dossier.html", "dossier.json" }, zip.Entries.Select(entry => entry.FullName).ToHashSet());
        foreach (var entry in zip.Entries.Where(entry => entry.FullName.StartsWith("dossier", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(await entry.OpenAsync(TestContext.Current.CancellationToken));
            var text = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
            Assert.Contains(FillIn.Name, text);
            Assert.DoesNotContain(Neighbour, text);
        }
        foreach (var person in new[] { complainant, officer }) person.AssertNoFaults();
    }
}
