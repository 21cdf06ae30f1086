using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Features.Staff.CaseList;

/// <summary>Lists that an employee keeps under a name.</summary>
public sealed class SavedFilterTests(Portals portals)
{
    private const string Keep = "main form[action$='/lijsten']";
    private const string Remove = "main form[action$='/verwijderen']";

    private Portal Portal => portals.BlijfGroep;

    [Fact]
    public async Task A_list_is_kept_opened_again_and_removed()
    {
        var officer = await Portal.OfficerAsync();
        var list = await officer.GetAsync(Dossiers.Cases + "?lijst=alle&fase=received&sorteer=nummer&na=KL-2026-000001");
        var kept = await list.SubmitAsync(Keep, ("Name", "  Net   binnen "));
        Assert.Equal(HttpStatusCode.OK, kept.Status);
        Assert.Contains("De lijst is bewaard.", kept.Text);
        var link = kept.One(".app-saved a");
        Assert.Equal(Dossiers.Cases + "?lijst=alle&fase=received&sorteer=nummer", link.GetAttribute("href"));
        Assert.Equal("page", link.GetAttribute("aria-current"));
        var own = await officer.GetAsync(Dossiers.Cases);
        Assert.Null(own.One(".app-saved a").GetAttribute("aria-current"));

        var removed = await own.SubmitAsync(Remove);
        Assert.Contains("De bewaarde lijst is verwijderd.", removed.Text);
        Assert.Empty(removed.Document.QuerySelectorAll(".app-saved"));
    }

    [Fact]
    [Trait("Obligation", "B17")]
    public async Task What_was_searched_for_stays_sealed_and_is_found_again()
    {
        var name = Dossiers.Word();
        var number = (await Portal.ReceiveAsync(intake => intake with { Complainant = new Complainant { Name = name } })).Number;
        var officer = await Portal.OfficerAsync();
        var found = await (await officer.GetAsync(Dossiers.Cases)).SubmitAsync("main form[role=search]", ("Search", name));
        var kept = await found.SubmitAsync(Keep, ("Name", "Mijn zoekvraag"));
        Assert.DoesNotContain(name, kept.Address);
        var me = (await officer.MemberAsync()).Id;
        Assert.DoesNotContain(name, await Portal.DataAsync(db => db.SavedFilters.Where(one => one.StaffId == me).Select(one => one.Query).SingleAsync()));
        Assert.Equal([number], (await officer.GetAsync(kept.One(".app-saved a").GetAttribute("href")!)).All("tbody th a"));
    }

    [Fact]
    public async Task A_name_is_asked_fits_and_is_given_once()
    {
        var officer = await Portal.OfficerAsync();
        var list = await officer.GetAsync(Dossiers.Cases + "?lijst=te-laat");
        await list.SubmitAsync(Keep, ("Name", "Te laat"));
        foreach (var (name, message) in new[] { (" ", "Vul een naam voor de lijst in"), ("te LAAT", "U hebt al een lijst met deze naam"), (new string('x', 61), "Maak de tekst korter") })
        {
            var page = await list.SubmitAsync(Keep, ("Name", name));
            Assert.Equal(HttpStatusCode.BadRequest, page.Status);
            Assert.Contains(message, Assert.Single(page.Errors));
            Assert.Equal(name, page.Value("Name"));
            Assert.Contains("Te laat", page.All(".app-queues [aria-current]").Single());
            Assert.Single(page.All(".app-saved a"));
        }
    }

    [Fact]
    public async Task Twenty_are_kept_and_no_more()
    {
        var officer = await Portal.OfficerAsync();
        var me = (await officer.MemberAsync()).Id;
        await Portal.DataAsync(async db =>
        {
            db.SavedFilters.AddRange(Enumerable.Range(1, SavedFilter.Most).Select(i => new SavedFilter { StaffId = me, Name = $"Lijst {i:00}", Query = "" }));
            return await db.SaveChangesAsync();
        });
        var list = await officer.GetAsync(Dossiers.Cases);
        Assert.Equal(SavedFilter.Most, list.All(".app-saved a").Count);
        Assert.Equal(["U hebt al 20 lijsten bewaard. Verwijder er eerst een"], (await list.SubmitAsync(Keep, ("Name", "Nog een"))).Errors);
    }

    [Fact]
    public async Task A_list_of_a_colleague_is_neither_seen_nor_removed_and_may_have_the_same_name()
    {
        var (officer, colleague) = (await Portal.OfficerAsync(), await Portal.OfficerAsync());
        var theirs = await (await colleague.GetAsync(Dossiers.Cases + "?lijst=te-laat")).SubmitAsync(Keep, ("Name", "Van mij"));
        var mine = await (await officer.GetAsync(Dossiers.Cases)).SubmitAsync(Keep, ("Name", "Van mij"));
        Assert.Equal([Dossiers.Cases], mine.Document.QuerySelectorAll(".app-saved a").Select(link => link.GetAttribute("href")));
        var request = mine.Request(Remove, [], []);
        request.RequestUri = new Uri(theirs.One(Remove).GetAttribute("action")!, UriKind.Relative);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.SendAsync(request)).Status);
        Assert.Single((await colleague.GetAsync(Dossiers.Cases)).All(".app-saved a"));
    }

    [Theory]
    [InlineData("?lijst=onzin&fase=x&elders=https://example.org")]
    [InlineData("//example.org")]
    [InlineData("")]
    public async Task Only_what_says_a_list_is_kept_of_what_is_sent(string query)
    {
        var officer = await Portal.OfficerAsync();
        var kept = await (await officer.GetAsync(Dossiers.Cases)).SubmitAsync(Keep, ("Name", "Lijst"), ("Query", query));
        Assert.Equal(Dossiers.Cases, kept.One(".app-saved a").GetAttribute("href"));
    }
}
