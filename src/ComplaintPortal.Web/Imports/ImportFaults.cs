using System.Text.Json;
using ComplaintPortal.Web.Attachments;

namespace ComplaintPortal.Web.Imports;

/// <summary>Keeps the faults of a file, sealed beside it.</summary>
public sealed class ImportFaults(AttachmentStore store)
{
    public Task<Guid> SaveAsync(IReadOnlyList<RowFault> faults, CancellationToken stop) => store.SaveAsync(JsonSerializer.SerializeToUtf8Bytes(faults), stop);

    /// <summary>The faults of a file; none where they are not kept any more.</summary>
    public async Task<IReadOnlyList<RowFault>> FindAsync(Guid id, CancellationToken stop)
    {
        try
        {
            return JsonSerializer.Deserialize<List<RowFault>>(await store.ReadAsync(id, stop))!;
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return [];
        }
    }
}
