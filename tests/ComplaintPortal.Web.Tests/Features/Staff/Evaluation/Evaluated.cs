using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Features.Staff.Evaluation;

/// <summary>Short ways to what cases taught, and to an evaluation as far as a test needs it.</summary>
internal static class Evaluated
{
    public const string Years = "/medewerkers/evaluatie";
    public const string Year = Years + "/2025";
    public const string Act = "main form:has(button.utrecht-button--primary-action)";

    public static string At(string part) => $"{Year}/{part}";

    /// <summary>A portal in the autumn of 2025: what is closed now belongs to that year.</summary>
    public static Portal In2025(string profile = Portal.BlijfGroep)
    {
        var portal = new Portal(profile);
        portal.GoTo(new DateOnly(2025, 11, 5));
        return portal;
    }

    public static void GoTo(this Portal portal, DateOnly day) => portal.Clock.Now = DutchTime.Instant(day, new TimeOnly(10, 0)).AddMilliseconds(500);

    /// <summary>A complaint that is closed on the day at hand, with what it taught.</summary>
    public static async Task<string> TeachAsync(this Portal portal, string lesson, params string[] points)
    {
        var number = (await portal.ReceiveAsync()).Number;
        await portal.PlayAsync(number, portal.Reached(), complaint => complaint.Close(
            new ClosingDraft(Outcome.NotSatisfiedOther, portal.Today(), lesson, NothingLearned: false, points, "Hiermee ronden wij af."), portal.Regulation, Endings.Anna, portal.Clock.Now));
        return number;
    }

    /// <summary>Opens the form of an act, fills it in and sends it.</summary>
    public static async Task<Page> EvaluateAsync(this Visitor person, string part, params (string Name, string Value)[] answers) =>
        await (await person.GetAsync(At(part))).SubmitAsync(Act, answers);

    public static async Task<Page> BeginAsync(this Visitor person) => await (await person.GetAsync(Year)).SubmitAsync(Act);

    /// <summary>Puts everything that one tab of the list offers under the first theme.</summary>
    public static async Task<Page> PlaceAllAsync(this Visitor person, string tab = "punten")
    {
        var page = await person.GetAsync(At(tab));
        var keys = page.Document.QuerySelectorAll("main input[name=Points]").Select(box => ("Points", box.GetAttribute("value")!));
        return await page.SubmitAsync(Act, [.. keys, ("Theme", page.One("select[name=Theme] option:nth-child(2)").GetAttribute("value")!)]);
    }

    /// <summary>An evaluation of 2025 with a theme, ready to be adopted.</summary>
    public static async Task ReadyAsync(this Visitor officer)
    {
        await officer.BeginAsync();
        await officer.EvaluateAsync("themas/toevoegen", ("Title", "Uitleg"), ("Lesson", "Leg uit waarom."));
        await officer.PlaceAllAsync();
        await officer.PlaceAllAsync("punten?soort=ImprovementPoint");
        await officer.EvaluateAsync("conclusies", ("Conclusions", "Wij bellen voortaan eerst."));
        Assert.Empty((await officer.EvaluateAsync("bespreking", ("Day", "2026-01-20"), ("Present", "Ingrid en Noor"))).Errors);
    }

    public static Task<Page> AdoptAsync(this Visitor management) => management.EvaluateAsync("vaststellen", ("Confirmed", "true"));

    public static Task<AnnualEvaluation> EvaluationAsync(this Portal portal, int year = 2025) => portal.DataAsync(db => db.AnnualEvaluations.AsNoTracking().AsSplitQuery()
        .Include(one => one.Versions.OrderBy(version => version.Number)).ThenInclude(version => version.Themes.OrderBy(theme => theme.Order)).ThenInclude(theme => theme.Points.OrderBy(point => point.Order))
        .OrderBy(one => one.Id).SingleAsync(one => one.Year == year));
}
