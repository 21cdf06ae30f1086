using System.Text;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Documents.Tables;
using CsvHelper;

namespace ComplaintPortal.Web.Imports;

/// <summary>A table as csv in UTF-8, with or without its mark, with semicolons, commas or tabs between.</summary>
internal sealed class CsvFile : TableFile
{
    /// <summary>In bytes: a quote that is never closed makes one row of all that follows.</summary>
    private const int LongestRow = 500_000;

    private static readonly char[] Separators = [';', ',', '\t'];

    private readonly string text;

    public CsvFile(byte[] content)
    {
        // UTF-16 begins with one of these, and no UTF-8 does.
        if (content is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..]) throw new TableRefusedException(ImportRefusal.Encoding);
        if (content.AsSpan().Contains((byte)0)) throw new TableRefusedException(ImportRefusal.NotATable);
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(content).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            throw new TableRefusedException(ImportRefusal.Encoding);
        }
    }

    protected override IEnumerable<ReadRow> All()
    {
        using var reader = CsvReader.FromText(text, new CsvReaderOptions
        {
            Separator = Separator(),
            HasHeader = false,
            SkipEmptyLines = false,
            MaxRecordSize = LongestRow,
            IncludeValuesInExceptions = false,
        });
        while (Read(reader)) yield return new((int)reader.RowNumber, [.. reader.Current.ToArray().Take(MostColumns).Select(field => new ReadCell(CsvTable.Original(field)))]);
    }

    private static bool Read(CsvReader reader)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvFormatException)
        {
            throw new TableRefusedException(ImportRefusal.Damaged);
        }
    }

    /// <summary>What stands most often between the headings.</summary>
    private char Separator()
    {
        var headings = text.AsSpan(0, Math.Max(0, text.AsSpan().IndexOfAny('\r', '\n')) is > 0 and var end ? end : text.Length).ToString();
        return Separators.MaxBy(sign => headings.Count(other => other == sign));
    }
}
