using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Evaluation;

/// <summary>Adds a theme.</summary>
[Route(EvaluationDesk.Year + "/themas/toevoegen")]
public sealed class AddThemeController(EvaluationDesk desk, IValidator<ThemeForm> validator) : EvaluationActController<ThemeForm>("Evaluation.AddTheme", desk, validator)
{
    protected override Task ActAsync(ThemeForm form, Actor by, DateTimeOffset now, CancellationToken stop)
    {
        form.Evaluation.AddTheme(Clean.Line(form.Title), Clean.Text(form.Lesson), by, now);
        return Task.CompletedTask;
    }
}

/// <summary>Changes a theme, moves it, or takes it away.</summary>
[Route(EvaluationDesk.Year + "/themas/{id:long}")]
public sealed class ThemeController(EvaluationDesk desk, IValidator<ThemeForm> validator) : EvaluationActController<ThemeForm>("Evaluation.Theme", desk, validator)
{
    [HttpPost("verplaatsen")]
    public Task<IActionResult> Move(int year, long id, long version, bool forward, CancellationToken stop) => AtOnceAsync(
        year, version, (form, by, now) => form.Evaluation.MoveTheme(form.FindTheme(id)!, forward, by, now), "Evaluation.Theme.Moved", stop);

    [HttpPost("verwijderen")]
    public Task<IActionResult> Remove(int year, long id, long version, CancellationToken stop) => AtOnceAsync(
        year, version, (form, by, now) => form.Evaluation.RemoveTheme(form.FindTheme(id)!, by, now), "Evaluation.Theme.Removed", stop);

    protected override bool HasItem(ThemeForm form) => form.FindTheme(form.Item) is not null;

    protected override void Fill(ThemeForm form)
    {
        var theme = form.FindTheme(form.Item)!;
        (form.Title, form.Lesson) = (theme.Title, theme.Lesson);
    }

    protected override Task ActAsync(ThemeForm form, Actor by, DateTimeOffset now, CancellationToken stop)
    {
        form.Evaluation.ChangeTheme(form.FindTheme(form.Item)!, Clean.Line(form.Title), Clean.Text(form.Lesson), by, now);
        return Task.CompletedTask;
    }

    protected override string? Standing(ThemeForm form) => form.FindTheme(form.Item) is { } theme ? $"{theme.Title}\n\n{theme.Lesson}".Trim() : null;

    protected override string? Written(ThemeForm form) => $"{Clean.Line(form.Title)}\n\n{Clean.Text(form.Lesson)}".Trim();
}

public sealed class ThemeForm : EvaluationForm
{
    public string? Title { get; set; }

    public string? Lesson { get; set; }
}

internal sealed class ThemeValidator : AbstractValidator<ThemeForm>
{
    public ThemeValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.Title).Cascade(CascadeMode.Stop)
            .Must(title => Clean.Line(title) is not null).WithMessage(_ => texts["Evaluation.Title"]).AtMost(texts, EvaluationTheme.TitleLimit);
        RuleFor(form => form.Lesson).AtMost(texts, EvaluationTheme.LessonLimit);
    }
}
