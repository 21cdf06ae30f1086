using ComplaintPortal.Web.Jobs;

namespace ComplaintPortal.Benchmarks;

/// <summary>What officers open and jobs do, in registers of several sizes; each held against the smallest.</summary>
internal sealed class Reading(Order order)
{
    private const int JobRuns = 10;
    private const int WarmUp = 300;

    /// <summary>The accounts that the command seed makes in Development.</summary>
    private const string Email = "officer@example.org";
    private const string Password = "demo-wachtwoord-2026";

    private readonly Dictionary<string, Figures> smallest = [];

    public async Task RunAsync()
    {
        foreach (var size in order.Sizes)
        {
            var folder = await new Databases(order).OfAsync(size);
            Table.Begin($"{size} complaints. Milliseconds, one client.", "what", "p50", "p95", "p50 of the smallest", "p95 of the smallest", "load");
            await PagesAsync(folder);
            await JobsAsync(folder);
        }
    }

    private async Task PagesAsync(string folder)
    {
        using var portal = Child.Portal(folder);
        await portal.ReadyAsync();
        using var officer = await Officer.SignInAsync(portal.Address, Email, Password);
        var some = Databases.Some(folder, order.Visits + WarmUp);
        var middle = some.OrderBy(one => one.Number, StringComparer.Ordinal).ElementAt(some.Count / 2).Place;
        var found = await officer.SearchAsync("Samira Lindenbeek");
        var number = await officer.SearchAsync(some[0].Number);
        await PageAsync(officer, "own work", _ => "/medewerkers/klachten");
        await PageAsync(officer, "case list, first page", _ => "/medewerkers/klachten?lijst=alle");
        await PageAsync(officer, "case list, middle page", _ => $"/medewerkers/klachten?lijst=alle&na={middle}");
        await PageAsync(officer, "case list, last page", _ => "/medewerkers/klachten?lijst=alle&voor=einde");
        await PageAsync(officer, "case list, by receipt", _ => "/medewerkers/klachten?lijst=alle&sorteer=ontvangst");
        await PageAsync(officer, "case list, one location", _ => "/medewerkers/klachten?lijst=alle&locatie=haarlem&fase=closed");
        await PageAsync(officer, "late promises", _ => "/medewerkers/te-laat");
        await PageAsync(officer, "search by name", _ => found);
        await PageAsync(officer, "search by number", _ => number);
        await PageAsync(officer, "case page", at => $"/medewerkers/klachten/{some[at].Number}");
        var lastYear = DateTime.UtcNow.Year - 1;
        await PageAsync(officer, "evaluation", _ => $"/medewerkers/evaluatie/{lastYear}");
        await PageAsync(officer, "figures of a year", _ => $"/medewerkers/evaluatie/{lastYear}/cijfers");
        await PageAsync(officer, "retention", _ => "/medewerkers/bewaren");
        Console.WriteLine($"\nMemory of the portal: {Machine.Memory(portal.Id)}.");
    }

    private async Task JobsAsync(string folder)
    {
        await using var work = new Work(folder);
        await JobAsync<SendReminders>(work, "reminder job");
        await JobAsync<DestroyDue>(work, "retention job");
    }

    private async Task PageAsync(Officer officer, string what, Func<int, string> address)
    {
        // Until then its queries and its view are compiled, and compiled again as what is used often.
        for (var at = 0; at < WarmUp; at++) await officer.OpenAsync(address(at));
        var figures = new Figures();
        for (var at = 0; at < order.Visits; at++) figures.Add(await officer.OpenAsync(address(WarmUp + at)));
        Show(what, figures);
    }

    private async Task JobAsync<TJob>(Work work, string what)
        where TJob : IPortalJob
    {
        // What waited since the night before is done by the first run.
        await work.RunAsync<TJob>();
        var figures = new Figures();
        for (var run = 0; run < JobRuns; run++) figures.Add(await work.RunAsync<TJob>());
        Show(what, figures);
    }

    private void Show(string what, Figures figures)
    {
        smallest.TryAdd(what, figures);
        var (p50, p95) = (figures.Percentile(50), figures.Percentile(95));
        Table.Row(what, Table.Ms(p50), Table.Ms(p95), $"{p50 / smallest[what].Percentile(50):0.00}×", $"{p95 / smallest[what].Percentile(95):0.00}×", Machine.Load());
    }
}
