using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Identity;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Users;

/// <summary>Makes an account; the next page shows its first password once.</summary>
[Authorize(Policy = Policies.Administrator)]
[Route("/medewerkers/gebruikers/toevoegen")]
public sealed class AddUserController(StaffAccounts accounts, IValidator<NewUserForm> validator) : Controller
{
    [HttpGet("")]
    public IActionResult Show() => View("AddUser", new NewUserForm());

    [HttpPost("")]
    public async Task<IActionResult> Add([FromForm] NewUserForm form, CancellationToken stop)
    {
        if (ModelState.Take(await validator.ValidateAsync(form, stop)))
        {
            var (result, member, password) = await accounts.AddAsync(Clean.Line(form.Email)!, Clean.Line(form.Name)!, form.Roles);
            if (result.Succeeded)
            {
                TempData[UserController.FirstPassword] = password;
                return Redirect($"/medewerkers/gebruikers/{member.Id}");
            }
            foreach (var error in result.Errors) ModelState.AddModelError(nameof(form.Email), error.Description);
        }
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("AddUser", form);
    }
}
