using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintPortal.Web.Tests.Infrastructure;

/// <summary>How employees come in, and what the database knows of them.</summary>
internal static class StaffVisits
{
    public static async Task<Page> SignInAsync(this Visitor visitor, string email, string password, string at = "/medewerkers/inloggen") =>
        await (await visitor.GetAsync(at)).SubmitAsync(("Email", email), ("Password", password));

    /// <summary>A browser of its own in which the account is signed in.</summary>
    public static async Task<Visitor> SessionOfAsync(this Portal portal, string email, string password)
    {
        var visitor = portal.Visitor();
        var page = await visitor.SignInAsync(email, password);
        Assert.Empty(page.Errors);
        visitor.Email = email;
        return visitor;
    }

    /// <summary>An account as the administrator makes it: its password has to be replaced first.</summary>
    public static async Task<(string Email, string Password)> NewAccountAsync(this Portal portal, params string[] roles)
    {
        var email = NewEmail();
        var password = await portal.UseAsync(async (StaffAccounts accounts) => (await accounts.AddAsync(email, "Nieuw " + email[..4], roles)).Password);
        return (email, password);
    }

    /// <summary>Gives the account an app and recovery codes, as by its pages; returns the app's key.</summary>
    public static Task<string> GiveAppAsync(this Portal portal, string email) => portal.UseAsync(async (IServiceProvider services) =>
    {
        var users = services.GetRequiredService<UserManager<StaffMember>>();
        var accounts = services.GetRequiredService<StaffAccounts>();
        var member = (await users.FindByEmailAsync(email))!;
        var key = OneTimeCode.NewKey();
        Assert.True((await accounts.SetAppAsync(member, key, 0, default)).Succeeded);
        Assert.True((await accounts.RenewCodesAsync(member, default)).Result.Succeeded);
        Assert.True((await accounts.KeepCodesAsync(member)).Succeeded);
        return key;
    });

    /// <summary>What the app with this key shows now.</summary>
    public static string CodeOf(this Portal portal, string key) => OneTimeCode.At(key, OneTimeCode.StepAt(portal.Clock.Now));

    /// <summary>Has the device answer the question of the page's passkey form, and sends it.</summary>
    public static Task<Page> AnswerAsync(this Page page, Authenticator device, params (string Name, string Value)[] answers)
    {
        var form = page.One("form[data-passkey]");
        var options = form.GetAttribute("data-options")!;
        var credential = form.GetAttribute("data-passkey") == "create" ? device.Create(options) : device.Get(options);
        return page.SubmitAsync("form[data-passkey]", [.. answers, ("Credential", credential)]);
    }

    public static string NewEmail() => $"{Guid.NewGuid():n}@example.org";

    public static Task<StaffMember> MemberAsync(this Portal portal, string email) =>
        portal.DataAsync(db => db.Users.AsNoTracking().SingleAsync(member => member.Email == email));

    public static Task<IList<string>> RolesAsync(this Portal portal, string email) => portal.UseAsync(
        async (UserManager<StaffMember> users) => await users.GetRolesAsync((await users.FindByEmailAsync(email))!));
}
