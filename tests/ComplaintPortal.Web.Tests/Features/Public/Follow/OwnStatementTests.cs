using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Features.Staff;
using ComplaintPortal.Web.Tests.Features.Staff.Case;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Public.Follow;

/// <summary>The complainant reads the joint statement, confirms it or answers with a correction.</summary>
[Trait("Obligation", "E10")]
public sealed class OwnStatementTests(Portals portals)
{
    private const string At = "/mijn-klacht/op-papier";
    private const string Correct = At + "/verbeteren";

    private Portal Portal => portals.BijElkaar;

    private async Task<(Visitor Visitor, string Number)> WrittenAsync(string text = "Er is niet geluisterd.", string language = "nl")
    {
        var journey = Journey.Of(Portal, language);
        var sent = await journey.SendAsync();
        await Portal.WriteAsync(sent.Number, text);
        await journey.OpenAsync(sent);
        return (journey.Visitor, sent.Number);
    }

    [Fact]
    [Trait("Obligation", "B11")]
    public async Task What_is_asked_stands_first_and_a_confirmation_fixes_the_text()
    {
        var (visitor, number) = await WrittenAsync();
        var status = await visitor.GetAsync("/mijn-klacht/status");
        Assert.Equal(At, status.One(".app-next-step a").GetAttribute("href"));
        var page = await visitor.GetAsync(At);
        Assert.Contains("Er is niet geluisterd.", page.Text);
        var done = await page.SubmitAsync();
        Assert.Equal("/mijn-klacht/status", done.Address);
        Assert.Contains("U heeft gezegd dat de tekst klopt", done.Text);
        Assert.Null(done.Document.QuerySelector(".app-next-step"));
        var kept = await Portal.HandledAsync(number);
        Assert.Equal(Agreement.Website, kept.Statements.Single().ConfirmedBy);
        Assert.Equal((1, 1), (kept.Unseen, kept.News));
        var after = await visitor.GetAsync(At);
        Assert.Contains("U heeft op 11 maart 2026 gezegd dat deze tekst klopt", after.Text);
        Assert.Null(after.Document.QuerySelector("main form"));
        Assert.NotEmpty(await Portal.LooksAsync(number, AuditKind.StatusPage));
    }

    [Fact]
    public async Task Two_confirmations_make_one_one_after_another_and_at_the_same_moment()
    {
        var (visitor, number) = await WrittenAsync();
        var page = await visitor.GetAsync(At);
        var answers = await Task.WhenAll(page.SubmitAsync(), page.SubmitAsync(), page.SubmitAsync());
        Assert.All(answers, answer => Assert.Equal("/mijn-klacht/status", answer.Address));
        await page.SubmitAsync();
        var kept = await Portal.HandledAsync(number);
        Assert.Single(kept.Timeline, entry => entry.Event == TimelineEvent.StatementConfirmed);
        Assert.Equal(1, kept.News);
    }

    [Fact]
    public async Task A_correction_makes_the_next_version_and_earlier_ones_can_be_read()
    {
        var (visitor, number) = await WrittenAsync();
        var form = await visitor.GetAsync(Correct);
        Assert.Equal("Er is niet geluisterd.", form.Value("Statement"));
        var done = await form.SubmitAsync(("Statement", "Er is nooit geluisterd."));
        Assert.Contains("Wij hebben uw tekst ontvangen", done.Text);
        Assert.Contains("U heeft de tekst op 11 maart 2026 veranderd. De directie leest hem", done.Text);
        // Sent twice, it is there once.
        Assert.Equal("/mijn-klacht/status", (await form.SubmitAsync(("Statement", "Er is nooit geluisterd."))).Address);
        var kept = await Portal.HandledAsync(number);
        Assert.Equal([(1, ActorKind.Staff), (2, ActorKind.Complainant)], kept.Statements.Select(version => (version.Number, version.ByKind)));
        Assert.Equal(1, kept.News);
        await Portal.WriteAsync(number, "Er is bijna nooit geluisterd.");
        var page = await visitor.GetAsync(At);
        Assert.Equal("Er is [erbij gekomen: bijna ]nooit geluisterd.", page.All(".app-changes").Single());
        Assert.Contains("U, 11 maart 2026", page.Text);
        Assert.Equal(["Er is nooit geluisterd.", "Er is niet geluisterd."], page.All("details section .app-usertext"));
    }

    public static readonly TheoryData<string, HttpStatusCode, string> Faults = new()
    {
        { " ", HttpStatusCode.BadRequest, "Schrijf hoe de tekst moet zijn" },
        { new string('a', StatementVersion.TextLimit + 1), HttpStatusCode.BadRequest, "De tekst is te lang" },
        { "Er is niet geluisterd.", HttpStatusCode.Conflict, "U heeft nog niets veranderd" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_is_said_and_nothing_typed_is_lost(string text, HttpStatusCode status, string message)
    {
        var (visitor, number) = await WrittenAsync();
        var page = await (await visitor.GetAsync(Correct)).SubmitAsync(("Statement", text));
        Assert.Equal(status, page.Status);
        Assert.Contains(page.Errors, error => error.Contains(message));
        Assert.Equal(text, page.Value("Statement"));
        Assert.Single((await Portal.HandledAsync(number)).Statements);
    }

    [Fact]
    public async Task Only_the_text_that_was_read_is_confirmed()
    {
        var (visitor, number) = await WrittenAsync();
        var page = await visitor.GetAsync(At);
        await Portal.WriteAsync(number, "Er is niet goed geluisterd.");
        var stale = await page.SubmitAsync();
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains(stale.Errors, error => error.Contains("De tekst is intussen veranderd"));
        Assert.Contains("Er is niet goed geluisterd.", stale.Text);
        Assert.All((await Portal.HandledAsync(number)).Statements, version => Assert.Null(version.ConfirmedAt));
        await stale.SubmitAsync();
        Assert.NotNull((await Portal.HandledAsync(number)).Statements[^1].ConfirmedAt);
    }

    [Fact]
    public async Task A_correction_on_a_stale_page_is_kept_and_can_be_sent_once_the_new_text_was_read()
    {
        var (visitor, number) = await WrittenAsync();
        var form = await visitor.GetAsync(Correct);
        await Portal.WriteAsync(number, "Er is niet goed geluisterd.");
        var stale = await form.SubmitAsync(("Statement", "Er is nooit geluisterd."));
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains("Er is niet goed geluisterd.", stale.All("details").Single());
        Assert.Equal("Er is nooit geluisterd.", stale.Value("Statement"));
        Assert.Equal("/mijn-klacht/status", (await stale.SubmitAsync()).Address);
        Assert.Equal("Er is nooit geluisterd.", (await Portal.HandledAsync(number)).Statements[^1].Text);
    }

    [Theory]
    [InlineData("confirmed", "De tekst is al bevestigd en verandert niet meer")]
    [InlineData("withdrawn", "Dit kan nu niet")]
    public async Task Too_late_is_said_with_what_can_be_done_and_what_was_typed(string how, string message)
    {
        var (visitor, number) = await WrittenAsync();
        var (form, read) = (await visitor.GetAsync(Correct), await visitor.GetAsync(At));
        await Portal.HandleAsync(number, (complaint, now) =>
        {
            if (how == "confirmed") complaint.ConfirmStatement(Agreement.Spoken, Handled.Colleague, now);
            else complaint.Withdraw(null, Handled.Colleague, now);
        });
        var late = await form.SubmitAsync(("Statement", "Er is nooit geluisterd."));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains(late.Errors, error => error.Contains(message));
        Assert.Contains("Stuur ons dan een bericht", late.Text);
        Assert.Equal("Er is nooit geluisterd.", late.Value("Statement"));
        Assert.Single((await Portal.HandledAsync(number)).Statements);
        // What the officer recorded as confirmed is what the complainant says too.
        Assert.Equal(how == "confirmed" ? HttpStatusCode.OK : HttpStatusCode.Conflict, (await read.SubmitAsync()).Status);
        Assert.Null((await visitor.GetAsync(Correct)).Document.QuerySelector("main form"));
    }

    [Fact]
    public async Task Officer_and_complainant_who_answer_at_the_same_moment_lose_nothing()
    {
        var (visitor, number) = await WrittenAsync();
        var officer = await Portal.OfficerAsync();
        var (own, theirs) = (await visitor.GetAsync(Correct), await officer.GetAsync(Dossiers.PageOf(number, "op-papier/bevestigen")));
        var answers = await Task.WhenAll(own.SubmitAsync(("Statement", "Er is nooit geluisterd.")), theirs.SubmitAsync(("How", "Spoken")));
        Assert.DoesNotContain(answers, answer => (int)answer.Status >= 500);
        Assert.Single(answers, answer => answer.Status == HttpStatusCode.Conflict);
        var kept = await Portal.HandledAsync(number);
        Assert.True(kept.Statements.Count == 2 ? kept.Statements.All(version => version.ConfirmedAt is null) : kept.Statements.Single().ConfirmedAt is not null);
        if (answers[0].Status == HttpStatusCode.Conflict) Assert.Equal("Er is nooit geluisterd.", answers[0].Value("Statement"));
    }

    [Fact]
    public async Task Without_a_text_there_is_no_page_and_in_English_it_reads_in_English()
    {
        var journey = Journey.Of(Portal);
        await journey.OpenAsync(await journey.SendAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await journey.Visitor.GetAsync(At)).Status);
        var (visitor, _) = await WrittenAsync(language: "en");
        Assert.Contains("This is how the directors wrote down your complaint", (await visitor.GetAsync(At)).Text);
    }
}
