using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case.BarStaff;

/// <summary>A case is shut to an employee whom it is not about, with a reason, and opened again.</summary>
public sealed class BarStaffTests(Portals portals)
{
    private const string Act = "afschermen";

    private static Task<List<BarredStaff>> BarredAsync(Portal portal, string number) => portal.DataAsync(db =>
        db.Complaints.Where(one => one.Number == number).SelectMany(one => one.Barred).AsNoTracking().ToListAsync());

    [Fact]
    [Trait("Obligation", "B17")]
    public async Task Who_is_barred_stands_there_with_the_reason_handles_it_no_more_and_can_not_be_chosen()
    {
        var portal = portals.BlijfGroep;
        var number = (await portal.ReceiveAsync()).Number;
        var officer = await portal.OfficerAsync();
        var colleague = await (await portal.OfficerAsync()).MemberAsync();
        await officer.ActAsync(number, "behandelaar", ("Handler", colleague.Id.ToString()));
        var page = await officer.ActAsync(number, Act, ("Employee", colleague.Id.ToString()), ("Reason", "Buurvrouw van de klager"));
        Assert.Contains("De zaak is afgeschermd voor deze medewerker", page.Text);
        Assert.Contains($"{colleague.DisplayName} “Buurvrouw van de klager” Door {(await officer.MemberAsync()).DisplayName}, 11 maart 2026", Assert.Single(page.All("section[aria-labelledby=afgeschermd] li")));
        Assert.Null((await portal.DossierAsync(number)).HandlerId);
        // Neither as handler nor a second time.
        var assign = await officer.GetAsync(Dossiers.PageOf(number, "behandelaar"));
        Assert.Null(assign.Document.QuerySelector($"option[value='{colleague.Id}']"));
        Assert.Equal(HttpStatusCode.BadRequest, (await assign.SubmitAsync(("Handler", colleague.Id.ToString()))).Status);
        Assert.Null((await officer.GetAsync(Dossiers.PageOf(number, Act))).Document.QuerySelector($"option[value='{colleague.Id}']"));
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.ActAsync(number, Act, ("Employee", colleague.Id.ToString()), ("Reason", "Nog eens"))).Status);
        Assert.Single(await BarredAsync(portal, number));
    }

    [Fact]
    public async Task An_officer_who_knows_the_complainant_shuts_it_to_oneself()
    {
        var portal = portals.BlijfGroep;
        var number = (await portal.ReceiveAsync()).Number;
        await portal.OfficerAsync();
        var officer = await portal.OfficerAsync();
        var page = await officer.ActAsync(number, Act, ("Employee", (await officer.MemberAsync()).Id.ToString()), ("Reason", "Mijn zus"));
        Assert.Equal(Dossiers.Cases, page.Address);
        Assert.Contains("U ziet deze zaak niet meer", page.Text);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(Dossiers.PageOf(number, Act))).Status);
    }

    [Fact]
    public async Task Without_an_employee_or_a_reason_nobody_is_barred()
    {
        var portal = portals.BlijfGroep;
        var number = (await portal.ReceiveAsync()).Number;
        var officer = await portal.OfficerAsync();
        var page = await officer.ActAsync(number, Act, ("Reason", " "));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(["Kies een medewerker", "Vul in waarom"], page.Errors.Order());
        var colleague = await (await portal.OfficerAsync()).MemberAsync();
        page = await officer.ActAsync(number, Act, ("Employee", colleague.Id.ToString()), ("Reason", new string('x', 1001)));
        Assert.Contains("De reden is te lang", Assert.Single(page.Errors));
        Assert.Equal(colleague.Id.ToString(), page.Value("Employee"));
        Assert.Empty(await BarredAsync(portal, number));
    }

    [Fact]
    public async Task Who_is_concerned_is_admitted_only_by_taking_the_name_away_there()
    {
        var portal = portals.BlijfGroep;
        var number = (await portal.ReceiveAsync()).Number;
        var officer = await portal.OfficerAsync();
        var colleague = await (await portal.OfficerAsync()).MemberAsync();
        var page = await officer.ActAsync(number, "betrokken-medewerkers", ("Staff", colleague.Id.ToString()));
        Assert.Empty(page.All("section[aria-labelledby=afgeschermd] li"));
        var barred = Assert.Single(await BarredAsync(portal, number));
        page = await officer.GetAsync(Dossiers.PageOf(number, $"afschermen/{barred.Id}/opheffen"));
        Assert.Contains($"De klacht gaat over {colleague.DisplayName}", page.Text);
        Assert.Null(page.Document.QuerySelector("main form"));
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(Dossiers.PageOf(number, "afschermen/999999/opheffen"))).Status);
    }

    [Fact]
    public async Task Who_is_admitted_can_be_chosen_as_handler_again()
    {
        var portal = portals.BlijfGroep;
        var number = (await portal.ReceiveAsync()).Number;
        var officer = await portal.OfficerAsync();
        var colleague = await (await portal.OfficerAsync()).MemberAsync();
        var page = await officer.ActAsync(number, Act, ("Employee", colleague.Id.ToString()), ("Reason", "Kent de klager"));
        var confirm = await officer.GetAsync(page.One("section[aria-labelledby=afgeschermd] a[href$='/opheffen']").GetAttribute("href")!);
        Assert.Contains("“Kent de klager”", confirm.Text);
        page = await confirm.SubmitAsync();
        Assert.Contains("Deze medewerker ziet de zaak weer", page.Text);
        Assert.Empty(await BarredAsync(portal, number));
        await officer.ActAsync(number, "behandelaar", ("Handler", colleague.Id.ToString()));
        Assert.Equal(colleague.Id, (await portal.DossierAsync(number)).HandlerId);
    }
}
