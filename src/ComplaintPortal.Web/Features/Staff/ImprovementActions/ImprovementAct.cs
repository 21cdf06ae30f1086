using ComplaintPortal.Domain.Evaluation;

namespace ComplaintPortal.Web.Features.Staff.ImprovementActions;

/// <summary>Something that can be done to an improvement action: the step that it is, and its place below the action.</summary>
public sealed record ImprovementAct(ImprovementStep Step, string Place)
{
    public const string Board = "/medewerkers/verbeteracties";

    /// <summary>The place of an action; each act has its own below it.</summary>
    public const string Root = Board + "/{id:long}";

    public static readonly ImprovementAct CarryOut = new(ImprovementStep.CarriedOut, "uitgevoerd");
    public static readonly ImprovementAct CheckEffect = new(ImprovementStep.EffectChecked, "effect");
    public static readonly ImprovementAct TakeUpAgain = new(ImprovementStep.TakenUpAgain, "opnieuw");
    public static readonly ImprovementAct Move = new(ImprovementStep.Moved, "datum");
    public static readonly ImprovementAct ChangeOwner = new(ImprovementStep.OwnerChanged, "eigenaar");
    public static readonly ImprovementAct Drop = new(ImprovementStep.Dropped, "vervallen");

    /// <summary>In the order in which an action's page offers them.</summary>
    public static readonly IReadOnlyList<ImprovementAct> All = [CarryOut, CheckEffect, TakeUpAgain, Move, ChangeOwner, Drop];

    public static string PageOf(long id) => $"{Board}/{id}";

    public string PathOf(long id) => $"{PageOf(id)}/{Place}";
}
