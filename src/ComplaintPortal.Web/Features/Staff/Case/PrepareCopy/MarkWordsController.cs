using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Audit;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.PrepareCopy;

/// <summary>Names and words that are left out of the copy wherever they stand: proposed from the dossier, and free ones (B21).</summary>
[Route(CaseAct.Root + "/verzoeken/{id:long}/afschrift/namen")]
public sealed class MarkWordsController(CaseDesk desk, CopyDesk copies, DossierLog log, IValidator<MarkWordsForm> validator) : CopyController(desk, copies, log)
{
    [HttpGet("")]
    public Task<IActionResult> Show(string number, long id, CancellationToken stop) => WithRequestAsync(number, id, isLook: true, (complaint, request) =>
    {
        var form = new MarkWordsForm { Case = complaint, Item = id, Proposed = ProposedWords.Of(complaint, Copies.ItemsOf(complaint, request)) };
        // Before anything was chosen everything proposed is: to take one out is the choice.
        form.Words = request.MarkVersion == 0 || request.Words.Count == 0 ? [.. form.Proposed] : [.. request.Words.Select(word => word.Text).Where(form.Proposed.Contains)];
        form.Own = string.Join('\n', request.Words.Select(word => word.Text).Where(word => !form.Proposed.Contains(word)));
        return Task.FromResult<IActionResult>(View("MarkWords", form));
    }, stop);

    [HttpPost("")]
    public Task<IActionResult> Save(string number, long id, [FromForm] MarkWordsForm form, CancellationToken stop) => WithRequestAsync(number, id, isLook: true, async (complaint, request) =>
    {
        (form.Case, form.Item, form.Proposed) = (complaint, id, ProposedWords.Of(complaint, Copies.ItemsOf(complaint, request)));
        if (!ModelState.Take(await validator.ValidateAsync(form, stop)))
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View("MarkWords", form);
        }
        complaint.LeaveOutOfCopy(request, form.All());
        return await Desk.TrySaveAsync(stop) ? Back(number, id, "MarkWords.Done") : MovedOn(number, id);
    }, stop);
}

public sealed class MarkWordsForm : CaseForm
{
    /// <summary>Those of the proposed ones that are left out.</summary>
    public List<string> Words { get; set; } = [];

    /// <summary>Others, one on a line.</summary>
    public string? Own { get; set; }

    [BindNever]
    [ValidateNever]
    public IReadOnlyList<string> Proposed { get; set; } = [];

    public List<string> All() => [.. Words.Concat(Lines()).Distinct(StringComparer.OrdinalIgnoreCase)];

    public IEnumerable<string> Lines() => (Clean.Text(Own) ?? "").Split('\n').Select(Clean.Line).OfType<string>();
}

internal sealed class MarkWordsValidator : AbstractValidator<MarkWordsForm>
{
    public MarkWordsValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.Own).Must((form, _) => form.Lines().All(line => line.Length is >= LeftOutWord.TextLeast and <= LeftOutWord.TextLimit))
            .WithMessage(_ => texts["MarkWords.Length", LeftOutWord.TextLeast, LeftOutWord.TextLimit]);
        RuleFor(form => form.Own).Must((form, _) => form.All().Count <= DisclosureRequest.MostWords).WithMessage(_ => texts["Rule.TooManyWords"]);
        RuleFor(form => form.Words).Must((form, words) => words.TrueForAll(form.Proposed.Contains)).WithMessage(_ => texts["Choose"]);
    }
}
