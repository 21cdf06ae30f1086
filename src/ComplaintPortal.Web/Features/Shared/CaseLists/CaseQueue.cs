using ComplaintPortal.Domain.Complaints;

namespace ComplaintPortal.Web.Features.Shared.CaseLists;

/// <summary>The lists in which work is looked for, the own work first.</summary>
public enum CaseQueue
{
    Mine,
    Overdue,
    Soon,
    New,
    Unassigned,
    Unread,
    All,
}

internal static class CaseQueues
{
    /// <summary>The number of days from today within which what is due counts as soon.</summary>
    public const int SoonDays = 3;

    /// <summary>The queues as the address names them.</summary>
    public static readonly IReadOnlyDictionary<CaseQueue, string> Codes = new Dictionary<CaseQueue, string>
    {
        [CaseQueue.Mine] = "mijn-werk",
        [CaseQueue.Overdue] = "te-laat",
        [CaseQueue.Soon] = "binnenkort",
        [CaseQueue.New] = "nieuw",
        [CaseQueue.Unassigned] = "niet-toegewezen",
        [CaseQueue.Unread] = "ongelezen",
        [CaseQueue.All] = "alle",
    };

    public static IQueryable<Complaint> In(this IQueryable<Complaint> cases, CaseQueue queue, Guid me, DateOnly today)
    {
        var soon = today.AddDays(SoonDays);
        return queue switch
        {
            CaseQueue.Mine => cases.Where(one => one.HandlerId == me),
            CaseQueue.Overdue => cases.Where(one => one.NextDueOn < today),
            CaseQueue.Soon => cases.Where(one => one.NextDueOn >= today && one.NextDueOn <= soon),
            CaseQueue.New => cases.Where(one => one.Phase == ComplaintPhase.Received),
            CaseQueue.Unassigned => cases.Where(one => one.HandlerId == null),
            CaseQueue.Unread => cases.Where(one => one.Unseen > 0),
            _ => cases,
        };
    }
}
