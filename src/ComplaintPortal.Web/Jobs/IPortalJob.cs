namespace ComplaintPortal.Web.Jobs;

/// <summary>Work that the portal does by itself. Running it twice, or on two servers at once, does no harm.</summary>
public interface IPortalJob
{
    Task RunAsync(CancellationToken stop);
}
