using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.RegisterExport;

/// <summary>Which part of the register goes out, and how.</summary>
public sealed class ExportForm
{
    public const string Xlsx = "xlsx";
    public const string Csv = "csv";

    /// <summary>The year of receipt; empty where days are given.</summary>
    public string? Year { get; set; }

    public string? From { get; set; }

    public string? Until { get; set; }

    public string? Format { get; set; }

    /// <summary>Whether names and how people are reached go out too: "true" or "false".</summary>
    public string? Names { get; set; }

    /// <summary>What those are needed for.</summary>
    public string? Reason { get; set; }

    public bool WithNames => Names == "true";

    /// <summary>The first and last Dutch day of receipt; the answers have been found right.</summary>
    public (DateOnly From, DateOnly Until) Days => int.TryParse(Year, out var year)
        ? (new(year, 1, 1), new(year, 12, 31))
        : (Typed.Day(From)!.Value, Typed.Day(Until)!.Value);
}

internal sealed class ExportValidator : AbstractValidator<ExportForm>
{
    public ExportValidator(IStringLocalizer<FieldTexts> texts, PortalClock clock)
    {
        RuleFor(form => form.Year).Must(year => string.IsNullOrEmpty(year) || IsYear(year, clock.Today.Year)).WithMessage(_ => texts["Choose"]);
        When(form => string.IsNullOrEmpty(form.Year), () =>
        {
            RuleFor(form => form.From).Must(day => Typed.Day(day) is not null).WithMessage(_ => texts["RegisterExport.From"]);
            RuleFor(form => form.Until).Cascade(CascadeMode.Stop)
                .Must(day => Typed.Day(day) is not null).WithMessage(_ => texts["RegisterExport.Until"])
                .Must((form, day) => Typed.Day(form.From) is not { } from || Typed.Day(day) >= from).WithMessage(_ => texts["RegisterExport.UntilBeforeFrom"]);
        });
        RuleFor(form => form.Format).Must(format => format is ExportForm.Xlsx or ExportForm.Csv).WithMessage(_ => texts["RegisterExport.Format"]);
        RuleFor(form => form.Names).Must(answer => answer is null or "true" or "false").WithMessage(_ => texts["Choose"]);
        RuleFor(form => form.Reason).Filled(texts, "RegisterExport.Reason", AuditReason.TextLimit).When(form => form.WithNames);
    }

    private static bool IsYear(string typed, int last) => int.TryParse(typed, out var year) && year >= Complaint.EarliestReceipt.Year && year <= last;
}
