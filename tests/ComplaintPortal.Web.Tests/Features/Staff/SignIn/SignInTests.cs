using System.Net;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.SignIn;

/// <summary>Who gets in, and when that ends (B17).</summary>
[Trait("Obligation", "B17")]
public sealed class SignInTests(Portals portals)
{
    private const string At = "/medewerkers/inloggen";

    private Portal Portal => portals.BlijfGroep;

    [Theory]
    [MemberData(nameof(Portals.Both), MemberType = typeof(Portals))]
    public async Task With_the_right_password_an_employee_comes_to_the_work_of_the_role(string profile)
    {
        var portal = portals.Of(profile);
        var email = StaffVisits.NewEmail();
        var password = await portal.AddStaffAsync(email, "Anna", Roles.Administrator);
        var page = await portal.Visitor().SignInAsync($"  {email.ToUpperInvariant()} ", password);
        Assert.Equal((HttpStatusCode.OK, "/medewerkers/gebruikers"), (page.Status, page.Address));
    }

    [Fact]
    public async Task The_cookie_is_for_this_site_only_and_out_of_reach_of_scripts()
    {
        var email = StaffVisits.NewEmail();
        var password = await Portal.AddStaffAsync(email, "Anna", Roles.Officer);
        var visitor = Portal.Visitor();
        var page = await visitor.GetAsync(At);
        var answer = await visitor.RawAsync(page.Request("main form", [("Email", email), ("Password", password)], []));
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), one => one.StartsWith("medewerker=", StringComparison.Ordinal));
        foreach (var part in new[] { "secure", "httponly", "samesite=lax" }) Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Wrong_unknown_locked_and_disabled_get_one_and_the_same_answer()
    {
        var (wrong, locked, disabled) = (StaffVisits.NewEmail(), StaffVisits.NewEmail(), StaffVisits.NewEmail());
        await Portal.AddStaffAsync(wrong, "Anna", Roles.Officer);
        var lockedPassword = await Portal.AddStaffAsync(locked, "Bert", Roles.Officer);
        var disabledPassword = await Portal.AddStaffAsync(disabled, "Cor", Roles.Officer);
        await Portal.DataAsync(async db =>
        {
            db.Users.Single(member => member.Email == locked).LockoutEnd = DateTimeOffset.UtcNow.AddMinutes(10);
            db.Users.Single(member => member.Email == disabled).IsDisabled = true;
            return await db.SaveChangesAsync();
        });
        var answers = new List<Page>();
        foreach (var (email, password) in new[] { (wrong, "niet-het-wachtwoord"), ("nobody@example.org", "niet-het-wachtwoord"), (locked, lockedPassword), (disabled, disabledPassword) })
        {
            var page = await Portal.Visitor().SignInAsync(email, password);
            Assert.Equal(HttpStatusCode.BadRequest, page.Status);
            Assert.Equal((email, ""), (page.Value("Email"), page.Value("Password")));
            answers.Add(page);
        }
        Assert.StartsWith("Inloggen is niet gelukt.", Assert.Single(answers.SelectMany(page => page.Errors).Distinct()));
        Assert.Single(answers.Select(page => page.Text).Distinct());
    }

    [Fact]
    public async Task After_five_wrong_passwords_the_right_one_does_not_open_either_until_the_lock_ends()
    {
        using var portal = new Portal();
        var email = StaffVisits.NewEmail();
        var password = await portal.AddStaffAsync(email, "Anna", Roles.Management);
        var visitor = portal.Visitor();
        for (var i = 0; i < 5; i++) await visitor.SignInAsync(email, "geraden");
        Assert.NotEmpty((await visitor.SignInAsync(email, password)).Errors);
        Assert.True((await portal.MemberAsync(email)).LockoutEnd > DateTimeOffset.UtcNow.AddMinutes(13));

        await portal.DataAsync(async db =>
        {
            db.Users.Single(member => member.Email == email).LockoutEnd = DateTimeOffset.UtcNow.AddSeconds(-1);
            return await db.SaveChangesAsync();
        });
        portal.Clock.Move(TimeSpan.FromSeconds(31));
        Assert.Equal("/medewerkers/te-laat", (await visitor.SignInAsync(email, password)).Address);
    }

    [Theory]
    [InlineData("", "x", "Vul uw e-mailadres in")]
    [InlineData("anna@example.org", "", "Vul uw wachtwoord in")]
    public async Task What_is_missing_is_said(string email, string password, string message)
    {
        var page = await Portal.Visitor().SignInAsync(email, password);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal([message], page.Errors);
        Assert.Equal(email, page.Value("Email"));
    }

    [Fact]
    public async Task The_page_that_was_asked_for_opens_after_signing_in()
    {
        var email = StaffVisits.NewEmail();
        var password = await Portal.AddStaffAsync(email, "Anna", Roles.Officer);
        var page = await Portal.Visitor().SignInAsync(email, password, "/medewerkers/brieven?na=3");
        Assert.Equal((HttpStatusCode.OK, "/medewerkers/brieven?na=3"), (page.Status, page.Address));
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org")]
    [InlineData("/\\example.org")]
    [InlineData("javascript:alert(1)")]
    public async Task Signing_in_leads_to_no_other_site(string asked)
    {
        var email = StaffVisits.NewEmail();
        var password = await Portal.AddStaffAsync(email, "Anna", Roles.Management);
        var page = await Portal.Visitor().SignInAsync(email, password, $"{At}?naar={Uri.EscapeDataString(asked)}");
        Assert.Equal("/medewerkers/te-laat", page.Address);
    }

    [Fact]
    public async Task Who_is_signed_in_already_goes_on_to_the_work()
    {
        var visitor = await Portal.SignedInAsync(Roles.Management);
        Assert.Equal("/medewerkers/te-laat", (await visitor.GetAsync(At)).Address);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_here_and_says_so()
    {
        var visitor = await Portal.OfficerAsync();
        var left = await (await visitor.GetAsync("/medewerkers/account")).SubmitAsync("form[action='/medewerkers/uitloggen']");
        Assert.Equal(At, left.Address);
        Assert.Contains("U bent uitgelogd.", left.Text);
        Assert.StartsWith(At, (await visitor.GetAsync("/medewerkers/brieven")).Address);
        Assert.DoesNotContain("U bent uitgelogd.", (await visitor.GetAsync(At)).Text);
    }

    [Fact]
    public async Task Signing_out_needs_the_token_of_a_page()
    {
        var visitor = await Portal.OfficerAsync();
        var refused = await visitor.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/medewerkers/uitloggen"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/medewerkers/account")).Status);
    }

    [Fact]
    public async Task A_session_ends_after_an_hour_without_a_click()
    {
        using var portal = new Portal();
        var visitor = await portal.OfficerAsync();
        portal.Clock.Move(TimeSpan.FromMinutes(59));
        Assert.Equal("/medewerkers/account", (await visitor.GetAsync("/medewerkers/account")).Address);
        portal.Clock.Move(TimeSpan.FromMinutes(61));
        Assert.StartsWith(At, (await visitor.GetAsync("/medewerkers/account")).Address);
    }

    [Fact]
    public async Task Sign_in_is_slowed_for_an_address_that_posts_without_end()
    {
        using var portal = new Portal(Portal.BlijfGroep, ("Portal:Rates:PostsPerMinute", "3"));
        var visitor = portal.Visitor();
        for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.BadRequest, (await visitor.SignInAsync("a@example.org", "x")).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await visitor.SignInAsync("a@example.org", "x")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await portal.Visitor().SignInAsync("a@example.org", "x")).Status);
    }
}
