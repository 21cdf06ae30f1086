using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Features.Shared;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Identity;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Account.SecondFactor;

/// <summary>Adds a passkey to the own account.</summary>
[Authorize(Policy = Policies.SettingUp)]
[EnableRateLimiting(LimitsSetup.PublicPosts)]
[ProveFirst]
[Route(Overview + "/passkey")]
public sealed class PasskeyController(
    UserManager<StaffMember> users, StaffSignIn signIn, StaffAccounts accounts, Passkeys passkeys,
    IValidator<AddPasskeyForm> validator, IStringLocalizer<FieldTexts> texts) : OwnFactorController(users, signIn, accounts)
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken stop)
    {
        var member = await MemberAsync();
        var count = (await Accounts.StateOfAsync(member, stop)).Passkeys.Count;
        return count < StaffAccounts.MostPasskeys ? View("Passkey", await PageOfAsync(member, $"Passkey {count + 1}")) : Redirect(Overview);
    }

    [HttpPost("")]
    public async Task<IActionResult> Add([FromForm] AddPasskeyForm form, CancellationToken stop)
    {
        var member = await MemberAsync();
        if ((await Accounts.StateOfAsync(member, stop)).Passkeys.Count >= StaffAccounts.MostPasskeys) return Redirect(Overview);
        if (ModelState.Take(await validator.ValidateAsync(form, stop)))
        {
            if (await passkeys.AddedAsync(member, form.State, form.Credential, HttpContext) is { } passkey)
            {
                passkey.Name = Clean.Line(form.Name);
                return await ChangedAsync(member, await Accounts.AddPasskeyAsync(member, passkey, stop), "Passkey.Done", stop);
            }
            ModelState.AddModelError("", texts["Passkey.Failed"]);
        }
        return Again("Passkey", await PageOfAsync(member, form.Name));
    }

    private async Task<AddPasskeyPage> PageOfAsync(StaffMember member, string? name) => new() { Name = name, Question = await passkeys.ToAddAsync(member, HttpContext) };
}

public class AddPasskeyForm : PasskeyForm
{
    public string? Name { get; set; }
}

/// <summary>The form, and the question to the browser's passkey dialog.</summary>
public sealed class AddPasskeyPage : AddPasskeyForm
{
    public required PasskeyQuestion Question { get; init; }
}

internal sealed class AddPasskeyValidator : AbstractValidator<AddPasskeyForm>
{
    public AddPasskeyValidator(IStringLocalizer<FieldTexts> texts) => RuleFor(form => form.Name).Filled(texts, "Passkey.Name", StaffPasskey.NameLimit);
}
