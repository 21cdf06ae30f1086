using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Identity;

/// <summary>
/// Accounts in the database, with what Identity's own store for EF Core 6 lacks: passkeys, and secrets (the app's key, recovery codes)
/// that lie in the database encrypted. Nothing here saves: the act that changes an account does, once.
/// </summary>
#pragma warning disable CS8613 // The base class is older than the interface, and says less of what can be null.
public sealed class StaffStore(PortalDbContext db, IDataProtectionProvider protection, PortalClock clock, IdentityErrorDescriber? describer = null)
    : UserStore<StaffMember, IdentityRole<Guid>, PortalDbContext, Guid>(db, describer), IUserPasskeyStore<StaffMember>
#pragma warning restore CS8613
{
    /// <summary>The name under which the base class keeps the app's key.</summary>
    private const string AppKey = "AuthenticatorKey";

    private readonly IDataProtector secrets = protection.CreateProtector("staff-secrets");

    public override Task SetTokenAsync(StaffMember user, string loginProvider, string name, string? value, CancellationToken cancellationToken) =>
        base.SetTokenAsync(user, loginProvider, name, value is null ? null : secrets.Protect(value), cancellationToken);

    public override async Task<string?> GetTokenAsync(StaffMember user, string loginProvider, string name, CancellationToken cancellationToken) =>
        await base.GetTokenAsync(user, loginProvider, name, cancellationToken) is { } value ? secrets.Unprotect(value) : null;

    /// <summary>Forgets the app's key.</summary>
    public async Task RemoveAppAsync(StaffMember member, CancellationToken stop)
    {
        Context.UserTokens.RemoveRange(await TokensOf(member).Where(token => token.Name == AppKey).ToListAsync(stop));
        member.LastCodeStep = null;
    }

    /// <summary>Forgets app, passkeys and recovery codes.</summary>
    public async Task RemoveAllAsync(StaffMember member, CancellationToken stop)
    {
        Context.UserTokens.RemoveRange(await TokensOf(member).ToListAsync(stop));
        Context.Passkeys.RemoveRange(await Context.Passkeys.Where(passkey => passkey.StaffId == member.Id).ToListAsync(stop));
        (member.LastCodeStep, member.HasKeptRecoveryCodes) = (null, false);
    }

    public async Task AddOrUpdatePasskeyAsync(StaffMember user, UserPasskeyInfo passkey, CancellationToken cancellationToken)
    {
        var row = await FindAsync(user, passkey.CredentialId, cancellationToken);
        if (row is null)
        {
            Context.Passkeys.Add(row = new StaffPasskey
            {
                Id = Guid.NewGuid(),
                StaffId = user.Id,
                CredentialId = passkey.CredentialId,
                CredentialHash = StaffPasskey.HashOf(passkey.CredentialId),
                PublicKey = passkey.PublicKey,
                AddedAt = clock.Now,
                Name = passkey.Name ?? "",
                Transports = string.Join(',', passkey.Transports ?? []),
                IsBackupEligible = passkey.IsBackupEligible,
            });
        }
        else
        {
            row.LastUsedAt = clock.Now;
        }
        row.SignCount = passkey.SignCount;
        row.IsUserVerified = passkey.IsUserVerified;
        row.IsBackedUp = passkey.IsBackedUp;
    }

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(StaffMember user, CancellationToken cancellationToken) =>
        (await Context.Passkeys.AsNoTracking().Where(passkey => passkey.StaffId == user.Id).ToListAsync(cancellationToken)).ConvertAll(InfoOf);

    public async Task<StaffMember?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken)
    {
        var hash = StaffPasskey.HashOf(credentialId);
        return await (from passkey in Context.Passkeys join member in Context.Users on passkey.StaffId equals member.Id where passkey.CredentialHash == hash select member)
            .FirstOrDefaultAsync(cancellationToken);
    }

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(StaffMember user, byte[] credentialId, CancellationToken cancellationToken) =>
        await FindAsync(user, credentialId, cancellationToken) is { } row ? InfoOf(row) : null;

    public async Task RemovePasskeyAsync(StaffMember user, byte[] credentialId, CancellationToken cancellationToken)
    {
        if (await FindAsync(user, credentialId, cancellationToken) is { } row) Context.Passkeys.Remove(row);
    }

    private IQueryable<IdentityUserToken<Guid>> TokensOf(StaffMember member) => Context.UserTokens.Where(token => token.UserId == member.Id);

    private Task<StaffPasskey?> FindAsync(StaffMember member, byte[] credentialId, CancellationToken stop)
    {
        var hash = StaffPasskey.HashOf(credentialId);
        return Context.Passkeys.FirstOrDefaultAsync(passkey => passkey.CredentialHash == hash && passkey.StaffId == member.Id, stop);
    }

    /// <summary>What a device said of itself when it was added is not kept: no device is judged by its make.</summary>
    private static UserPasskeyInfo InfoOf(StaffPasskey row) => new(
        row.CredentialId, row.PublicKey, row.AddedAt, (uint)row.SignCount, row.Transports.Length == 0 ? [] : row.Transports.Split(','),
        row.IsUserVerified, row.IsBackupEligible, row.IsBackedUp, [], [])
    {
        Name = row.Name,
    };
}
