using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Identity;

/// <summary>
/// Refuses a password that guessers try first: made of common words, keyboard rows, dates and repetition, or of what is known of the
/// person and the organisation (NIST SP 800-63B 3.1.1.2).
/// </summary>
public sealed class CommonPasswords(Regulation regulation, IStringLocalizer<StaffTexts> texts) : IPasswordValidator<StaffMember>
{
    private static readonly PasswordGuess Common = PasswordGuess.FromList();

    public Task<IdentityResult> ValidateAsync(UserManager<StaffMember> manager, StaffMember user, string? password) => Task.FromResult(
        password is null || !Common.IsEasy(password, manager.Options.Password.RequiredLength, Known(user))
            ? IdentityResult.Success
            : IdentityResult.Failed(new IdentityError { Code = "PasswordTooCommon", Description = texts["Identity.PasswordTooCommon"] }));

    private IEnumerable<string> Known(StaffMember user) => [regulation.Name, user.DisplayName, .. (user.Email ?? "").Split('@')];
}
