using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ComplaintPortal.Web.Documents;

/// <summary>
/// Makes the document of a conversation as docx (A4), under the organisation's name and colour. Its headings are headings, so that a
/// screen reader finds its way; its title, which shows outside, is the bare number.
/// </summary>
public static class ConversationDocument
{
    private const string Font = "Arial";

    /// <summary>In twentieths of a point: 4.5 cm, beyond which the texts stand under one another.</summary>
    private const int LabelWidth = 2552;
    private const string Indent = "2552";

    public static byte[] Make(ConversationText text)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = text.BareNumber;
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = Styles(text.Color.TrimStart('#'), text.Language);
            var footer = main.AddNewPart<FooterPart>();
            footer.Footer = new Footer(new Paragraph(new Run(Words($"{text.BareNumber}  ·  ")), new SimpleField(new Run(new Text("1"))) { Instruction = "PAGE" }));
            var body = new Body(Styled("Title", text.Organisation), Styled("Heading1", text.Title));
            foreach (var section in text.Sections)
            {
                body.Append(Styled("Heading2", section.Heading));
                body.Append(section.Items.Select(Item));
            }
            body.Append(new SectionProperties(
                new FooterReference { Type = HeaderFooterValues.Default, Id = main.GetIdOfPart(footer) },
                new PageSize { Width = 11906, Height = 16838 },
                new PageMargin { Top = 1134, Bottom = 1134, Left = 1418, Right = 1418, Header = 708, Footer = 708, Gutter = 0 }));
            main.Document = new Document(body);
        }
        return stream.ToArray();
    }

    private static Paragraph Styled(string style, string text) => new(new ParagraphProperties(new ParagraphStyleId { Val = style }), new Run(Words(text)));

    private static Paragraph Item(DocumentItem item)
    {
        if (item.Label is null) return new Paragraph(new Run(Words(item.Text)));
        var label = new Run(new RunProperties(new Bold()));
        label.Append(Words(item.Label));
        label.Append(new TabChar());
        return new Paragraph(
            new ParagraphProperties(
                new Tabs(new TabStop { Val = TabStopValues.Left, Position = LabelWidth }),
                new SpacingBetweenLines { After = "80" },
                new Indentation { Left = Indent, Hanging = Indent }),
            label,
            new Run(Words(item.Text)));
    }

    /// <summary>A text with its line breaks. XML has no place for control signs, which people can paste into a name.</summary>
    private static IEnumerable<OpenXmlElement> Words(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) yield return new Break();
            yield return new Text(string.Concat(lines[i].Where(sign => !char.IsControl(sign)))) { Space = SpaceProcessingModeValues.Preserve };
        }
    }

    private static Styles Styles(string color, string language) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = Font, HighAnsi = Font, ComplexScript = Font },
                new FontSize { Val = "22" },
                new Languages { Val = language })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
                new SpacingBetweenLines { After = "160", Line = "276", LineRule = LineSpacingRuleValues.Auto }))),
        Heading("Title", "Title", color, size: "28", before: "0", level: null, hasLine: true),
        Heading("Heading1", "heading 1", color, size: "36", before: "240", level: 0),
        Heading("Heading2", "heading 2", color, size: "26", before: "320", level: 1));

    private static Style Heading(string id, string name, string color, string size, string before, int? level, bool hasLine = false)
    {
        var paragraph = new StyleParagraphProperties(new KeepNext());
        if (hasLine) paragraph.Append(new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Size = 12, Space = 4, Color = color }));
        paragraph.Append(new SpacingBetweenLines { Before = before, After = "120" });
        if (level is { } outline) paragraph.Append(new OutlineLevel { Val = outline });
        return new Style(
            new StyleName { Val = name },
            new NextParagraphStyle { Val = "Normal" },
            paragraph,
            new StyleRunProperties(new Bold(), new Color { Val = color }, new FontSize { Val = size }))
        {
            Type = StyleValues.Paragraph,
            StyleId = id,
        };
    }
}
