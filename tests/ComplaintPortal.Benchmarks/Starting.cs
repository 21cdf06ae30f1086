namespace ComplaintPortal.Benchmarks;

/// <summary>From the start of the process to the first page, once the files are in the machine's memory.</summary>
internal sealed class Starting(Order order)
{
    private const int Times = 7;

    public async Task RunAsync()
    {
        var folder = Path.Combine(order.Data, $"starting-{Guid.NewGuid():n}");
        Directory.CreateDirectory(folder);
        try
        {
            var figures = new Figures();
            for (var time = 0; time <= Times; time++)
            {
                using var portal = Child.Portal(folder);
                var took = await portal.ReadyAsync();
                // The first start makes database and keys.
                if (time > 0) figures.Add(took);
            }
            Table.Begin("From start to first page. Milliseconds.", "what", "median", "slowest", "load");
            Table.Row("first page", Table.Ms(figures.Percentile(50)), Table.Ms(figures.Percentile(100)), Machine.Load());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
