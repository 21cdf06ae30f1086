using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Regulations;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ComplaintPortal.Web.Documents;

/// <summary>A letter to a complainant, as its words; the document adds the layout.</summary>
public sealed record LetterText
{
    public required string Sender { get; init; }

    public required IReadOnlyList<string> SenderAddress { get; init; }

    public required IReadOnlyList<string> Addressee { get; init; }

    public required string Date { get; init; }

    public required string Reference { get; init; }

    public required string Subject { get; init; }

    public required IReadOnlyList<string> Paragraphs { get; init; }

    /// <summary>What stands on a second page, away from the window and from whoever sees the first one.</summary>
    public IReadOnlyList<string> Inside { get; init; } = [];
}

/// <summary>
/// Makes a letter as docx (A4, Dutch window envelope: the address at 5 cm from the top). Without a neutral sender the organisation's name
/// stands above; with one, nothing that can be seen through the window says what it is about.
/// </summary>
public static class LetterDocument
{
    /// <summary>In twentieths of a point: from the top margin of 2 cm to the address at 5 cm.</summary>
    private const uint SenderHeight = 1701;

    /// <summary>In twentieths of a point: 4 cm, beyond the lower edge of the window.</summary>
    private const uint AddressHeight = 2268;

    public const string MediaType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static byte[] Make(LetterText letter)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var body = new Body();
            // Rows of a fixed height: however much sender there is, only the address stands behind the window.
            body.Append(new Table(
                new TableProperties(new TableWidth { Width = "9072", Type = TableWidthUnitValues.Dxa }, new TableLayout { Type = TableLayoutValues.Fixed }),
                new TableGrid(new GridColumn { Width = "9072" }),
                Row(SenderHeight, [Line(letter.Sender, bold: true), .. letter.SenderAddress.Select(line => Line(line))]),
                Row(AddressHeight, [.. letter.Addressee.Select(line => Line(line))])));
            body.Append(Line(letter.Date), Line(letter.Reference), Line(letter.Subject, bold: true), Space(240));
            body.Append(letter.Paragraphs.Select(text => Paragraph(text)));
            if (letter.Inside.Count > 0) body.Append(new Paragraph(new Run(new Break { Type = BreakValues.Page })));
            body.Append(letter.Inside.Select(text => Paragraph(text)));
            body.Append(new SectionProperties(
                new PageSize { Width = 11906, Height = 16838 },
                new PageMargin { Top = 1134, Bottom = 1134, Left = 1418, Right = 1418, Header = 708, Footer = 708, Gutter = 0 }));
            document.AddMainDocumentPart().Document = new Document(body);
        }
        return stream.ToArray();
    }

    private static TableRow Row(uint height, IEnumerable<Paragraph> lines) => new(
        new TableRowProperties(new TableRowHeight { Val = height, HeightType = HeightRuleValues.Exact }),
        new TableCell([new TableCellProperties(new TableCellWidth { Width = "9072", Type = TableWidthUnitValues.Dxa }), .. lines]));

    private static Paragraph Line(string text, bool bold = false) => Paragraph(text, bold, after: 0);

    private static Paragraph Space(int after) => Paragraph("", after: after);

    private static Paragraph Paragraph(string text, bool bold = false, int after = 200)
    {
        var run = new Run(new RunProperties(new RunFonts { Ascii = "Arial", HighAnsi = "Arial" }));
        if (bold) run.RunProperties!.Append(new Bold());
        run.RunProperties!.Append(new FontSize { Val = "22" });
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) run.Append(new Break());
            run.Append(new Text(Printable(lines[i])) { Space = SpaceProcessingModeValues.Preserve });
        }
        var spacing = new SpacingBetweenLines { After = after.ToString(System.Globalization.CultureInfo.InvariantCulture), Line = "276", LineRule = LineSpacingRuleValues.Auto };
        return new Paragraph(new ParagraphProperties(spacing), run);
    }

    /// <summary>XML has no place for control signs, which people can paste into a name.</summary>
    private static string Printable(string text) => string.Concat(text.Where(sign => !char.IsControl(sign)));

    /// <summary>The lines of the address window.</summary>
    public static IReadOnlyList<string> AddressOf(Complainant complainant) =>
        [complainant.Name, complainant.Street ?? "", $"{complainant.Postcode}  {complainant.City}".Trim()];

    /// <summary>The sender as it may be seen: without anything, where neutral wording was asked.</summary>
    public static (string Name, IReadOnlyList<string> Address) SenderOf(Regulation regulation, bool neutral) =>
        neutral ? ("", []) : (regulation.Name, [.. regulation.Contact.PostalAddress.Where(line => line != regulation.Name)]);
}
