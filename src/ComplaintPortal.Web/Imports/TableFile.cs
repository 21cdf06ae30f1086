using ComplaintPortal.Web.Data.Rows;

namespace ComplaintPortal.Web.Imports;

/// <summary>A file that can't be read as a table.</summary>
public sealed class TableRefusedException(ImportRefusal why) : Exception($"The file is no table that can be read: {why}.")
{
    public ImportRefusal Why { get; } = why;
}

/// <summary>What is wrong with a cell itself, whatever column it stands in.</summary>
public enum CellFlaw
{
    None,
    Formula,
    Error,
}

/// <summary>A cell as it was read: its text, and the day where the file says that it is one.</summary>
public readonly record struct ReadCell(string? Text, DateOnly? Day = null, CellFlaw Flaw = CellFlaw.None)
{
    public bool IsEmpty => Flaw == CellFlaw.None && Day is null && string.IsNullOrWhiteSpace(Text);
}

/// <summary>A row that holds something, by its number in the file.</summary>
public sealed record ReadRow(int Number, IReadOnlyList<ReadCell> Cells);

/// <summary>A table in a file of someone else's making, read row by row. What it is, its content says and not its name.</summary>
public abstract class TableFile
{
    /// <summary>In bytes, as it is sent.</summary>
    public const long MostBytes = 20 * 1024 * 1024;

    /// <summary>More columns than these are not looked at.</summary>
    internal const int MostColumns = 200;

    /// <summary>Row and column where merged cells begin; known when all rows were read.</summary>
    public virtual IReadOnlyList<(int Row, int Column)> Merged => [];

    /// <summary>The rows that hold something.</summary>
    /// <exception cref="TableRefusedException">It can't be read any further.</exception>
    public IEnumerable<ReadRow> Rows() => All().Where(row => row.Cells.Any(cell => !cell.IsEmpty));

    /// <exception cref="TableRefusedException">It is no table, or one that is not read here.</exception>
    public static TableFile Open(byte[] content) => content switch
    {
        [] => throw new TableRefusedException(ImportRefusal.Empty),
        [(byte)'P', (byte)'K', ..] => new XlsxTable(content),
        // An .xls, or an .xlsx with a password.
        [0xD0, 0xCF, 0x11, 0xE0, ..] => throw new TableRefusedException(ImportRefusal.OldExcel),
        _ => new CsvFile(content),
    };

    protected abstract IEnumerable<ReadRow> All();
}
