using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;

namespace ComplaintPortal.Web.Features.Staff.Case;

/// <summary>An act with the address at which it is done on this case.</summary>
public sealed record Offer(CaseAct Act, string Path);

/// <summary>What an officer does next on a case: under which key it stands, and the acts that fit, the foremost first.</summary>
public sealed record NextStep(string Key, CasePromise? Promise, CaseSolution? Solution, IReadOnlyList<Offer> Offers)
{
    public static NextStep Of(CasePage page)
    {
        var next = page.Next;
        // E13: the solution that is due; carrying it out is what keeps that promise.
        var solution = next is { Kind: PromiseKind.Solution } ? page.Solutions.Find(one => one.PromiseId == next.Id) : null;
        var offers = Fitting(page, next, solution)
            .Where(one => page.Permissions.May(one.Act))
            .DistinctBy(one => one.Act.Key)
            .Select(one => new Offer(one.Act, one.Item is { } item ? one.Act.PathOf(page.Number, item) : one.Act.PathOf(page.Number)));
        return new NextStep(KeyOf(page, next), next, solution, [.. offers]);
    }

    private static string KeyOf(CasePage page, CasePromise? next) =>
        page.Phase == ComplaintPhase.Closed ? "Closed"
        : next is not null ? next.Kind.ToString()
        : page.Unread.Count > 0 ? "Answer"
        : IsOver(page) ? $"Close.{page.Phase}"
        : page.Phase == ComplaintPhase.Referred ? "Referred"
        : IsToAnswer(page) ? "Suggestion"
        : "Nothing";

    /// <summary>What keeps the promise that is due first stands foremost; then what the phase asks for; then what is always possible.</summary>
    private static IEnumerable<(CaseAct Act, long? Item)> Fitting(CasePage page, CasePromise? next, CaseSolution? solution)
    {
        if (page.Phase == ComplaintPhase.Closed)
        {
            yield return (CaseAct.Reopen, null);
            yield break;
        }
        if (next?.Kind == PromiseKind.Route) yield return (CaseAct.DecideRoute, null);
        if (solution is not null) yield return (CaseAct.CarryOutSolution, solution.Id);
        if (next?.Kind is PromiseKind.Conversation or PromiseKind.FollowUp)
        {
            if (page.Planned is { } planned) yield return (CaseAct.RecordPlannedConversation, planned.Id);
            yield return (CaseAct.PlanConversation, null);
            yield return (CaseAct.RecordConversation, null);
        }
        if (IsToAnswer(page)) yield return (CaseAct.AnswerSuggestion, null);
        if (next is null && IsOver(page)) yield return (CaseAct.Close, null);
        if (next is null && page.Unread.Count > 0) yield return (CaseAct.SendMessage, null);
        if (page.Promises.Exists(promise => promise is { Kind: PromiseKind.Route, State: PromiseState.Open })) yield return (CaseAct.DecideRoute, null);
        yield return (CaseAct.RecordContact, null);
        yield return (CaseAct.SendMessage, null);
        if (next is not null) yield return (CaseAct.ExtendPromise, null);
        if (page.Phase == ComplaintPhase.Referred || (next is null && !IsToAnswer(page))) yield return (CaseAct.Close, null);
    }

    /// <summary>Nothing is left to do but to close it.</summary>
    private static bool IsOver(CasePage page) => page.Phase is ComplaintPhase.Withdrawn or ComplaintPhase.WzdRoute or ComplaintPhase.Answered;

    private static bool IsToAnswer(CasePage page) =>
        page.Kind == ComplaintKind.Suggestion && page.Phase is ComplaintPhase.Received or ComplaintPhase.InContact;
}
