using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Jobs;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case.NameConcernedEmployees;

/// <summary>Which employees a complaint is about (B14), and what that shuts.</summary>
[Trait("Obligation", "B14")]
public sealed class NameConcernedEmployeesTests(Portals portals)
{
    private const string Act = "betrokken-medewerkers";

    private static Task<Complaint> PeopleAsync(Portal portal, string number) => portal.DataAsync(db =>
        db.Complaints.AsNoTracking().Include(one => one.ConcernedEmployees).Include(one => one.Barred).SingleAsync(one => one.Number == number));

    [Fact]
    public async Task Accounts_of_any_role_and_names_without_one_are_named_beside_what_the_complainant_wrote()
    {
        var portal = portals.BlijfGroep;
        var number = (await portal.ReceiveAsync(intake => intake with { EmployeeConcerned = "Petra van de nachtdienst" })).Number;
        var manager = await (await portal.SignedInAsync(Roles.Management)).MemberAsync();
        var officer = await portal.OfficerAsync();
        var form = await officer.GetAsync(Dossiers.PageOf(number, Act));
        Assert.Contains("“Petra van de nachtdienst”", form.Text);
        Assert.Contains("ziet vanaf nu niets meer van deze zaak", form.Text);
        var page = await form.SubmitAsync(("Staff", manager.Id.ToString()), ("Names", "Petra\n\n  Joke  \nPetra"));
        Assert.Contains("De betrokken medewerkers zijn vastgelegd", page.Text);
        Assert.Equal([$"{manager.DisplayName}Ziet niets van deze zaak", "PetraGeen account", "JokeGeen account"], page.All("section[aria-labelledby=betrokken] li"));
        Assert.Contains("“Petra van de nachtdienst”", page.One("section[aria-labelledby=betrokken]").TextContent);
        var kept = await PeopleAsync(portal, number);
        Assert.Equal(manager.Id, Assert.Single(kept.Barred).StaffId);
        Assert.Equal([manager.Id, null, null], kept.ConcernedEmployees.OrderBy(one => one.Id).Select(one => one.StaffId));
        // What stands there is shown again to be changed.
        form = await officer.GetAsync(Dossiers.PageOf(number, Act));
        Assert.Equal((manager.Id.ToString(), "Petra\nJoke"), (form.Value("Staff"), form.Value("Names")));
    }

    [Fact]
    public async Task The_handler_who_names_oneself_is_led_to_the_list_and_handles_it_no_more()
    {
        var portal = portals.BlijfGroep;
        var number = (await portal.ReceiveAsync()).Number;
        var colleague = await portal.OfficerAsync();
        var officer = await portal.OfficerAsync();
        var me = (await officer.MemberAsync()).Id.ToString();
        await officer.ActAsync(number, "behandelaar", ("Handler", me));
        var page = await officer.ActAsync(number, Act, ("Staff", me));
        Assert.Equal((HttpStatusCode.OK, Dossiers.Cases), (page.Status, page.Address));
        Assert.Contains("U ziet deze zaak niet meer", page.Text);
        Assert.DoesNotContain(number, page.Body);
        Assert.Null((await portal.DossierAsync(number)).HandlerId);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(Dossiers.PageOf(number))).Status);
        Assert.Contains("Nog niemand behandelt deze zaak", (await colleague.GetAsync(Dossiers.PageOf(number))).Text);
    }

    [Fact]
    public async Task Where_no_officer_is_left_who_sees_it_that_is_said_and_management_gets_the_reminders()
    {
        using var portal = new Portal();
        var manager = await portal.SignedInAsync(Roles.Management);
        var officer = await portal.OfficerAsync();
        var number = (await portal.ReceiveAsync()).Number;
        var page = await officer.ActAsync(number, Act, ("Staff", (await officer.MemberAsync()).Id.ToString()));
        Assert.Equal(Dossiers.Cases, page.Address);
        Assert.Contains("geen enkele klachtenbehandelaar ziet deze zaak nu nog", page.Text);
        portal.Clock.Now = new DateTimeOffset(2026, 3, 18, 9, 0, 0, TimeSpan.Zero);
        await portal.RunAsync<SendReminders>();
        Assert.Equal([manager.Email], await portal.DataAsync(db => db.Outbox.Select(message => message.To).ToListAsync()));
        // Another officer, once there is one, sees it at once.
        Assert.Equal(HttpStatusCode.OK, (await (await portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number))).Status);
    }

    [Fact]
    public async Task A_name_that_has_an_account_is_not_taken_as_a_name()
    {
        var portal = portals.BlijfGroep;
        var number = (await portal.ReceiveAsync()).Number;
        var colleague = await (await portal.OfficerAsync()).MemberAsync();
        var page = await (await portal.OfficerAsync()).ActAsync(number, Act, ("Names", "Joke\n" + colleague.DisplayName.ToUpperInvariant()));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("heeft een account. Kies deze naam in de lijst.", Assert.Single(page.Errors));
        Assert.StartsWith("Joke", page.Value("Names"), StringComparison.Ordinal);
        Assert.Empty((await PeopleAsync(portal, number)).ConcernedEmployees);
    }

    [Theory]
    [InlineData("Staff", "geen account", "Kies een antwoord uit de lijst")]
    [InlineData("Names", "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\nk\nl\nm\nn\no\np\nq\nr\ns\nt\nu", "Noem hoogstens 20 namen")]
    [InlineData("Names", "TOO LONG", "Een van de namen is te lang")]
    public async Task What_is_not_right_is_said(string field, string value, string said)
    {
        var portal = portals.BlijfGroep;
        var number = (await portal.ReceiveAsync()).Number;
        var page = await (await portal.OfficerAsync()).ActAsync(number, Act, (field, value == "TOO LONG" ? new string('x', 201) : value));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(said, Assert.Single(page.Errors));
        Assert.Empty((await PeopleAsync(portal, number)).ConcernedEmployees);
    }

    [Fact]
    public async Task Of_two_who_change_it_at_once_the_second_sees_what_the_first_chose()
    {
        var portal = portals.BlijfGroep;
        var number = (await portal.ReceiveAsync()).Number;
        var form = await (await portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, Act));
        await (await portal.OfficerAsync()).ActAsync(number, Act, ("Names", "Van de eerste"));
        var conflict = await form.SubmitAsync(("Names", "Van de tweede"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Van de eerste", conflict.All(".app-conflict__theirs").Last());
        Assert.Contains("Van de tweede", conflict.All(".app-conflict__yours").Single());
        await conflict.SubmitAsync();
        Assert.Equal("Van de tweede", Assert.Single((await PeopleAsync(portal, number)).ConcernedEmployees).Name);
    }
}
