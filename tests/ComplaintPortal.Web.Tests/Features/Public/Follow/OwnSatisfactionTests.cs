using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Tests.Features.Staff;
using ComplaintPortal.Web.Tests.Features.Staff.Case;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Public.Follow;

/// <summary>Once everything is carried out, the complainant says whether it is good so.</summary>
[Trait("Obligation", "E15")]
[Trait("Obligation", "E16")]
public sealed class OwnSatisfactionTests(Portals portals)
{
    private const string At = "/mijn-klacht/tevreden";

    private Portal Portal => portals.BijElkaar;

    private async Task<(Visitor Visitor, string Number)> CarriedOutAsync()
    {
        var journey = Journey.Of(Portal);
        var sent = await journey.SendAsync();
        await Portal.TalkAsync(sent.Number);
        await Portal.CarryOutAsync(sent.Number, await Portal.AgreeAsync(sent.Number));
        await journey.OpenAsync(sent);
        return (journey.Visitor, sent.Number);
    }

    [Theory]
    [InlineData("ja", "Zo is het goed.", true)]
    [InlineData("nee", "", false)]
    public async Task What_is_said_reaches_the_dossier_with_own_words_where_wished(string answer, string words, bool isSatisfied)
    {
        var (visitor, number) = await CarriedOutAsync();
        var status = await visitor.GetAsync("/mijn-klacht/status");
        Assert.Contains("Gedaan Elke week bellen Wie het doet: Anna Gedaan op woensdag 11 maart 2026", status.All("#oplossingen").Single());
        Assert.Equal(At, status.One(".app-next-step a").GetAttribute("href"));
        var done = await (await visitor.GetAsync(At)).SubmitAsync(("Satisfied", answer), ("Words", words));
        Assert.Contains(isSatisfied ? "U zei op 11 maart 2026 dat u tevreden bent" : "U zei op 11 maart 2026 dat u niet tevreden bent", done.Text);
        Assert.Null(done.Document.QuerySelector(".app-next-step"));
        if (!isSatisfied) Assert.Contains("welke onafhankelijke organisaties u kunnen helpen", done.Text);
        var kept = await Portal.HandledAsync(number);
        var said = Assert.Single(kept.Satisfactions);
        Assert.Equal((isSatisfied, words.Length == 0 ? null : words, ActorKind.Complainant), (said.IsSatisfied, said.Words, said.ByKind));
        Assert.Equal(1, kept.News);
        Assert.Contains("gezegd op de statuspagina", (await (await Portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number))).Text);
    }

    [Fact]
    public async Task Sent_twice_it_is_said_once_and_another_mind_is_said_again()
    {
        var (visitor, number) = await CarriedOutAsync();
        var form = await visitor.GetAsync(At);
        await Task.WhenAll(form.SubmitAsync(("Satisfied", "nee")), form.SubmitAsync(("Satisfied", "nee")));
        await form.SubmitAsync(("Satisfied", "nee"));
        Assert.Single((await Portal.HandledAsync(number)).Satisfactions);
        Assert.Contains("Denkt u er nu anders over?", (await visitor.GetAsync("/mijn-klacht/status")).Text);
        await (await visitor.GetAsync(At)).SubmitAsync(("Satisfied", "ja"));
        await (await visitor.GetAsync(At)).SubmitAsync(("Satisfied", "nee"));
        Assert.Equal([false, true, false], (await Portal.HandledAsync(number)).Satisfactions.Select(one => one.IsSatisfied));
    }

    [Fact]
    public async Task Not_satisfied_a_new_round_and_another_solution_is_asked_about_anew()
    {
        using var portal = new Portal(Portal.BijElkaar);
        var journey = Journey.Of(portal);
        var sent = await journey.SendAsync();
        await portal.TalkAsync(sent.Number);
        await portal.CarryOutAsync(sent.Number, await portal.AgreeAsync(sent.Number));
        await journey.OpenAsync(sent);
        await (await journey.Visitor.GetAsync(At)).SubmitAsync(("Satisfied", "nee"));
        await portal.HandleAsync(sent.Number, (complaint, now) => complaint.StartNewRound("Hielp niet", Handled.Colleague, now));
        portal.Clock.Move(TimeSpan.FromDays(2));
        await portal.CarryOutAsync(sent.Number, await portal.AgreeAsync(sent.Number, "Een andere begeleider"));
        var status = await journey.OpenAsync(sent);
        Assert.Equal(At, status.One(".app-next-step a").GetAttribute("href"));
        await (await journey.Visitor.GetAsync(At)).SubmitAsync(("Satisfied", "ja"));
        Assert.Equal([false, true], (await portal.HandledAsync(sent.Number)).Satisfactions.Select(one => one.IsSatisfied));
    }

    [Fact]
    public async Task Before_anything_was_done_nothing_is_asked_and_after_withdrawing_no_more()
    {
        var journey = Journey.Of(Portal);
        await journey.OpenAsync(await journey.SendAsync());
        Assert.Equal(HttpStatusCode.NotFound, (await journey.Visitor.GetAsync(At)).Status);
        var (visitor, number) = await CarriedOutAsync();
        var form = await visitor.GetAsync(At);
        await Portal.HandleAsync(number, (complaint, now) => complaint.Withdraw(null, Handled.Colleague, now));
        var late = await form.SubmitAsync(("Satisfied", "ja"), ("Words", "Toch goed."));
        Assert.Equal(HttpStatusCode.Conflict, late.Status);
        Assert.Contains(late.Errors, error => error.Contains("Dit kan nu niet"));
        Assert.Equal(("ja", "Toch goed."), (late.Value("Satisfied"), late.Value("Words")));
        Assert.Contains("U kunt hier nu geen antwoord geven", (await visitor.GetAsync(At)).Text);
    }

    [Theory]
    [InlineData("Satisfied", "", "Kies een van de antwoorden")]
    [InlineData("Words", "lang", "De toelichting is te lang")]
    public async Task A_fault_is_said_and_nothing_typed_is_lost(string field, string value, string message)
    {
        var (visitor, number) = await CarriedOutAsync();
        if (value == "lang") value = new string('a', SatisfactionRecord.WordsLimit + 1);
        (string Name, string Value)[] typed = [("Satisfied", "ja"), ("Words", "Zo is het goed.")];
        var page = await (await visitor.GetAsync(At)).SubmitAsync([.. typed.Where(one => one.Name != field), (field, value)]);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, error => error.Contains(message));
        foreach (var (name, kept) in typed.Where(one => one.Name != field)) Assert.Equal(kept, page.Value(name));
        Assert.Empty((await Portal.HandledAsync(number)).Satisfactions);
    }
}
