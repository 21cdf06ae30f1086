using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case;

/// <summary>Improvement points as they are typed: one a line (B15).</summary>
internal static class PointLines
{
    public static List<string> Read(string? typed) => [.. (Clean.Text(typed) ?? "").Split('\n').Select(Clean.Line).OfType<string>()];

    /// <summary>No more points, and none longer, than one closing or answer takes.</summary>
    public static void ArePoints<T>(this IRuleBuilderInitial<T, string?> rule, IStringLocalizer<FieldTexts> texts) => rule.Cascade(CascadeMode.Stop)
        .Must(typed => Read(typed).Count <= ImprovementPoint.MostAtOnce).WithMessage(_ => texts["Rule.TooManyImprovementPoints"])
        .Must(typed => Read(typed).TrueForAll(point => point.Length <= ImprovementPoint.TextLimit)).WithMessage(_ => texts["Points.TooLong", ImprovementPoint.TextLimit]);
}
