using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Identity;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Users;

/// <summary>One account: name and roles, a new first password, a lost second factor, disabling it. Nobody shuts themselves out.</summary>
[Authorize(Policy = Policies.Administrator)]
[Route("/medewerkers/gebruikers/{id:guid}")]
public sealed class UserController(
    UserManager<StaffMember> users,
    SignInManager<StaffMember> signIn,
    StaffAccounts accounts,
    PortalClock clock,
    IValidator<UserForm> validator,
    IStringLocalizer<FieldTexts> texts) : Controller
{
    /// <summary>Where the password stands on its way to the page that shows it once.</summary>
    public const string FirstPassword = "FirstPassword";

    [HttpGet("")]
    public async Task<IActionResult> Show(Guid id) =>
        await FindAsync(id) is { } member
            ? View("User", PageOf(member, new UserForm { Name = member.DisplayName, Roles = [.. await users.GetRolesAsync(member)] }))
            : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Change(Guid id, [FromForm] UserForm form, CancellationToken stop)
    {
        if (await FindAsync(id) is not { } member) return NotFound();
        ModelState.Take(await validator.ValidateAsync(form, stop));
        if (IsOwn(id) && !form.Roles.Contains(Roles.Administrator)) ModelState.AddModelError(nameof(form.Roles), texts["Users.OwnAdministrator"]);
        if (!ModelState.IsValid) return Again(member, form);
        var result = await accounts.ChangeAsync(member, Clean.Line(form.Name)!, form.Roles);
        return await DoneAsync(result, member, form, "Users.Changed");
    }

    [HttpPost("uitschakelen")]
    public Task<IActionResult> Disable(Guid id) => ActAsync(id, member => accounts.SetDisabledAsync(member, true), "Users.DisabledDone");

    [HttpPost("inschakelen")]
    public Task<IActionResult> Enable(Guid id) => ActAsync(id, member => accounts.SetDisabledAsync(member, false), "Users.EnabledDone");

    [HttpPost("wachtwoord")]
    public Task<IActionResult> Reset(Guid id) => ActAsync(id, ResetAsync, "Users.ResetDone");

    [HttpPost("tweede-stap")]
    public Task<IActionResult> ResetSecondFactor(Guid id, CancellationToken stop) =>
        ActAsync(id, member => accounts.ResetSecondFactorAsync(member, User.StaffId(), stop), "Users.SecondFactorDone");

    private async Task<IdentityResult> ResetAsync(StaffMember member)
    {
        var (result, password) = await accounts.ResetAsync(member);
        if (result.Succeeded) TempData[FirstPassword] = password;
        return result;
    }

    /// <summary>An act on someone else's account.</summary>
    private async Task<IActionResult> ActAsync(Guid id, Func<StaffMember, Task<IdentityResult>> act, string done)
    {
        if (await FindAsync(id) is not { } member) return NotFound();
        var form = new UserForm { Name = member.DisplayName, Roles = [.. await users.GetRolesAsync(member)] };
        if (!IsOwn(id)) return await DoneAsync(await act(member), member, form, done);
        ModelState.AddModelError("", texts["Users.OwnAccount"]);
        return Again(member, form);
    }

    private async Task<IActionResult> DoneAsync(IdentityResult result, StaffMember member, UserForm form, string done)
    {
        if (result.Succeeded)
        {
            // Another role ends the sessions of the account; the own one goes on.
            if (IsOwn(member.Id)) await signIn.RefreshSignInAsync(member);
            TempData["Done"] = done;
            return Redirect($"/medewerkers/gebruikers/{member.Id}");
        }
        foreach (var error in result.Errors) ModelState.AddModelError("", error.Description);
        return Again(member, form);
    }

    private ViewResult Again(StaffMember member, UserForm form)
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("User", PageOf(member, form));
    }

    private UserPage PageOf(StaffMember member, UserForm form) => new()
    {
        Id = member.Id,
        Email = member.Email!,
        IsDisabled = member.IsDisabled,
        IsLocked = member.LockoutEnd > clock.Now,
        IsOwn = IsOwn(member.Id),
        HasSecondFactor = member.TwoFactorEnabled,
        Name = form.Name,
        Roles = form.Roles,
    };

    private bool IsOwn(Guid id) => id == User.StaffId();

    private Task<StaffMember?> FindAsync(Guid id) => users.FindByIdAsync(id.ToString());
}

/// <summary>The form, and what stands around it.</summary>
public sealed class UserPage : UserForm
{
    public required Guid Id { get; init; }

    public required string Email { get; init; }

    public required bool IsDisabled { get; init; }

    public required bool IsLocked { get; init; }

    public required bool IsOwn { get; init; }

    public required bool HasSecondFactor { get; init; }
}
