using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.NameConcernedEmployees;

public sealed class NameConcernedEmployeesForm : CaseForm
{
    /// <summary>Enough for a whole team; more is a mistake.</summary>
    public const int MostNames = 20;

    /// <summary>The accounts that were chosen.</summary>
    public List<string> Staff { get; set; } = [];

    /// <summary>Those without an account, one a line.</summary>
    public string? Names { get; set; }

    [BindNever]
    public List<StaffChoice> All { get; set; } = [];

    public IReadOnlyList<string> NamesOnly() => [.. (Clean.Text(Names) ?? "").Split('\n').Select(Clean.Line).OfType<string>().Distinct(StringComparer.CurrentCultureIgnoreCase)];

    public IReadOnlyList<ConcernedEmployeeDraft> ToDrafts() =>
    [
        .. All.Where(member => Staff.Contains(member.Id.ToString())).Select(member => new ConcernedEmployeeDraft(member.Id, member.Name)),
        .. NamesOnly().Select(name => new ConcernedEmployeeDraft(null, name)),
    ];

    /// <summary>Someone who was typed as a name and has an account: named so, the case would stay open to that person.</summary>
    public string? WithAccount() => NamesOnly().FirstOrDefault(name => All.Exists(member => string.Equals(member.Name, name, StringComparison.CurrentCultureIgnoreCase)));
}

internal sealed class NameConcernedEmployeesValidator : AbstractValidator<NameConcernedEmployeesForm>
{
    public NameConcernedEmployeesValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.Staff).Must((form, staff) => staff.TrueForAll(id => form.All.Exists(member => member.Id.ToString() == id))).WithMessage(_ => texts["Rule.UnknownChoice"]);
        RuleFor(form => form.Names).Cascade(CascadeMode.Stop)
            .Must((form, _) => form.NamesOnly().Count <= NameConcernedEmployeesForm.MostNames).WithMessage(_ => texts["ConcernedEmployees.TooMany", NameConcernedEmployeesForm.MostNames])
            .Must((form, _) => form.NamesOnly().All(name => name.Length <= Complaint.EmployeeConcernedLimit)).WithMessage(_ => texts["ConcernedEmployees.TooLong", Complaint.EmployeeConcernedLimit])
            .Must((form, _) => form.WithAccount() is null).WithMessage(form => texts["ConcernedEmployees.HasAccount", form.WithAccount()!]);
    }
}
