using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Data.Rows;

namespace ComplaintPortal.Web.Imports;

/// <summary>An officer who can be named as handler.</summary>
public sealed record ImportHandler(Guid Id, string Name);

/// <summary>What a file is held against beside the profile.</summary>
/// <param name="Handlers">By e-mail address, in lower case.</param>
/// <param name="Known">The earlier numbers that were imported before, as <see cref="ImportCheck.Same"/> makes them.</param>
/// <param name="Remark">What is written where this register asks for words and the earlier one has none.</param>
public sealed record ImportSurroundings(DateOnly Today, IReadOnlyDictionary<string, ImportHandler> Handlers, IReadOnlySet<string> Known, string Remark);

/// <summary>What came of checking a file: the dossiers, or what is wrong with it.</summary>
/// <param name="FaultCount">How many faults there are; of very many only the first are listed.</param>
public sealed record CheckedFile(IReadOnlyList<ImportDraft> Drafts, IReadOnlyList<RowFault> Faults, int FaultCount, int Rows);

/// <summary>Reads an existing register row by row and finds every fault in it; the same for the dry run and for the import itself.</summary>
public sealed class ImportCheck(Regulation regulation, ImportSurroundings around)
{
    public const int MostRows = 50_000;

    /// <summary>Faults that are listed. Who made more has made the same ones over and over.</summary>
    public const int MostFaults = 50_000;

    private readonly ImportChoices choices = new(regulation);
    private readonly List<ImportDraft> drafts = [];
    private readonly List<RowFault> faults = [];
    private readonly Dictionary<string, int> numbers = [];
    private readonly Dictionary<(string?, DateOnly, string, string), int> whole = [];
    private IReadOnlyList<string> headings = [];
    private Dictionary<ImportField, int> columns = [];
    private int faultCount;

    /// <summary>An earlier number as it counts, however it is written.</summary>
    public static string Same(string number) => number.Trim().ToUpperInvariant();

    /// <param name="progress">Told now and then how many rows were read.</param>
    /// <exception cref="TableRefusedException">It can't be read, or has too many rows.</exception>
    public CheckedFile Read(TableFile table, Action<int>? progress, CancellationToken stop)
    {
        var rows = 0;
        foreach (var row in table.Rows())
        {
            if (headings.Count == 0)
            {
                if (!ReadHeadings(row)) break;
                continue;
            }
            if (++rows > MostRows) throw new TableRefusedException(ImportRefusal.TooManyRows);
            Read(row);
            if (rows % 500 == 0) progress?.Invoke(rows);
            stop.ThrowIfCancellationRequested();
        }
        if (headings.Count == 0 || (rows == 0 && faultCount == 0)) throw new TableRefusedException(ImportRefusal.Empty);
        foreach (var (row, column) in table.Merged) Add(new(row, column >= 0 && column < headings.Count ? headings[column] : null, "Merged"));
        return new(drafts, faults, faultCount, rows);
    }

    /// <summary>Finds which column is which; false where rows can't be read by them.</summary>
    private bool ReadHeadings(ReadRow row)
    {
        headings = [.. row.Cells.Select(cell => cell.Text?.Trim() ?? "")];
        foreach (var (at, heading) in headings.Index().Where(one => one.Item.Length > 0))
        {
            if (ImportColumn.Find(heading) is not { } column) Add(new(row.Number, heading, "HeadingUnknown"));
            else if (!columns.TryAdd(column.Field, at)) Add(new(row.Number, heading, "HeadingTwice"));
        }
        foreach (var column in ImportColumn.All.Where(one => one.IsRequired && !columns.ContainsKey(one.Field))) Add(new(row.Number, column.Dutch, "HeadingMissing"));
        return faultCount == 0;
    }

    private void Read(ReadRow row)
    {
        var before = faultCount;
        var reader = new RowReader(row, columns, headings, choices, Add);
        var draft = new RowDraft(reader, regulation, around).Make();
        if (draft is null) return;
        foreach (var fault in draft.Faults(regulation, around.Today)) Add(reader.Fault(FieldOf(fault), fault.Rule.ToString(), DetailOf(fault, draft)));
        Tell(reader, draft, row.Number);
        if (faultCount == before) drafts.Add(draft);
    }

    /// <summary>The same row twice, or one that was imported before.</summary>
    private void Tell(RowReader reader, ImportDraft draft, int row)
    {
        if (draft.EarlierNumber is { } number)
        {
            if (around.Known.Contains(Same(number))) Add(reader.Fault(ImportField.EarlierNumber, "ImportedBefore"));
            if (numbers.TryGetValue(Same(number), out var first)) Add(reader.Fault(ImportField.EarlierNumber, "Twice", RowReader.Said(first)));
            else numbers.Add(Same(number), row);
        }
        var key = (draft.EarlierNumber, draft.Intake.ReceivedOn, draft.Intake.Complainant.Name, draft.Intake.Story);
        if (draft.EarlierNumber is null && whole.TryGetValue(key, out var same)) Add(new(row, null, "RowTwice", RowReader.Said(same)));
        whole.TryAdd(key, row);
    }

    private void Add(RowFault fault)
    {
        faultCount++;
        if (faults.Count < MostFaults) faults.Add(fault);
    }

    private static ImportField FieldOf(ImportFault fault) => fault.Field == nameof(ImportDraft.Body) ? ImportField.ReferredTo : Enum.Parse<ImportField>(fault.Field);

    private string? DetailOf(ImportFault fault, ImportDraft draft) => fault.Rule switch
    {
        // The day on which it had to be destroyed (B19).
        ComplaintRule.RetentionOver => RowReader.Said(regulation.Retention.KeptUntil(draft.Intake.Kind, draft.ClosedOn!.Value).AddDays(1)),
        ComplaintRule.TooLong => RowReader.Said(fault.Field switch
        {
            nameof(ImportDraft.EarlierNumber) => Complaint.EarlierNumberLimit,
            nameof(ImportDraft.ImprovementPoints) => ImprovementPoint.TextLimit,
            _ => Closing.LessonsLimit,
        }),
        _ => null,
    };
}
