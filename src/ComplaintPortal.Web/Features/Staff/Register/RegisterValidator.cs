using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Features.Shared.SafeContacts;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Register;

internal sealed class RegisterValidator : ContactDetailsValidator<RegisterForm>
{
    /// <summary>The channels that an officer registers; the website registers its own.</summary>
    internal static readonly IReadOnlyList<ReceiptChannel> Channels =
        [ReceiptChannel.Email, ReceiptChannel.Post, ReceiptChannel.Telephone, ReceiptChannel.InPerson];

    public RegisterValidator(IStringLocalizer<FieldTexts> texts, Regulation regulation, PortalClock clock)
        : base(texts)
    {
        RuleFor(form => form.Channel).Must(code => Channels.Any(one => one.ToString() == code)).WithMessage(_ => texts["Register.Channel"]);
        RuleFor(form => form.ReceivedOn).Cascade(CascadeMode.Stop)
            .Must((form, _) => form.Day is not null).WithMessage(_ => texts["Register.ReceivedOn"])
            .Must((form, _) => form.Day <= clock.Today).WithMessage(_ => texts["Register.ReceivedInFuture"])
            .Must((form, _) => form.Day >= Complaint.EarliestReceipt).WithMessage(_ => texts["Register.ReceivedTooEarly", Complaint.EarliestReceipt.Year]);
        RuleFor(form => form.Language).Must(code => code is null || regulation.Languages.Contains(code)).WithMessage(_ => texts["Choose"]);
        RuleFor(form => form.Kind).Must(code => code is null || regulation.Kinds.Any(one => one.ToString() == code)).WithMessage(_ => texts["Choose"]);
        RuleFor(form => form.Subjects).Must(codes => codes.TrueForAll(code => Has(regulation.Subjects, code))).WithMessage(_ => texts["Choose"]);
        RuleFor(form => form.Story).Filled(texts, "Register.StoryMissing", Complaint.StoryLimit);
        RuleFor(form => form.HappenedWhen).AtMost(texts, Complaint.HappenedWhenLimit);
        RuleFor(form => form.Location).Must(code => string.IsNullOrEmpty(code) || Has(regulation.Locations, code)).WithMessage(_ => texts["Choose"]);
        RuleFor(form => form.Discussed).Must(IsNoneOrNamed<DiscussedBefore>).WithMessage(_ => texts["Choose"]);
        RuleFor(form => form.EmployeeConcerned).AtMost(texts, Complaint.EmployeeConcernedLimit);
        RuleFor(form => form.DesiredOutcome).AtMost(texts, Complaint.DesiredOutcomeLimit);
        RuleFor(form => form.Name).Cascade(CascadeMode.Stop)
            .Must(text => Clean.Line(text) is not null).WithMessage(_ => texts["Register.NameMissing"]).AtMost(texts, Complainant.NameLimit);
        RuleFor(form => form.Relation).Must(code => string.IsNullOrEmpty(code) || code is RegisterForm.OtherRelation || Has(regulation.Relations, code)).WithMessage(_ => texts["Choose"]);
        RuleFor(form => form.RelationOther).AtMost(texts, Complainant.RelationLimit);
        RuleFor(form => form.OnBehalfOf).AtMost(texts, Complainant.NameLimit);
        RuleFor(form => form.OnBehalfOfRelation).AtMost(texts, Complainant.RelationLimit);
        RuleFor(form => form.SafeContact).SetValidator(new SafeContactValidator(texts));
        RuleFor(form => form.Code).Cascade(CascadeMode.Stop)
            .Must(answer => answer is "true" or "false").WithMessage(_ => texts["Register.Code"])
            .Must((form, _) => form.GivesCode || !form.SafeContact.Channels.Contains(SafeContactForm.WebsiteOnly)).WithMessage(_ => texts["Register.CodeNeeded"]);
        RuleFor(form => form.Support).Must(IsNoneOrNamed<SupportWish>).WithMessage(_ => texts["Choose"]);
        RuleFor(form => form.DirectBodies).Must(codes => codes.TrueForAll(code => regulation.BodyOf(code) is not null)).WithMessage(_ => texts["Choose"]);
        RuleFor(form => form.Files).Must(files => files.Count <= Attachment.MostAtOnce).WithMessage(_ => texts["Rule.TooManyAttachments"]);
    }

    private static bool Has(IReadOnlyList<Choice> choices, string code) => choices.Any(one => one.Code == code);

    /// <summary>By name only: as a number, any value would pass for one.</summary>
    private static bool IsNoneOrNamed<T>(string? answer)
        where T : struct, Enum =>
        answer is null || Enum.GetNames<T>().Contains(answer);
}
