using Microsoft.AspNetCore.Identity;

namespace ComplaintPortal.Web.Data.Rows;

/// <summary>An employee with an account.</summary>
public sealed class StaffMember : IdentityUser<Guid>
{
    /// <summary>The name that colleagues and dossiers show.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>May not sign in; kept because dossiers name who did what.</summary>
    public bool IsDisabled { get; set; }

    /// <summary>The password was set by someone else: it has to be replaced before anything else.</summary>
    public bool MustChangePassword { get; set; }
}
