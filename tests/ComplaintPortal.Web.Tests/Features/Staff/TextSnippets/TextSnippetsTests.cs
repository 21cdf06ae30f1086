using System.Net;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Features.Staff.TextSnippets;

/// <summary>The text snippets that administrators manage.</summary>
public sealed class TextSnippetsTests(Portals portals)
{
    private const string At = "/medewerkers/tekstblokken";
    private const string Change = "main form:has([name=Name])";
    private const string Remove = "main form[action$='/verwijderen']";

    private Portal Portal => portals.BlijfGroep;

    private Task<Visitor> AdministratorAsync() => Portal.SignedInAsync(Roles.Administrator);

    private static async Task<Page> AddAsync(Visitor administrator, string name, string text = "Dank u wel voor uw bericht.", string language = "nl") =>
        await (await administrator.GetAsync(At + "/toevoegen")).SubmitAsync(("Name", name), ("Language", language), ("Content", text));

    private async Task<string> PathOfAsync(string name) => $"{At}/{await Portal.DataAsync(db => db.TextSnippets.Where(one => one.Name == name).Select(one => one.Id).SingleAsync())}";

    private Task<TextSnippet?> FindAsync(string name) => Portal.DataAsync(db => db.TextSnippets.AsNoTracking().SingleOrDefaultAsync(one => one.Name == name));

    [Fact]
    public async Task One_is_added_changed_and_removed()
    {
        var administrator = await AdministratorAsync();
        var (name, other) = (Dossiers.Word(), Dossiers.Word());
        var list = await AddAsync(administrator, name);
        Assert.Equal(At, list.Address);
        Assert.Contains(list.All("tbody tr"), row => row.Contains(name) && row.Contains("Nederlands") && row.Contains("Dank u wel"));

        var form = await administrator.GetAsync(await PathOfAsync(name));
        Assert.Equal("Dank u wel voor uw bericht.", form.Value("Content"));
        list = await form.SubmitAsync(Change, ("Name", other), ("Language", "en"), ("Content", "Thank you."));
        Assert.Contains("Het tekstblok is gewijzigd.", list.Text);
        var kept = await FindAsync(other);
        Assert.Equal(("Thank you.", "en"), (kept!.Text, kept.Language));

        list = await (await administrator.GetAsync(await PathOfAsync(other))).SubmitAsync(Remove);
        Assert.Contains("Het tekstblok is verwijderd.", list.Text);
        Assert.Null(await FindAsync(other));
    }

    [Theory]
    [InlineData(0, 5, "nl", "Vul een naam in")]
    [InlineData(TextSnippet.NameLimit + 1, 5, "nl", "Maak de tekst korter")]
    [InlineData(5, 0, "nl", "Schrijf de tekst")]
    [InlineData(5, TextSnippet.TextLimit + 1, "nl", "Maak de tekst korter")]
    [InlineData(5, 5, "de", "Kies")]
    public async Task What_is_wrong_is_said_and_kept(int name, int text, string language, string message)
    {
        var administrator = await AdministratorAsync();
        var known = Dossiers.Word();
        await AddAsync(administrator, known);
        foreach (var (address, form) in new[] { (At + "/toevoegen", "main form"), (await PathOfAsync(known), Change) })
        {
            var page = await (await administrator.GetAsync(address)).SubmitAsync(form, ("Name", new string('n', name)), ("Language", language), ("Content", new string('t', text)));
            Assert.Equal(HttpStatusCode.BadRequest, page.Status);
            Assert.Contains(message, Assert.Single(page.Errors));
            Assert.Equal((new string('n', name), new string('t', text)), (page.Value("Name"), page.Value("Content")));
        }
        Assert.Equal("Dank u wel voor uw bericht.", (await FindAsync(known))!.Text);
    }

    [Fact]
    public async Task A_name_is_given_once_whatever_its_capitals()
    {
        var administrator = await AdministratorAsync();
        var (name, other) = (Dossiers.Word(), Dossiers.Word());
        await AddAsync(administrator, name);
        await AddAsync(administrator, other);
        const string Taken = "Er is al een tekstblok met deze naam. Kies een andere naam";
        Assert.Equal([Taken], (await AddAsync(administrator, name.ToUpperInvariant())).Errors);
        Assert.Equal([Taken], (await (await administrator.GetAsync(await PathOfAsync(other))).SubmitAsync(Change, ("Name", name))).Errors);
        // Its own name in other capitals is no other name.
        Assert.Empty((await (await administrator.GetAsync(await PathOfAsync(other))).SubmitAsync(Change, ("Name", other.ToLowerInvariant()))).Errors);
    }

    [Fact]
    public async Task What_another_administrator_changed_is_shown_before_it_is_overwritten()
    {
        var (first, second) = (await AdministratorAsync(), await AdministratorAsync());
        var name = Dossiers.Word();
        await AddAsync(first, name);
        var path = await PathOfAsync(name);
        var (one, two) = (await first.GetAsync(path), await second.GetAsync(path));
        await one.SubmitAsync(Change, ("Content", "Van de eerste"));
        var conflict = await two.SubmitAsync(Change, ("Content", "Van de tweede"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Van de eerste", conflict.One(".app-conflict__theirs").TextContent);
        Assert.Equal("Van de tweede", conflict.Value("Content"));
        Assert.Equal("Van de eerste", (await FindAsync(name))!.Text);

        // Nor is it removed unseen.
        Assert.Equal(HttpStatusCode.Conflict, (await two.SubmitAsync(Remove)).Status);
        await conflict.SubmitAsync(Change);
        Assert.Equal("Van de tweede", (await FindAsync(name))!.Text);
    }

    [Fact]
    public async Task Two_saves_at_the_very_same_moment_lose_nothing()
    {
        var administrator = await AdministratorAsync();
        var name = Dossiers.Word();
        await AddAsync(administrator, name);
        var page = await administrator.GetAsync(await PathOfAsync(name));
        var answers = await Task.WhenAll(page.SubmitAsync(Change, ("Content", "Een")), page.SubmitAsync(Change, ("Content", "Twee")));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(answer => answer.Status).Order());
    }

    [Fact]
    public async Task One_that_a_colleague_removed_is_not_there_any_more()
    {
        var administrator = await AdministratorAsync();
        var name = Dossiers.Word();
        await AddAsync(administrator, name);
        var page = await administrator.GetAsync(await PathOfAsync(name));
        await page.SubmitAsync(Remove);
        foreach (var form in new[] { Change, Remove }) Assert.Contains("intussen door een collega verwijderd", (await page.SubmitAsync(form)).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync(page.Address)).Status);
    }

    [Fact]
    public async Task There_are_no_more_than_fit_in_a_list()
    {
        using var portal = new Portal();
        var administrator = await portal.SignedInAsync(Roles.Administrator);
        Assert.Contains("Er zijn nog geen tekstblokken.", (await administrator.GetAsync(At)).Text);
        await portal.DataAsync(async db =>
        {
            db.TextSnippets.AddRange(Enumerable.Range(0, TextSnippet.Most).Select(i => new TextSnippet { Name = $"Blok {i:000}", Text = new string('t', 300) }));
            return await db.SaveChangesAsync();
        });
        Assert.Equal(TextSnippet.Most, (await administrator.GetAsync(At)).All("tbody tr").Count);
        Assert.Equal([$"Er zijn al {TextSnippet.Most} tekstblokken. Verwijder er eerst een"], (await AddAsync(administrator, "Nog een")).Errors);
    }

    [Theory]
    [InlineData(Roles.Officer)]
    [InlineData(Roles.Management)]
    public async Task Only_an_administrator_manages_them(string role)
    {
        var visitor = await Portal.SignedInAsync(role);
        Assert.StartsWith("/medewerkers/geen-toegang", (await visitor.GetAsync(At)).Address, StringComparison.Ordinal);
        Assert.DoesNotContain("Tekstblokken", (await visitor.GetAsync("/medewerkers/account")).All("nav a"));
    }
}
