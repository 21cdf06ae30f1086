namespace ComplaintPortal.Benchmarks;

/// <summary>From the start of the process to the first page, and to the open database, once the files are in the machine's memory.</summary>
internal sealed class Starting(Order order)
{
    private const int Times = 7;

    public async Task RunAsync()
    {
        var folder = Path.Combine(order.Data, $"starting-{Guid.NewGuid():n}");
        Directory.CreateDirectory(folder);
        try
        {
            var (page, open) = (new Figures(), new Figures());
            for (var time = 0; time <= Times; time++)
            {
                using var portal = Child.Portal(folder);
                var (first, ready) = (await portal.ReadyAsync(), await portal.ReadyAsync("/health/ready"));
                // The first start makes database and keys.
                if (time == 0) continue;
                page.Add(first);
                open.Add(ready);
            }
            Table.Begin("From start to first page. Milliseconds.", "what", "median", "slowest", "load");
            foreach (var (what, figures) in new[] { ("first page", page), ("database open", open) })
                Table.Row(what, Table.Ms(figures.Percentile(50)), Table.Ms(figures.Percentile(100)), Machine.Load());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
