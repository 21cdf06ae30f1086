using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Account.SecondFactor;

/// <summary>Removes the app or a passkey from the own account, as long as another is left.</summary>
[Authorize(Policy = Policies.Staff)]
[ProveFirst]
[Route(Overview)]
public sealed class RemoveFactorController(UserManager<StaffMember> users, StaffSignIn signIn, StaffAccounts accounts)
    : OwnFactorController(users, signIn, accounts)
{
    [HttpGet("app/verwijderen")]
    public async Task<IActionResult> AskApp(CancellationToken stop) => Ask(await Accounts.StateOfAsync(await MemberAsync(), stop), state => state.HasApp ? new("RemoveFactor.App", null) : null);

    [HttpPost("app/verwijderen")]
    public async Task<IActionResult> RemoveApp(CancellationToken stop)
    {
        var member = await MemberAsync();
        return await ChangedAsync(member, await Accounts.RemoveAppAsync(member, stop), "RemoveFactor.Done", stop);
    }

    [HttpGet("passkey/{id:guid}/verwijderen")]
    public async Task<IActionResult> AskPasskey(Guid id, CancellationToken stop) => Ask(
        await Accounts.StateOfAsync(await MemberAsync(), stop), state => state.Passkeys.FirstOrDefault(one => one.Id == id) is { } one ? new("RemoveFactor.Passkey", one) : null);

    [HttpPost("passkey/{id:guid}/verwijderen")]
    public async Task<IActionResult> RemovePasskey(Guid id, CancellationToken stop)
    {
        var member = await MemberAsync();
        return await ChangedAsync(member, await Accounts.RemovePasskeyAsync(member, id, stop), "RemoveFactor.Done", stop);
    }

    private IActionResult Ask(SecondFactorState state, Func<SecondFactorState, RemoveFactorPage?> find) =>
        find(state) is not { } page ? NotFound() : state.MayRemove ? View("RemoveFactor", page) : Redirect(Overview);
}

/// <param name="Title">The key of the page's title.</param>
/// <param name="Passkey">Which passkey; null for the app.</param>
public sealed record RemoveFactorPage(string Title, PasskeyRow? Passkey);
