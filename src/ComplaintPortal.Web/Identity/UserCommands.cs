using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Identity;

/// <summary>
/// The commands on accounts: user add|list|disable|enable|reset|reset-second-factor. The first administrator is made with them.
/// </summary>
public static class UserCommands
{
    private const string Usage = """
        user add --email ADDRESS --role officer|management|administrator [--name NAME]
        user list
        user disable --email ADDRESS
        user enable --email ADDRESS
        user reset --email ADDRESS
        user reset-second-factor --email ADDRESS
        """;

    /// <summary>Carries out the command and gives the exit code: 0 where it was done, 1 where it was not, 2 where it was not understood.</summary>
    public static async Task<int> RunAsync(IServiceProvider services, string[] words, TextWriter output)
    {
        await using var scope = services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<StaffMember>>();
        var accounts = scope.ServiceProvider.GetRequiredService<StaffAccounts>();
        var act = words.ElementAtOrDefault(1);
        if (act == "list") return await ListAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), output);
        if (Option(words, "--email") is not { } email) return Wrong(output, "Say whose account it is with --email.");
        if (act == "add") return await AddAsync(accounts, email, words, output);
        if (await users.FindByEmailAsync(email) is not { } member) return Wrong(output, "There is no account with that address.");
        switch (act)
        {
            case "disable" or "enable":
                return Done(await accounts.SetDisabledAsync(member, act == "disable"), output, $"The account is {act}d.");
            case "reset":
                var (result, password) = await accounts.ResetAsync(member);
                return Done(result, output, $"New password, to be replaced at the first sign-in: {password}");
            case "reset-second-factor":
                return Done(await accounts.ResetSecondFactorAsync(member, null, default), output, "The second factor is removed. It has to be set up again at the next sign-in.");
            default:
                return Wrong(output, "That command is not known.");
        }
    }

    private static async Task<int> AddAsync(StaffAccounts accounts, string email, string[] words, TextWriter output)
    {
        if (Option(words, "--role") is not { } role || !Roles.All.Contains(role)) return Wrong(output, "Say which role it gets with --role.");
        var (result, _, password) = await accounts.AddAsync(email, Option(words, "--name") ?? email, [role]);
        return Done(result, output, $"The account is made. First password, to be replaced at the first sign-in: {password}");
    }

    private static async Task<int> ListAsync(PortalDbContext db, TextWriter output)
    {
        var rows = await (
            from member in db.Users
            join link in db.UserRoles on member.Id equals link.UserId
            join role in db.Roles on link.RoleId equals role.Id
            orderby member.Email
            select new { member.Email, Role = role.Name, member.IsDisabled }).ToListAsync();
        foreach (var row in rows) await output.WriteLineAsync($"{row.Email}\t{row.Role}\t{(row.IsDisabled ? "disabled" : "active")}");
        return 0;
    }

    private static string? Option(string[] words, string name) =>
        Array.IndexOf(words, name) is >= 0 and var at && at + 1 < words.Length ? words[at + 1] : null;

    private static int Done(IdentityResult result, TextWriter output, string what)
    {
        if (result.Succeeded)
        {
            output.WriteLine(what);
            return 0;
        }
        foreach (var error in result.Errors) output.WriteLine(error.Description);
        return 1;
    }

    private static int Wrong(TextWriter output, string what)
    {
        output.WriteLine(what);
        output.WriteLine(Usage);
        return 2;
    }
}
