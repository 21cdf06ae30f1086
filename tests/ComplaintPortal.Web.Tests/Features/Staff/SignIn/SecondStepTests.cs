using System.Net;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Identity;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintPortal.Web.Tests.Features.Staff.SignIn;

/// <summary>The second step of signing in: a code of the app, a recovery code or a passkey (B17).</summary>
[Trait("Obligation", "B17")]
public sealed class SecondStepTests(Portals portals)
{
    private const string At = "/medewerkers/inloggen/tweede-stap";
    private const string Start = "/medewerkers/inloggen";
    private const string Work = "/medewerkers/te-laat";

    private Portal Portal => portals.BijElkaar;

    private static async Task<(string Email, string Password, string Key)> EmployeeAsync(Portal portal)
    {
        var email = StaffVisits.NewEmail();
        var password = await portal.AddStaffAsync(email, "Anna de Vries", Roles.Management);
        return (email, password, await portal.GiveAppAsync(email));
    }

    private static Task<IReadOnlyList<string>> CodesAsync(Portal portal, string email) => portal.UseAsync(async (IServiceProvider services) =>
    {
        var member = await services.GetRequiredService<UserManager<StaffMember>>().FindByEmailAsync(email);
        var accounts = services.GetRequiredService<StaffAccounts>();
        var codes = (await accounts.RenewCodesAsync(member!, default)).Codes;
        await accounts.KeepCodesAsync(member!);
        return codes;
    });

    private static Task<int> FailuresAsync(Portal portal, string email) => portal.DataAsync(db => db.Users.Where(one => one.Email == email).Select(one => one.AccessFailedCount).SingleAsync());

    [Fact]
    public async Task The_password_alone_opens_nothing_and_the_code_leads_to_the_page_that_was_asked_for()
    {
        var (email, password, key) = await EmployeeAsync(Portal);
        var visitor = Portal.Visitor();
        var page = await visitor.SignInAsync(email, password, "/medewerkers/bewaren?soort=suggesties");
        Assert.Equal(At, page.Address.Split('?')[0]);
        Assert.DoesNotContain(email, page.Body);
        foreach (var address in new[] { Work, "/medewerkers/account", "/medewerkers/account/tweede-stap", "/medewerkers/account/wachtwoord" })
            Assert.StartsWith(Start, (await visitor.GetAsync(address)).Address);
        page = await page.SubmitAsync(("Code", Portal.CodeOf(key)));
        Assert.Equal((HttpStatusCode.OK, "/medewerkers/bewaren?soort=suggesties"), (page.Status, page.Address));
    }

    [Fact]
    public async Task A_code_works_once_also_within_its_time()
    {
        using var portal = new Portal();
        var (email, password, key) = await EmployeeAsync(portal);
        var code = portal.CodeOf(key);
        Assert.Equal(Work, (await (await portal.Visitor().SignInAsync(email, password)).SubmitAsync(("Code", code))).Address);
        var again = await (await portal.Visitor().SignInAsync(email, password)).SubmitAsync(("Code", code));
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.StartsWith("De code klopt niet of is al gebruikt.", Assert.Single(again.Errors));
        portal.Clock.Move(TimeSpan.FromSeconds(30));
        Assert.Equal(Work, (await again.SubmitAsync(("Code", portal.CodeOf(key)))).Address);
    }

    [Fact]
    public async Task Of_two_who_send_one_code_at_the_same_moment_one_gets_in()
    {
        var (email, password, key) = await EmployeeAsync(Portal);
        var pages = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Portal.Visitor().SignInAsync(email, password)));
        var answers = await Task.WhenAll(pages.Select(page => page.SubmitAsync(("Code", Portal.CodeOf(key)))));
        Assert.Single(answers, page => page.Address == Work);
    }

    [Fact]
    public async Task A_recovery_code_works_once_however_it_is_typed()
    {
        var (email, password, _) = await EmployeeAsync(Portal);
        var codes = await CodesAsync(Portal, email);
        Assert.Equal(10, codes.Distinct().Count());
        Assert.Equal(Work, (await (await Portal.Visitor().SignInAsync(email, password)).SubmitAsync(("Code", $" {codes[3].ToUpperInvariant().Replace("-", " ")} "))).Address);
        var page = await (await Portal.Visitor().SignInAsync(email, password)).SubmitAsync(("Code", codes[3]));
        Assert.NotEmpty(page.Errors);
        page = await page.SubmitAsync(("Code", codes[4]));
        Assert.Equal(Work, page.Address);
        Assert.Contains("nog 8 van de 10 codes", (await page.Visitor.GetAsync("/medewerkers/account/tweede-stap")).Text);
    }

    [Theory]
    [InlineData("", "Vul een code in")]
    [InlineData("000000000", "De code klopt niet")]
    [InlineData("geen code", "De code klopt niet")]
    public async Task A_code_that_is_none_is_refused(string code, string message)
    {
        var (email, password, _) = await EmployeeAsync(Portal);
        var page = await (await Portal.Visitor().SignInAsync(email, password)).SubmitAsync(("Code", code));
        Assert.Equal((HttpStatusCode.BadRequest, At), (page.Status, page.Address));
        Assert.StartsWith(message, Assert.Single(page.Errors));
        Assert.StartsWith(Start, (await page.Visitor.GetAsync(Work)).Address);
    }

    [Theory]
    [InlineData("000000000")]
    [InlineData("aaaaa-aaaaa")]
    public async Task Wrong_codes_lock_the_account_and_a_right_password_in_between_does_not_start_the_count_anew(string wrong)
    {
        var (email, password, key) = await EmployeeAsync(Portal);
        for (var i = 1; i <= 4; i++)
        {
            await (await Portal.Visitor().SignInAsync(email, password)).SubmitAsync(("Code", wrong));
            Assert.Equal(i, await FailuresAsync(Portal, email));
        }
        var other = await Portal.Visitor().SignInAsync(email, password);
        var page = await (await Portal.Visitor().SignInAsync(email, password)).SubmitAsync(("Code", wrong));
        Assert.Equal(Start, page.Address);
        Assert.Contains("te vaak een verkeerde code", page.Text);
        Assert.StartsWith(Start, (await other.SubmitAsync(("Code", Portal.CodeOf(key)))).Address);
        Assert.NotEmpty((await Portal.Visitor().SignInAsync(email, password)).Errors);
    }

    [Fact]
    public async Task Whether_an_account_has_a_factor_does_not_show_before_the_password_was_right()
    {
        var (email, _, _) = await EmployeeAsync(Portal);
        var without = StaffVisits.NewEmail();
        await Portal.AddStaffAsync(without, "Bert", Roles.Officer);
        var pages = new List<Page>();
        foreach (var address in new[] { email, without, "niemand@example.org" }) pages.Add(await Portal.Visitor().SignInAsync(address, "niet-het-wachtwoord"));
        Assert.Single(pages.Select(page => page.Text).Distinct());
        Assert.All(pages, page => Assert.Equal((HttpStatusCode.BadRequest, Start), (page.Status, page.Address)));
        Assert.Single(pages.Select(page => string.Join(',', page.Response.Headers.Where(one => one.Key == "Set-Cookie").SelectMany(one => one.Value).Select(one => one.Split('=')[0]).Order())).Distinct());
    }

    [Fact]
    public async Task The_second_step_is_there_for_five_minutes_and_for_nobody_who_did_not_take_the_first()
    {
        using var portal = new Portal();
        var (email, password, key) = await EmployeeAsync(portal);
        Assert.Equal(Start, (await portal.Visitor().GetAsync(At)).Address);
        var page = await portal.Visitor().SignInAsync(email, password);
        portal.Clock.Move(TimeSpan.FromMinutes(6));
        page = await page.SubmitAsync(("Code", portal.CodeOf(key)));
        Assert.Equal(Start, page.Address);
        Assert.Contains("duurde te lang", page.Text);
    }

    [Fact]
    public async Task A_second_factor_taken_away_or_an_account_shut_between_the_steps_ends_the_way_in()
    {
        var (email, password, key) = await EmployeeAsync(Portal);
        var page = await Portal.Visitor().SignInAsync(email, password);
        await Portal.UseAsync(async (IServiceProvider services) => await services.GetRequiredService<StaffAccounts>().SetDisabledAsync(
            (await services.GetRequiredService<UserManager<StaffMember>>().FindByEmailAsync(email))!, true));
        Assert.Equal(Start, (await page.SubmitAsync(("Code", Portal.CodeOf(key)))).Address);
        Assert.StartsWith(Start, (await page.Visitor.GetAsync(Work)).Address);
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org")]
    public async Task The_second_step_leads_to_no_other_site(string asked)
    {
        var (email, password, key) = await EmployeeAsync(Portal);
        var page = await Portal.Visitor().SignInAsync(email, password, $"{Start}?naar={Uri.EscapeDataString(asked)}");
        Assert.Equal(Work, (await page.SubmitAsync(("Code", Portal.CodeOf(key)), ("Naar", asked))).Address);
    }

    [Fact]
    public async Task No_browser_is_remembered()
    {
        using var portal = new Portal();
        var (email, password, key) = await EmployeeAsync(portal);
        var page = await (await portal.Visitor().SignInAsync(email, password)).SubmitAsync(("Code", portal.CodeOf(key)));
        await (await page.Visitor.GetAsync("/medewerkers/account")).SubmitAsync("form[action='/medewerkers/uitloggen']");
        Assert.Equal(At, (await page.Visitor.SignInAsync(email, password)).Address);
    }

    [Fact]
    public async Task Secrets_lie_in_the_database_encrypted()
    {
        var (email, _, key) = await EmployeeAsync(Portal);
        var codes = await CodesAsync(Portal, email);
        var id = (await Portal.MemberAsync(email)).Id;
        var kept = await Portal.DataAsync(db => db.UserTokens.Where(token => token.UserId == id).Select(token => token.Value).ToListAsync());
        Assert.Equal(2, kept.Count);
        foreach (var secret in codes.Select(code => code.Replace("-", "")).Append(key)) Assert.DoesNotContain(kept, value => value!.Contains(secret));
    }
}
