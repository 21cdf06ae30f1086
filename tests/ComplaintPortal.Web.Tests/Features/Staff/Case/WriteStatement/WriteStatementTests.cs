using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case.WriteStatement;

/// <summary>The complaint is put on paper together: versions with who and when, put to the complainant as was allowed.</summary>
[Trait("Obligation", "E10")]
public sealed class WriteStatementTests(Portals portals)
{
    private const string Act = "op-papier";

    private Portal Portal => portals.BijElkaar;

    [Theory]
    [InlineData("email", TimelineEvent.ToldByEmail)]
    [InlineData("post", TimelineEvent.ToldByLetter)]
    [InlineData("telephone", TimelineEvent.NotToldOutsideWebsite)]
    [InlineData("website", TimelineEvent.NotToldOutsideWebsite)]
    [Trait("Obligation", "B17")]
    public async Task A_version_goes_to_the_complainant_as_was_allowed_and_only_a_letter_holds_it(string channel, TimelineEvent told)
    {
        var number = await Portal.TalkedAsync(channel switch { "email" => Handled.ByEmail, "post" => Handled.ByPost, "telephone" => Handled.ByTelephone, _ => null });
        var officer = await Portal.OfficerAsync();
        var form = await officer.GetAsync(Dossiers.PageOf(number, Act));
        Assert.Contains(
            channel switch { "email" => "krijgt een e-mail", "post" => "krijgt een brief waar de tekst in staat", "telephone" => "wil gebeld worden", _ => "leest en antwoordt op de statuspagina" },
            form.Text);
        Assert.Contains("geen toegangscode", form.Text);
        var page = await form.SubmitAsync(("Statement", "Er is niet geluisterd.\r\nDaarom klaagt Noor."));
        Assert.Contains("ligt bij de klager", page.Text);
        Assert.Contains("Klacht op papier Wacht op de klager", page.Text);
        var kept = await Portal.HandledAsync(number);
        var version = Assert.Single(kept.Statements);
        Assert.Equal((1, "Er is niet geluisterd.\nDaarom klaagt Noor.", ActorKind.Staff, (await officer.MemberAsync()).DisplayName), (version.Number, version.Text, version.ByKind, version.ByName));
        Assert.Null(version.ConfirmedAt);
        Assert.Equal(told, kept.Timeline.Single(entry => entry.Detail == nameof(NoticeKind.StatementToConfirm)).Event);
        Assert.Equal(channel == "email" ? 1 : 0, kept.Outbox.Count(mail => mail.Kind == NoticeKind.StatementToConfirm));
        Assert.Equal(channel == "post" ? [version.Text] : [], kept.Letters.Where(letter => letter.Kind == NoticeKind.StatementToConfirm).Select(letter => letter.Text));
        Assert.DoesNotContain(kept.Outbox, mail => mail.Arguments?.Contains("geluisterd", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task The_latest_version_is_filled_in_and_what_the_complainant_changed_is_marked()
    {
        var number = await Portal.TalkedAsync();
        await Portal.WriteAsync(number, "Er is twee keer niet geluisterd.");
        await Portal.WriteAsync(number, "Er is drie keer niet geluisterd.", Actor.Complainant);
        var officer = await Portal.OfficerAsync();
        var form = await officer.GetAsync(Dossiers.PageOf(number, Act));
        Assert.Equal("Er is drie keer niet geluisterd.", form.Value("Statement"));
        Assert.Equal("Er is [weggehaald: twee][erbij gekomen: drie] keer niet geluisterd.", form.All(".app-changes").Single());
        await form.SubmitAsync(("Statement", "Er is drie keer niet goed geluisterd."));
        var page = await officer.GetAsync(Dossiers.PageOf(number));
        Assert.Equal(2, page.Document.QuerySelectorAll(".app-changes").Length);
        Assert.Contains("Wat veranderde van versie 2 naar versie 3", page.Text);
        Assert.Equal(["drie", "goed "], page.Document.QuerySelectorAll(".app-changes ins").Select(one => one.ChildNodes[1].TextContent).Order());
        Assert.Equal([1, 2, 3], (await Portal.HandledAsync(number)).Statements.Select(version => version.Number));
    }

    public static readonly TheoryData<string, string> Faults = new()
    {
        { " \r\n ", "Schrijf de klacht op" },
        { new string('a', StatementVersion.TextLimit + 1), "De tekst is te lang" },
        { "Er is niet geluisterd.", "De tekst is hetzelfde als de vorige" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_is_said_and_nothing_typed_is_lost(string text, string message)
    {
        var number = await Portal.TalkedAsync();
        await Portal.WriteAsync(number, "Er is niet geluisterd.");
        var page = await (await Portal.OfficerAsync()).ActAsync(number, Act, ("Statement", text));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, error => error.Contains(message));
        Assert.Equal(text, page.Value("Statement"));
        Assert.Single((await Portal.HandledAsync(number)).Statements);
    }

    [Fact]
    public async Task A_confirmed_text_is_fixed_also_for_a_page_that_was_open()
    {
        var number = await Portal.TalkedAsync();
        await Portal.WriteAsync(number, "Er is niet geluisterd.");
        var officer = await Portal.OfficerAsync();
        var form = await officer.GetAsync(Dossiers.PageOf(number, Act));
        await Portal.HandleAsync(number, (complaint, now) => complaint.ConfirmStatement(Agreement.Website, Actor.Complainant, now));
        var conflict = await form.SubmitAsync(("Statement", "Toch anders."));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        var refused = await conflict.SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains(refused.Errors, error => error.Contains("al bevestigd"));
        Assert.Equal("Toch anders.", refused.Value("Statement"));
        var shut = await officer.GetAsync(Dossiers.PageOf(number, Act));
        Assert.Null(shut.Document.QuerySelector("main form"));
        Assert.Contains("bevestigd op 11 maart 2026", shut.Text);
        var page = await officer.GetAsync(Dossiers.PageOf(number));
        Assert.Empty(page.Document.QuerySelectorAll("a[href*='/op-papier']"));
        Assert.Contains("De klager bevestigde de tekst", page.Text);
    }

    [Fact]
    public async Task What_the_complainant_wrote_meanwhile_is_shown_beside_what_the_officer_typed()
    {
        var number = await Portal.TalkedAsync();
        await Portal.WriteAsync(number, "Versie van ons.");
        var form = await (await Portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, Act));
        await Portal.WriteAsync(number, "Versie van Noor.", Actor.Complainant);
        var conflict = await form.SubmitAsync(("Statement", "Nieuwe versie van ons."));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Versie van Noor.", conflict.All(".app-conflict__theirs").Last());
        Assert.Contains("Nieuwe versie van ons.", conflict.All(".app-conflict__yours").Single());
        Assert.Equal(2, (await Portal.HandledAsync(number)).Statements.Count);
        await conflict.SubmitAsync();
        Assert.Equal("Nieuwe versie van ons.", (await Portal.HandledAsync(number)).Statements[^1].Text);
    }

    [Fact]
    public async Task A_note_of_a_colleague_overwrites_no_text()
    {
        var number = await Portal.TalkedAsync();
        await Portal.WriteAsync(number, "Versie van ons.");
        var form = await (await Portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, Act));
        await Portal.HandleAsync(number, (complaint, now) => complaint.AddNote("Iets anders", Handled.Colleague, now));
        var conflict = await form.SubmitAsync(("Statement", "Nieuwe versie van ons."));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Empty(conflict.All(".app-conflict__yours"));
    }

    [Fact]
    public async Task A_suggestion_is_not_put_on_paper()
    {
        var number = (await Portal.ReceiveAsync(intake => intake with { Kind = ComplaintKind.Suggestion })).Number;
        var page = await (await Portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, Act));
        Assert.Equal(Dossiers.PageOf(number), page.Address);
        Assert.Contains("Dat kan niet meer, of nog niet", page.Text);
        Assert.DoesNotContain("Klacht op papier", page.Text);
    }
}
