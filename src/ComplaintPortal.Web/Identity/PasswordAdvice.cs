using ComplaintPortal.Web.Texts;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Identity;

/// <summary>Says in the reader's language what to do about a password or address that is not taken.</summary>
public sealed class PasswordAdvice(IStringLocalizer<StaffTexts> texts) : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => Error(nameof(PasswordTooShort), length);

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Error(nameof(PasswordRequiresUniqueChars), uniqueChars);

    public override IdentityError PasswordMismatch() => Error(nameof(PasswordMismatch));

    public override IdentityError DuplicateEmail(string email) => Error(nameof(DuplicateEmail));

    /// <summary>The name to sign in with is the address, so this would only say the same twice.</summary>
    public override IdentityError DuplicateUserName(string userName) => Error(nameof(DuplicateEmail));

    public override IdentityError InvalidEmail(string? email) => Error(nameof(InvalidEmail));

    public override IdentityError InvalidUserName(string? userName) => Error(nameof(InvalidEmail));

    public override IdentityError ConcurrencyFailure() => Error(nameof(ConcurrencyFailure));

    private IdentityError Error(string code, params object[] arguments) => new() { Code = code, Description = texts[$"Identity.{code}", arguments] };
}
