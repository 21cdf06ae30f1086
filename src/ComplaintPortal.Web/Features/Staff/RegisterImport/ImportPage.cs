using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Imports;

namespace ComplaintPortal.Web.Features.Staff.RegisterImport;

/// <summary>The import as it stands now.</summary>
/// <param name="Import">Null where there is none.</param>
/// <param name="Done">How many rows are done, where this server works on it.</param>
/// <param name="Faults">The first of them; none where they are not kept any more.</param>
public sealed record ImportPage(HandedInRegister? Import, int? Done, IReadOnlyList<RowFault> Faults)
{
    public const string Path = "/medewerkers/register/invoer";

    /// <summary>Faults that stand on the page itself.</summary>
    public const int FirstFaults = 20;

    public bool TakesFile => Import is not { IsBusy: true } and not { State: ImportState.Ready };
}

/// <summary>A page of faults.</summary>
public sealed record FaultsPage(IReadOnlyList<RowFault> Faults, int Count, int Before, bool HasMore)
{
    public const string Path = ImportPage.Path + "/fouten";

    public string? Next => HasMore ? $"?na={Before + Faults.Count}" : null;
}
