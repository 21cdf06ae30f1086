using ComplaintPortal.Web.Imports;

namespace ComplaintPortal.Web.Jobs;

/// <summary>Checks or imports the register that an officer handed in.</summary>
public sealed class ImportRegister(ImportRun run) : IPortalJob
{
    public Task RunAsync(CancellationToken stop) => run.RunAsync(stop);
}
