namespace ComplaintPortal.Domain.Complaints;

/// <summary>What someone is in a conversation (B14, B27).</summary>
public enum ParticipantRole
{
    Complainant,
    Handler,
    EmployeeConcerned,
    SupportPerson,
    Representative,
    Other,
}

/// <summary>Someone who is invited to a conversation or took part. The complainant has no name here: the dossier holds it once.</summary>
public sealed record Participant(ParticipantRole Role, string? Name);

/// <summary>One participant of one conversation.</summary>
public sealed class ConversationParticipant
{
    public const int NameLimit = 200;

    private ConversationParticipant()
    {
    }

    internal ConversationParticipant(Participant participant, bool invited)
    {
        Role = participant.Role;
        Name = Role == ParticipantRole.Complainant ? "" : Limit.Required(participant.Name, NameLimit, ComplaintRule.NameMissing);
        WasInvited = invited;
    }

    public long Id { get; private set; }

    public ParticipantRole Role { get; private set; }

    /// <summary>Empty for the complainant.</summary>
    public string Name { get; private set; } = "";

    public bool WasInvited { get; private set; }

    public bool TookPart { get; private set; }

    internal bool IsSame(ConversationParticipant other) => Role == other.Role && Name == other.Name;

    internal void TakePart() => TookPart = true;
}
