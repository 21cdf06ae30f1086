namespace ComplaintPortal.Web.Features.Shared.CaseLists;

/// <summary>An employee whose cases can be looked for.</summary>
public sealed class StaffName
{
    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    public bool IsOfficer { get; init; }
}

/// <summary>What the filters offer beside the profile's own lists.</summary>
public sealed record CaseListChoices(IReadOnlyList<StaffName> Staff, IReadOnlyList<int> Years)
{
    public string? NameOf(Guid? handler) => Staff.FirstOrDefault(one => one.Id == handler)?.Name;
}
