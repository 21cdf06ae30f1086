using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Jobs;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Features.Staff.BreakGlass;

/// <summary>Management opens a dossier only for a reason, which whoever handles it reads (B17).</summary>
[Trait("Obligation", "B17")]
public sealed class BreakGlassTests
{
    private const string At = "/medewerkers/inzien";

    private static async Task<Page> OpenAsync(Visitor visitor, string number, string reason = "Gesprek met de inspectie") =>
        await (await visitor.GetAsync(At)).SubmitAsync(("Number", number), ("Reason", reason));

    [Fact]
    public async Task With_a_reason_the_dossier_opens_to_read_and_the_handler_is_told()
    {
        using var portal = new Portal();
        var officer = await portal.OfficerAsync();
        await portal.AddStaffAsync("tweede@example.org", "Otto Voorbeeld", Roles.Officer);
        var number = await officer.HandledAsync();
        await (await officer.GetAsync(Dossiers.PageOf(number, "bestand"))).UploadAsync("main form[method=post]", "Files", [("foto.png", Dossiers.Png)]);
        var management = await portal.SignedInAsync(Roles.Management);
        Assert.StartsWith("/medewerkers/geen-toegang", (await management.GetAsync(Dossiers.PageOf(number))).Address, StringComparison.Ordinal);

        var page = await OpenAsync(management, number);
        Assert.Equal((HttpStatusCode.OK, Dossiers.PageOf(number)), (page.Status, page.Address));
        Assert.Contains("Noor Voorbeeld", page.Body);
        Assert.Contains("U leest dit dossier met de reden die u gaf", page.Text);
        // To read, and nothing else: every link of the page opens, and nothing can be sent.
        Assert.Empty(page.Document.QuerySelectorAll("main form"));
        var links = page.Document.QuerySelectorAll("main a[href^='/'], nav.utrecht-breadcrumb-nav a").Select(link => link.GetAttribute("href")!).Distinct().ToList();
        Assert.Contains(links, link => link.Contains("/bijlagen/"));
        foreach (var link in links) Assert.Equal(HttpStatusCode.OK, (await management.GetAsync(link)).Status);
        foreach (var act in new[] { "notitie", "contact", "afronden", "behandelaar" })
            Assert.StartsWith("/medewerkers/geen-toegang", (await management.GetAsync(Dossiers.PageOf(number, act))).Address, StringComparison.Ordinal);

        var member = await management.MemberAsync();
        var line = Assert.Single(await portal.LooksAsync(number, AuditKind.BreakGlass));
        Assert.Equal((member.Id, Roles.Management, true), (line.StaffId!.Value, line.Role, line.IsOfColleague));
        Assert.Equal([officer.Email], await portal.DataAsync(db => db.Outbox.Where(mail => mail.Kind == NoticeKind.DossierOpened).Select(mail => mail.To).ToListAsync()));
        await portal.RunAsync<SendOutbox>();
        var mail = Assert.Single(portal.Mails(), text => text.Contains(officer.Email));
        Assert.DoesNotContain("inspectie", mail);
        Assert.Contains($"“Gesprek met de inspectie”", (await officer.GetAsync(Dossiers.PageOf(number))).Text);
        Assert.Contains($"{member.DisplayName} leidinggevende Dossier geopend met een reden “Gesprek met de inspectie”", (await officer.GetAsync(Dossiers.PageOf(number, "logboek"))).Text);
    }

    [Fact]
    public async Task It_opens_that_dossier_for_half_an_hour_within_that_visit()
    {
        using var portal = new Portal();
        var (number, other) = ((await portal.ReceiveAsync()).Number, (await portal.ReceiveAsync()).Number);
        var email = StaffVisits.NewEmail();
        var password = await portal.AddStaffAsync(email, "Mo Voorbeeld", Roles.Management);
        var (here, there) = (await portal.SessionOfAsync(email, password), await portal.SessionOfAsync(email, password));
        await OpenAsync(here, number);
        Assert.StartsWith("/medewerkers/geen-toegang", (await here.GetAsync(Dossiers.PageOf(other))).Address, StringComparison.Ordinal);
        Assert.StartsWith("/medewerkers/geen-toegang", (await there.GetAsync(Dossiers.PageOf(number))).Address, StringComparison.Ordinal);
        portal.Clock.Move(TimeSpan.FromMinutes(29));
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync(Dossiers.PageOf(number))).Status);
        portal.Clock.Move(TimeSpan.FromMinutes(2));
        Assert.StartsWith("/medewerkers/geen-toegang", (await here.GetAsync(Dossiers.PageOf(number))).Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_reason_or_a_number_that_is_there_nothing_opens_and_nothing_typed_is_lost()
    {
        using var portal = new Portal();
        var number = (await portal.ReceiveAsync()).Number;
        var management = await portal.SignedInAsync(Roles.Management);
        var page = await OpenAsync(management, number, " ");
        Assert.Equal((HttpStatusCode.BadRequest, number), (page.Status, page.Value("Number")));
        Assert.Equal(["Schrijf waarom u het dossier moet inzien."], page.Errors);
        page = await OpenAsync(management, "KL-2026-999999", "Echt nodig");
        Assert.Equal((HttpStatusCode.BadRequest, "Echt nodig"), (page.Status, page.Value("Reason")));
        Assert.Equal(["Dit nummer is er niet. Kijk het na."], page.Errors);
        Assert.Empty(await portal.LooksAsync(number, AuditKind.BreakGlass));
    }

    [Fact]
    public async Task What_is_shut_to_someone_stays_shut_and_shows_nowhere()
    {
        using var portal = new Portal();
        var number = (await portal.ReceiveAsync()).Number;
        var (management, officer) = (await portal.SignedInAsync(Roles.Management), await portal.OfficerAsync());
        await OpenAsync(management, number);
        await management.BarAsync(number);
        Assert.Equal(HttpStatusCode.NotFound, (await management.GetAsync(Dossiers.PageOf(number))).Status);
        Assert.Equal(["Dit nummer is er niet. Kijk het na."], (await OpenAsync(management, number)).Errors);
        Assert.DoesNotContain(number, (await management.GetAsync("/medewerkers/logboek")).Body);
        await officer.BarAsync(number);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(Dossiers.PageOf(number, "logboek"))).Status);
    }
}
