using ComplaintPortal.Web.Texts;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.ReportDirectReferral;

public sealed class ReportDirectReferralForm : BodyForm;

internal sealed class ReportDirectReferralValidator(IStringLocalizer<FieldTexts> texts) : BodyValidator<ReportDirectReferralForm>(texts);
