using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Users;

/// <summary>Name and roles of an account.</summary>
public class UserForm
{
    public string? Name { get; set; }

    public List<string> Roles { get; set; } = [];
}

/// <summary>A new account: with the address to sign in with, which stays as it is afterwards.</summary>
public sealed class NewUserForm : UserForm
{
    /// <summary>As long as the database keeps.</summary>
    public const int EmailLimit = 254;

    public string? Email { get; set; }
}

internal class UserValidator<T> : AbstractValidator<T>
    where T : UserForm
{
    public UserValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.Name).Cascade(CascadeMode.Stop).Required(texts, "Users.Name").AtMost(texts, Actor.NameLimit);
        RuleFor(form => form.Roles).Must(roles => roles.Count > 0 && roles.All(role => Roles.All.Contains(role))).WithMessage(_ => texts["Users.Roles"]);
    }
}

internal sealed class ChangedUserValidator(IStringLocalizer<FieldTexts> texts) : UserValidator<UserForm>(texts);

internal sealed class NewUserValidator : UserValidator<NewUserForm>
{
    public NewUserValidator(IStringLocalizer<FieldTexts> texts)
        : base(texts) => RuleFor(form => form.Email).Cascade(CascadeMode.Stop)
        .Required(texts, "Users.Email").AtMost(texts, NewUserForm.EmailLimit).Must(typed => Clean.Line(typed) is { } text && Typed.IsEmail(text)).WithMessage(_ => texts["Users.EmailForm"]);
}
