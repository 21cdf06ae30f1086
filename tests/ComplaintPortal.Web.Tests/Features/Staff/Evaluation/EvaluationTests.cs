using System.Net;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Features.Staff.Evaluation;

/// <summary>The evaluation of a year as officers and management make it up together, and management adopts it (B15, E20, E22, E23).</summary>
public sealed class EvaluationTests
{
    private static readonly string TooLong = new('x', 20_001);

    [Theory]
    [MemberData(nameof(Portals.Both), MemberType = typeof(Portals))]
    [Trait("Obligation", "B15")]
    [Trait("Obligation", "E20")]
    [Trait("Obligation", "E22")]
    [Trait("Obligation", "E23")]
    public async Task What_cases_taught_becomes_themes_is_discussed_and_adopted_with_the_figures(string profile)
    {
        using var portal = Evaluated.In2025(profile);
        await portal.TeachAsync("Bel terug als je dat belooft.", "Terugbellijst bij de receptie");
        await portal.TeachAsync("Zeg waarom een regel er is.");
        portal.GoTo(new DateOnly(2026, 3, 11));
        var (officer, management) = (await portal.OfficerAsync(), await portal.SignedInAsync(Roles.Management));

        var years = await officer.GetAsync(Evaluated.Years);
        Assert.Contains(years.All("tbody tr"), row => row.StartsWith("2025 Niet begonnen", StringComparison.Ordinal));
        Assert.Equal("Evaluatie 2025 Concept", (await officer.BeginAsync()).Heading);
        await officer.EvaluateAsync("themas/toevoegen", ("Title", "Uitleg geven"), ("Lesson", "Wij leggen eerder uit."));
        Assert.Contains("3 lessen en verbeterpunten van dit jaar staan nog niet onder een thema", (await officer.GetAsync(Evaluated.Year)).Text);
        await officer.PlaceAllAsync();
        await management.PlaceAllAsync("punten?soort=ImprovementPoint");
        await management.EvaluateAsync("conclusies", ("Conclusions", "Wij bellen voortaan eerst."));
        await officer.EvaluateAsync("bespreking", ("Day", "2026-02-10"), ("Present", "Ingrid, leiding\nNoor"));
        Assert.Contains("De leiding kan haar nu vaststellen", (await officer.GetAsync(Evaluated.Year)).Text);

        var form = await management.GetAsync(Evaluated.At("vaststellen"));
        Assert.Contains("de cijfers van 2025, zoals ze zijn op 11 maart 2026", form.Text);
        Assert.Contains("Wij bellen voortaan eerst.", form.Text);
        var page = await form.SubmitAsync(Evaluated.Act, ("Confirmed", "true"));
        Assert.Equal((Evaluated.Year, "Evaluatie 2025 Vastgesteld"), (page.Address, page.Heading));

        var version = (await portal.EvaluationAsync()).Current;
        Assert.Equal(["Bel terug als je dat belooft.", "Zeg waarom een regel er is.", "Terugbellijst bij de receptie"], version.Themes.Single().Points.Select(point => point.Text));
        var figures = YearReport.FromJson(version.Figures!);
        Assert.Equal((2025, new DateOnly(2026, 3, 11)), (figures.Year, figures.AsOf));
        Assert.Equal(2, figures[FigureTables.Overview].Rows.SelectMany(row => row.Values).Max(values => values[^1]));
        var print = await officer.GetAsync(Evaluated.At("versies/1"));
        Assert.Contains(print.All("tbody tr"), row => row.StartsWith("Ontvangen", StringComparison.Ordinal) && row.EndsWith(" 2", StringComparison.Ordinal));
        foreach (var text in new[] { "Uitleg geven", "Wij leggen eerder uit.", "Terugbellijst bij de receptie", "Ingrid, leiding", "Wij bellen voortaan eerst." }) Assert.Contains(text, print.Text);
        Assert.Contains((await officer.GetAsync(Evaluated.Years)).All("tbody tr"), row => row.StartsWith("2025 Vastgesteld", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_year_that_runs_is_prepared_but_neither_discussed_nor_adopted()
    {
        using var portal = Evaluated.In2025();
        await portal.TeachAsync("Bel terug.");
        var (officer, management) = (await portal.OfficerAsync(), await portal.SignedInAsync(Roles.Management));
        Assert.Contains("Na 2025 wordt de evaluatie besproken", (await officer.BeginAsync()).Text);
        var early = await officer.EvaluateAsync("bespreking", ("Day", "2025-11-05"), ("Present", "Ingrid"));
        Assert.Equal((HttpStatusCode.BadRequest, "Kies een dag na het einde van het jaar: pas dan zijn de cijfers compleet"), (early.Status, Assert.Single(early.Errors)));
        Assert.Contains("Vaststellen kan als het jaar voorbij is", (await management.GetAsync(Evaluated.At("vaststellen"))).Text);
        Assert.Empty((await management.GetAsync(Evaluated.At("vaststellen"))).All("main form"));
    }

    [Fact]
    [Trait("Obligation", "E22")]
    public async Task Only_management_adopts()
    {
        using var portal = Evaluated.In2025();
        await portal.TeachAsync("Bel terug.", "Lijst");
        portal.GoTo(new DateOnly(2026, 3, 11));
        var (officer, management) = (await portal.OfficerAsync(), await portal.SignedInAsync(Roles.Management));
        await officer.ReadyAsync();
        Assert.Empty((await officer.GetAsync(Evaluated.Year)).Document.QuerySelectorAll("a[href$='/vaststellen']"));
        var form = await management.GetAsync(Evaluated.At("vaststellen"));
        var forged = form.Request(Evaluated.Act, [("Confirmed", "true")], []);
        Assert.StartsWith("/medewerkers/geen-toegang", (await officer.GetAsync(Evaluated.At("vaststellen"))).Address, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await officer.RawAsync(forged)).StatusCode);
        Assert.Equal(EvaluationState.Discussed, (await portal.EvaluationAsync()).Current.State);
        // Nor does management without having said that it read it.
        var refused = await form.SubmitAsync(Evaluated.Act);
        Assert.Equal((HttpStatusCode.BadRequest, EvaluationState.Discussed), (refused.Status, (await portal.EvaluationAsync()).Current.State));
        // Twice is once.
        await form.SubmitAsync(Evaluated.Act, ("Confirmed", "true"));
        var adopted = (await portal.EvaluationAsync()).Current;
        Assert.Equal(HttpStatusCode.Conflict, (await form.SubmitAsync(Evaluated.Act, ("Confirmed", "true"))).Status);
        Assert.Equal(adopted.AdoptedAt, (await portal.EvaluationAsync()).Current.AdoptedAt);
    }

    [Fact]
    public async Task A_year_without_anything_and_what_is_not_there_is_not_found()
    {
        using var portal = Evaluated.In2025();
        await portal.TeachAsync("Bel terug.");
        var officer = await portal.OfficerAsync();
        foreach (var path in new[] { "/1999", "/2024", "/2030", "/2025/conclusies", "/2025/punten", "/2025/versies/1" })
            Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(Evaluated.Years + path)).Status);
        await officer.BeginAsync();
        foreach (var path in new[] { "/2025/themas/99", "/2025/punten/99", "/2025/versies/1" })
            Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(Evaluated.Years + path)).Status);
    }

    [Theory]
    [InlineData("themas/toevoegen", "Title", "", "Vul de naam van het thema in")]
    [InlineData("themas/toevoegen", "Title", "lang", "Maak de tekst korter")]
    [InlineData("themas/toevoegen", "Lesson", "lang", "Maak de tekst korter")]
    [InlineData("conclusies", "Conclusions", "", "Schrijf eerst de conclusies")]
    [InlineData("conclusies", "Conclusions", "lang", "Maak de tekst korter")]
    [InlineData("bespreking", "Present", "", "Vul in wie erbij waren")]
    [InlineData("bespreking", "Day", "morgen", "Vul een datum in")]
    [InlineData("bespreking", "Day", "2026-03-12", "Kies een dag die al geweest is")]
    [InlineData("punten", "Theme", "", "Kies een thema")]
    public async Task What_is_wrong_is_said_and_what_was_typed_is_kept(string act, string field, string typed, string message)
    {
        using var portal = Evaluated.In2025();
        await portal.TeachAsync("Bel terug.");
        portal.GoTo(new DateOnly(2026, 3, 11));
        var officer = await portal.OfficerAsync();
        await officer.BeginAsync();
        await officer.EvaluateAsync("themas/toevoegen", ("Title", "Uitleg"), ("Lesson", ""));
        var text = typed == "lang" ? TooLong : typed;
        var version = (await portal.EvaluationAsync()).Version;
        (string, string)[] rest = act switch
        {
            "themas/toevoegen" => [("Title", "Thema"), ("Lesson", "Les")],
            "bespreking" => [("Day", "2026-02-10"), ("Present", "Ingrid")],
            "punten" => [("Points", (await officer.GetAsync(Evaluated.At("punten"))).One("input[name=Points]").GetAttribute("value")!)],
            _ => [],
        };
        var page = await officer.EvaluateAsync(act, [.. rest.Where(answer => answer.Item1 != field), (field, text)]);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, error => error.Contains(message, StringComparison.Ordinal));
        Assert.Equal(text, page.Value(field));
        foreach (var (name, value) in rest.Where(answer => answer.Item1 != field)) Assert.Equal(value, page.Value(name));
        Assert.Equal(version, (await portal.EvaluationAsync()).Version);
    }

    [Fact]
    public async Task Themes_are_renamed_moved_and_taken_away_and_points_reworded_and_taken_back()
    {
        using var portal = Evaluated.In2025();
        await portal.TeachAsync("Mevrouw Jansen belde vaak.");
        var officer = await portal.OfficerAsync();
        await officer.BeginAsync();
        await officer.EvaluateAsync("themas/toevoegen", ("Title", "Eerste"));
        await officer.EvaluateAsync("themas/toevoegen", ("Title", "Tweede"));
        await officer.PlaceAllAsync();
        var (first, second) = (await portal.EvaluationAsync()).Current.Themes is [var one, var two] ? (one, two) : default;
        Assert.Contains("Het thema is gewijzigd.", (await officer.EvaluateAsync($"themas/{first.Id}", ("Title", "Bereikbaar zijn"))).Text);
        await (await officer.GetAsync(Evaluated.Year)).SubmitAsync($"form[action$='/themas/{second.Id}/verplaatsen']", ("forward", "true"));
        Assert.Equal(["Tweede", "Bereikbaar zijn"], (await portal.EvaluationAsync()).Current.Themes.Select(theme => theme.Title));

        var point = first.Points.Single();
        await officer.EvaluateAsync($"punten/{point.Id}", ("PointText", "Iemand moest vaak bellen."));
        Assert.Equal("Iemand moest vaak bellen.", (await portal.EvaluationAsync()).Current.Themes[1].Points.Single().Text);
        var taken = await (await officer.GetAsync(Evaluated.At($"punten/{point.Id}"))).SubmitAsync("form[action$='/terug']");
        Assert.Contains("Het punt staat niet meer onder een thema.", taken.Text);
        Assert.Contains("Mevrouw Jansen belde vaak.", (await officer.GetAsync(Evaluated.At("punten"))).Text);
        Assert.Contains("intussen weggehaald", (await RemovedAsync(officer, first.Id)).Text);
        Assert.Equal(["Tweede"], (await portal.EvaluationAsync()).Current.Themes.Select(theme => theme.Title));
    }

    /// <summary>Takes a theme away, and does so again from the page as it was.</summary>
    private static async Task<Page> RemovedAsync(Visitor officer, long theme)
    {
        var page = await officer.GetAsync(Evaluated.At($"themas/{theme}"));
        await page.SubmitAsync("form[action$='/verwijderen']");
        return await page.SubmitAsync("form[action$='/verwijderen']");
    }

    [Fact]
    public async Task What_a_colleague_wrote_meanwhile_is_shown_before_it_is_overwritten()
    {
        using var portal = Evaluated.In2025();
        await portal.TeachAsync("Bel terug.");
        var (officer, management) = (await portal.OfficerAsync(), await portal.SignedInAsync(Roles.Management));
        await officer.BeginAsync();
        await officer.EvaluateAsync("themas/toevoegen", ("Title", "Uitleg"));
        var (mine, theirs) = (await officer.GetAsync(Evaluated.At("conclusies")), await management.GetAsync(Evaluated.At("conclusies")));
        await theirs.SubmitAsync(Evaluated.Act, ("Conclusions", "Van de leiding"));
        var conflict = await mine.SubmitAsync(Evaluated.Act, ("Conclusions", "Van de functionaris"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains((await management.MemberAsync()).DisplayName, conflict.Text);
        Assert.Contains("Van de leiding", conflict.One(".app-conflict__theirs").TextContent);
        Assert.Equal("Van de functionaris", conflict.Value("Conclusions"));
        Assert.Equal("Van de leiding", (await portal.EvaluationAsync()).Current.Conclusions);
        // Who chose points chose them still, and a move from an older page does nothing.
        var points = await management.GetAsync(Evaluated.At("punten"));
        await conflict.SubmitAsync(Evaluated.Act);
        Assert.Equal("Van de functionaris", (await portal.EvaluationAsync()).Current.Conclusions);
        var chosen = points.One("input[name=Points]").GetAttribute("value")!;
        var again = await points.SubmitAsync(Evaluated.Act, ("Points", chosen), ("Theme", points.One("select[name=Theme] option:nth-child(2)").GetAttribute("value")!));
        Assert.Equal((HttpStatusCode.Conflict, chosen), (again.Status, again.Value("Points")));
        Assert.Empty((await again.SubmitAsync(Evaluated.Act)).Errors);
        Assert.Single((await portal.EvaluationAsync()).Current.Themes[0].Points);
    }

    [Fact]
    public async Task What_is_sent_twice_at_the_very_same_moment_is_done_once()
    {
        using var portal = Evaluated.In2025();
        await portal.TeachAsync("Bel terug.");
        var officer = await portal.OfficerAsync();
        var begin = await officer.GetAsync(Evaluated.Year);
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => begin.SubmitAsync(Evaluated.Act))), page => Assert.Equal(HttpStatusCode.OK, page.Status));
        Assert.Equal(1, await portal.DataAsync(db => db.AnnualEvaluations.CountAsync()));
        var add = await officer.GetAsync(Evaluated.At("themas/toevoegen"));
        var added = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => add.SubmitAsync(Evaluated.Act, ("Title", "Uitleg"))));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict, HttpStatusCode.Conflict], added.Select(page => page.Status).Order());
        Assert.Single((await portal.EvaluationAsync()).Current.Themes);
    }
}
