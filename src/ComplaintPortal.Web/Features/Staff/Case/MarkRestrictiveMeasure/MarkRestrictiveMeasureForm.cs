using FluentValidation;

namespace ComplaintPortal.Web.Features.Staff.Case.MarkRestrictiveMeasure;

public sealed class MarkRestrictiveMeasureForm : CaseForm;

internal sealed class MarkRestrictiveMeasureValidator : AbstractValidator<MarkRestrictiveMeasureForm>;
