using System.Net;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case;

/// <summary>A text snippet is put into what an officer writes, without JavaScript and without losing anything.</summary>
public sealed class PutInSnippetTests(Portals portals)
{
    private const string Act = "main form[data-once]:has([name=Version])";

    private static readonly (string Name, string Value) PutIn = ("go", "tekstblok");

    private Portal Portal => portals.BijElkaar;

    private Task<string> AddAsync(string name, string text, string language = "nl") => Portal.DataAsync(async db =>
    {
        var snippet = new TextSnippet { Name = name, Text = text, Language = language, Version = 1 };
        db.TextSnippets.Add(snippet);
        await db.SaveChangesAsync();
        return $"{snippet.Id}";
    });

    [Fact]
    public async Task It_stands_below_what_was_typed_and_the_rest_of_the_form_is_as_it_was()
    {
        var name = Dossiers.Word();
        var id = await AddAsync(name, "Met vriendelijke groet,\nde klachtenfunctionaris");
        var officer = await Portal.OfficerAsync();
        var number = (await Portal.ReceiveAsync()).Number;
        var form = await officer.GetAsync(Dossiers.PageOf(number, "bericht"));
        Assert.Contains(name, form.All("#blok option"));
        var page = await form.UploadAsync(Act, "Files", [("brief.txt", "Inhoud"u8.ToArray())], ("Text", "Dank u wel.\n"), ("blok", id), PutIn);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty(page.Document.QuerySelectorAll(".app-error-summary"));
        Assert.Equal("Dank u wel.\n\nMet vriendelijke groet,\nde klachtenfunctionaris", page.Value("Text"));
        Assert.Contains("brief.txt", page.Text);
        Assert.Equal("#Text", page.One(".utrecht-alert a").GetAttribute("href"));
        await page.SubmitAsync(Act);
        var kept = await Portal.DossierAsync(number);
        Assert.EndsWith("de klachtenfunctionaris", Assert.Single(kept.Messages).Text);
        Assert.Single(kept.Attachments);
    }

    [Fact]
    public async Task Those_in_the_complainants_language_come_first()
    {
        var word = Dossiers.Word();
        await AddAsync($"A {word}", "Tekst", "nl");
        await AddAsync($"B {word}", "Text", "en");
        var number = (await Portal.ReceiveAsync(intake => intake with { Language = "en" })).Number;
        var form = await (await Portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, "notitie"));
        Assert.Equal([$"B {word}", $"A {word} (Nederlands)"], form.All("#blok option").Where(option => option.Contains(word)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("999999")]
    [InlineData("onzin")]
    public async Task Which_one_has_to_be_chosen(string chosen)
    {
        await AddAsync(Dossiers.Word(), "Tekst");
        var number = (await Portal.ReceiveAsync()).Number;
        var form = await (await Portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, "notitie"));
        var page = await form.SubmitAsync(Act, ("Text", "Van mij"), ("blok", chosen), PutIn);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(["Kies een tekstblok"], page.Errors);
        Assert.Equal("Van mij", page.Value("Text"));
        Assert.Empty((await Portal.DossierAsync(number)).Notes);
    }

    [Fact]
    public async Task A_field_that_the_form_does_not_have_takes_nothing_in()
    {
        var id = await AddAsync(Dossiers.Word(), "Tekst");
        var number = (await Portal.ReceiveAsync()).Number;
        var form = await (await Portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, "notitie"));
        var page = await form.SubmitAsync(Act, ("Text", "Van mij"), ("blok", id), ("veld", "Case"), PutIn);
        Assert.Equal((HttpStatusCode.OK, "Van mij"), (page.Status, page.Value("Text")));
    }

    [Fact]
    public async Task A_form_without_a_long_text_offers_neither_snippets_nor_a_draft()
    {
        await AddAsync(Dossiers.Word(), "Tekst");
        var number = (await Portal.ReceiveAsync()).Number;
        var form = await (await Portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, "bestand"));
        Assert.Empty(form.Document.QuerySelectorAll("#blok, [data-keep]"));
    }
}
