using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ComplaintPortal.Web.Features.Staff.AnnualReport;

/// <summary>
/// Makes the report as docx (A4), under the organisation's name and colour, with headings that are headings and tables whose first row
/// comes back on every page. It names no author.
/// </summary>
internal static class ReportDocument
{
    private const string Font = "Arial";

    /// <summary>In twentieths of a point: what is left of A4 between the margins.</summary>
    private const int Width = 9638;

    public static byte[] Make(PaperReport paper)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = paper.Title;
            document.PackageProperties.Creator = paper.Organisation;
            document.PackageProperties.Language = paper.Language;
            var main = document.AddMainDocumentPart();
            var color = paper.Color.TrimStart('#');
            main.AddNewPart<StyleDefinitionsPart>().Styles = Styles(color, paper.Language);
            var header = main.AddNewPart<HeaderPart>();
            header.Header = new Header(Styled("Mark", paper.Mark));
            var footer = main.AddNewPart<FooterPart>();
            footer.Footer = new Footer(Footer(paper));
            main.Document = new Document(Body(paper, color, main.GetIdOfPart(header), main.GetIdOfPart(footer)));
        }
        return stream.ToArray();
    }

    private static Body Body(PaperReport paper, string color, string header, string footer)
    {
        var body = new Body(Styled("Subtitle", paper.Organisation), Styled("Title", paper.Title));
        body.Append(paper.Introduction.Select(line => Styled(null, line)));
        foreach (var part in paper.Texts)
        {
            body.Append(Styled($"Heading{part.Level}", part.Heading));
            if (part.Text is not null) body.Append(Styled(null, part.Text));
            body.Append(part.Points.Select(point => Styled("Point", $"•\t{point}")));
        }
        body.Append(Styled("Heading1", paper.FiguresTitle));
        foreach (var table in paper.Tables)
        {
            body.Append(Styled("Heading2", table.Name), Styled("Small", table.Definition, keepNext: true));
            if (table.Groups.Count > 0) body.Append(Table(table, color));
            body.Append(Styled("Small", table.Note ?? ""));
        }
        body.Append(Styled("Heading1", paper.MeaningTitle));
        foreach (var (name, means) in paper.Meaning) body.Append(Meaning(name, means));
        body.Append(new SectionProperties(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = header },
            new FooterReference { Type = HeaderFooterValues.Default, Id = footer },
            new PageSize { Width = 11906, Height = 16838 },
            new PageMargin { Top = 1304, Bottom = 1134, Left = 1134, Right = 1134, Header = 567, Footer = 567, Gutter = 0 }));
        return body;
    }

    private static Table Table(PaperTable paper, string color)
    {
        var wide = paper.Columns.Count > 5;
        var first = wide ? 1800 : 4638;
        var other = (Width - first) / paper.Columns.Count;
        var style = wide ? "Narrow" : "Cell";
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = Number(first + (other * paper.Columns.Count)), Type = TableWidthUnitValues.Dxa },
                new TableBorders(
                    new TopBorder { Val = BorderValues.Single, Size = 8, Color = color },
                    new BottomBorder { Val = BorderValues.Single, Size = 8, Color = color },
                    new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4, Color = "C8C8C8" }),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(new TableCellLeftMargin { Width = 40, Type = TableWidthValues.Dxa }, new TableCellRightMargin { Width = 40, Type = TableWidthValues.Dxa }),
                new TableLook { Val = "0020", FirstRow = true }),
            new TableGrid(paper.Columns.Select(_ => other).Prepend(first).Select(width => new GridColumn { Width = Number(width) })));
        table.Append(Row([Cell(paper.First, first, style, isBold: true), .. paper.Columns.Select(name => Cell(name, other, style, isBold: true, isNumber: true))], isHeading: true));
        foreach (var group in paper.Groups)
        {
            if (group.Name.Length > 0) table.Append(Row([Cell(group.Name, Width, style, isBold: true, columns: paper.Columns.Count + 1)]));
            foreach (var row in group.Rows) table.Append(Row([Cell(row.Name, first, style), .. row.Cells.Select(cell => Cell(cell, other, style, isNumber: true))]));
        }
        return table;
    }

    private static TableRow Row(IEnumerable<TableCell> cells, bool isHeading = false)
    {
        var properties = new TableRowProperties(new CantSplit());
        if (isHeading) properties.Append(new TableHeader());
        var row = new TableRow(properties);
        row.Append(cells);
        return row;
    }

    private static TableCell Cell(string text, int width, string style, bool isBold = false, bool isNumber = false, int columns = 1)
    {
        var properties = new TableCellProperties(new TableCellWidth { Width = Number(width), Type = TableWidthUnitValues.Dxa });
        if (columns > 1) properties.Append(new GridSpan { Val = columns }, new Shading { Val = ShadingPatternValues.Clear, Fill = "F0F0F0" });
        var paragraph = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (columns > 1) paragraph.Append(new KeepNext());
        if (isNumber) paragraph.Append(new Justification { Val = JustificationValues.Right });
        return new TableCell(properties, new Paragraph(paragraph, Run(text, isBold)));
    }

    private static Paragraph Meaning(string name, string means) =>
        new(new ParagraphProperties(new ParagraphStyleId { Val = "Small" }), Run($"{name}: ", isBold: true), Run(means));

    private static Paragraph Footer(PaperReport paper)
    {
        var paragraph = new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "Small" }), Run($"{paper.Title}  ·  {paper.PageOf} "));
        paragraph.Append(new SimpleField(new Run(new Text("1"))) { Instruction = "PAGE" });
        return paragraph;
    }

    private static Paragraph Styled(string? style, string text, bool keepNext = false)
    {
        var properties = new ParagraphProperties();
        if (style is not null) properties.Append(new ParagraphStyleId { Val = style });
        if (keepNext) properties.Append(new KeepNext());
        return new Paragraph(properties, Run(text));
    }

    /// <summary>A text with its line breaks. XML has no place for control signs, which people can paste into a text.</summary>
    private static Run Run(string text, bool isBold = false)
    {
        var run = new Run();
        if (isBold) run.Append(new RunProperties(new Bold()));
        foreach (var (at, line) in text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (at > 0) run.Append(new Break());
            foreach (var (place, piece) in line.Split('\t').Index())
            {
                if (place > 0) run.Append(new TabChar());
                run.Append(new Text(string.Concat(piece.Where(sign => !char.IsControl(sign)))) { Space = SpaceProcessingModeValues.Preserve });
            }
        }
        return run;
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static Styles Styles(string color, string language) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = Font, HighAnsi = Font, ComplexScript = Font },
                new FontSize { Val = "21" },
                new Languages { Val = language })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
                new SpacingBetweenLines { After = "140", Line = "271", LineRule = LineSpacingRuleValues.Auto }))),
        Heading("Subtitle", "Subtitle", color, "26", "0", level: null),
        Heading("Title", "Title", color, "44", "0", level: null),
        Heading("Heading1", "heading 1", color, "32", "400", level: 0),
        Heading("Heading2", "heading 2", color, "25", "320", level: 1),
        Plain("Small", "Small", "18", new SpacingBetweenLines { Before = "60", After = "100" }),
        Plain("Cell", "Cell", "19", new SpacingBetweenLines { Before = "30", After = "30", Line = "240", LineRule = LineSpacingRuleValues.Auto }),
        Plain("Narrow", "Narrow cell", "14", new SpacingBetweenLines { Before = "20", After = "20", Line = "240", LineRule = LineSpacingRuleValues.Auto }),
        Plain("Point", "Point", "21", new Indentation { Left = "340", Hanging = "340" }),
        Plain("Mark", "Mark", "18", new Justification { Val = JustificationValues.Right }));

    private static Style Heading(string id, string name, string color, string size, string before, int? level)
    {
        var paragraph = new StyleParagraphProperties(new KeepNext(), new SpacingBetweenLines { Before = before, After = "120" });
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

    private static Style Plain(string id, string name, string size, OpenXmlElement layout) =>
        new(new StyleName { Val = name }, new StyleParagraphProperties(layout), new StyleRunProperties(new FontSize { Val = size })) { Type = StyleValues.Paragraph, StyleId = id };
}
