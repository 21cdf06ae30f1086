using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Public.Submit;

/// <summary>A wrong answer gets a message that says what to do, and nothing that was typed is lost.</summary>
public sealed class FieldErrorTests(Portals portals)
{
    private static readonly string Long = new('x', 30_000);

    public static readonly TheoryData<string, string, string> TooLong = new()
    {
        { "verhaal", "Story", "Er passen 20000 tekens, het zijn er nu 30000" },
        { "verhaal", "HappenedWhen", "Er passen 200 tekens" },
        { "verhaal", "EmployeeConcerned", "Er passen 200 tekens" },
        { "verhaal", "DesiredOutcome", "Er passen 5000 tekens" },
        { "voor-wie", "OnBehalfOf", "Er passen 100 tekens" },
        { "voor-wie", "OnBehalfOfRelation", "Er passen 100 tekens" },
        { "voor-wie", "RelationOther", "Er passen 100 tekens" },
        { "gegevens", "Name", "Er passen 100 tekens" },
        { "gegevens", "Street", "Er passen 100 tekens" },
        { "gegevens", "Postcode", "Er passen 10 tekens" },
        { "gegevens", "City", "Er passen 60 tekens" },
        { "gegevens", "Telephone", "Er passen 30 tekens" },
        { "gegevens", "Email", "Er passen 254 tekens" },
        { "bereikbaar", "SafeContact.When", "Er passen 300 tekens" },
    };

    public static readonly TheoryData<string, string, string, string> Wrong = new()
    {
        { "verhaal", "Story", "", "Vertel wat er is gebeurd" },
        { "verhaal", "Story", "   \n  ", "Vertel wat er is gebeurd" },
        { "verhaal", "Location", "atlantis", "Kies een van de antwoorden" },
        { "verhaal", "Subjects", "weer", "Kies een van de antwoorden" },
        { "verhaal", "Discussed", "Misschien", "Kies een van de antwoorden" },
        { "voor-wie", "ForWhom", "niemand", "Kies een van de antwoorden" },
        { "voor-wie", "Relation", "buurman-van", "Kies een van de antwoorden" },
        { "gegevens", "Name", "", "Vul uw naam in" },
        { "gegevens", "Postcode", "?", "Vul een postcode in" },
        { "gegevens", "Telephone", "bel mij maar", "Vul een telefoonnummer in" },
        { "gegevens", "Telephone", "123", "Vul een telefoonnummer in" },
        { "gegevens", "Email", "noor", "Vul een e-mailadres in" },
        { "gegevens", "Email", "noor@example", "Vul een e-mailadres in" },
        { "gegevens", "Email", "noor voorbeeld@example.org", "Vul een e-mailadres in" },
        { "gegevens", "Email", "noor@example.org, ander@example.org", "Vul een e-mailadres in" },
        { "bereikbaar", "SafeContact.Channels", "email", "U koos mail, maar er staat geen e-mailadres" },
        { "bereikbaar", "SafeContact.Channels", "telefoon", "U koos telefoon, maar er staat geen telefoonnummer" },
        { "bereikbaar", "SafeContact.Channels", "post", "U koos brief, maar uw adres is niet compleet" },
        { "bereikbaar", "Support", "misschien", "Kies een van de antwoorden" },
    };

    private async Task<Page> AtAsync(string step)
    {
        var visitor = portals.BlijfGroep.Visitor();
        await (await visitor.GetAsync("/klacht-indienen")).SubmitAsync("#stap", ("Story", "Het verhaal"));
        return await visitor.GetAsync($"/klacht-indienen/{step}");
    }

    [Theory]
    [MemberData(nameof(TooLong))]
    public async Task Too_long_says_how_much_fits_and_keeps_the_text(string step, string field, string message)
    {
        var page = await (await AtAsync(step)).SubmitAsync("#stap", (field, Long));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, error => error.Contains(message));
        Assert.Equal(Long, page.Value(field));
        Assert.StartsWith("Fout:", page.Document.Title);
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_answer_says_what_to_do(string step, string field, string answer, string message)
    {
        var page = await (await AtAsync(step)).SubmitAsync("#stap", (field, answer));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, error => error.Contains(message));
        var link = page.One(".app-error-summary a").GetAttribute("href")!;
        Assert.NotNull(page.Document.GetElementById(link[1..]));
    }

    [Fact]
    public async Task The_summary_names_the_field_that_is_too_long()
    {
        var page = await (await AtAsync("voor-wie")).SubmitAsync("#stap", ("OnBehalfOf", Long), ("RelationOther", Long));
        Assert.Equal(
            ["De naam van de andere persoon is te lang. Maak de tekst korter. Er passen 100 tekens, het zijn er nu 30000.", "Uw relatie is te lang. Maak de tekst korter. Er passen 100 tekens, het zijn er nu 30000."],
            page.Errors);
    }

    [Fact]
    public async Task No_way_to_be_reached_or_two_that_contradict_each_other_are_refused()
    {
        var page = await AtAsync("bereikbaar");
        Assert.Contains((await page.SubmitAsync("#stap")).Errors, error => error.StartsWith("Kies minstens één manier", StringComparison.Ordinal));
        var both = await page.SubmitAsync("#stap", ("SafeContact.Channels", "website"), ("SafeContact.Channels", "email"));
        Assert.Contains(both.Errors, error => error.StartsWith("Kies óf alleen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Control_signs_and_half_characters_do_no_harm()
    {
        var portal = portals.BlijfGroep;
        var sent = await Journey.Of(portal).Telling(("Story", "Voor\u0007\u001B na")).By(("Name", "Noor\u0008\nVoorbeeld")).SendAsync();
        Assert.Matches("^KL-", sent.Number);
    }

    [Fact]
    public async Task A_form_that_no_browser_sends_gets_a_plain_page()
    {
        var page = await (await AtAsync("verhaal")).SubmitAsync("#stap", ("Story", "Met een \u0000 erin"));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Dit verzoek konden we niet verwerken", page.Text);
    }

    [Fact]
    public async Task Only_the_story_a_name_and_one_way_to_be_reached_are_needed()
    {
        var sent = await Journey.Of(portals.BlijfGroep).SendAsync();
        Assert.Matches("^KL-2026-", sent.Number);
    }

    [Fact]
    public async Task The_limits_of_the_form_are_those_of_the_entity() =>
        Assert.Contains((await (await AtAsync("verhaal")).SubmitAsync("#stap", ("Story", Long))).Errors, error => error.Contains($"{Complaint.StoryLimit}"));
}
