using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.TextSnippets;

public sealed class SnippetForm
{
    public string? Name { get; set; }

    public string? Content { get; set; }

    public string? Language { get; set; }

    /// <summary>The version that the form showed.</summary>
    public long Version { get; set; }

    /// <summary>The snippet as a colleague left it meanwhile; null where nobody changed it.</summary>
    [BindNever]
    [ValidateNever]
    public TextSnippet? Theirs { get; set; }

    public static SnippetForm Of(TextSnippet snippet) => new() { Name = snippet.Name, Content = snippet.Text, Language = snippet.Language, Version = snippet.Version };

    public void PutInto(TextSnippet snippet)
    {
        (snippet.Name, snippet.Text, snippet.Language) = (Clean.Line(Name)!, Clean.Text(Content)!, Language!);
        snippet.Version++;
    }
}

internal sealed class SnippetValidator : AbstractValidator<SnippetForm>
{
    public SnippetValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.Name).Cascade(CascadeMode.Stop)
            .Must(name => Clean.Line(name) is not null).WithMessage(_ => texts["Snippet.Name"]).AtMost(texts, TextSnippet.NameLimit);
        RuleFor(form => form.Content).Filled(texts, "Snippet.Text", TextSnippet.TextLimit);
        RuleFor(form => form.Language).Must(language => language is Web.Texts.Language.Dutch or Web.Texts.Language.English).WithMessage(_ => texts["Choose"]);
    }
}
