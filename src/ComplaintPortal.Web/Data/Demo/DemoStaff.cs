using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data.Rows;
using Microsoft.AspNetCore.Identity;

namespace ComplaintPortal.Web.Data.Demo;

/// <summary>The demo accounts: one for each role, and a second officer. They exist in Development only.</summary>
internal sealed class DemoStaff(UserManager<StaffMember> users)
{
    public const string Password = "demo-wachtwoord-2026";

    public static readonly IReadOnlyList<(string Email, string Name, string Role)> Accounts =
    [
        ("officer@example.org", "Marijke Hazelhoff", Roles.Officer),
        ("collega@example.org", "Anouar Zonneveldt", Roles.Officer),
        ("management@example.org", "Ingrid Terhaar-Vos", Roles.Management),
        ("administrator@example.org", "Tom Verschoorling", Roles.Administrator),
    ];

    /// <summary>Makes the accounts that are not there yet and gives the two officers.</summary>
    /// <param name="canSignIn">Where not, the accounts are shut and have no password: they only name who did what.</param>
    public async Task<(Actor Officer, Actor Colleague)> AddAsync(bool canSignIn = true)
    {
        var officers = new List<Actor>();
        foreach (var (email, name, role) in Accounts)
        {
            var member = await users.FindByEmailAsync(email);
            if (member is null)
            {
                member = new StaffMember { UserName = email, Email = email, EmailConfirmed = true, DisplayName = name, IsDisabled = !canSignIn };
                Require(canSignIn ? await users.CreateAsync(member, Password) : await users.CreateAsync(member));
                Require(await users.AddToRoleAsync(member, role));
            }
            if (role == Roles.Officer) officers.Add(Actor.Staff(member.Id, name));
        }
        return (officers[0], officers[1]);
    }

    private static void Require(IdentityResult result)
    {
        if (!result.Succeeded) throw new InvalidOperationException(string.Join(' ', result.Errors.Select(error => error.Description)));
    }
}
