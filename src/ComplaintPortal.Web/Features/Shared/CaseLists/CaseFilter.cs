using System.Globalization;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Regulations;
using Microsoft.AspNetCore.WebUtilities;

namespace ComplaintPortal.Web.Features.Shared.CaseLists;

public enum CaseSort
{
    /// <summary>What is due first comes first.</summary>
    Due,

    /// <summary>The newest receipt first.</summary>
    Received,

    /// <summary>The highest number first.</summary>
    Number,
}

/// <summary>
/// Which cases are looked for and where the page starts: all of it stands in the address, so that it can be bookmarked. A value that
/// can't be read is left out.
/// </summary>
public sealed record CaseFilter
{
    public const string Path = "/medewerkers/klachten";

    /// <summary>In place of a cursor to come before: the last page.</summary>
    public const string End = "einde";

    private static readonly IReadOnlyDictionary<CaseSort, string> SortCodes = new Dictionary<CaseSort, string>
    {
        [CaseSort.Due] = "termijn",
        [CaseSort.Received] = "ontvangst",
        [CaseSort.Number] = "nummer",
    };

    public CaseQueue Queue { get; init; }

    public ComplaintPhase? Phase { get; init; }

    public ComplaintKind? Kind { get; init; }

    public string? Subject { get; init; }

    public string? Location { get; init; }

    public ReceiptChannel? Channel { get; init; }

    public int? Year { get; init; }

    public Guid? Handler { get; init; }

    public SearchedFor? Search { get; init; }

    public CaseSort Sort { get; init; }

    /// <summary>The row after which the page starts.</summary>
    public CaseCursor? After { get; init; }

    /// <summary>The row before which the page ends.</summary>
    public CaseCursor? Before { get; init; }

    public bool IsLastPage { get; init; }

    public bool IsBackwards => IsLastPage || Before is not null;

    /// <summary>Something narrows the queue down.</summary>
    public bool IsNarrowed => (FirstPage() with { Queue = default, Sort = default }) != new CaseFilter();

    /// <param name="choices">What can be chosen; null where it does not matter that something else finds nothing.</param>
    public static CaseFilter Read(Func<string, string?> value, CaseSearch search, Regulation regulation, CaseListChoices? choices)
    {
        var sort = KeyOf(SortCodes, value("sorteer"));
        return new CaseFilter
        {
            Queue = KeyOf(CaseQueues.Codes, value("lijst")),
            Phase = Named<ComplaintPhase>(value("fase")),
            Kind = Named<ComplaintKind>(value("soort")),
            Subject = Known(regulation.Subjects, value("onderwerp")),
            Location = Known(regulation.Locations, value("locatie")),
            Channel = Named<ReceiptChannel>(value("wijze")),
            Year = int.TryParse(value("jaar"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && choices?.Years.Contains(year) != false ? year : null,
            Handler = Guid.TryParse(value("behandelaar"), out var handler) && choices?.Staff.Any(one => one.Id == handler) != false ? handler : null,
            Search = search.Read(value("zoek")),
            Sort = sort,
            After = CaseCursor.Read(value("na"), sort),
            Before = CaseCursor.Read(value("voor"), sort),
            IsLastPage = value("voor") == End,
        };
    }

    public CaseFilter FirstPage() => this with { After = null, Before = null, IsLastPage = false };

    /// <summary>The address of a list; what is as usual is left out.</summary>
    public static string Address(CaseFilter filter) => QueryHelpers.AddQueryString(Path, Query(filter));

    /// <summary>The address of a case with the list that it was found in and its place there: so that from the case the next one is found.</summary>
    public static string AddressOf(string number, CaseFilter filter, CaseCursor place) =>
        QueryHelpers.AddQueryString($"{Path}/{number}", new Dictionary<string, string?>(Query(filter.FirstPage())) { [CasePlace.Name] = place.ToString(filter.Sort) });

    private static Dictionary<string, string?> Query(CaseFilter filter) => new()
    {
        ["lijst"] = filter.Queue == CaseQueue.Mine ? null : CaseQueues.Codes[filter.Queue],
        ["fase"] = Code(filter.Phase),
        ["soort"] = Code(filter.Kind),
        ["onderwerp"] = filter.Subject,
        ["locatie"] = filter.Location,
        ["wijze"] = Code(filter.Channel),
        ["jaar"] = filter.Year?.ToString(CultureInfo.InvariantCulture),
        ["behandelaar"] = filter.Handler?.ToString(),
        ["zoek"] = filter.Search?.Sealed,
        ["sorteer"] = filter.Sort == CaseSort.Due ? null : SortCodes[filter.Sort],
        ["na"] = filter.After?.ToString(filter.Sort),
        ["voor"] = filter.IsLastPage ? End : filter.Before?.ToString(filter.Sort),
    };

    public static string? Code<T>(T? value)
        where T : struct, Enum =>
        value?.ToString().ToLowerInvariant();

    public static string Code(CaseSort sort) => SortCodes[sort];

    /// <summary>By name only: as a number, any value would pass for one.</summary>
    private static T? Named<T>(string? code)
        where T : struct, Enum =>
        Enum.GetValues<T>().Where(value => Code<T>(value) == code).Select(value => (T?)value).FirstOrDefault();

    private static T KeyOf<T>(IReadOnlyDictionary<T, string> codes, string? code)
        where T : struct =>
        codes.FirstOrDefault(one => one.Value == code).Key;

    private static string? Known(IReadOnlyList<Choice> choices, string? code) => choices.FirstOrDefault(choice => choice.Code == code)?.Code;
}
