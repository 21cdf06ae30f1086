using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Public.Submit;

/// <summary>Step 1: what happened.</summary>
public sealed class StoryForm
{
    /// <summary>For "weet ik niet": an answer to the person, no location to the register.</summary>
    public const string LocationUnknown = "weet-ik-niet";

    public string? Kind { get; set; }

    public List<string> Subjects { get; set; } = [];

    public string? Story { get; set; }

    public string? HappenedWhen { get; set; }

    public string? Location { get; set; }

    public string? Discussed { get; set; }

    public string? RestrictiveMeasure { get; set; }

    public string? EmployeeConcerned { get; set; }

    public string? DesiredOutcome { get; set; }

    public bool IsRestrictiveMeasure => RestrictiveMeasure == "true";
}

internal sealed class StoryValidator : AbstractValidator<StoryForm>
{
    public StoryValidator(IStringLocalizer<FieldTexts> texts, Regulation regulation)
    {
        RuleFor(form => form.Kind).Must(kind => kind is null || regulation.Kinds.Any(one => one.ToString() == kind)).WithMessage(_ => texts["Choose"]);
        RuleFor(form => form.Subjects).Must(codes => codes.TrueForAll(code => regulation.Subjects.Any(one => one.Code == code))).WithMessage(_ => texts["Choose"]);
        RuleFor(form => form.Story).Cascade(CascadeMode.Stop).Required(texts, "Rule.StoryMissing").AtMost(texts, Complaint.StoryLimit)
            .Must(text => Clean.Text(text) is not null).WithMessage(_ => texts["Rule.StoryMissing"]);
        RuleFor(form => form.HappenedWhen).AtMost(texts, Complaint.HappenedWhenLimit);
        RuleFor(form => form.Location).Must(code => code is null or StoryForm.LocationUnknown || regulation.Locations.Any(one => one.Code == code)).WithMessage(_ => texts["Choose"]);
        RuleFor(form => form.Discussed).Must(answer => answer is null || Enum.GetNames<DiscussedBefore>().Contains(answer)).WithMessage(_ => texts["Choose"]);
        RuleFor(form => form.EmployeeConcerned).AtMost(texts, Complaint.EmployeeConcernedLimit);
        RuleFor(form => form.DesiredOutcome).AtMost(texts, Complaint.DesiredOutcomeLimit);
    }
}
