namespace ComplaintPortal.Domain.Complaints;

public enum ActorKind
{
    Complainant,
    Staff,

    /// <summary>The portal itself: a job.</summary>
    Portal,
}

/// <summary>Who did something. A complainant has no name here: the dossier holds it once.</summary>
public sealed record Actor(ActorKind Kind, Guid? StaffId, string Name)
{
    public const int NameLimit = 100;

    public static readonly Actor Complainant = new(ActorKind.Complainant, null, "");

    public static readonly Actor Portal = new(ActorKind.Portal, null, "");

    public static Actor Staff(Guid id, string name) => new(ActorKind.Staff, id, name);
}
