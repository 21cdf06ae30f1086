using ComplaintPortal.Web.Mail;

namespace ComplaintPortal.Web.Jobs;

/// <summary>Sends the mails that wait.</summary>
public sealed class SendOutbox(OutboxSender sender) : IPortalJob
{
    public Task RunAsync(CancellationToken stop) => sender.SendDueAsync(stop);
}
