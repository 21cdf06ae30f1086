using System.Text.Json;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Identity;

/// <summary>What a page gives to the browser's passkey dialog, and what has to come back with the answer.</summary>
public sealed record PasskeyQuestion(string Options, string State);

/// <summary>
/// Passkeys: the question to the browser, and judging its answer. The question goes out in a form, encrypted, for one purpose and one
/// account, and holds for ten minutes; once a passkey answered one, older questions are void for it.
/// </summary>
public sealed class Passkeys(IPasskeyHandler<StaffMember> handler, IDataProtectionProvider protection, PortalDbContext db, PortalClock clock, ILogger<Passkeys> logger)
{
    private const string Adding = "add";
    private const string SigningIn = "sign-in";

    private static readonly TimeSpan Valid = TimeSpan.FromMinutes(10);

    public async Task<PasskeyQuestion> ToAddAsync(StaffMember member, HttpContext context)
    {
        var made = await handler.MakeCreationOptionsAsync(new PasskeyUserEntity { Id = member.Id.ToString(), Name = member.Email!, DisplayName = member.DisplayName }, context);
        return new(made.CreationOptionsJson, Protect(Adding, member, made.AttestationState));
    }

    /// <param name="member">Whose passkey is asked for; null where that is still open.</param>
    public async Task<PasskeyQuestion> ToSignInAsync(StaffMember? member, HttpContext context)
    {
        var made = await handler.MakeRequestOptionsAsync(member, context);
        return new(made.RequestOptionsJson, Protect(SigningIn, member, made.AssertionState));
    }

    /// <summary>The new passkey; null where the answer does not hold.</summary>
    public async Task<UserPasskeyInfo?> AddedAsync(StaffMember member, string? state, string? credential, HttpContext context)
    {
        if (Unprotect(Adding, member, state) is not { } asked || string.IsNullOrEmpty(credential)) return null;
        var result = await handler.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = context, CredentialJson = credential, AttestationState = asked.State });
        if (result.Succeeded && result.UserEntity.Id == member.Id.ToString()) return result.Passkey;
        Log(result.Failure);
        return null;
    }

    /// <summary>Whose passkey answered; null where the answer does not hold.</summary>
    public async Task<(StaffMember Member, UserPasskeyInfo Passkey)?> SignedAsync(StaffMember? member, string? state, string? credential, HttpContext context)
    {
        if (Unprotect(SigningIn, member, state) is not { } asked || string.IsNullOrEmpty(credential)) return null;
        var result = await handler.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = context, CredentialJson = credential, AssertionState = asked.State });
        if (!result.Succeeded)
        {
            Log(result.Failure);
            return null;
        }
        if (member is not null && member.Id != result.User.Id) return null;
        var hash = StaffPasskey.HashOf(result.Passkey.CredentialId);
        var lastUsed = await db.Passkeys.Where(one => one.CredentialHash == hash).Select(one => one.LastUsedAt).FirstOrDefaultAsync(context.RequestAborted);
        return lastUsed > asked.At ? null : (result.User, result.Passkey);
    }

    private string Protect(string purpose, StaffMember? member, string? state) => Protector(purpose, member).Protect(JsonSerializer.Serialize(new Asked(clock.Now, state)));

    private Asked? Unprotect(string purpose, StaffMember? member, string? state)
    {
        try
        {
            var asked = JsonSerializer.Deserialize<Asked>(Protector(purpose, member).Unprotect(state ?? ""));
            return asked?.At + Valid > clock.Now ? asked : null;
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null; // Not asked by this portal, or of someone else: as good as no answer.
        }
    }

    private IDataProtector Protector(string purpose, StaffMember? member) => protection.CreateProtector("passkey", purpose, member?.Id.ToString() ?? "anyone");

    /// <summary>The handler's own words name no account, but can quote the browser's answer; so only the kind of fault is kept.</summary>
    private void Log(Exception? failure) => logger.LogInformation("A passkey was refused: {Kind}", failure?.GetType().Name);

    private sealed record Asked(DateTimeOffset At, string? State);
}
