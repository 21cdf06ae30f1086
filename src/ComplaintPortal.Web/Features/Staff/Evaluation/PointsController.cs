using System.Globalization;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Audit;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Identity;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Evaluation;

/// <summary>What the year's cases taught, to be put under themes, several at once (B15, E20, E23). Management reads it without the cases' numbers.</summary>
[Route(EvaluationDesk.Year + "/punten")]
public sealed class PointsController(EvaluationDesk desk, PointReader points, DossierLog log, IValidator<PointsForm> validator)
    : EvaluationActController<PointsForm>("Evaluation.Points", desk, validator)
{
    private readonly EvaluationDesk desk = desk;

    protected override async Task ActAsync(PointsForm form, Actor by, DateTimeOffset now, CancellationToken stop)
    {
        if (form.FindTheme(long.Parse(form.Theme!, CultureInfo.InvariantCulture)) is not { } theme) throw new EvaluationRuleException(EvaluationRule.ThemeUnknown);
        var found = await points.FindAsync(form.Points, form.Evaluation.Year, form.Evaluation, stop);
        if (found.Count < form.Points.Count) throw new EvaluationRuleException(EvaluationRule.PointPlaced);
        // A text out of a dossier is put where others read it: a look, whoever chose it (B17).
        await LookAsync(found, by, stop);
        form.Evaluation.PlacePoints(theme, [.. found.Select(one => one.ToDraft())], by, now);
    }

    protected override async Task PrepareAsync(PointsForm form, CancellationToken stop)
    {
        desk.Db.ChangeTracker.Clear();
        form.Origin = Enum.TryParse<PointOrigin>(Request.Query["soort"], out var origin) && Enum.IsDefined(origin) ? origin : PointOrigin.Lesson;
        form.After = long.TryParse(Request.Query["na"], NumberStyles.None, CultureInfo.InvariantCulture, out var after) ? after : 0;
        var page = await points.PageAsync(form.Origin, form.Evaluation.Year, form.Evaluation, form.After, stop);
        form.HasMore = page.Count > PointReader.PageSize;
        form.Offered = [.. page.Take(PointReader.PageSize)];
        form.Counts = await points.CountAsync(form.Evaluation.Year, form.Evaluation, stop);
        form.ShowsNumbers = User.IsInRole(Roles.Officer);
        await LookAsync(form.Offered, User.ToActor(), stop);
    }

    protected override string Next(int year) => EvaluationDesk.PageOf(year, "punten") + Request.QueryString;

    private Task LookAsync(List<OfferedPoint> seen, Actor by, CancellationToken stop) =>
        log.LookAsync([.. seen.Select(point => point.ComplaintId).Distinct()], AuditKind.Evaluation, by, stop);
}

public sealed class PointsForm : EvaluationForm
{
    /// <summary>The keys of those that were chosen.</summary>
    public List<string> Points { get; set; } = [];

    /// <summary>The id of the theme.</summary>
    public string? Theme { get; set; }

    [BindNever]
    [ValidateNever]
    public PointOrigin Origin { get; set; }

    [BindNever]
    [ValidateNever]
    public long After { get; set; }

    [BindNever]
    [ValidateNever]
    public List<OfferedPoint> Offered { get; set; } = [];

    [BindNever]
    [ValidateNever]
    public bool HasMore { get; set; }

    [BindNever]
    [ValidateNever]
    public bool ShowsNumbers { get; set; }

    [BindNever]
    [ValidateNever]
    public IReadOnlyDictionary<PointOrigin, int> Counts { get; set; } = PointReader.None;

    public static string AddressOf(int year, PointOrigin origin) => EvaluationDesk.PageOf(year, origin == PointOrigin.Lesson ? "punten" : $"punten?soort={origin}");
}

internal sealed class PointsValidator : AbstractValidator<PointsForm>
{
    public PointsValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.Points).Must(chosen => chosen.Count is > 0 and <= PointReader.PageSize).WithMessage(_ => texts["Evaluation.Points"]);
        RuleFor(form => form.Theme).Must(theme => long.TryParse(theme, NumberStyles.None, CultureInfo.InvariantCulture, out _)).WithMessage(_ => texts["Evaluation.Theme"]);
    }
}
