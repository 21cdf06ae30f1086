namespace ComplaintPortal.Web.Data.Rows;

/// <summary>How the import stands.</summary>
public enum ImportState
{
    Checking,

    /// <summary>The file can't be read; why, says <see cref="HandedInRegister.Refusal"/>.</summary>
    Refused,

    /// <summary>It has faults, which are listed; nothing of it comes in.</summary>
    Faulty,

    /// <summary>Without faults; waits for the word.</summary>
    Ready,
    Importing,
    Done,
    Stopped,
    Failed,
}

/// <summary>Why a file can't be read at all.</summary>
public enum ImportRefusal
{
    Empty,
    OldExcel,
    NotATable,
    Damaged,
    Encoding,
    Macros,
    UnpacksTooLarge,
    TooManyRows,

    /// <summary>It was not kept for so long.</summary>
    FileGone,
}

/// <summary>
/// The import of an existing register. There is one at a time, and so one row; the next one takes its place. The file itself lies sealed
/// beside the attachments until it is imported or thrown away, and is gone within a day or two where neither happens.
/// </summary>
public sealed class HandedInRegister
{
    /// <summary>The key of the only row.</summary>
    public const long TheOne = 1;

    public const int FileNameLimit = 200;

    public long Id { get; set; } = TheOne;

    /// <summary>Names this import, so that an old page does not start another.</summary>
    public Guid Key { get; set; }

    public Guid StaffId { get; set; }

    public string ByName { get; set; } = "";

    /// <summary>From which session it was started, for the audit log.</summary>
    public string Session { get; set; } = "";

    public string FileName { get; set; } = "";

    public Guid FileId { get; set; }

    /// <summary>Under which name the list of faults is stored; null where there is none.</summary>
    public Guid? FaultsId { get; set; }

    public ImportState State { get; set; }

    public ImportRefusal? Refusal { get; set; }

    public DateTimeOffset StartedAt { get; set; }

    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>How many dossiers the file holds.</summary>
    public int Rows { get; set; }

    public int FaultCount { get; set; }

    public string? FirstNumber { get; set; }

    public string? LastNumber { get; set; }

    /// <summary>How often it was begun: what brings a server down is not begun for ever.</summary>
    public int Attempts { get; set; }

    /// <summary>Which server works on it, and since when.</summary>
    public Guid? RunBy { get; set; }

    public DateTimeOffset? RunSince { get; set; }

    /// <summary>Raised at every change, so that what is stopped is not done at the same moment.</summary>
    public long Version { get; set; }

    public bool IsBusy => State is ImportState.Checking or ImportState.Importing;

    public void Become(ImportState state, DateTimeOffset now)
    {
        (State, ChangedAt) = (state, now);
        Version++;
    }
}
