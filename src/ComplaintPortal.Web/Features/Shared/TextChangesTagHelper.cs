using ComplaintPortal.Web.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Shared;

/// <summary>A text with what was added and removed since an earlier version. A line under or through the words shows it, on paper and without colour too.</summary>
[HtmlTargetElement("text-changes", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TextChangesTagHelper(IStringLocalizer<PublicTexts> texts) : TagHelper
{
    public string Before { get; set; } = "";

    public string After { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "app-usertext app-changes");
        foreach (var (kind, text) in WordDiff.Between(Before, After))
        {
            if (kind == ChangeKind.Same) output.Content.Append(text);
            else output.Content.AppendHtml(Marked(kind, text));
        }
    }

    /// <summary>Screen readers do not read the mark itself, so words do that are not seen.</summary>
    private TagBuilder Marked(ChangeKind kind, string text)
    {
        var mark = new TagBuilder(kind == ChangeKind.Added ? "ins" : "del");
        mark.InnerHtml.AppendHtml(Unseen($"[{texts[$"Changes.{kind}"].Value}: ")).Append(text).AppendHtml(Unseen("]"));
        return mark;
    }

    private static TagBuilder Unseen(string text)
    {
        var unseen = new TagBuilder("span");
        unseen.AddCssClass("app-visually-hidden");
        unseen.InnerHtml.Append(text);
        return unseen;
    }
}
