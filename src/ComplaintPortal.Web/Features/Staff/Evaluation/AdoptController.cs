using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Identity;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Evaluation;

/// <summary>Adopts the evaluation, by management only: shows first what is fixed with it for good (E22).</summary>
[Authorize(Policy = Policies.Management)]
[Route(EvaluationDesk.Year + "/vaststellen")]
public sealed class AdoptController(EvaluationDesk desk, IValidator<AdoptForm> validator) : EvaluationActController<AdoptForm>("Evaluation.Adopt", desk, validator)
{
    private readonly EvaluationDesk desk = desk;

    protected override async Task ActAsync(AdoptForm form, Actor by, DateTimeOffset now, CancellationToken stop) =>
        form.Evaluation.Adopt(await desk.FiguresAsync(form.Evaluation.Year, stop), by, now);
}

public sealed class AdoptForm : EvaluationForm
{
    /// <summary>Holds "true" where it was said that this can't be undone.</summary>
    public List<string> Confirmed { get; set; } = [];
}

internal sealed class AdoptValidator : AbstractValidator<AdoptForm>
{
    public AdoptValidator(IStringLocalizer<FieldTexts> texts) =>
        RuleFor(form => form.Confirmed).Must(confirmed => confirmed.Contains("true")).WithMessage(_ => texts["Evaluation.Confirm"]);
}
