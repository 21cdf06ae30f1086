using System.Globalization;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Data;

namespace ComplaintPortal.Web.Features.Staff.ImprovementActions;

/// <summary>The lists of the board.</summary>
public enum BoardList
{
    Open,
    Overdue,

    /// <summary>Carried out, with the effect still to be checked.</summary>
    ToCheck,

    /// <summary>Nothing is left to do: checked, or dropped.</summary>
    Closed,
    All,
}

/// <summary>Where an action comes from.</summary>
public enum Origin
{
    Case,
    Evaluation,
    Neither,
}

/// <summary>What of the board is shown, as its address says it; what an address says wrongly is left out.</summary>
public sealed record BoardFilter(BoardList List, string? Owner, int? Year, Origin? Origin)
{
    /// <summary>In an address, for who looks.</summary>
    public const string Me = "ik";

    public static readonly IReadOnlyDictionary<BoardList, string> Lists = new Dictionary<BoardList, string>
    {
        [BoardList.Open] = "open",
        [BoardList.Overdue] = "te-laat",
        [BoardList.ToCheck] = "effect",
        [BoardList.Closed] = "afgerond",
        [BoardList.All] = "alle",
    };

    public static readonly IReadOnlyDictionary<Origin, string> Origins = new Dictionary<Origin, string>
    {
        [ImprovementActions.Origin.Case] = "klacht",
        [ImprovementActions.Origin.Evaluation] = "evaluatie",
        [ImprovementActions.Origin.Neither] = "anders",
    };

    public bool IsNarrowed => this != new BoardFilter(List, null, null, null);

    public static BoardFilter Read(string? list, string? owner, string? year, string? origin) => new(
        Lists.FirstOrDefault(one => one.Value == list).Key,
        owner == Me ? Me : Guid.TryParse(owner, out var id) ? id.ToString() : null,
        int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
        Origins.Where(one => one.Value == origin).Select(one => (Origin?)one.Key).FirstOrDefault());

    public string Address()
    {
        var parts = new (string Name, string? Value)[]
        {
            ("lijst", List == BoardList.Open ? null : Lists[List]), ("eigenaar", Owner), ("jaar", Year?.ToString(CultureInfo.InvariantCulture)),
            ("herkomst", Origin is { } origin ? Origins[origin] : null),
        };
        var query = string.Join('&', parts.Where(part => part.Value is not null).Select(part => $"{part.Name}={part.Value}"));
        return query.Length == 0 ? ImprovementAct.Board : $"{ImprovementAct.Board}?{query}";
    }

    /// <summary>Narrowed by all but the list. That it comes from a case counts only where that case may be known of.</summary>
    public IQueryable<ImprovementAction> Narrow(PortalDbContext db, Guid me)
    {
        var actions = db.ImprovementActions.AsQueryable();
        if (Owner is not null)
        {
            var owner = Owner == Me ? me : Guid.Parse(Owner);
            actions = actions.Where(action => action.OwnerId == owner);
        }
        if (Year is { } year) actions = actions.Where(action => action.Year == year);
        return Origin switch
        {
            ImprovementActions.Origin.Case => actions.Where(action => db.Complaints.Any(one => one.Id == action.ComplaintId)),
            ImprovementActions.Origin.Evaluation => actions.Where(action => action.EvaluationYear != null),
            ImprovementActions.Origin.Neither => actions.Where(action => action.EvaluationYear == null && !db.Complaints.Any(one => one.Id == action.ComplaintId)),
            _ => actions,
        };
    }

    public IQueryable<ImprovementAction> In(IQueryable<ImprovementAction> actions, DateOnly today) => List switch
    {
        BoardList.Open => actions.Where(action => action.State == ImprovementState.Open),
        BoardList.Overdue => actions.Where(action => action.State == ImprovementState.Open && action.DueOn < today),
        BoardList.ToCheck => actions.Where(action => action.State == ImprovementState.Done && action.CheckedOn == null),
        BoardList.Closed => actions.Where(action => action.NextOn == DateOnly.MaxValue),
        _ => actions,
    };
}
