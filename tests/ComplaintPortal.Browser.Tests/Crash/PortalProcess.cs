using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace ComplaintPortal.Browser.Tests.Crash;

/// <summary>The portal as a process of its own, that can be killed.</summary>
public sealed class PortalProcess : IDisposable
{
    private readonly Process process;

    private PortalProcess(Process process) => this.process = process;

    /// <summary>Below those that the system hands out by itself: nobody takes it while the portal that was killed is started again.</summary>
    public static int FreePort()
    {
        while (true)
        {
            var port = Random.Shared.Next(20_000, 30_000);
            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Someone has it: another one.
            }
        }
    }

    /// <summary>Starts it, and waits until it is ready.</summary>
    public static async Task<PortalProcess> StartAsync(string dataDirectory, int port, CancellationToken stop)
    {
        var portal = Start(dataDirectory, port);
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

    /// <summary>Starts it, and waits for nothing.</summary>
    /// <param name="settings">Settings of its own.</param>
    public static PortalProcess Start(string dataDirectory, int port, params (string Name, string Value)[] settings) =>
        Started(With(dataDirectory, settings, "--urls", $"http://127.0.0.1:{port}"));

    /// <summary>Starts a command, and waits for nothing.</summary>
    public static PortalProcess StartCommand(string dataDirectory, params string[] words) => Started(With(dataDirectory, [], words));

    private static PortalProcess Started(ProcessStartInfo start)
    {
        var portal = new PortalProcess(Process.Start(start)!);
        portal.process.OutputDataReceived += (_, _) => { };
        portal.process.ErrorDataReceived += (_, _) => { };
        portal.process.BeginOutputReadLine();
        portal.process.BeginErrorReadLine();
        return portal;
    }

    /// <summary>Carries out a command, and gives its exit code and what it said.</summary>
    public static async Task<(int Code, string Said)> RunAsync(string dataDirectory, CancellationToken stop, params string[] words)
    {
        using var command = Process.Start(With(dataDirectory, [], words))!;
        var (said, wrong) = (command.StandardOutput.ReadToEndAsync(stop), command.StandardError.ReadToEndAsync(stop));
        await command.WaitForExitAsync(stop);
        return (command.ExitCode, (await said + await wrong).Trim());
    }

    private static ProcessStartInfo With(string dataDirectory, (string Name, string Value)[] settings, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_ENVIRONMENT"] = "Development",
                ["Portal__DataDirectory"] = dataDirectory,
                ["Portal__Development__DemoData"] = "false",
                ["Portal__Rates__PostsPerMinute"] = "1000000",
            },
        };
        foreach (var word in words.Prepend(Path.Combine(AppContext.BaseDirectory, "ComplaintPortal.Web.dll"))) start.ArgumentList.Add(word);
        foreach (var (name, value) in settings) start.Environment[name] = value;
        return start;
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
