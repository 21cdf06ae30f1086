using System.Net;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Features.Staff.Users;

/// <summary>Accounts of staff: made, changed, shut and opened by the administrator, who sees no dossier (B17).</summary>
[Trait("Obligation", "B17")]
public sealed class UsersTests(Portals portals)
{
    private const string At = "/medewerkers/gebruikers";
    private const string Adding = At + "/toevoegen";

    private Portal Portal => portals.BlijfGroep;

    private Task<Visitor> AdministratorAsync() => Portal.SignedInAsync(Roles.Administrator);

    private async Task<(string Email, string Password, string Page)> EmployeeAsync(params string[] roles)
    {
        var email = StaffVisits.NewEmail();
        var password = await Portal.AddStaffAsync(email, "Anna de Vries", roles);
        return (email, password, $"{At}/{(await Portal.MemberAsync(email)).Id}");
    }

    [Fact]
    public async Task A_new_account_gets_its_roles_and_a_first_password_that_is_shown_once()
    {
        var administrator = await AdministratorAsync();
        var email = StaffVisits.NewEmail();
        var page = await (await administrator.GetAsync(Adding)).SubmitAsync(
            ("Name", " Bo Zijlstra "), ("Email", $" {email} "), ("Roles", Roles.Officer), ("Roles", Roles.Management));
        var member = await Portal.MemberAsync(email);
        Assert.Equal($"{At}/{member.Id}", page.Address);
        Assert.Equal(("Bo Zijlstra", true, false), (member.DisplayName, member.MustChangePassword, member.IsDisabled));
        Assert.Equal([Roles.Management, Roles.Officer], (await Portal.RolesAsync(email)).Order());
        var password = page.All(".app-code").Single();
        Assert.DoesNotContain(password, (await administrator.GetAsync(page.Address)).Body);
        Assert.DoesNotContain(password, member.PasswordHash);
        Assert.Equal("/medewerkers/account/wachtwoord", (await Portal.Visitor().SignInAsync(email, password)).Address);
    }

    [Theory]
    [InlineData("Name", "  ", "Vul de naam van de medewerker in")]
    [InlineData("Email", "", "Vul het e-mailadres van de medewerker in")]
    [InlineData("Email", "anna", "Vul een e-mailadres in zoals naam@voorbeeld.nl")]
    [InlineData("Email", "anna@intranet", "Vul een e-mailadres in zoals naam@voorbeeld.nl")]
    [InlineData("Email", "Anna <anna@example.org>", "Vul een e-mailadres in zoals naam@voorbeeld.nl")]
    [InlineData("Roles", "", "Kies minstens één rol")]
    [InlineData("Roles", "koningin", "Kies minstens één rol")]
    public async Task What_is_wrong_with_a_new_account_is_said_and_what_was_typed_stays(string field, string value, string message)
    {
        var email = StaffVisits.NewEmail();
        (string, string)[] right = [("Name", "Bo Zijlstra"), ("Email", email), ("Roles", Roles.Management)];
        var page = await (await (await AdministratorAsync()).GetAsync(Adding)).SubmitAsync([.. right.Where(one => one.Item1 != field), (field, value)]);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal([message], page.Errors);
        if (field != "Name") Assert.Equal("Bo Zijlstra", page.Value("Name"));
        if (field != "Email") Assert.Equal(email, page.Value("Email"));
        if (field != "Roles") Assert.Equal(Roles.Management, page.Value("Roles"));
        Assert.False(await Portal.DataAsync(db => Task.FromResult(db.Users.Any(member => member.Email == email))));
    }

    [Fact]
    public async Task An_address_has_one_account_whatever_its_capitals()
    {
        var (email, _, _) = await EmployeeAsync(Roles.Officer);
        var page = await (await (await AdministratorAsync()).GetAsync(Adding)).SubmitAsync(
            ("Name", "Bo"), ("Email", email.ToUpperInvariant()), ("Roles", Roles.Management));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Single(page.Errors);
    }

    [Fact]
    public async Task Taking_a_role_away_ends_access_at_the_next_click()
    {
        var (email, password, address) = await EmployeeAsync(Roles.Officer, Roles.Management);
        var employee = await Portal.SessionOfAsync(email, password);
        Assert.Equal("/medewerkers/brieven", (await employee.GetAsync("/medewerkers/brieven")).Address);
        var page = await (await (await AdministratorAsync()).GetAsync(address)).SubmitAsync(("Name", "Anna Vermeer"), ("Roles", Roles.Management));
        Assert.Contains("De wijzigingen zijn opgeslagen.", page.Text);
        Assert.Equal("Anna Vermeer", (await Portal.MemberAsync(email)).DisplayName);
        Assert.Equal([Roles.Management], await Portal.RolesAsync(email));

        Assert.StartsWith("/medewerkers/inloggen", (await employee.GetAsync("/medewerkers/brieven")).Address);
        var again = await Portal.SessionOfAsync(email, password);
        Assert.Equal(HttpStatusCode.Forbidden, (await again.GetAsync("/medewerkers/brieven")).Status);
        Assert.Equal(HttpStatusCode.OK, (await again.GetAsync("/medewerkers/te-laat")).Status);
    }

    [Fact]
    public async Task Another_name_leaves_the_session_as_it_is()
    {
        var (email, password, address) = await EmployeeAsync(Roles.Management);
        var employee = await Portal.SessionOfAsync(email, password);
        await (await (await AdministratorAsync()).GetAsync(address)).SubmitAsync(("Name", "Anna Vermeer"));
        Assert.Contains("Anna Vermeer", (await employee.GetAsync("/medewerkers/account")).Text);
    }

    [Theory]
    [InlineData("Name", "", "Vul de naam van de medewerker in")]
    [InlineData("Roles", "", "Kies minstens één rol")]
    public async Task What_is_wrong_with_a_change_is_said_and_nothing_changes(string field, string value, string message)
    {
        var (email, _, address) = await EmployeeAsync(Roles.Officer);
        var page = await (await (await AdministratorAsync()).GetAsync(address)).SubmitAsync((field, value));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal([message], page.Errors);
        Assert.Equal("Anna de Vries", (await Portal.MemberAsync(email)).DisplayName);
        Assert.Equal([Roles.Officer], await Portal.RolesAsync(email));
    }

    [Fact]
    public async Task Disabling_ends_access_at_the_next_click_and_enabling_gives_it_back()
    {
        var (email, password, address) = await EmployeeAsync(Roles.Management);
        var employee = await Portal.SessionOfAsync(email, password);
        var administrator = await AdministratorAsync();
        var page = await (await administrator.GetAsync(address)).SubmitAsync("form[action$='/uitschakelen']");
        Assert.Contains("Het account is uitgeschakeld.", page.Text);
        Assert.StartsWith("/medewerkers/inloggen", (await employee.GetAsync("/medewerkers/te-laat")).Address);
        Assert.NotEmpty((await Portal.Visitor().SignInAsync(email, password)).Errors);

        Assert.Contains("Het account is ingeschakeld.", (await page.SubmitAsync("form[action$='/inschakelen']")).Text);
        Assert.Equal("/medewerkers/te-laat", (await Portal.Visitor().SignInAsync(email, password)).Address);
    }

    [Fact]
    public async Task A_new_password_is_shown_once_ends_sessions_and_lifts_the_lock()
    {
        var (email, password, address) = await EmployeeAsync(Roles.Management);
        var employee = await Portal.SessionOfAsync(email, password);
        for (var i = 0; i < 5; i++) await Portal.Visitor().SignInAsync(email, "geraden");
        var administrator = await AdministratorAsync();
        var before = await administrator.GetAsync(address);
        Assert.Contains("op slot na te veel verkeerde wachtwoorden", before.Text);
        var page = await before.SubmitAsync("form[action$='/wachtwoord']");
        var fresh = page.All(".app-code").Single();
        Assert.DoesNotContain(fresh, (await administrator.GetAsync(address)).Body);
        Assert.StartsWith("/medewerkers/inloggen", (await employee.GetAsync("/medewerkers/te-laat")).Address);
        Assert.NotEmpty((await Portal.Visitor().SignInAsync(email, password)).Errors);
        Assert.Equal("/medewerkers/account/wachtwoord", (await Portal.Visitor().SignInAsync(email, fresh)).Address);
    }

    [Fact]
    public async Task A_lost_second_factor_is_removed_the_person_is_told_and_the_sessions_end()
    {
        var (email, password, address) = await EmployeeAsync(Roles.Management);
        var employee = await Portal.SessionOfAsync(email, password);
        var administrator = await AdministratorAsync();
        var page = await administrator.GetAsync(address);
        Assert.Empty(page.Document.QuerySelectorAll("form[action$='/tweede-stap']"));
        await Portal.GiveAppAsync(email);

        page = await (await administrator.GetAsync(address)).SubmitAsync("form[action$='/tweede-stap']");
        Assert.Contains("De tweede stap is verwijderd.", page.Text);
        Assert.Contains("niet ingesteld", page.Text);
        Assert.StartsWith("/medewerkers/inloggen", (await employee.GetAsync("/medewerkers/te-laat")).Address);
        Assert.Equal("/medewerkers/te-laat", (await Portal.Visitor().SignInAsync(email, password)).Address);
        var member = await Portal.MemberAsync(email);
        Assert.Equal((false, false), (member.TwoFactorEnabled, member.HasKeptRecoveryCodes));
        Assert.Equal(0, await Portal.DataAsync(db => db.UserTokens.CountAsync(token => token.UserId == member.Id)));
        var told = (await Portal.DataAsync(db => db.Outbox.OrderBy(mail => mail.Id).Select(mail => new { mail.To, mail.Arguments }).ToListAsync())).Last(mail => mail.To == email).Arguments!;
        Assert.Equal(SecondFactorChange.Reset, SecondFactorArguments.FromJson(told).Change);
        var by = await Portal.MemberAsync(administrator.Email);
        Assert.Matches($"Account \"?{member.Id}\"?: \"?Reset\"?, by {by.Id}", Portal.Log());
    }

    [Fact]
    public async Task The_own_account_can_not_be_shut_reset_or_lose_its_role()
    {
        var (email, password, address) = await EmployeeAsync(Roles.Administrator);
        var (_, _, other) = await EmployeeAsync(Roles.Officer);
        var administrator = await Portal.SessionOfAsync(email, password);
        var own = await administrator.GetAsync(address);
        Assert.Empty(own.Document.QuerySelectorAll("form[action$='/uitschakelen'], form[action$='/inschakelen'], main form[action$='/wachtwoord']"));
        var theirs = await administrator.GetAsync(other);
        foreach (var act in new[] { "uitschakelen", "wachtwoord", "tweede-stap" })
        {
            var request = theirs.Request("form[action$='/wachtwoord']", [], []);
            request.RequestUri = new Uri($"{address}/{act}", UriKind.Relative);
            var refused = await administrator.SendAsync(request);
            Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
            Assert.Equal(["Dit kan niet met uw eigen account. Vraag het een andere beheerder."], refused.Errors);
        }
        var without = await own.SubmitAsync(("Roles", Roles.Officer));
        Assert.Equal(["U kunt uzelf niet de rol van beheerder afnemen. Vraag het een andere beheerder."], without.Errors);
        Assert.Equal([Roles.Administrator], await Portal.RolesAsync(email));
        Assert.False((await Portal.MemberAsync(email)).IsDisabled);
        Assert.Equal(At, (await Portal.Visitor().SignInAsync(email, password)).Address);
    }

    [Fact]
    public async Task A_role_more_for_oneself_goes_on_in_the_same_session()
    {
        var (email, password, address) = await EmployeeAsync(Roles.Administrator);
        var administrator = await Portal.SessionOfAsync(email, password);
        var page = await (await administrator.GetAsync(address)).SubmitAsync(("Roles", Roles.Administrator), ("Roles", Roles.Management));
        Assert.Equal((HttpStatusCode.OK, address), (page.Status, page.Address));
        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync("/medewerkers/te-laat")).Status);
    }

    [Fact]
    public async Task An_unknown_account_is_not_found_by_any_way()
    {
        var (_, _, other) = await EmployeeAsync(Roles.Officer);
        var administrator = await AdministratorAsync();
        var unknown = $"{At}/{Guid.NewGuid()}";
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync(unknown)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.GetAsync(At + "/geen-guid")).Status);
        var page = await administrator.GetAsync(other);
        foreach (var act in new[] { "", "/uitschakelen", "/inschakelen", "/wachtwoord", "/tweede-stap" })
        {
            var request = page.Request("main form", [], []);
            request.RequestUri = new Uri(unknown + act, UriKind.Relative);
            Assert.Equal(HttpStatusCode.NotFound, (await administrator.SendAsync(request)).Status);
        }
    }

    [Fact]
    public async Task The_list_pages_by_address_and_shows_every_account_once()
    {
        using var portal = new Portal(Portal.BijElkaar);
        var administrator = await portal.SignedInAsync(Roles.Administrator);
        await portal.DataAsync(async db =>
        {
            for (var i = 0; i < 60; i++)
            {
                var email = $"m{i:00}@example.org";
                db.Users.Add(new StaffMember { Id = Guid.NewGuid(), UserName = email, NormalizedUserName = email.ToUpperInvariant(), Email = email, NormalizedEmail = email.ToUpperInvariant(), DisplayName = email, IsDisabled = i == 0 });
            }
            return await db.SaveChangesAsync();
        });
        var page = await administrator.GetAsync(At);
        var names = page.All("tbody th").ToList();
        Assert.Equal(50, names.Count);
        Assert.Contains(page.All("tbody tr"), row => row.Contains("m00@example.org") && row.Contains("uitgeschakeld"));
        page = await administrator.GetAsync(page.One("a[rel=next]").GetAttribute("href")!);
        Assert.DoesNotContain("example.org", page.Address);
        names.AddRange(page.All("tbody th"));
        Assert.Equal(61, names.Distinct().Count());
        Assert.Equal(61, names.Count);
        Assert.Null(page.Document.QuerySelector("a[rel=next]"));
    }
}
