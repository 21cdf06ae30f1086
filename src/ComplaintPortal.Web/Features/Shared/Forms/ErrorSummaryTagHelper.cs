using ComplaintPortal.Web.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Shared.Forms;

/// <summary>Everything that is wrong with a form, at its top, each with a link to its field.</summary>
[HtmlTargetElement("error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper(IStringLocalizer<FieldTexts> texts) : TagHelper
{
    [ViewContext]
    [HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (ViewContext.ModelState.IsValid)
        {
            output.SuppressOutput();
            return;
        }
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "app-error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("aria-labelledby", "fouten");
        var heading = new TagBuilder("h2");
        heading.AddCssClass("utrecht-heading-2");
        heading.Attributes["id"] = "fouten";
        heading.InnerHtml.Append(texts["Summary"]);
        var list = new TagBuilder("ul");
        foreach (var (name, entry) in ViewContext.ModelState)
        {
            foreach (var error in entry.Errors.Take(1)) list.InnerHtml.AppendHtml(Line(name, error.ErrorMessage));
        }
        output.Content.AppendHtml(heading).AppendHtml(list);
    }

    private static TagBuilder Line(string name, string message)
    {
        var line = new TagBuilder("li");
        if (name.Length == 0)
        {
            line.InnerHtml.Append(message);
            return line;
        }
        var link = new TagBuilder("a");
        link.Attributes["href"] = "#" + FormElement.IdOf(name);
        link.InnerHtml.Append(message);
        line.InnerHtml.AppendHtml(link);
        return line;
    }
}
