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
        var (key, foremost) = page.Phase == ComplaintPhase.Closed && next is not { Kind: PromiseKind.Disclosure } ? ("Closed", [(CaseAct.Reopen, null)])
            : next is not null ? (next.Kind.ToString(), Keeping(page, next, solution))
            : Asked(page);
        var offers = foremost.Concat(Always(page, next))
            .Where(one => page.Permissions.May(one.Act))
            .DistinctBy(one => one.Act.Key)
            .Select(one => new Offer(one.Act, one.Item is { } item ? one.Act.PathOf(page.Number, item) : one.Act.PathOf(page.Number)));
        return new NextStep(key, next, solution, [.. offers]);
    }

    /// <summary>What keeps the promise that is due first.</summary>
    private static IEnumerable<(CaseAct Act, long? Item)> Keeping(CasePage page, CasePromise next, CaseSolution? solution)
    {
        if (next.Kind == PromiseKind.Route) yield return (CaseAct.DecideRoute, null);
        if (page.DisclosureOf(next) is { } asked)
        {
            // B21: what the request asks for, and then what the procedure asks for while it waits.
            foreach (var act in asked.Acts(next, DateOnly.MaxValue).SkipLast(1)) yield return (act, asked.Request.Id);
            if (page.Phase != ComplaintPhase.Closed && page.Promises.Count(one => one.State == PromiseState.Open) == 1)
            {
                foreach (var other in Asked(page).Foremost) yield return other;
            }
        }
        if (solution is not null) yield return (CaseAct.CarryOutSolution, solution.Id);
        if (next.Kind is PromiseKind.Conversation or PromiseKind.FollowUp)
        {
            if (page.Planned is { } planned) yield return (CaseAct.RecordPlannedConversation, planned.Id);
            yield return (CaseAct.PlanConversation, null);
            yield return (CaseAct.RecordConversation, null);
        }
        if (page.Promises.Exists(promise => promise is { Kind: PromiseKind.Route, State: PromiseState.Open })) yield return (CaseAct.DecideRoute, null);
    }

    /// <summary>What the phase asks for while no promise runs.</summary>
    private static (string Key, IEnumerable<(CaseAct Act, long? Item)> Foremost) Asked(CasePage page) => page.Phase switch
    {
        _ when page.Unread.Count > 0 => ("Answer", [(CaseAct.SendMessage, null), .. IsOver(page.Phase) ? [(CaseAct.Close, null)] : Nothing]),
        // Nobody is to come to a conversation that no longer takes place.
        _ when IsOver(page.Phase) && page.Planned is { } planned => ("Cancel", [(CaseAct.CancelConversation, planned.Id)]),
        _ when IsOver(page.Phase) => ($"Close.{page.Phase}", [(CaseAct.Close, null)]),
        ComplaintPhase.Referred => ("Referred", [(CaseAct.Close, null)]),
        _ when IsToAnswer(page) => ("Suggestion", [(CaseAct.AnswerSuggestion, null)]),
        _ when page.Solutions.Find(one => one.State == SolutionState.Proposed) is { } proposed => ("Proposed", [(CaseAct.AnswerSolution, proposed.Id)]),
        ComplaintPhase.InContact => ("Talk", [.. page.Planned is { } planned ? [(CaseAct.RecordPlannedConversation, planned.Id)] : Nothing, (CaseAct.PlanConversation, null), (CaseAct.RecordConversation, null), (CaseAct.Close, null)]),
        ComplaintPhase.InConversation or ComplaintPhase.CarriedOut => Talked(page),
        _ => ("Nothing", [(CaseAct.RecordContact, null), (CaseAct.Close, null)]),
    };

    /// <summary>After the conversation: a solution, then whether that helped, then the end (E13, E15, E16).</summary>
    private static (string Key, IEnumerable<(CaseAct Act, long? Item)> Foremost) Talked(CasePage page) => (page.Phase, Said(page)?.IsSatisfied) switch
    {
        (_, true) => ("Close.Satisfied", [(CaseAct.Close, null)]),
        (ComplaintPhase.CarriedOut, false) => ("NotSatisfied", [(CaseAct.StartNewRound, null), (CaseAct.Refer, null), (CaseAct.Close, null)]),
        (ComplaintPhase.CarriedOut, null) => ("Satisfied", [(CaseAct.RecordSatisfaction, null), (CaseAct.Close, null)]),
        _ => ("Solve", [(CaseAct.AgreeSolution, null), .. OnPaper(page), (CaseAct.Close, null)]),
    };

    /// <summary>What is left of putting the complaint on paper together (E10).</summary>
    private static IEnumerable<(CaseAct Act, long? Item)> OnPaper(CasePage page) => page.Statements switch
    {
        [] => [(CaseAct.WriteStatement, null)],
        [.., { ConfirmedAt: null }] => [(CaseAct.ConfirmStatement, null)],
        _ => [],
    };

    /// <summary>What is always possible until it is closed.</summary>
    private static IEnumerable<(CaseAct Act, long? Item)> Always(CasePage page, CasePromise? next)
    {
        if (page.Phase == ComplaintPhase.Closed) yield break;
        yield return (CaseAct.RecordContact, null);
        yield return (CaseAct.SendMessage, null);
        if (page.Promises.Exists(IsExtendable)) yield return (CaseAct.ExtendPromise, null);
        if (page.Phase == ComplaintPhase.Referred) yield return (CaseAct.Close, null);
    }

    /// <summary>The term of a request is extended at the request.</summary>
    private static bool IsExtendable(CasePromise promise) => promise is { State: PromiseState.Open, Kind: not PromiseKind.Disclosure };

    private static IEnumerable<(CaseAct Act, long? Item)> Nothing => [];

    /// <summary>What the complainant said last; null where something was carried out since.</summary>
    private static CaseSatisfaction? Said(CasePage page) =>
        page.Satisfactions is [.., var said] && !(DutchTime.Day(said.At) < page.Solutions.Max(one => one.CarriedOutOn)) ? said : null;

    /// <summary>Nothing is left to do but to close it.</summary>
    private static bool IsOver(ComplaintPhase phase) => phase is ComplaintPhase.Withdrawn or ComplaintPhase.WzdRoute or ComplaintPhase.Answered;

    private static bool IsToAnswer(CasePage page) =>
        page.Kind == ComplaintKind.Suggestion && page.Phase is ComplaintPhase.Received or ComplaintPhase.InContact;
}
