using System.Text.Json;
using ComplaintPortal.Web.Attachments;

namespace ComplaintPortal.Web.Imports;

/// <summary>Keeps the faults of a file, sealed beside it.</summary>
public sealed class ImportFaults(AttachmentStore store)
{
    public Task<Guid> SaveAsync(IReadOnlyList<RowFault> faults, CancellationToken stop) => store.SaveAsync(JsonSerializer.SerializeToUtf8Bytes(faults), stop);

    /// <exception cref="FileNotFoundException">They are not kept any more.</exception>
    public async Task<IReadOnlyList<RowFault>> ReadAsync(Guid id, CancellationToken stop)
    {
        try
        {
            return JsonSerializer.Deserialize<List<RowFault>>(await store.ReadAsync(id, stop))!;
        }
        catch (DirectoryNotFoundException fault)
        {
            throw new FileNotFoundException("The faults are not kept any more.", fault);
        }
    }
}
