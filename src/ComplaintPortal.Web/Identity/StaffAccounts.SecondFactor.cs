using System.Security.Cryptography;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Web.Data.Rows;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Identity;

/// <summary>
/// The acts on the second factor. Each ends the account's other sessions, is mailed to the person and logged by id, all in one
/// transaction.
/// </summary>
public sealed partial class StaffAccounts
{
    /// <summary>How many recovery codes are made at once.</summary>
    public const int Codes = 10;

    /// <summary>How many passkeys one account can have.</summary>
    public const int MostPasskeys = 10;

    public async Task<SecondFactorState> StateOfAsync(StaffMember member, CancellationToken stop) => new(
        await users.GetAuthenticatorKeyAsync(member) is not null,
        await db.Passkeys.Where(one => one.StaffId == member.Id).OrderBy(one => one.AddedAt).Select(one => new PasskeyRow(one.Id, one.Name, one.AddedAt, one.LastUsedAt)).ToListAsync(stop),
        await users.CountRecoveryCodesAsync(member),
        environment.IsDevelopment());

    /// <summary>Takes the app whose key was confirmed by a code, in the place of the one before; the code is used up.</summary>
    public async Task<IdentityResult> SetAppAsync(StaffMember member, string key, long step, CancellationToken stop)
    {
        await store.SetAuthenticatorKeyAsync(member, key, stop);
        (member.LastCodeStep, member.TwoFactorEnabled) = (step, true);
        return await SaveAsync(member, SecondFactorChange.AppSet, member.Id);
    }

    public async Task<IdentityResult> RemoveAppAsync(StaffMember member, CancellationToken stop)
    {
        var state = await StateOfAsync(member, stop);
        if (!state.HasApp || !state.MayRemove) return IdentityResult.Failed();
        await store.RemoveAppAsync(member, stop);
        return await LessAsync(member, state, SecondFactorChange.AppRemoved, stop);
    }

    public async Task<IdentityResult> AddPasskeyAsync(StaffMember member, UserPasskeyInfo passkey, CancellationToken stop)
    {
        await store.AddOrUpdatePasskeyAsync(member, passkey, stop);
        member.TwoFactorEnabled = true;
        return await SaveAsync(member, SecondFactorChange.PasskeyAdded, member.Id);
    }

    public async Task<IdentityResult> RemovePasskeyAsync(StaffMember member, Guid id, CancellationToken stop)
    {
        var state = await StateOfAsync(member, stop);
        if (!state.MayRemove || await db.Passkeys.FirstOrDefaultAsync(one => one.Id == id && one.StaffId == member.Id, stop) is not { } passkey) return IdentityResult.Failed();
        db.Passkeys.Remove(passkey);
        return await LessAsync(member, state, SecondFactorChange.PasskeyRemoved, stop);
    }

    /// <summary>Makes recovery codes in the place of those before; they are shown once.</summary>
    public async Task<(IdentityResult Result, IReadOnlyList<string> Codes)> RenewCodesAsync(StaffMember member, CancellationToken stop)
    {
        member.HasKeptRecoveryCodes = false;
        var codes = Enumerable.Range(0, Codes).Select(_ => NewCode()).ToList();
        await store.ReplaceCodesAsync(member, codes.Select(CodeOf), stop);
        return (await SaveAsync(member, SecondFactorChange.CodesRenewed, member.Id), codes);
    }

    /// <summary>The employee has kept the recovery codes: with that the second factor is complete.</summary>
    public Task<IdentityResult> KeepCodesAsync(StaffMember member)
    {
        member.HasKeptRecoveryCodes = true;
        return users.UpdateAsync(member);
    }

    /// <summary>Removes every second factor and ends the sessions, for someone who lost it.</summary>
    /// <param name="by">Which administrator; null for the command line.</param>
    public async Task<IdentityResult> ResetSecondFactorAsync(StaffMember member, Guid? by, CancellationToken stop)
    {
        await store.RemoveAllAsync(member, stop);
        member.TwoFactorEnabled = false;
        return await SaveAsync(member, SecondFactorChange.Reset, by);
    }

    /// <summary>A recovery code as it is kept and compared, however it was typed.</summary>
    internal static string CodeOf(string typed) => string.Concat(typed.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit));

    /// <summary>Where it was the last factor, which only Development allows, the recovery codes go too: there is nothing to recover.</summary>
    private async Task<IdentityResult> LessAsync(StaffMember member, SecondFactorState before, SecondFactorChange change, CancellationToken stop)
    {
        if (before.Count == 1)
        {
            await store.RemoveAllAsync(member, stop);
            member.TwoFactorEnabled = false;
        }
        return await SaveAsync(member, change, member.Id);
    }

    private async Task<IdentityResult> SaveAsync(StaffMember member, SecondFactorChange change, Guid? by)
    {
        var mail = OutboxMessage.ToStaff(NoticeKind.SecondFactorChanged, member.Email!, $"account-{Guid.NewGuid():n}", new SecondFactorArguments(change).ToJson(), clock.Now);
        db.Outbox.Add(mail);
        var result = await users.UpdateSecurityStampAsync(member);
        if (result.Succeeded) logger.LogInformation("Account {Account}: {Change}, by {By}", member.Id, change, by?.ToString() ?? "the command line");
        else db.Entry(mail).State = EntityState.Detached;
        return result;
    }

    /// <summary>Ten signs without look-alikes, in two groups: about 48 random bits.</summary>
    private static string NewCode() => string.Join('-', Enumerable.Range(0, 2).Select(_ => RandomNumberGenerator.GetString("abcdefghjkmnpqrstuvwxyz23456789", 5)));
}

public sealed record PasskeyRow(Guid Id, string Name, DateTimeOffset AddedAt, DateTimeOffset? LastUsedAt);

/// <summary>What an account has of a second factor.</summary>
public sealed record SecondFactorState(bool HasApp, IReadOnlyList<PasskeyRow> Passkeys, int CodesLeft, bool IsOptional)
{
    /// <summary>So few codes left that new ones are advised.</summary>
    public const int FewCodes = 3;

    public int Count => Passkeys.Count + (HasApp ? 1 : 0);

    /// <summary>The last one stays: without it nothing would open any more.</summary>
    public bool MayRemove => Count > 1 || IsOptional;
}
