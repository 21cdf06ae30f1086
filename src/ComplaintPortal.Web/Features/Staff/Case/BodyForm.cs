using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Features.Shared;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case;

/// <summary>A form that asks to which external body a complaint went, and when.</summary>
public abstract class BodyForm : CaseForm
{
    /// <summary>The code of the body.</summary>
    public string? Body { get; set; }

    public string? Day { get; set; }

    public string? Reason { get; set; }

    /// <summary>The bodies that hold today, the one that fits the complaint first (B28, E6).</summary>
    [BindNever]
    [ValidateNever]
    public IReadOnlyList<ExternalBody> Bodies { get; set; } = [];

    public ExternalBody? Chosen() => Bodies.FirstOrDefault(body => body.Code == Body);

    /// <summary>The bodies to choose from, each with what it is for and by which rules it works (E18).</summary>
    public IEnumerable<Option> Options(IStringLocalizer<StaffTexts> texts) => Bodies.Select(body => new Option(
        body.Code, body.Name.Text(), body.Rules is { } rules ? $"{body.Purpose.Text()} {texts["Referral.WorksBy", rules.Name.Text()]}" : body.Purpose.Text()));

    internal void Offer(CaseDesk desk) => Bodies = desk.Regulation.ExternalBodiesOn(desk.Clock.Today, Case.GuidanceQuestion);

    internal void FillIn(CaseDesk desk)
    {
        Day = Typed.Of(desk.Clock.Today);
        if (Bodies is [var only]) Body = only.Code;
    }
}

/// <summary>The rules of every form that asks for a body.</summary>
internal abstract class BodyValidator<T> : AbstractValidator<T>
    where T : BodyForm
{
    protected BodyValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.Body).Must((form, _) => form.Chosen() is not null).WithMessage(_ => texts["Referral.Body"]);
        RuleFor(form => form.Day).Cascade(CascadeMode.Stop)
            .Must(day => Typed.Day(day) is not null).WithMessage(_ => texts["Date"])
            .Must(day => Typed.Day(day) >= Complaint.EarliestReceipt).WithMessage(_ => texts["Rule.ReceivedTooEarly"]);
        RuleFor(form => form.Reason).AtMost(texts, Referral.ReasonLimit);
    }
}
