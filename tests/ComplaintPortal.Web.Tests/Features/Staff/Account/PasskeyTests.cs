using System.Net;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Features.Staff.Account;

/// <summary>Passkeys, with a device of the test's own (B17).</summary>
[Trait("Obligation", "B17")]
public sealed class PasskeyTests : IDisposable
{
    private const string At = "/medewerkers/account/tweede-stap";
    private const string SignIn = "/medewerkers/inloggen";
    private const string Work = "/medewerkers/te-laat";

    private readonly Portal portal = new();
    private readonly Authenticator device = new();

    public void Dispose() => portal.Dispose();

    private async Task<(Visitor Visitor, string Email, string Password)> EmployeeAsync()
    {
        var email = StaffVisits.NewEmail();
        var password = await portal.AddStaffAsync(email, "Anna de Vries", Roles.Management);
        return (await portal.SessionOfAsync(email, password), email, password);
    }

    private static async Task<Page> AddingAsync(Visitor visitor, string password)
    {
        var page = await visitor.GetAsync(At + "/passkey");
        return page.Address == At + "/passkey" ? page : await page.SubmitAsync(("Password", password));
    }

    private async Task<(string Email, string Password)> WithPasskeyAsync()
    {
        var (visitor, email, password) = await EmployeeAsync();
        var page = await (await AddingAsync(visitor, password)).AnswerAsync(device, ("Name", " Laptop van het werk "));
        Assert.Equal(At + "/herstelcodes", page.Address);
        await page.SubmitAsync();
        portal.Clock.Move(TimeSpan.FromMinutes(1));
        return (email, password);
    }

    [Fact]
    public async Task It_is_added_with_a_name_and_signs_in_as_the_second_step()
    {
        var (email, password) = await WithPasskeyAsync();
        var page = await portal.Visitor().SignInAsync(email, password);
        Assert.Equal(SignIn + "/tweede-stap", page.Address);
        page = await page.AnswerAsync(device);
        Assert.Equal(Work, page.Address);
        var row = Assert.Single((await page.Visitor.GetAsync(At)).All("tbody tr"));
        Assert.Contains("Laptop van het werk", row);
        Assert.Contains("11 maart 2026", row);
        Assert.Contains("11 maart 2026, 10:01", row);
    }

    [Fact]
    public async Task It_is_the_whole_way_in_by_itself()
    {
        await WithPasskeyAsync();
        var visitor = portal.Visitor();
        var page = await (await visitor.GetAsync("/medewerkers/bewaren")).AnswerAsync(device);
        Assert.Equal((HttpStatusCode.OK, "/medewerkers/bewaren"), (page.Status, page.Address));
        Assert.True((await portal.DataAsync(db => db.Passkeys.SingleAsync())).SignCount > 0);
    }

    [Fact]
    public async Task A_device_that_did_not_check_who_holds_it_gets_nobody_in()
    {
        var (email, password) = await WithPasskeyAsync();
        device.Verifies = false;
        var page = await (await portal.Visitor().GetAsync(SignIn)).AnswerAsync(device);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.StartsWith("Inloggen met de passkey is niet gelukt.", Assert.Single(page.Errors));
        Assert.Equal(HttpStatusCode.BadRequest, (await (await portal.Visitor().SignInAsync(email, password)).AnswerAsync(device)).Status);
    }

    [Fact]
    public async Task An_answer_counts_once()
    {
        await WithPasskeyAsync();
        var page = await (portal.Visitor()).GetAsync(SignIn);
        var answer = new[] { ("State", page.Value("State")!), ("Credential", device.Get(page.One("form[data-passkey]").GetAttribute("data-options")!)) };
        portal.Clock.Move(TimeSpan.FromSeconds(5));
        Assert.Equal(Work, (await page.SubmitAsync("form[data-passkey]", answer)).Address);
        var other = await portal.Visitor().GetAsync(SignIn);
        Assert.Equal(HttpStatusCode.BadRequest, (await other.SubmitAsync("form[data-passkey]", answer)).Status);
    }

    [Fact]
    public async Task An_answer_comes_within_ten_minutes_and_to_the_question_that_was_asked()
    {
        var (email, password) = await WithPasskeyAsync();
        var page = await portal.Visitor().GetAsync(SignIn);
        portal.Clock.Move(TimeSpan.FromMinutes(11));
        Assert.Equal(HttpStatusCode.BadRequest, (await page.AnswerAsync(device)).Status);

        // The question of the second step is no question of the first, nor the other way round.
        var step = await portal.Visitor().SignInAsync(email, password);
        page = await portal.Visitor().GetAsync(SignIn);
        var credential = device.Get(page.One("form[data-passkey]").GetAttribute("data-options")!);
        Assert.NotEmpty((await step.SubmitAsync("form[data-passkey]", ("State", page.Value("State")!), ("Credential", credential))).Errors);
        foreach (var odd in new[] { "", "{}", "[]", "null", "geen json", "{\"id\":5}" })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await page.SubmitAsync("form[data-passkey]", ("Credential", odd))).Status);
            Assert.Equal(HttpStatusCode.BadRequest, (await page.SubmitAsync("form[data-passkey]", ("State", odd), ("Credential", credential))).Status);
        }
    }

    [Fact]
    public async Task A_passkey_of_one_account_is_no_second_step_of_another()
    {
        await WithPasskeyAsync();
        var (visitor, email, password) = await EmployeeAsync();
        var own = new Authenticator();
        await (await (await AddingAsync(visitor, password)).AnswerAsync(own, ("Name", "Telefoon"))).SubmitAsync();
        var page = await portal.Visitor().SignInAsync(email, password);
        Assert.NotEmpty((await page.AnswerAsync(device)).Errors);
        Assert.StartsWith(SignIn, (await page.Visitor.GetAsync(Work)).Address);
    }

    [Fact]
    public async Task One_of_another_site_is_refused()
    {
        var (visitor, _, password) = await EmployeeAsync();
        var page = await (await AddingAsync(visitor, password)).AnswerAsync(new Authenticator("https://localhost.example.org"), ("Name", "Telefoon"));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(["De passkey is niet toegevoegd. Probeer het nog een keer."], page.Errors);
        Assert.Equal(0, await portal.DataAsync(db => db.Passkeys.CountAsync()));
    }

    [Theory]
    [InlineData("  ", "Geef de passkey een naam")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890", "te lang")]
    public async Task A_name_that_is_none_is_said(string name, string message)
    {
        var (visitor, _, password) = await EmployeeAsync();
        var page = await (await AddingAsync(visitor, password)).AnswerAsync(device, ("Name", name));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(message, Assert.Single(page.Errors));
    }

    [Fact]
    public async Task A_removed_one_signs_in_no_more()
    {
        var (email, password) = await WithPasskeyAsync();
        var page = await (await portal.Visitor().GetAsync(SignIn)).AnswerAsync(device);
        var id = (await portal.DataAsync(db => db.Passkeys.SingleAsync())).Id;
        var ask = await (await page.Visitor.GetAsync($"{At}/passkey/{id}/verwijderen")).SubmitAsync(("Password", password));
        Assert.Contains("Laptop van het werk", ask.Text);
        Assert.Contains("Dit is verwijderd.", (await ask.SubmitAsync()).Text);
        portal.Clock.Move(TimeSpan.FromMinutes(1));
        Assert.NotEmpty((await (await portal.Visitor().GetAsync(SignIn)).AnswerAsync(device)).Errors);
        Assert.Equal(Work, (await portal.Visitor().SignInAsync(email, password)).Address);
    }

    [Fact]
    public async Task Someone_elses_is_not_found()
    {
        await WithPasskeyAsync();
        var id = (await portal.DataAsync(db => db.Passkeys.SingleAsync())).Id;
        var (visitor, _, password) = await EmployeeAsync();
        await AddingAsync(visitor, password);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"{At}/passkey/{id}/verwijderen")).Status);
    }

    [Fact]
    public async Task A_locked_or_disabled_account_gets_in_by_none()
    {
        var (email, _) = await WithPasskeyAsync();
        foreach (var shut in new Action<StaffMember>[] { member => member.LockoutEnd = DateTimeOffset.UtcNow.AddMinutes(10), member => (member.LockoutEnd, member.IsDisabled) = (null, true) })
        {
            await portal.DataAsync(async db =>
            {
                shut(await db.Users.SingleAsync(one => one.Email == email));
                return await db.SaveChangesAsync();
            });
            Assert.Equal(HttpStatusCode.BadRequest, (await (await portal.Visitor().GetAsync(SignIn)).AnswerAsync(device)).Status);
        }
    }
}
