using System.Net;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Jobs;
using ComplaintPortal.Web.Tests.Hosting;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Features.Staff.Account;

/// <summary>The own second factor: set up before anything else where it is required, changed after the password, told by mail (B17).</summary>
[Trait("Obligation", "B17")]
public sealed class SecondFactorTests(Portals portals)
{
    private const string At = "/medewerkers/account/tweede-stap";
    private const string Prove = "/medewerkers/account/bevestigen";
    private const string Work = "/medewerkers/te-laat";

    private Portal Portal => portals.BlijfGroep;

    private static Portal InProduction() => new(Portal.BijElkaar, SettingsTests.Production);

    private static async Task<(Visitor Visitor, string Email, string Password)> EmployeeAsync(Portal portal)
    {
        var email = StaffVisits.NewEmail();
        var password = await portal.AddStaffAsync(email, "Anna de Vries", Roles.Management);
        return (await portal.SessionOfAsync(email, password), email, password);
    }

    /// <summary>Opens a page that asks for the password first.</summary>
    private static async Task<Page> OpenAsync(Visitor visitor, string address, string password)
    {
        var page = await visitor.GetAsync(address);
        if (page.Address.StartsWith(Prove, StringComparison.Ordinal)) page = await page.SubmitAsync(("Password", password));
        Assert.Equal(address, page.Address);
        return page;
    }

    private static string KeyOn(Page page) => page.One(".app-secret").TextContent.Replace(" ", "").Trim();

    private static async Task<(string Key, Page Codes)> SetAppAsync(Visitor visitor, string password)
    {
        var page = await OpenAsync(visitor, At + "/app", password);
        var key = KeyOn(page);
        return (key, await page.SubmitAsync(("Code", visitor.Portal.CodeOf(key))));
    }

    private static Task<List<SecondFactorChange>> ToldAsync(Portal portal, string email) => portal.DataAsync(async db =>
        (await db.Outbox.Where(mail => mail.Kind == NoticeKind.SecondFactorChanged).OrderBy(mail => mail.Id).Select(mail => new { mail.To, mail.Arguments }).ToListAsync())
            .Where(mail => mail.To == email).Select(mail => SecondFactorArguments.FromJson(mail.Arguments!).Change).ToList());

    [Fact]
    public async Task In_Production_nothing_opens_until_an_app_is_confirmed_and_the_recovery_codes_are_kept()
    {
        using var portal = InProduction();
        var (email, first) = await portal.NewAccountAsync(Roles.Management);
        var visitor = portal.Visitor();
        var page = await visitor.SignInAsync(email, first, "/medewerkers/te-laat");
        Assert.Equal("/medewerkers/account/wachtwoord", page.Address);
        const string own = "lampenkap ritselt donzig";
        page = await page.SubmitAsync(("Current", first), ("New", own));
        Assert.Equal(At, page.Address);
        Assert.Contains("Stel eerst een tweede stap in", page.Text);
        Assert.Empty(page.Document.QuerySelectorAll("nav.utrecht-nav-bar a"));

        page = await visitor.GetAsync(At + "/app");
        Assert.Equal(At + "/app", page.Address); // The password was given just now.
        Assert.Equal("img", page.One("svg.app-qr").GetAttribute("role"));
        var key = KeyOn(page);
        var wrong = await page.SubmitAsync(("Code", "123"));
        Assert.Equal((HttpStatusCode.BadRequest, key), (wrong.Status, KeyOn(wrong)));
        Assert.StartsWith("De code klopt niet.", Assert.Single(wrong.Errors));
        Assert.Equal(At, (await visitor.GetAsync(Work)).Address);

        page = await wrong.SubmitAsync(("Code", portal.CodeOf(key)));
        Assert.Equal(At + "/herstelcodes", page.Address);
        var codes = page.All(".app-recovery-codes li");
        Assert.Equal(10, codes.Distinct().Count());
        Assert.NotNull(page.Document.QuerySelector("button[data-print]"));
        Assert.Equal(At + "/herstelcodes", (await visitor.GetAsync(Work)).Address);
        Assert.DoesNotContain(codes[0], (await visitor.GetAsync(At + "/herstelcodes")).Body);

        page = await page.SubmitAsync();
        Assert.Equal(At, page.Address);
        Assert.Contains("nog 10 van de 10 codes", page.Text);
        Assert.Equal((HttpStatusCode.OK, Work), ((await visitor.GetAsync(Work)).Status, (await visitor.GetAsync(Work)).Address));

        // The code that confirmed the app is used up; the next one signs in, as does a recovery code.
        var second = await portal.Visitor().SignInAsync(email, own);
        Assert.NotEmpty((second = await second.SubmitAsync(("Code", portal.CodeOf(key)))).Errors);
        portal.Clock.Move(TimeSpan.FromSeconds(30));
        Assert.Equal(Work, (await second.SubmitAsync(("Code", portal.CodeOf(key)))).Address);
        Assert.Equal(Work, (await (await portal.Visitor().SignInAsync(email, own)).SubmitAsync(("Code", codes[0]))).Address);
    }

    [Fact]
    public async Task Who_left_before_keeping_the_codes_makes_others_first()
    {
        using var portal = InProduction();
        var (visitor, email, password) = await EmployeeAsync(portal);
        var (key, shown) = await SetAppAsync(visitor, password);
        portal.Clock.Move(TimeSpan.FromMinutes(1));
        var later = portal.Visitor();
        var page = await (await later.SignInAsync(email, password)).SubmitAsync(("Code", portal.CodeOf(key)));
        Assert.Equal(At + "/herstelcodes", page.Address);
        page = await later.GetAsync(Work);
        Assert.Equal(At + "/herstelcodes", page.Address);
        page = await (await OpenAsync(later, At + "/herstelcodes/nieuw", password)).SubmitAsync();
        Assert.Empty(page.All(".app-recovery-codes li").Intersect(shown.All(".app-recovery-codes li")));
        await page.SubmitAsync();
        Assert.Equal(Work, (await later.GetAsync(Work)).Address);
    }

    [Fact]
    public async Task In_Production_a_passkey_is_enough_and_the_last_factor_can_not_be_removed()
    {
        using var portal = InProduction();
        var (visitor, email, password) = await EmployeeAsync(portal);
        var device = new Authenticator("https://portal.example.nl");
        var page = await (await OpenAsync(visitor, At + "/passkey", password)).AnswerAsync(device, ("Name", "Laptop"));
        Assert.Equal(At + "/herstelcodes", page.Address);
        page = await page.SubmitAsync();
        Assert.Contains("Laptop", page.Text);
        Assert.Contains("Dit is uw enige tweede stap", page.Text);
        Assert.Empty(page.Document.QuerySelectorAll("main a[href$='/verwijderen']"));
        var id = (await portal.DataAsync(db => db.Passkeys.SingleAsync())).Id;
        await OpenAsync(visitor, At + "/app", password);
        Assert.Equal(At, (await visitor.GetAsync($"{At}/passkey/{id}/verwijderen")).Address);

        // Also not by sending the form that is not there.
        var form = await visitor.GetAsync(At + "/app");
        var request = form.Request("main form", [], []);
        request.RequestUri = new Uri($"{At}/passkey/{id}/verwijderen", UriKind.Relative);
        Assert.Equal(HttpStatusCode.Conflict, (await visitor.SendAsync(request)).Status);
        Assert.Equal(1, await portal.DataAsync(db => db.Passkeys.CountAsync()));
        Assert.True((await portal.MemberAsync(email)).TwoFactorEnabled);

        // With an app beside it it can.
        await SetAppAsync(visitor, password);
        page = await (await OpenAsync(visitor, $"{At}/passkey/{id}/verwijderen", password)).SubmitAsync();
        Assert.Contains("Dit is verwijderd.", page.Text);
        Assert.Equal(0, await portal.DataAsync(db => db.Passkeys.CountAsync()));
        Assert.Equal(
            [SecondFactorChange.PasskeyAdded, SecondFactorChange.CodesRenewed, SecondFactorChange.AppSet, SecondFactorChange.PasskeyRemoved], await ToldAsync(portal, email));
    }

    [Fact]
    public async Task In_Development_it_is_optional_and_the_last_one_can_go()
    {
        var (visitor, email, password) = await EmployeeAsync(Portal);
        Assert.Contains("U logt in met alleen een wachtwoord.", (await visitor.GetAsync("/medewerkers/account")).Text);
        var (_, codes) = await SetAppAsync(visitor, password);
        await codes.SubmitAsync();
        Assert.Contains("U logt in met een tweede stap.", (await visitor.GetAsync("/medewerkers/account")).Text);
        var page = await (await OpenAsync(visitor, At + "/app/verwijderen", password)).SubmitAsync();
        Assert.Contains("Dit is verwijderd.", page.Text);
        var member = await Portal.MemberAsync(email);
        Assert.Equal((false, 0), (member.TwoFactorEnabled, await Portal.DataAsync(db => db.UserTokens.CountAsync(token => token.UserId == member.Id))));
        Assert.Equal(Work, (await Portal.Visitor().SignInAsync(email, password)).Address);
    }

    [Fact]
    public async Task Every_change_asks_for_the_password_again_and_ends_the_other_sessions()
    {
        var (visitor, email, password) = await EmployeeAsync(Portal);
        var elsewhere = await Portal.SessionOfAsync(email, password);
        var (old, codes) = await SetAppAsync(visitor, password);
        await codes.SubmitAsync();
        Assert.StartsWith("/medewerkers/inloggen", (await elsewhere.GetAsync(Work)).Address);
        foreach (var page in new[] { "/app", "/app/verwijderen", "/passkey", "/herstelcodes/nieuw" })
            Assert.StartsWith(Prove, (await visitor.GetAsync(At + page)).Address);
        var (fresh, done) = await SetAppAsync(visitor, password);
        Assert.Contains("De app is ingesteld.", done.Text);
        Assert.NotEqual(old, fresh);
        Assert.StartsWith(Prove, (await visitor.GetAsync(At + "/app")).Address);
    }

    [Fact]
    public async Task The_password_that_confirms_counts_like_one_at_sign_in_and_holds_for_ten_minutes()
    {
        using var portal = new Portal();
        var (visitor, _, password) = await EmployeeAsync(portal);
        await OpenAsync(visitor, At + "/app", password);
        portal.Clock.Move(TimeSpan.FromMinutes(11));
        var page = await visitor.GetAsync(At + "/app");
        Assert.StartsWith(Prove, page.Address);
        Assert.Equal(["Vul uw wachtwoord in"], (await page.SubmitAsync(("Password", ""))).Errors);
        for (var i = 0; i < 4; i++) Assert.Equal(["Het huidige wachtwoord klopt niet"], (page = await page.SubmitAsync(("Password", "geraden"))).Errors);
        Assert.Equal("/medewerkers/inloggen", (await page.SubmitAsync(("Password", "geraden"))).Address);
    }

    [Fact]
    public async Task A_proof_of_one_account_is_none_for_another_and_leads_to_no_other_site()
    {
        var (visitor, _, password) = await EmployeeAsync(Portal);
        var page = await (await visitor.GetAsync(Prove + "?naar=https%3A%2F%2Fexample.org")).SubmitAsync(("Password", password));
        Assert.Equal(At, page.Address);
        var (other, otherEmail, otherPassword) = await EmployeeAsync(Portal);
        var proof = visitor.Cookies.GetCookies(new Uri("https://localhost/medewerkers/account"))["bevestigd"]!;
        var request = new HttpRequestMessage(HttpMethod.Get, At + "/app");
        await Portal.GiveAppAsync(otherEmail); // Ends the session, and the proof that came with signing in.
        other = Portal.Visitor();
        page = await other.SignInAsync(otherEmail, otherPassword);
        Assert.StartsWith("/medewerkers/inloggen/tweede-stap", page.Address);
        other.Cookies.Add(new Uri("https://localhost"), new Cookie("bevestigd", proof.Value, "/medewerkers/account"));
        Assert.StartsWith("/medewerkers/inloggen", (await other.SendAsync(request)).Address);
    }

    [Fact]
    public async Task The_mail_says_what_changed_and_nothing_else()
    {
        using var portal = new Portal();
        var (visitor, email, password) = await EmployeeAsync(portal);
        await SetAppAsync(visitor, password);
        await portal.RunAsync<SendOutbox>();
        var mails = portal.Mails();
        Assert.Equal(2, mails.Count);
        Assert.All(mails, mail => Assert.Contains($"To: {email}", mail.Replace("<", "").Replace(">", "")));
        var id = (await portal.MemberAsync(email)).Id;
        Assert.Matches($"Account \"?{id}\"?: \"?AppSet\"?, by {id}", portal.Log());
        Assert.DoesNotContain(email, portal.Log());
    }

    [Fact]
    public async Task The_new_app_counts_once_its_code_was_right_and_for_one_account_only()
    {
        var (visitor, email, password) = await EmployeeAsync(Portal);
        var key = KeyOn(await OpenAsync(visitor, At + "/app", password));
        Assert.False((await Portal.MemberAsync(email)).TwoFactorEnabled);
        var (other, _, otherPassword) = await EmployeeAsync(Portal);
        var theirs = await OpenAsync(other, At + "/app", otherPassword);
        var mine = await OpenAsync(visitor, At + "/app", password);
        var refused = await theirs.SubmitAsync(("Sealed", mine.Value("Sealed")!), ("Code", Portal.CodeOf(KeyOn(mine))));
        Assert.Equal(At + "/app", refused.Address);
        Assert.DoesNotContain(key, refused.Body);
        Assert.DoesNotContain("herstelcodes", refused.Address);
    }
}
