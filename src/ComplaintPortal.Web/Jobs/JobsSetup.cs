using Quartz;

namespace ComplaintPortal.Web.Jobs;

/// <summary>When each job runs. Quartz stands here and in the timetable only; the jobs know nothing of it.</summary>
public static class JobsSetup
{
    public static void AddJobs(this WebApplicationBuilder builder)
    {
        builder.Services
            .AddScoped<SendOutbox>()
            .AddScoped<SendReminders>()
            .AddScoped<RemindOfHolds>()
            .AddScoped<RemindOfActions>()
            .AddScoped<RemindOfEvaluations>()
            .AddScoped<RemoveLeftovers>()
            .AddScoped<ImportRegister>()
            .AddScoped<DestroyDue>()
            .AddScoped<CheckAuditLog>()
            .AddScoped<ScanWaiting>();
        builder.Services.AddQuartz(quartz =>
        {
            Every<SendOutbox>(quartz, TimeSpan.FromSeconds(5));
            Every<SendReminders>(quartz, TimeSpan.FromMinutes(5));
            Every<RemoveLeftovers>(quartz, TimeSpan.FromMinutes(10));
            Every<RemindOfHolds>(quartz, TimeSpan.FromMinutes(5));
            Every<RemindOfActions>(quartz, TimeSpan.FromMinutes(5));
            Every<RemindOfEvaluations>(quartz, TimeSpan.FromMinutes(15));
            Every<ImportRegister>(quartz, TimeSpan.FromSeconds(2));
            Every<ScanWaiting>(quartz, TimeSpan.FromMinutes(1));
            Every<CheckAuditLog>(quartz, TimeSpan.FromMinutes(15));
            Every<DestroyDue>(quartz, TimeSpan.FromMinutes(15));
        });
        builder.Services.AddHostedService<Timetable>();
    }

    private static void Every<TJob>(IQuartzBuilder quartz, TimeSpan interval)
        where TJob : IPortalJob => quartz.ScheduleJob<Runner<TJob>>(
            trigger => trigger.WithIdentity(typeof(TJob).Name).StartNow().WithSimpleSchedule(schedule => schedule.WithInterval(interval).RepeatForever()),
            job => job.WithIdentity(typeof(TJob).Name));

    /// <summary>Runs one job at a time; a fault is logged, and the next run tries again.</summary>
    [DisallowConcurrentExecution]
    private sealed class Runner<TJob>(TJob job, ILogger<TJob> logger) : IJob
        where TJob : IPortalJob
    {
        public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
        {
            try
            {
                await job.RunAsync(cancellationToken);
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                logger.LogError(fault, "The job failed; it is tried again at its next time");
            }
        }
    }
}
