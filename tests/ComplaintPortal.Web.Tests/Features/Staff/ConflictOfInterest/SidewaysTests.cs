using System.Net;
using AngleSharp.Html.Dom;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintPortal.Web.Tests.Features.Staff.ConflictOfInterest;

/// <summary>The ways round: a form sent again, the complainant's own visit, requests at the same moment, an act under way; and the way back in.</summary>
[Trait("Obligation", "B17")]
[Trait("Obligation", "B14")]
public sealed class SidewaysTests
{
    private static readonly (string Name, string Value)[] Registered =
        [("Channel", "Post"), ("ReceivedOn", "2026-03-09"), ("Story", "Een brief."), ("Name", "Sanne Voorbeeld"), ("SafeContact.Channels", "website"), ("Code", "true")];

    [Fact]
    [Trait("Obligation", "B16")]
    public async Task A_registration_that_is_sent_again_neither_shows_the_case_nor_makes_a_second_one()
    {
        using var portal = new Portal();
        var (officer, colleague) = (await portal.OfficerAsync(), await portal.OfficerAsync());
        var form = await officer.GetAsync("/medewerkers/registreren");
        var number = (await form.SubmitAsync(Registered)).Address[(Dossiers.Cases.Length + 1)..];
        Assert.Equal(Dossiers.PageOf(number), (await form.SubmitAsync(Registered)).Address);
        await colleague.ActAsync(number, "afschermen", ("Employee", (await officer.MemberAsync()).Id.ToString()), ("Reason", "Kent de klager"));

        var again = await form.SubmitAsync(Registered);
        Assert.Equal((HttpStatusCode.OK, Dossiers.Cases), (again.Status, again.Address));
        Assert.Contains("al eerder verstuurd", again.Text);
        Assert.DoesNotContain(number, again.Body);
        Assert.Equal(1, await portal.DataAsync(db => db.Complaints.CountAsync()));
    }

    [Fact]
    public async Task The_complainants_visit_does_not_open_in_a_browser_in_which_they_are_signed_in()
    {
        using var shut = await ShutCase.MakeAsync();
        foreach (var person in shut.ShutOut)
        {
            var page = await (await person.GetAsync("/mijn-klacht")).SubmitAsync(("Number", shut.Number), ("Code", shut.AccessCode));
            Assert.Equal((HttpStatusCode.BadRequest, "/mijn-klacht"), (page.Status, page.Address));
            Assert.Contains("een medewerker ingelogd", page.Text);
            Assert.Equal("/mijn-klacht", (await person.GetAsync("/mijn-klacht/status")).Address);
        }
        // In a browser of their own, and beside an employee who sees the case, it does.
        var (complainant, beside) = (shut.Portal.Visitor(), shut.Open);
        foreach (var visitor in new[] { complainant, beside })
        {
            var page = await (await visitor.GetAsync("/mijn-klacht")).SubmitAsync(("Number", shut.Number), ("Code", shut.AccessCode));
            Assert.Equal("/mijn-klacht/status", page.Address);
        }
    }

    [Fact]
    public async Task A_visit_that_was_open_shuts_when_the_employee_at_that_browser_is_barred_and_opens_when_that_one_signs_out()
    {
        using var portal = new Portal();
        var (officer, colleague) = (await portal.OfficerAsync(), await portal.OfficerAsync());
        var sent = await Journey.Of(portal).SendAsync();
        await new Journey(colleague).OpenAsync(sent);
        await officer.ActAsync(sent.Number, "betrokken-medewerkers", ("Staff", (await colleague.MemberAsync()).Id.ToString()));
        foreach (var place in new[] { "status", "bereikbaar", "inzage" }) Assert.Equal("/mijn-klacht", (await colleague.GetAsync("/mijn-klacht/" + place)).Address);
        await (await colleague.GetAsync("/medewerkers/account")).SubmitAsync("form[action='/medewerkers/uitloggen']");
        Assert.Equal("/mijn-klacht/status", (await colleague.GetAsync("/mijn-klacht/status")).Address);
    }

    [Fact]
    public async Task An_act_under_way_ends_where_the_case_is_shut_meanwhile()
    {
        using var portal = new Portal();
        var (officer, colleague) = (await portal.OfficerAsync(), await portal.OfficerAsync());
        var number = (await portal.ReceiveAsync()).Number;
        var form = await colleague.GetAsync(Dossiers.PageOf(number, "notitie"));
        await officer.ActAsync(number, "betrokken-medewerkers", ("Staff", (await colleague.MemberAsync()).Id.ToString()));
        var answer = await form.SubmitAsync(("Text", "Toch nog even"));
        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.DoesNotContain(number, answer.Body);
        Assert.Empty((await portal.DossierAsync(number)).Notes);
    }

    [Fact]
    public async Task A_code_that_was_just_given_out_shows_at_no_other_case()
    {
        using var portal = new Portal();
        var (officer, colleague) = (await portal.OfficerAsync(), await portal.OfficerAsync());
        var (number, other) = ((await portal.ReceiveAsync()).Number, (await portal.ReceiveAsync()).Number);
        var form = await colleague.GetAsync(Dossiers.PageOf(number, "toegangscode"));
        // Given out, and before the page opens that would show it, the case is shut.
        var answer = await colleague.RawAsync(form.Request("main form[method=post]", [("HowChecked", "Teruggebeld")], []));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await officer.ActAsync(number, "betrokken-medewerkers", ("Staff", (await colleague.MemberAsync()).Id.ToString()));
        Assert.Equal(HttpStatusCode.NotFound, (await colleague.GetAsync(Dossiers.PageOf(number))).Status);
        Assert.Empty((await colleague.GetAsync(Dossiers.PageOf(other))).All(".app-code"));
    }

    [Fact]
    public async Task Requests_of_all_at_the_same_moment_never_see_with_each_others_eyes()
    {
        using var shut = await ShutCase.MakeAsync();
        var rounds = Enumerable.Range(0, 15).SelectMany(_ => shut.ShutOut.Select(person => (Person: person, Sees: false)).Append((Person: shut.Open, Sees: true)));
        var answers = await Task.WhenAll(rounds.Select(async one => (one.Sees,
            List: (await one.Person.GetAsync($"{Dossiers.Cases}?lijst=alle")).Body.Contains(shut.Number),
            Case: (await one.Person.GetAsync(Dossiers.PageOf(shut.Number))).Status == HttpStatusCode.OK)));
        Assert.All(answers, one => Assert.Equal((one.Sees, one.Sees), (one.List, one.Case)));
    }

    [Fact]
    public async Task A_context_that_served_an_employee_serves_a_job_without_that_employees_eyes()
    {
        using var shut = await ShutCase.MakeAsync();
        for (var i = 0; i < 5; i++)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await shut.Barred.GetAsync(Dossiers.PageOf(shut.Number))).Status);
            await using var scope = shut.Portal.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
            Assert.Null(db.Viewer);
            Assert.True(await db.Complaints.AnyAsync(one => one.Number == shut.Number, TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task Who_is_admitted_again_sees_it_again_with_everything_in_it()
    {
        using var shut = await ShutCase.MakeAsync();
        var page = await shut.Open.GetAsync(Dossiers.PageOf(shut.Number));
        await (await shut.Open.GetAsync(page.One("section[aria-labelledby=afgeschermd] a[href$='/opheffen']").GetAttribute("href")!)).SubmitAsync();
        var concerned = await shut.Open.GetAsync(Dossiers.PageOf(shut.Number, "betrokken-medewerkers"));
        ((IHtmlInputElement)concerned.One("input[name=Staff][checked]")).IsChecked = false;
        await concerned.SubmitAsync();
        foreach (var person in shut.ShutOut)
        {
            Assert.Equal(HttpStatusCode.OK, (await person.GetAsync(Dossiers.PageOf(shut.Number))).Status);
            Assert.Contains(shut.Number, (await person.GetAsync($"{Dossiers.Cases}?lijst=alle")).Body);
            Assert.Contains(shut.Number, (await person.GetAsync("/medewerkers/brieven")).Body);
        }
        Assert.Contains("ziet deze zaak weer", (await shut.Open.GetAsync(Dossiers.PageOf(shut.Number))).One("section[aria-labelledby=verloop]").TextContent);
    }
}
