using System.Globalization;
using ComplaintPortal.Web.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Shared.Forms;

/// <summary>
/// A question with one field: label, hint, error and input belong together. No maxlength: what is too long is said,
/// not cut off.
/// </summary>
[HtmlTargetElement("field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper(IStringLocalizer<FieldTexts> texts) : FormElement(texts)
{
    public string Label { get; set; } = "";

    /// <summary>The type of the input; "textarea" for a long text, "select" for one of many.</summary>
    public string Type { get; set; } = "text";

    public int Rows { get; set; } = 6;

    public string? Autocomplete { get; set; }

    public string? Inputmode { get; set; }

    /// <summary>A class for the input itself, such as its width.</summary>
    public string? Css { get; set; }

    /// <summary>The answers of a select.</summary>
    public IEnumerable<Option>? Options { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "utrecht-form-field" + (Error is null ? "" : " utrecht-form-field--invalid"));
        var label = LabelText("label", "utrecht-form-label utrecht-form-field__label", Label);
        label.Attributes["for"] = Id;
        output.Content.AppendHtml(label);
        var described = AppendExplanation(output.Content);
        var input = Type switch
        {
            "textarea" => TextArea(),
            "select" => Select(),
            _ => Input(),
        };
        input.Attributes["id"] = Id;
        input.Attributes["name"] = Name;
        if (Css is not null) input.AddCssClass(Css);
        if (Autocomplete is not null) input.Attributes["autocomplete"] = Autocomplete;
        if (Inputmode is not null) input.Attributes["inputmode"] = Inputmode;
        if (described is not null) input.Attributes["aria-describedby"] = described;
        if (Error is not null) input.Attributes["aria-invalid"] = "true";
        output.Content.AppendHtml(input);
    }

    private TagBuilder Input()
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.AddCssClass("utrecht-textbox");
        input.Attributes["type"] = Type;
        if (Type != "password") input.Attributes["value"] = Answer;
        return input;
    }

    private TagBuilder TextArea()
    {
        var area = new TagBuilder("textarea");
        area.AddCssClass("utrecht-textarea");
        LongTexts.Add(ViewContext.HttpContext, Name, Label);
        area.Attributes["rows"] = Rows.ToString(CultureInfo.InvariantCulture);
        // A browser drops one line break right after the tag: this one, and not the writer's.
        area.InnerHtml.AppendHtml("\n").Append(Answer ?? "");
        return area;
    }

    private TagBuilder Select()
    {
        var select = new TagBuilder("select");
        select.AddCssClass("utrecht-select");
        foreach (var option in Options ?? [])
        {
            var item = new TagBuilder("option");
            item.Attributes["value"] = option.Value;
            if (option.Value == (Answer ?? "")) item.Attributes["selected"] = "selected";
            item.InnerHtml.Append(option.Label);
            select.InnerHtml.AppendHtml(item);
        }
        return select;
    }
}
