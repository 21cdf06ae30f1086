using ComplaintPortal.Web.Hosting;
using Quartz;

namespace ComplaintPortal.Web.Jobs;

/// <summary>Starts the jobs once the database is open; when the portal stops, those that run come to their end first.</summary>
public sealed class Timetable(ISchedulerFactory schedulers, DatabaseOpening database) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!await database.WaitAsync(Timeout.InfiniteTimeSpan, stoppingToken)) return;
        var scheduler = await schedulers.GetScheduler(stoppingToken);
        await scheduler.Start(stoppingToken);
        await Task.Delay(Timeout.Infinite, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await scheduler.Shutdown(waitForJobsToComplete: true, CancellationToken.None);
    }
}
