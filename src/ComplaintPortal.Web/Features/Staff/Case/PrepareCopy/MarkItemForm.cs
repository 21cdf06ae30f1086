using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Documents.Copies;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.PrepareCopy;

public sealed class PassageForm
{
    public string? Text { get; set; }

    public string? Reason { get; set; }

    public bool IsEmpty() => Clean.Text(Text) is null && Clean.Text(Reason) is null;
}

public sealed class MarkItemForm : CaseFileForm
{
    public const string Keep = "erin";
    public const string LeaveOut = "eruit";

    private const int Room = 3;

    public string? Key { get; set; }

    /// <summary>Of the item as the page showed it.</summary>
    public string? Fingerprint { get; set; }

    /// <summary>Whether it goes into the copy.</summary>
    public string? Whole { get; set; }

    public string? Reason { get; set; }

    public List<PassageForm> Passages { get; set; } = [];

    /// <summary>The file was looked through, its properties included.</summary>
    public bool LookedThrough { get; set; }

    /// <summary>The version that was put in its place is to be taken away.</summary>
    public bool WithoutReplacement { get; set; }

    [BindNever]
    [ValidateNever]
    public CopyItem Marked { get; set; } = null!;

    public static MarkItemForm Of(Complaint complaint, DisclosureRequest request, CopyItem item) => new()
    {
        Case = complaint,
        Item = request.Id,
        Marked = item,
        Key = item.Key,
        Fingerprint = item.Fingerprint,
        Whole = item.IsLeftOut ? LeaveOut : Keep,
        Reason = item.Mark?.LeftOutBecause,
        LookedThrough = item.Mark?.IsLookedThrough == true,
        Passages = [.. item.Mark?.Passages.Select(one => new PassageForm { Text = one.Text, Reason = one.Reason }) ?? []],
    };

    /// <summary>Room for more passages, behind those that were filled in.</summary>
    public void MakeRoom()
    {
        while (Passages.Count < CopyMark.MostPassages && (Passages.Count < Room || !Passages[^1].IsEmpty())) Passages.Add(new());
    }

    public CopyMarkDraft ToDraft() => Marked.Judged() with
    {
        LeftOutBecause = Whole == LeaveOut ? Clean.Line(Reason) : null,
        IsLookedThrough = LookedThrough,
        Replacement = Stored is [.., var file] ? new(file.StorageId, file.FileName, file.Size) : WithoutReplacement ? null : Marked.Judged().Replacement,
        Passages = [.. Passages.Where(one => !one.IsEmpty()).Select(one => new PassageDraft(Clean.Text(one.Text), Clean.Line(one.Reason)))],
    };
}

internal sealed class MarkItemValidator : AbstractValidator<MarkItemForm>
{
    public MarkItemValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.Whole).Must(whole => whole is MarkItemForm.Keep or MarkItemForm.LeaveOut).WithMessage(_ => texts["Choose"]);
        RuleFor(form => form.Reason).Filled(texts, "MarkItem.Reason", CopyMark.ReasonLimit).When(form => form.Whole == MarkItemForm.LeaveOut);
        RuleFor(form => form.Fingerprint).Must((form, shown) => shown == form.Marked.Fingerprint).WithMessage(_ => texts["MarkItem.Changed"]).OverridePropertyName("");
        RuleForEach(form => form.Passages).ChildRules(passage =>
        {
            passage.RuleFor(one => one.Text).Filled(texts, "MarkItem.Passage", LeftOutPassage.TextLimit).When(one => !one.IsEmpty());
            passage.RuleFor(one => one.Reason).Filled(texts, "MarkItem.Reason", CopyMark.ReasonLimit).When(one => !one.IsEmpty());
        });
        RuleFor(form => form.Passages).Custom((passages, context) =>
        {
            // What is not there can't be left out: an officer who thinks so would hand it over.
            foreach (var (number, passage) in passages.Index())
            {
                if (Clean.Text(passage.Text) is { } text && !Documents.Copies.Passages.IsIn(text, context.InstanceToValidate.Marked.Text))
                    context.AddFailure($"Passages[{number}].Text", texts["MarkItem.NotFound"]);
            }
        });
    }
}
