using System.Diagnostics;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Jobs;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace ComplaintPortal.Benchmarks;

/// <summary>The portal within this process, named by a type of its own, without its timetable: a job runs when it is asked to, at noon.</summary>
internal sealed class Work(string folder) : WebApplicationFactory<PortalOptions>
{
    public async Task<TimeSpan> RunAsync<TJob>()
        where TJob : IPortalJob
    {
        await Services.GetRequiredService<DatabaseOpening>().Opened;
        await using var scope = Services.CreateAsyncScope();
        var job = scope.ServiceProvider.GetRequiredService<TJob>();
        var clock = Stopwatch.GetTimestamp();
        await job.RunAsync(CancellationToken.None);
        return Stopwatch.GetElapsedTime(clock);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseContentRoot(Child.Folder);
        builder.UseEnvironment(Environments.Development);
        builder.UseSetting("Portal:Profile", "blijf-groep");
        builder.UseSetting("Portal:DataDirectory", folder);
        builder.UseSetting("Portal:PublicUrl", "http://127.0.0.1");
        builder.UseSetting("Portal:Development:DemoData", "false");
        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<IHostedService>();
            services.RemoveAll<TimeProvider>().AddSingleton<TimeProvider>(new Noon());
        });
    }

    private sealed class Noon : TimeProvider
    {
        private readonly DateTimeOffset now = new(DateTime.UtcNow.Date.AddHours(12), TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => now;
    }
}
