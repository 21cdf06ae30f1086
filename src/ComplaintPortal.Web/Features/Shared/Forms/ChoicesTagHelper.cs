using System.Collections;
using System.Globalization;
using ComplaintPortal.Web.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Shared.Forms;

/// <summary>A question with a number of answers: radio buttons, or checkboxes where the property is a list.</summary>
[HtmlTargetElement("choices")]
public sealed class ChoicesTagHelper(IStringLocalizer<FieldTexts> texts) : FormElement(texts)
{
    public string Legend { get; set; } = "";

    public IEnumerable<Option> Options { get; set; } = [];

    private bool IsMultiple => For.Metadata.ModelType != typeof(string) && typeof(IEnumerable).IsAssignableFrom(For.Metadata.ModelType);

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "fieldset";
        output.Attributes.SetAttribute("class", "utrecht-form-fieldset" + (Error is null ? "" : " utrecht-form-fieldset--invalid"));
        output.Content.AppendHtml(LabelText("legend", "utrecht-form-fieldset__legend", Legend));
        if (AppendExplanation(output.Content) is { } described) output.Attributes.SetAttribute("aria-describedby", described);
        var chosen = Chosen();
        var number = 0;
        foreach (var option in Options) output.Content.AppendHtml(Choice(option, chosen.Contains(option.Value), number++));
        var belonging = await output.GetChildContentAsync();
        if (belonging.IsEmptyOrWhiteSpace) return;
        var conditional = new TagBuilder("div");
        conditional.AddCssClass("app-conditional");
        conditional.InnerHtml.AppendHtml(belonging);
        output.Content.AppendHtml(conditional);
    }

    private HashSet<string> Chosen()
    {
        if (IsMultiple) return [.. ((IEnumerable?)For.Model ?? Array.Empty<string>()).OfType<object>().Select(one => one.ToString()!)];
        return For.Model is bool yes ? [yes ? "true" : "false"] : Answer is { } answer ? [answer] : [];
    }

    private TagBuilder Choice(Option option, bool isChosen, int number)
    {
        var kind = IsMultiple ? "checkbox" : "radio";
        var id = number == 0 ? Id : $"{Id}-{number.ToString(CultureInfo.InvariantCulture)}";
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.AddCssClass($"{(IsMultiple ? "utrecht-checkbox" : "utrecht-radio-button")} utrecht-form-field__input");
        input.Attributes["type"] = kind;
        input.Attributes["id"] = id;
        input.Attributes["name"] = Name;
        input.Attributes["value"] = option.Value;
        if (isChosen) input.Attributes["checked"] = "checked";
        if (option.Hint is not null) input.Attributes["aria-describedby"] = $"{id}-uitleg";

        var label = new TagBuilder("label");
        label.AddCssClass($"utrecht-form-label utrecht-form-label--{kind} utrecht-form-field__label");
        label.Attributes["for"] = id;
        label.InnerHtml.Append(option.Label);

        var line = new TagBuilder("div");
        line.AddCssClass($"utrecht-form-field utrecht-form-field--{kind}");
        line.InnerHtml.AppendHtml(input).AppendHtml(label);
        if (option.Hint is null) return line;
        var hint = new TagBuilder("p");
        hint.AddCssClass("utrecht-form-field-description utrecht-form-field__description");
        hint.Attributes["id"] = $"{id}-uitleg";
        hint.InnerHtml.Append(option.Hint);
        line.InnerHtml.AppendHtml(hint);
        return line;
    }
}
