using System.Globalization;
using ComplaintPortal.Web.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Shared.Forms;

/// <summary>What a field and a group of choices have in common: name, label, hint, error and what was answered.</summary>
public abstract class FormElement(IStringLocalizer<FieldTexts> texts) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The property that is asked for.</summary>
    public ModelExpression For { get; set; } = null!;

    public string? Hint { get; set; }

    /// <summary>Says with the label that it may be left out.</summary>
    public bool Optional { get; set; }

    protected string Name => ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);

    protected string Id => IdOf(Name);

    internal static string IdOf(string name) => name.Replace('.', '-').Replace('[', '-').Replace("]", "", StringComparison.Ordinal);

    protected string? Error => ViewContext.ModelState.TryGetValue(Name, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null;

    /// <summary>What was sent, also where it is wrong; else what the model holds.</summary>
    protected string? Answer =>
        ViewContext.ModelState.TryGetValue(Name, out var entry) && entry.RawValue is not null ? entry.AttemptedValue : Convert.ToString(For.Model, CultureInfo.InvariantCulture);

    protected TagBuilder LabelText(string tag, string cssClass, string label)
    {
        var element = new TagBuilder(tag);
        element.AddCssClass(cssClass);
        element.InnerHtml.Append(Optional ? $"{label} ({texts["Optional"].Value})" : label);
        return element;
    }

    /// <summary>Appends hint and error, and gives the ids by which the input points to them.</summary>
    protected string? AppendExplanation(TagHelperContent content)
    {
        var ids = new List<string>();
        if (Hint is not null) ids.Add(Append(content, "utrecht-form-field-description", $"{Id}-uitleg", Hint, null));
        if (Error is { } error) ids.Add(Append(content, "utrecht-form-field-error-message", $"{Id}-fout", error, texts["Error"].Value + " "));
        return ids.Count > 0 ? string.Join(' ', ids) : null;
    }

    private static string Append(TagHelperContent content, string cssClass, string id, string text, string? before)
    {
        var element = new TagBuilder("p");
        element.AddCssClass(cssClass);
        element.Attributes["id"] = id;
        if (before is not null)
        {
            var hidden = new TagBuilder("span");
            hidden.AddCssClass("app-visually-hidden");
            hidden.InnerHtml.Append(before);
            element.InnerHtml.AppendHtml(hidden);
        }
        element.InnerHtml.Append(text);
        content.AppendHtml(element);
        return id;
    }
}
