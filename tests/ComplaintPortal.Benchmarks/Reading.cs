using ComplaintPortal.Web.Jobs;

namespace ComplaintPortal.Benchmarks;

/// <summary>
/// What officers open and jobs do, in registers of several sizes. A visit to one follows a visit to the next: however fast the machine is
/// in this minute, it is so for all of them.
/// </summary>
internal sealed class Reading(Order order)
{
    private const int JobRuns = 10;

    /// <summary>Until then queries and views are compiled, and compiled again as what is used often.</summary>
    private const int WarmUp = 300;

    public async Task RunAsync()
    {
        var registers = new List<Register>();
        try
        {
            foreach (var size in order.Sizes) registers.Add(await Register.OpenAsync(order, size, order.Visits + WarmUp));
            Table.Begin(
                "Reading, one client; p50 / p95 in milliseconds, and what the largest takes of the smallest.",
                ["what", .. order.Sizes.Select(size => $"{size:n0}"), "largest to smallest", "load"]);
            await PagesAsync(registers);
            registers.ForEach(one => Console.WriteLine($"<!-- {Path.GetFileName(one.Folder)}: {one.Memory} -->"));
        }
        finally
        {
            registers.ForEach(one => one.Dispose());
        }
        await JobsAsync([.. registers.Select(one => one.Folder)]);
    }

    private async Task PagesAsync(List<Register> registers)
    {
        await PageAsync("own work", registers, (_, _) => "/medewerkers/klachten");
        await PageAsync("case list, first page", registers, (_, _) => "/medewerkers/klachten?lijst=alle");
        await PageAsync("case list, middle page", registers, (register, _) => $"/medewerkers/klachten?lijst=alle&na={register.Middle}");
        await PageAsync("case list, last page", registers, (_, _) => "/medewerkers/klachten?lijst=alle&voor=einde");
        await PageAsync("case list, by receipt", registers, (_, _) => "/medewerkers/klachten?lijst=alle&sorteer=ontvangst");
        await PageAsync("case list, one location", registers, (_, _) => "/medewerkers/klachten?lijst=alle&locatie=haarlem&fase=closed");
        await PageAsync("late promises", registers, (_, _) => "/medewerkers/te-laat");
        await SearchAsync("search by name", registers, _ => "Samira Lindenbeek");
        await SearchAsync("search by number", registers, register => register.NumberOf(0));
        await PageAsync("case page", registers, (register, visit) => $"/medewerkers/klachten/{register.NumberOf(visit)}");
        var lastYear = DateTime.UtcNow.Year - 1;
        await PageAsync("evaluation", registers, (_, _) => $"/medewerkers/evaluatie/{lastYear}");
        await PageAsync("figures of a year", registers, (_, _) => $"/medewerkers/evaluatie/{lastYear}/cijfers");
        await PageAsync("retention", registers, (_, _) => "/medewerkers/bewaren");
    }

    private async Task SearchAsync(string what, List<Register> registers, Func<Register, string> typed)
    {
        var found = new Dictionary<Register, string>();
        foreach (var register in registers) found[register] = await register.Officer.SearchAsync(typed(register));
        await PageAsync(what, registers, (register, _) => found[register]);
    }

    private Task PageAsync(string what, List<Register> registers, Func<Register, int, string> address) =>
        InTurnAsync(what, registers, WarmUp, order.Visits, (register, visit) => register.Officer.OpenAsync(address(register, visit)));

    private static async Task JobsAsync(List<string> folders)
    {
        var works = folders.ConvertAll(folder => new Work(folder));
        try
        {
            // What waited since the night before is done by the first run.
            await InTurnAsync("reminder job", works, 1, JobRuns, (work, _) => work.RunAsync<SendReminders>());
            await InTurnAsync("retention job", works, 1, JobRuns, (work, _) => work.RunAsync<DestroyDue>());
        }
        finally
        {
            foreach (var work in works) await work.DisposeAsync();
        }
    }

    /// <param name="before">How many times it is done before it counts.</param>
    private static async Task InTurnAsync<TPlace>(string what, List<TPlace> places, int before, int times, Func<TPlace, int, Task<TimeSpan>> takeAsync)
    {
        var figures = places.ConvertAll(_ => new Figures());
        for (var time = 0; time < before + times; time++)
        {
            foreach (var (at, place) in places.Index())
            {
                var took = await takeAsync(place, time);
                if (time >= before) figures[at].Add(took);
            }
        }
        Show(what, figures);
    }

    private static void Show(string what, List<Figures> figures)
    {
        double Times(int percentile) => figures[^1].Percentile(percentile) / figures[0].Percentile(percentile);
        Table.Row(
            [what, .. figures.Select(one => $"{Table.Ms(one.Percentile(50))} / {Table.Ms(one.Percentile(95))}"), $"{Times(50):0.00} / {Times(95):0.00}", Machine.Load()]);
    }
}
