using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case.PlaceHold;

/// <summary>An officer keeps a dossier from being destroyed, longer, and no longer (B20).</summary>
[Trait("Obligation", "B20")]
public sealed class HoldTests(Portals portals)
{
    private static readonly (string Name, string Value)[] Answers = [("Reason", "Er loopt een rechtszaak"), ("DecidedBy", "De directie"), ("ReviewOn", "2026-09-01")];

    private Portal Portal => portals.BlijfGroep;

    private Task<List<RetentionHold>> HoldsAsync(string number) =>
        Portal.DataAsync(db => db.Complaints.AsNoTracking().Where(one => one.Number == number).SelectMany(one => one.Holds).OrderBy(hold => hold.Id).ToListAsync());

    [Fact]
    public async Task It_is_placed_prolonged_and_lifted_on_the_case_which_shows_all_of_it()
    {
        var officer = await Portal.OfficerAsync();
        var number = (await Portal.ReceiveAsync()).Number;
        var page = await officer.ActAsync(number, "vasthouden", Answers);
        Assert.Contains("Het dossier wordt vastgehouden.", page.Text);
        Assert.Contains("De directie", page.One("section[aria-labelledby=bewaren]").TextContent);
        Assert.Null(page.Document.QuerySelector($"a[href='{Dossiers.PageOf(number, "vasthouden")}']"));
        Assert.Contains("Dat kan niet meer, of nog niet", (await officer.GetAsync(Dossiers.PageOf(number, "vasthouden"))).Text);

        page = await officer.ActAsync(number, "vasthouden/verlengen", ("ReviewOn", "2027-01-01"), ("Reason", "Hoger beroep"));
        Assert.Contains("Dossier langer vastgehouden; bekijken op 1 januari 2027. Hoger beroep", page.Text);
        page = await officer.ActAsync(number, "vasthouden/opheffen", ("Reason", "Uitspraak gedaan"));
        Assert.Contains("Vasthouden opgeheven: Uitspraak gedaan", page.Text);
        Assert.NotNull(page.Document.QuerySelector($"a[href='{Dossiers.PageOf(number, "vasthouden")}']"));
        var hold = Assert.Single(await HoldsAsync(number));
        Assert.Equal(("Er loopt een rechtszaak", new DateOnly(2027, 1, 1), "Uitspraak gedaan"), (hold.Reason, hold.ReviewOn, hold.LiftReason));
        Assert.Contains("Dat kan niet meer, of nog niet", (await officer.GetAsync(Dossiers.PageOf(number, "vasthouden/opheffen"))).Text);
    }

    [Theory]
    [InlineData("Reason", " ", "Vul de reden in")]
    [InlineData("DecidedBy", "", "Vul in wie dit heeft besloten")]
    [InlineData("ReviewOn", "morgen", "Vul een datum in")]
    [InlineData("ReviewOn", "2026-03-11", "Kies een dag die later is")]
    public async Task A_fault_is_said_and_what_was_typed_stays(string field, string value, string message)
    {
        var number = (await Portal.ReceiveAsync()).Number;
        var page = await (await Portal.OfficerAsync()).ActAsync(number, "vasthouden", [.. Answers.Where(one => one.Name != field), (field, value)]);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, error => error.Contains(message));
        foreach (var (name, kept) in Answers.Where(one => one.Name != field)) Assert.Equal(kept, page.Value(name));
        Assert.Empty(await HoldsAsync(number));
    }

    [Theory]
    [InlineData("vasthouden")]
    [InlineData("vasthouden/verlengen")]
    [InlineData("vasthouden/opheffen")]
    [Trait("Obligation", "B17")]
    public async Task Only_officers_come_there(string act)
    {
        var number = (await Portal.ReceiveAsync()).Number;
        Assert.Equal("/medewerkers/geen-toegang", (await (await Portal.SignedInAsync(Roles.Management)).GetAsync(Dossiers.PageOf(number, act))).Address.Split('?')[0]);
        Assert.StartsWith("/medewerkers/inloggen", (await Portal.Visitor().GetAsync(Dossiers.PageOf(number, act))).Address);
        Assert.Equal(HttpStatusCode.NotFound, (await (await Portal.OfficerAsync()).GetAsync(Dossiers.PageOf("KL-2026-999999", act))).Status);
    }

    [Fact]
    public async Task Lifting_a_hold_after_the_term_says_that_the_dossier_goes()
    {
        using var portal = new Portal();
        var number = (await portal.ReceiveAsync()).Number;
        await portal.PlayAsync(number, portal.Reached(), portal.Closed(), one => one.PlaceHold(new("Rechtszaak", "de directie", new DateOnly(2030, 1, 1)), Endings.Anna, portal.Clock.Now));
        portal.Clock.Now = new DateTimeOffset(2031, 3, 12, 9, 0, 0, TimeSpan.Zero);
        var officer = await portal.OfficerAsync();
        Assert.Contains("alleen het vasthouden houdt het dossier hier", (await officer.GetAsync(Dossiers.PageOf(number))).Text);
        Assert.Contains("De bewaartermijn liep tot en met dinsdag 11 maart 2031", (await officer.GetAsync(Dossiers.PageOf(number, "vasthouden/opheffen"))).Text);
    }
}
