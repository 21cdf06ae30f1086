namespace ComplaintPortal.Domain.Complaints;

/// <summary>Who complains, and for whom (B7, B8). Only the name is required, and it may be a first name.</summary>
public sealed class Complainant
{
    public const int NameLimit = 100;
    public const int RelationLimit = 100;
    public const int StreetLimit = 100;
    public const int PostcodeLimit = 10;
    public const int CityLimit = 60;
    public const int TelephoneLimit = 30;
    public const int EmailLimit = 254;

    public required string Name { get; init; }

    /// <summary>The code of the relation to the organisation, from the profile's list.</summary>
    public string? Relation { get; init; }

    /// <summary>The relation in the complainant's own words, where none of the list fits.</summary>
    public string? RelationOther { get; init; }

    /// <summary>The person on whose behalf is complained; null where for oneself.</summary>
    public string? OnBehalfOf { get; init; }

    /// <summary>What the complainant is to that person: parent, guardian, neighbour.</summary>
    public string? OnBehalfOfRelation { get; init; }

    public string? Street { get; init; }

    public string? Postcode { get; init; }

    public string? City { get; init; }

    public string? Telephone { get; init; }

    public string? Email { get; init; }

    public bool HasTelephone => !string.IsNullOrWhiteSpace(Telephone);

    public bool HasEmail => !string.IsNullOrWhiteSpace(Email);

    /// <summary>Enough to address a letter to.</summary>
    public bool HasPostalAddress =>
        !string.IsNullOrWhiteSpace(Street) && !string.IsNullOrWhiteSpace(Postcode) && !string.IsNullOrWhiteSpace(City);

    internal void Check()
    {
        if (string.IsNullOrWhiteSpace(Name)) throw new ComplaintRuleException(ComplaintRule.NameMissing);
        Limit.Check(
            (Name, NameLimit), (RelationOther, RelationLimit), (OnBehalfOf, NameLimit), (OnBehalfOfRelation, RelationLimit),
            (Street, StreetLimit), (Postcode, PostcodeLimit), (City, CityLimit), (Telephone, TelephoneLimit), (Email, EmailLimit));
    }
}
