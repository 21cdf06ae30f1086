using Microsoft.AspNetCore.Identity;

namespace ComplaintPortal.Web.Data.Rows;

/// <summary>An employee with an account.</summary>
public sealed class StaffMember : IdentityUser<Guid>
{
    public const int CalendarKeyHashLimit = 64;

    /// <summary>The name that colleagues and dossiers show.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>May not sign in; kept because dossiers name who did what.</summary>
    public bool IsDisabled { get; set; }

    /// <summary>The hash of the secret in the address of the own calendar; null while there is none.</summary>
    public string? CalendarKeyHash { get; set; }

    /// <summary>The password was set by someone else: it has to be replaced before anything else.</summary>
    public bool MustChangePassword { get; set; }

    /// <summary>The time step of the last code of the app that was taken: no code is taken twice.</summary>
    public long? LastCodeStep { get; set; }

    /// <summary>Recovery codes were shown, and the employee said to have kept them.</summary>
    public bool HasKeptRecoveryCodes { get; set; }
}
