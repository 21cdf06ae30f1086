using System.Security.Cryptography;
using ComplaintPortal.Web.Data.Rows;
using Microsoft.AspNetCore.DataProtection;

namespace ComplaintPortal.Web.Identity;

/// <summary>A key that is offered to an app and not yet confirmed: it goes along in the form, encrypted and for one account, and is kept nowhere.</summary>
public sealed class NewAppKey(IDataProtectionProvider protection)
{
    public string Seal(StaffMember member, string key) => Protector(member).Protect(key);

    /// <summary>The key; null where it was not offered to this account.</summary>
    public string? Open(StaffMember member, string? form)
    {
        try
        {
            return Protector(member).Unprotect(form ?? "");
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private IDataProtector Protector(StaffMember member) => protection.CreateProtector("new-app", member.Id.ToString());
}
