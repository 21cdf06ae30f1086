using ComplaintPortal.Web.Documents.Tables;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Cell = ComplaintPortal.Web.Documents.Tables.Cell;
using Column = ComplaintPortal.Web.Documents.Tables.Column;

namespace ComplaintPortal.Web.Tests.Documents.Tables;

/// <summary>Tables written to a stream that, like an answer's body, is written asynchronously only and has no place.</summary>
internal static class Written
{
    public static readonly IReadOnlyList<Column> Columns = [new("Nummer"), new("Op"), new("Aantal", 8), new("Deel")];

    public static Task<byte[]> XlsxAsync(params IReadOnlyList<Cell>[] rows) => XlsxOfAsync(Columns, rows);

    public static async Task<byte[]> XlsxOfAsync(IReadOnlyList<Column> columns, params IReadOnlyList<Cell>[] rows)
    {
        var stop = TestContext.Current.CancellationToken;
        using var output = new AnswerBody();
        var book = new XlsxWriter(output);
        var sheet = await book.SheetAsync("Register", columns, stop);
        foreach (var row in rows) await sheet.RowAsync(row, stop);
        await book.FinishAsync(stop);
        return output.Content;
    }

    public static async Task<byte[]> CsvAsync(params IReadOnlyList<Cell>[] rows)
    {
        var stop = TestContext.Current.CancellationToken;
        using var output = new AnswerBody();
        var table = new CsvTable(output, Columns);
        foreach (var row in rows) await table.RowAsync(row, stop);
        await table.FlushAsync(stop);
        return output.Content;
    }

    /// <summary>The first sheet as a spreadsheet reads it: each row's cells by the letter of their column.</summary>
    public static List<Dictionary<string, (string? Type, string Text)>> Rows(byte[] xlsx)
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(xlsx), isEditable: false);
        var sheet = book.WorkbookPart!.WorksheetParts.First(part => part.Uri.OriginalString.EndsWith("sheet1.xml", StringComparison.Ordinal));
        return [.. sheet.Worksheet.Descendants<Row>().Select(row => row.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().ToDictionary(
            cell => cell.CellReference!.Value!.TrimEnd("0123456789".ToCharArray()), cell => (cell.DataType?.InnerText, cell.InnerText)))];
    }

    /// <summary>What the rules of the format say against a workbook.</summary>
    public static List<string> Faults(byte[] xlsx)
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(xlsx), isEditable: false);
        return [.. new OpenXmlValidator().Validate(book).Select(fault => $"{fault.Part?.Uri}: {fault.Description}")];
    }

    /// <summary>Written asynchronously, forward only.</summary>
    private sealed class AnswerBody : Stream
    {
        private readonly MemoryStream kept = new();

        public byte[] Content => kept.ToArray();

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("An answer is written asynchronously.");

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => kept.WriteAsync(buffer, cancellationToken);

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => kept.WriteAsync(buffer, offset, count, cancellationToken);
    }
}
