namespace ComplaintPortal.Domain.Complaints;

/// <summary>What someone is to the complainant in this complaint.</summary>
public enum SupportKind
{
    /// <summary>Stands by the complainant (B27, E7).</summary>
    SupportPerson,

    /// <summary>Speaks for the complainant: a parent with authority, a guardian, a lawyer.</summary>
    Representative,
}

/// <summary>Someone beside the complainant.</summary>
/// <param name="MayReceiveCopies">The complainant wants this person to get invitations and letters too.</param>
public sealed record SupportPersonDraft(SupportKind Kind, string? Name, string? Organisation, string? Telephone, string? Email, bool MayReceiveCopies);

/// <summary>A support person or representative at one complaint (B27).</summary>
public sealed class SupportPerson
{
    public const int OrganisationLimit = 200;

    private SupportPerson()
    {
    }

    internal SupportPerson(SupportPersonDraft draft)
    {
        Limit.Check((draft.Organisation, OrganisationLimit), (draft.Telephone, Complainant.TelephoneLimit), (draft.Email, Complainant.EmailLimit));
        if (draft.MayReceiveCopies && string.IsNullOrWhiteSpace(draft.Email)) throw new ComplaintRuleException(ComplaintRule.EmailMissing);
        Name = Limit.Required(draft.Name, Complainant.NameLimit, ComplaintRule.NameMissing);
        (Kind, Organisation, Telephone, Email, MayReceiveCopies) = (draft.Kind, draft.Organisation, draft.Telephone, draft.Email, draft.MayReceiveCopies);
    }

    public long Id { get; private set; }

    public SupportKind Kind { get; private set; }

    public string Name { get; private set; } = "";

    public string? Organisation { get; private set; }

    public string? Telephone { get; private set; }

    public string? Email { get; private set; }

    public bool MayReceiveCopies { get; private set; }
}
