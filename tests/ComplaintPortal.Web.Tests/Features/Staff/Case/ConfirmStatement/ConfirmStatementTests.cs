using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case.ConfirmStatement;

/// <summary>The joint statement is confirmed by another way than the status page, or by the officer where the complainant wrote it.</summary>
[Trait("Obligation", "E10")]
public sealed class ConfirmStatementTests(Portals portals)
{
    private const string Act = "op-papier/bevestigen";

    private Portal Portal => portals.BijElkaar;

    [Theory]
    [InlineData(Agreement.OnPaper, "ging op papier akkoord")]
    [InlineData(Agreement.Spoken, "ging mondeling akkoord")]
    [InlineData(Agreement.Email, "ging per e-mail akkoord")]
    public async Task How_the_complainant_agreed_is_recorded(Agreement how, string said)
    {
        var number = await Portal.TalkedAsync(Handled.ByPost);
        await Portal.WriteAsync(number, "Er is niet geluisterd.");
        var page = await (await Portal.OfficerAsync()).ActAsync(number, Act, ("How", how.ToString()));
        Assert.Contains(said, page.Text);
        Assert.Contains("Klacht op papier Bevestigd", page.Text);
        var version = Assert.Single((await Portal.HandledAsync(number)).Statements);
        Assert.Equal((how, Portal.Clock.Now), (version.ConfirmedBy, version.ConfirmedAt));
    }

    [Fact]
    public async Task A_version_of_the_complainant_is_confirmed_by_the_officer()
    {
        var number = await Portal.TalkedAsync();
        await Portal.WriteAsync(number, "Er is niet geluisterd.");
        await Portal.WriteAsync(number, "Er is nooit geluisterd.", Actor.Complainant);
        var form = await (await Portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, Act));
        Assert.Contains("Versie 2 Noor Voorbeeld", form.Text);
        Assert.Null(form.Document.QuerySelector("[name=How]"));
        Assert.Contains("U of een collega bevestigde", (await form.SubmitAsync()).Text);
        Assert.NotNull((await Portal.HandledAsync(number)).Statements[^1].ConfirmedAt);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Website")]
    [InlineData("2")]
    public async Task How_has_to_be_chosen_and_the_website_is_the_complainants_own(string? how)
    {
        var number = await Portal.TalkedAsync();
        await Portal.WriteAsync(number, "Er is niet geluisterd.");
        var page = await (await Portal.OfficerAsync()).ActAsync(number, Act, [.. how is null ? Array.Empty<(string, string)>() : [("How", how)]]);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Kies hoe de klager akkoord ging", page.Errors);
        Assert.Null((await Portal.HandledAsync(number)).Statements.Single().ConfirmedAt);
    }

    [Fact]
    public async Task Without_a_text_there_is_nothing_to_confirm()
    {
        var number = await Portal.TalkedAsync();
        var page = await (await Portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, Act));
        Assert.Contains("staat nog niet op papier", page.Text);
        Assert.Null(page.Document.QuerySelector("main form"));
    }

    [Fact]
    public async Task A_version_that_the_complainant_wrote_meanwhile_is_read_before_it_is_confirmed()
    {
        var number = await Portal.TalkedAsync();
        await Portal.WriteAsync(number, "Er is niet geluisterd.");
        var form = await (await Portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, Act));
        await Portal.WriteAsync(number, "Er is nooit geluisterd.", Actor.Complainant);
        var conflict = await form.SubmitAsync(("How", "Spoken"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Er is nooit geluisterd.", conflict.Text);
        Assert.Contains("versie 2", conflict.All(".app-conflict__theirs").Single());
        Assert.All((await Portal.HandledAsync(number)).Statements, version => Assert.Null(version.ConfirmedAt));
    }
}
