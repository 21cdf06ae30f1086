using System.Net;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.Account;

/// <summary>The own account: its password, and ending its sessions (B17).</summary>
[Trait("Obligation", "B17")]
public sealed class AccountTests(Portals portals)
{
    private const string At = "/medewerkers/account/wachtwoord";
    private const string Fresh = "vier woorden achter elkaar";

    private Portal Portal => portals.BlijfGroep;

    private async Task<(Visitor Visitor, string Email, string Password)> EmployeeAsync(params string[] roles)
    {
        var email = StaffVisits.NewEmail();
        var password = await Portal.AddStaffAsync(email, "Anna de Vries", roles);
        return (await Portal.SessionOfAsync(email, password), email, password);
    }

    [Fact]
    public async Task It_shows_name_address_and_roles()
    {
        var (visitor, email, _) = await EmployeeAsync(Roles.Officer, Roles.Management);
        Assert.Equal(["Anna de Vries", email, "klachtenbehandelaar, leidinggevende"], (await visitor.GetAsync("/medewerkers/account")).All("dd"));
    }

    [Fact]
    public async Task A_password_that_someone_else_made_is_replaced_before_anything_else_opens()
    {
        var (email, password) = await Portal.NewAccountAsync(Roles.Officer, Roles.Management, Roles.Administrator);
        var visitor = Portal.Visitor();
        var page = await visitor.SignInAsync(email, password, "/medewerkers/brieven");
        Assert.Equal(At, page.Address);
        Assert.Contains("Kies eerst een eigen wachtwoord", page.Text);
        Assert.Empty(page.Document.QuerySelectorAll("nav.utrecht-nav-bar a"));
        foreach (var address in new[] { "/medewerkers", "/medewerkers/account", "/medewerkers/brieven", "/medewerkers/mail", "/medewerkers/te-laat", "/medewerkers/gebruikers", "/medewerkers/inloggen" })
            Assert.Equal(At, (await visitor.GetAsync(address)).Address);

        var done = await page.SubmitAsync(("Current", password), ("New", Fresh));
        Assert.Equal("/medewerkers/account", done.Address);
        Assert.Contains("Uw wachtwoord is gewijzigd.", done.Text);
        Assert.False((await Portal.MemberAsync(email)).MustChangePassword);
        Assert.Equal((HttpStatusCode.OK, "/medewerkers/brieven"), ((await visitor.GetAsync("/medewerkers/brieven")).Status, (await visitor.GetAsync("/medewerkers/brieven")).Address));
    }

    [Fact]
    public async Task The_new_password_signs_in_the_old_one_does_not_and_other_sessions_end()
    {
        var (visitor, email, password) = await EmployeeAsync(Roles.Management);
        var elsewhere = await Portal.SessionOfAsync(email, password);
        await (await visitor.GetAsync(At)).SubmitAsync(("Current", password), ("New", Fresh));
        Assert.Equal("/medewerkers/account", (await visitor.GetAsync("/medewerkers/account")).Address);
        Assert.StartsWith("/medewerkers/inloggen", (await elsewhere.GetAsync("/medewerkers/account")).Address);
        Assert.NotEmpty((await Portal.Visitor().SignInAsync(email, password)).Errors);
        Assert.Equal("/medewerkers/te-laat", (await Portal.Visitor().SignInAsync(email, Fresh)).Address);
    }

    [Theory]
    [InlineData("", Fresh, "Vul uw huidige wachtwoord in")]
    [InlineData("{password}", "", "Vul een nieuw wachtwoord in")]
    [InlineData("{password}", "{password}", "Kies een ander wachtwoord dan het huidige")]
    [InlineData("{password}", "elf tekens!", "12")]
    [InlineData("{password}", "aaaaaaaaaaaab", "5")]
    [InlineData("niet het juiste", Fresh, "wachtwoord")]
    public async Task What_is_wrong_is_said_and_nothing_changes(string current, string fresh, string message)
    {
        var (visitor, email, password) = await EmployeeAsync(Roles.Management);
        var page = await (await visitor.GetAsync(At)).SubmitAsync(
            ("Current", current.Replace("{password}", password)), ("New", fresh.Replace("{password}", password)));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(message, Assert.Single(page.Errors));
        Assert.DoesNotContain(password, page.Body);
        Assert.Equal("/medewerkers/te-laat", (await Portal.Visitor().SignInAsync(email, password)).Address);
    }

    [Fact]
    public async Task A_password_that_is_too_long_is_refused()
    {
        var (visitor, _, password) = await EmployeeAsync(Roles.Management);
        var page = await (await visitor.GetAsync(At)).SubmitAsync(("Current", password), ("New", string.Concat(Enumerable.Repeat("abcde", 41))));
        Assert.Equal(["Dit veld is te lang. Maak de tekst korter. Er passen 128 tekens, het zijn er nu 205."], page.Errors);
    }

    [Fact]
    public async Task Guessing_the_current_password_locks_the_account_and_ends_the_session()
    {
        var (visitor, email, password) = await EmployeeAsync(Roles.Management);
        var page = await visitor.GetAsync(At);
        for (var i = 0; i < 5; i++) page = await page.SubmitAsync(("Current", "geraden"), ("New", Fresh));
        Assert.Equal("/medewerkers/inloggen", page.Address);
        Assert.Contains("vijf keer verkeerd", page.Text);
        Assert.StartsWith("/medewerkers/inloggen", (await visitor.GetAsync(At)).Address);
        Assert.NotEmpty((await Portal.Visitor().SignInAsync(email, password)).Errors);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_another_session_at_its_next_click()
    {
        var (visitor, email, password) = await EmployeeAsync(Roles.Officer);
        var elsewhere = await Portal.SessionOfAsync(email, password);
        Assert.Equal("/medewerkers/brieven", (await elsewhere.GetAsync("/medewerkers/brieven")).Address);
        var left = await (await visitor.GetAsync("/medewerkers/account")).SubmitAsync("main form[action$='/overal-uitloggen']");
        Assert.Equal("/medewerkers/inloggen", left.Address);
        Assert.Contains("op al uw apparaten uitgelogd", left.Text);
        foreach (var one in new[] { visitor, elsewhere })
            Assert.StartsWith("/medewerkers/inloggen", (await one.GetAsync("/medewerkers/brieven")).Address);
    }
}
