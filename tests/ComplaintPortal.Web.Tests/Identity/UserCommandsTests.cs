using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Identity;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Identity;

/// <summary>The commands on accounts, with which the first administrator is made.</summary>
public sealed class UserCommandsTests(Portals portals)
{
    private Portal Portal => portals.BijElkaar;

    private async Task<(int Code, string Said)> RunAsync(params string[] words)
    {
        await using var output = new StringWriter();
        return (await UserCommands.RunAsync(Portal.Services, ["user", .. words], output), output.ToString().Trim());
    }

    [Theory]
    [InlineData(Roles.Officer)]
    [InlineData(Roles.Management)]
    [InlineData(Roles.Administrator)]
    public async Task Add_makes_an_account_whose_password_is_said_once_and_has_to_be_replaced(string role)
    {
        var email = StaffVisits.NewEmail();
        var (code, said) = await RunAsync("add", "--email", email, "--role", role, "--name", "Anna de Vries");
        Assert.Equal(0, code);
        Assert.Equal("Anna de Vries", (await Portal.MemberAsync(email)).DisplayName);
        Assert.Equal([role], await Portal.RolesAsync(email));
        Assert.Equal("/medewerkers/account/wachtwoord", (await Portal.Visitor().SignInAsync(email, said.Split(' ')[^1])).Address);
    }

    [Fact]
    public async Task List_tells_address_role_and_state()
    {
        var (active, shut) = (StaffVisits.NewEmail(), StaffVisits.NewEmail());
        await Portal.AddStaffAsync(active, "Anna", Roles.Officer, Roles.Management);
        await Portal.AddStaffAsync(shut, "Bert", Roles.Administrator);
        await RunAsync("disable", "--email", shut);
        var (code, said) = await RunAsync("list");
        var lines = said.Split('\n').Select(line => line.Trim()).ToList();
        Assert.Equal(0, code);
        Assert.Contains($"{active}\tofficer\tactive", lines);
        Assert.Contains($"{active}\tmanagement\tactive", lines);
        Assert.Contains($"{shut}\tadministrator\tdisabled", lines);
    }

    [Fact]
    [Trait("Obligation", "B17")]
    public async Task Disable_ends_access_and_enable_gives_it_back()
    {
        var email = StaffVisits.NewEmail();
        var password = await Portal.AddStaffAsync(email, "Anna", Roles.Management);
        var employee = await Portal.SessionOfAsync(email, password);
        Assert.Equal((0, "The account is disabled."), await RunAsync("disable", "--email", email));
        Assert.StartsWith("/medewerkers/inloggen", (await employee.GetAsync("/medewerkers/te-laat")).Address);
        Assert.NotEmpty((await Portal.Visitor().SignInAsync(email, password)).Errors);
        Assert.Equal((0, "The account is enabled."), await RunAsync("enable", "--email", email));
        Assert.Equal("/medewerkers/te-laat", (await Portal.Visitor().SignInAsync(email, password)).Address);
    }

    [Fact]
    public async Task Reset_gives_a_new_password_and_the_old_one_ends()
    {
        var email = StaffVisits.NewEmail();
        var password = await Portal.AddStaffAsync(email, "Anna", Roles.Management);
        var (code, said) = await RunAsync("reset", "--email", email);
        Assert.Equal(0, code);
        Assert.NotEmpty((await Portal.Visitor().SignInAsync(email, password)).Errors);
        Assert.Equal("/medewerkers/account/wachtwoord", (await Portal.Visitor().SignInAsync(email, said.Split(' ')[^1])).Address);
    }

    [Fact]
    public async Task Reset_second_factor_removes_it_for_who_lost_it()
    {
        var email = StaffVisits.NewEmail();
        var password = await Portal.AddStaffAsync(email, "Anna", Roles.Administrator);
        await Portal.GiveAppAsync(email);
        Assert.Equal("/medewerkers/inloggen/tweede-stap", (await Portal.Visitor().SignInAsync(email, password)).Address);
        Assert.Equal(0, (await RunAsync("reset-second-factor", "--email", email)).Code);
        Assert.Equal("/medewerkers/gebruikers", (await Portal.Visitor().SignInAsync(email, password)).Address);
    }

    [Fact]
    public async Task An_address_that_has_an_account_is_not_added_again()
    {
        var email = StaffVisits.NewEmail();
        await Portal.AddStaffAsync(email, "Anna", Roles.Management);
        var (code, said) = await RunAsync("add", "--email", email, "--role", Roles.Officer);
        Assert.Equal(1, code);
        Assert.NotEmpty(said);
        Assert.Equal([Roles.Management], await Portal.RolesAsync(email));
    }

    [Theory]
    [InlineData("")]
    [InlineData("add")]
    [InlineData("add --email")]
    [InlineData("add --email anna@example.org")]
    [InlineData("add --email anna@example.org --role koningin")]
    [InlineData("disable --email nobody@example.org")]
    [InlineData("reset --email nobody@example.org")]
    [InlineData("reset-second-factor")]
    [InlineData("reset-second-factor --email nobody@example.org")]
    [InlineData("remove --email nobody@example.org")]
    public async Task What_is_not_understood_is_answered_with_the_usage_and_the_code_2(string words)
    {
        var (code, said) = await RunAsync(words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(2, code);
        Assert.Contains("user add --email ADDRESS --role officer|management|administrator", said);
    }

    [Fact]
    public async Task An_unknown_command_on_a_known_account_changes_nothing()
    {
        var email = StaffVisits.NewEmail();
        await Portal.AddStaffAsync(email, "Anna", Roles.Management);
        Assert.Equal(2, (await RunAsync("remove", "--email", email)).Code);
        Assert.False((await Portal.MemberAsync(email)).IsDisabled);
    }
}
