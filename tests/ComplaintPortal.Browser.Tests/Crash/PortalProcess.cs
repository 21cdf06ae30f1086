using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ComplaintPortal.Browser.Tests.Crash;

/// <summary>The portal as a process of its own, that can be killed.</summary>
public sealed class PortalProcess : IDisposable
{
    private readonly Process process;

    private PortalProcess(Process process) => this.process = process;

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Starts it, and waits until it is ready.</summary>
    public static async Task<PortalProcess> StartAsync(string dataDirectory, int port, CancellationToken stop)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "ComplaintPortal.Web.dll"), "--urls", $"http://127.0.0.1:{port}" },
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["Portal__DataDirectory"] = dataDirectory,
                ["Portal__Development__DemoData"] = "false",
                ["Portal__Rates__PostsPerMinute"] = "1000000",
            },
        };
        var portal = new PortalProcess(Process.Start(start)!);
        portal.process.OutputDataReceived += (_, _) => { };
        portal.process.ErrorDataReceived += (_, _) => { };
        portal.process.BeginOutputReadLine();
        portal.process.BeginErrorReadLine();

        using var http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromSeconds(5) };
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromSeconds(60);)
        {
            Assert.False(portal.process.HasExited, "The portal does not start.");
            try
            {
                if ((await http.GetAsync("/health/ready", stop)).IsSuccessStatusCode) return portal;
            }
            catch (Exception fault) when (fault is HttpRequestException or TaskCanceledException && !stop.IsCancellationRequested)
            {
                // Not listening yet.
            }
            await Task.Delay(100, stop);
        }
        portal.Dispose();
        throw new TimeoutException("The portal is not ready after a minute.");
    }

    /// <summary>As kill -9 does: it gets no chance to finish anything.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: false);
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }
}
