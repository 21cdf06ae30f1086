using ComplaintPortal.Web.Data.Demo;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Identity;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintPortal.Web.Tests.Identity;

/// <summary>Which passwords are refused because they are guessed first (B17).</summary>
[Trait("Obligation", "B17")]
public sealed class CommonPasswordsTests(Portals portals)
{
    private Task<bool> IsTakenAsync(string password) => portals.BlijfGroep.UseAsync(async (IServiceProvider services) =>
    {
        var member = new StaffMember { UserName = "h.oosterhuis@zorgvoorbeeld.nl", Email = "h.oosterhuis@zorgvoorbeeld.nl", DisplayName = "Hélène Oosterhuis" };
        var users = services.GetRequiredService<UserManager<StaffMember>>();
        var checks = await Task.WhenAll(users.PasswordValidators.Select(one => one.ValidateAsync(users, member, password)));
        return checks.All(check => check.Succeeded);
    });

    [Theory]
    // A word and what people put behind it.
    [InlineData("password1234!")]
    [InlineData("Wachtwoord123")]
    [InlineData("W@chtw00rd2026")]
    [InlineData("P@$$w0rd12345")]
    [InlineData("p455w0rd!!!!1")]
    [InlineData("Welkom012345!")]
    [InlineData("!!welkom2026!!")]
    [InlineData("W-e-l-k-o-m-2-0-2-6")]
    [InlineData("Geheim2026!!")]
    [InlineData("administrator")]
    [InlineData("MijnWachtwoord1")]
    [InlineData("changeme12345")]
    [InlineData("letmein123456")]
    [InlineData("Inloggen2026!")]
    [InlineData("Toegang123456")]
    // Words of which there are few.
    [InlineData("zomer2026zomer")]
    [InlineData("LenteZomerHerfst")]
    [InlineData("Januari2026!!")]
    [InlineData("Donderdag2026")]
    [InlineData("Amsterdam2026!")]
    [InlineData("feyenoord1908")]
    [InlineData("ikhouvanjou12")]
    [InlineData("iloveyou12345")]
    [InlineData("hondjekatje12")]
    [InlineData("Kerstvakantie1")]
    [InlineData("superman12345")]
    [InlineData("Sinterklaas12")]
    // Repetition.
    [InlineData("welkomwelkom")]
    [InlineData("abcdabcdabcd5")]
    [InlineData("blauwblauwblauw")]
    [InlineData("kwaadkwaadkwa")]
    [InlineData("xkwqjxkwqjxkwqj")]
    // Rows of keys, letters and digits.
    [InlineData("qwertyuiop12")]
    [InlineData("Qwertz123456")]
    [InlineData("azertyuiop12")]
    [InlineData("poiuytrewq12")]
    [InlineData("1q2w3e4r5t6y")]
    [InlineData("asdfghjkl;'12")]
    [InlineData("123456789012")]
    [InlineData("839274659103")]
    [InlineData("01-02-1985-01")]
    [InlineData("abcdefghijklm")]
    [InlineData("aabbccddeeffgg")]
    [InlineData("qazwsxedcrfv")]
    // The organisation, the portal, the person.
    [InlineData("BlijfGroep2026")]
    [InlineData("Bl1jfgr0ep!!!!")]
    [InlineData("klachtenportaal")]
    [InlineData("Klachten2026!")]
    [InlineData("Vrouwenopvang1")]
    [InlineData("oosterhuis2026")]
    [InlineData("helene-oosterhuis")]
    [InlineData("H.Oosterhuis1985")]
    [InlineData("zorgvoorbeeld1")]
    [InlineData("Oosterhuiswelkom")]
    public async Task What_is_guessed_first_is_refused(string password) => Assert.False(await IsTakenAsync(password));

    [Theory]
    [InlineData("vier woorden achter elkaar")]
    [InlineData("lampenkap ritselt donzig")]
    [InlineData("correct horse battery staple")]
    [InlineData("Tussen de schuifdeuren groeit mos")]
    [InlineData("mijn buurman timmert scheve kozijnen")]
    [InlineData("gTx7-pQ2v-Lm9z-Rk4w")]
    [InlineData("uV8#kdPw2!xZq")]
    [InlineData("traphekje-citroen-grind")]
    [InlineData("zomer met overrijpe bramen")]
    [InlineData("k7wm3rtx9pdfh2nq")]
    [InlineData(DemoStaff.Password)]
    public async Task What_is_hard_to_guess_is_taken(string password) => Assert.True(await IsTakenAsync(password));

    [Fact]
    public async Task Every_first_password_that_the_portal_makes_is_taken()
    {
        for (var i = 0; i < 50; i++)
            Assert.True((await portals.BlijfGroep.UseAsync((StaffAccounts accounts) => accounts.AddAsync(StaffVisits.NewEmail(), "Abe Bo", [Roles.Officer]))).Result.Succeeded);
    }

    [Fact]
    public async Task The_page_says_what_to_do_about_it()
    {
        var portal = portals.BlijfGroep;
        var email = StaffVisits.NewEmail();
        var password = await portal.AddStaffAsync(email, "Hélène Oosterhuis", Roles.Management);
        var visitor = await portal.SessionOfAsync(email, password);
        var page = await (await visitor.GetAsync("/medewerkers/account/wachtwoord")).SubmitAsync(("Current", password), ("New", "Oosterhuis2026!"));
        Assert.StartsWith("Dit wachtwoord is te makkelijk te raden. Kies een paar woorden", Assert.Single(page.Errors));
        Assert.Equal("/medewerkers/te-laat", (await portal.Visitor().SignInAsync(email, password)).Address);
    }
}
