using ComplaintPortal.Web.Features.Shared.CaseLists;

namespace ComplaintPortal.Web.Features.Staff.CaseList;

/// <summary>How many cases each queue holds, counted no further than <see cref="Cap"/>, so that counting never reads everything.</summary>
public sealed class QueueCounts(IReadOnlyDictionary<CaseQueue, int> counts)
{
    public const int Cap = 1000;

    /// <summary>"12", or "999+" where there are more.</summary>
    public string Of(CaseQueue queue) => counts[queue] < Cap ? $"{counts[queue]}" : $"{Cap - 1}+";
}

/// <summary>A list that the employee keeps.</summary>
public sealed record SavedList(long Id, string Name, string Query)
{
    public string Address => CaseFilter.Path + Query;
}

public sealed record CaseListPage(
    CaseFilter Filter, CaseListChoices Choices, QueueCounts Counts, IReadOnlyList<CaseRow> Rows, IReadOnlyList<SavedList> Saved, bool HasPrevious, bool HasNext)
{
    public string Previous => CaseFilter.Address(Filter.FirstPage() with { Before = Rows[0].Place(Filter.Sort) });

    public string Next => CaseFilter.Address(Filter.FirstPage() with { After = Rows[^1].Place(Filter.Sort) });

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
