namespace ComplaintPortal.Web.Features.Staff.CaseList;

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

/// <summary>How many cases each queue holds, counted no further than <see cref="Cap"/>, so that counting never reads everything.</summary>
public sealed class QueueCounts(IReadOnlyDictionary<CaseQueue, int> counts)
{
    public const int Cap = 1000;

    /// <summary>"12", or "999+" where there are more.</summary>
    public string Of(CaseQueue queue) => counts[queue] < Cap ? $"{counts[queue]}" : $"{Cap - 1}+";
}

public sealed record CaseListPage(CaseFilter Filter, CaseListChoices Choices, QueueCounts Counts, IReadOnlyList<CaseRow> Rows, bool HasPrevious, bool HasNext)
{
    public string Previous => CaseFilter.Address(Filter.FirstPage() with { Before = CaseCursor.Of(Rows[0], Filter.Sort) });

    public string Next => CaseFilter.Address(Filter.FirstPage() with { After = CaseCursor.Of(Rows[^1], Filter.Sort) });

    public string First => CaseFilter.Address(Filter.FirstPage());

    public string Last => CaseFilter.Address(Filter.FirstPage() with { IsLastPage = true });
}

/// <summary>What the filter form sends; the address is made from it.</summary>
public sealed class CaseFilterForm
{
    public string? Queue { get; set; }

    public string? Search { get; set; }

    public string? Phase { get; set; }

    public string? Kind { get; set; }

    public string? Subject { get; set; }

    public string? Location { get; set; }

    public string? Channel { get; set; }

    public string? Year { get; set; }

    public string? Handler { get; set; }

    public string? Sort { get; set; }

    public static CaseFilterForm Of(CaseFilter filter) => new()
    {
        Queue = CaseQueues.Codes[filter.Queue],
        Search = filter.Search?.Typed,
        Phase = CaseFilter.Code(filter.Phase),
        Kind = CaseFilter.Code(filter.Kind),
        Subject = filter.Subject,
        Location = filter.Location,
        Channel = CaseFilter.Code(filter.Channel),
        Year = filter.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Handler = filter.Handler?.ToString(),
        Sort = CaseFilter.Code(filter.Sort),
    };

    /// <summary>What stands under a name of the address.</summary>
    public string? Under(string name) => name switch
    {
        "lijst" => Queue,
        "fase" => Phase,
        "soort" => Kind,
        "onderwerp" => Subject,
        "locatie" => Location,
        "wijze" => Channel,
        "jaar" => Year,
        "behandelaar" => Handler,
        "sorteer" => Sort,
        _ => null,
    };
}
