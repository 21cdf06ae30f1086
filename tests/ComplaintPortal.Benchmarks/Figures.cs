namespace ComplaintPortal.Benchmarks;

/// <summary>How long each of many took.</summary>
internal sealed class Figures
{
    private readonly List<double> took = [];

    public int Count => took.Count;

    /// <summary>Over how long they were taken, where they came one after another from several clients.</summary>
    public TimeSpan Over { get; init; }

    public double PerSecond => Count / Over.TotalSeconds;

    public void Add(TimeSpan one)
    {
        lock (took) took.Add(one.TotalMilliseconds);
    }

    /// <summary>In milliseconds: as many percent took no longer.</summary>
    public double Percentile(double percent)
    {
        lock (took)
        {
            if (took.Count == 0) return double.NaN;
            took.Sort();
            return took[Math.Clamp((int)Math.Ceiling(took.Count * percent / 100) - 1, 0, took.Count - 1)];
        }
    }

    public Figures During(TimeSpan over)
    {
        var figures = new Figures { Over = over };
        figures.took.AddRange(took);
        return figures;
    }
}

/// <summary>A table as docs/performance.md has it.</summary>
internal static class Table
{
    public static void Begin(string title, params IReadOnlyList<string> heads)
    {
        Console.WriteLine($"\n{title}\n");
        Row(heads);
        Row([.. heads.Select((_, at) => at == 0 ? "---" : "---:")]);
    }

    public static void Row(params IReadOnlyList<string> cells) => Console.WriteLine($"| {string.Join(" | ", cells)} |");

    public static string Ms(double milliseconds) => milliseconds < 10 ? $"{milliseconds:0.0}" : $"{milliseconds:0}";
}
