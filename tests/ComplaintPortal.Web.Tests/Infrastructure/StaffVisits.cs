using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Identity;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

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

    public static string NewEmail() => $"{Guid.NewGuid():n}@example.org";

    public static Task<StaffMember> MemberAsync(this Portal portal, string email) =>
        portal.DataAsync(db => db.Users.AsNoTracking().SingleAsync(member => member.Email == email));

    public static Task<IList<string>> RolesAsync(this Portal portal, string email) => portal.UseAsync(
        async (UserManager<StaffMember> users) => await users.GetRolesAsync((await users.FindByEmailAsync(email))!));
}
