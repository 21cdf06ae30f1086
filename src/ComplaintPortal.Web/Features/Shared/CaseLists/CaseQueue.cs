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

    /// <summary>
    /// What is closed is nobody's work any more, unless closed cases are what is looked for, or a request is still to be answered (B21). In
    /// parts that share no case: each is found by an index, and asked for both at once a database reads all that was ever closed.
    /// </summary>
    /// <param name="phase">The phase to which the list is narrowed.</param>
    public static IReadOnlyList<IQueryable<Complaint>> In(this IQueryable<Complaint> cases, CaseQueue queue, Guid me, DateOnly today, ComplaintPhase? phase = null)
    {
        var soon = today.AddDays(SoonDays);
        IReadOnlyList<IQueryable<Complaint>> work = phase == ComplaintPhase.Closed
            ? [cases] : [cases.Where(one => one.ClosedOn == null), cases.Where(one => one.ClosedOn != null && one.NextDueOn < DateOnly.MaxValue)];
        return queue switch
        {
            CaseQueue.Mine => [.. work.Select(part => part.Where(one => one.HandlerId == me))],
            CaseQueue.Overdue => [cases.Where(one => one.NextDueOn < today)],
            CaseQueue.Soon => [cases.Where(one => one.NextDueOn >= today && one.NextDueOn <= soon)],
            CaseQueue.New => [cases.Where(one => one.Phase == ComplaintPhase.Received)],
            CaseQueue.Unassigned => [.. work.Select(part => part.Where(one => one.HandlerId == null))],
            // What the complainant writes after closing wants an answer too.
            CaseQueue.Unread => [cases.Where(one => one.Unseen > 0)],
            _ => [cases],
        };
    }
}
