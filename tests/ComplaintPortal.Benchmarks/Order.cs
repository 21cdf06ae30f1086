using System.Globalization;

namespace ComplaintPortal.Benchmarks;

/// <summary>What is to be measured.</summary>
internal sealed record Order(string Part, string Data, IReadOnlyList<int> Clients, IReadOnlyList<int> Sizes, int Seconds, int Sends, int Visits, string? Portal = null, string? Group = null)
{
    public const string Usage = """
        sending|reading|starting|all [--data FOLDER] [--portal FOLDER] [--group FOLDER] [--clients 1,8,32] [--sizes 1000,100000,1000000] [--seconds 20] [--sends 600] [--visits 200]
          --data     where databases are made once and kept, and where the portal under load has its own
          --portal   where the portal was published to; without it, the one that was built beside this
          --group    a memory group of the system (cgroup) that the portal is put into, and so gets no more memory than
          --clients  how many send at once
          --sizes    how many complaints the databases for reading hold
          --seconds  how long each load lasts
          --sends    how many complaints are made ready before the sending POST is measured by itself
          --visits   how often each page is opened
        """;

    public bool Has(string part) => Part == "all" || Part == part;

    public static Order? Read(string[] args)
    {
        if (args is not [var part and ("sending" or "reading" or "starting" or "all"), ..]) return null;
        var order = new Order(part, Path.Combine(Path.GetTempPath(), "portal-benchmarks"), [1, 8, 32], [1000, 100_000, 1_000_000], 20, 600, 200);
        for (var at = 1; at + 1 < args.Length; at += 2)
        {
            var value = args[at + 1];
            order = args[at] switch
            {
                "--data" => order with { Data = Path.GetFullPath(value) },
                "--portal" => order with { Portal = Path.GetFullPath(value) },
                "--group" => order with { Group = Path.GetFullPath(value) },
                "--clients" => order with { Clients = Numbers(value) },
                "--sizes" => order with { Sizes = Numbers(value) },
                "--seconds" => order with { Seconds = Numbers(value)[0] },
                "--sends" => order with { Sends = Numbers(value)[0] },
                "--visits" => order with { Visits = Numbers(value)[0] },
                _ => null!,
            };
            if (order is null) return null;
        }
        return args.Length % 2 == 1 ? order : null;
    }

    private static List<int> Numbers(string value) => [.. value.Split(',').Select(one => int.Parse(one, CultureInfo.InvariantCulture))];
}
