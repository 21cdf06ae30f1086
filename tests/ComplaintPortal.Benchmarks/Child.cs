using System.Diagnostics;

namespace ComplaintPortal.Benchmarks;

/// <summary>A server as a process of its own.</summary>
internal sealed class Child : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process process;
    private readonly string? group;

    private Child(Process process, string address, string? group) => (this.process, Address, this.group) = (process, address, group);

    public string Address { get; }

    public string Memory => Machine.Memory(process.Id, group);

    /// <summary>The portal with everything on, but for what would keep one address from sending so much.</summary>
    public static Child Portal(string dataDirectory, string environment = "Development")
    {
        var address = $"http://127.0.0.1:{Machine.FreePort()}";
        return Start(address, [PortalFile, "--urls", address], Settings(dataDirectory, address, environment), Group);
    }

    public static Child ControlOf(string folder, int bytes)
    {
        var address = $"http://127.0.0.1:{Machine.FreePort()}";
        return Start(address, [Path.Combine(AppContext.BaseDirectory, "ComplaintPortal.Benchmarks.dll"), "control", folder, address, $"{bytes}"], []);
    }

    /// <summary>Carries out a command of the portal.</summary>
    public static async Task CommandAsync(string dataDirectory, params string[] words)
    {
        // As docs/operations.md advises for many dossiers.
        var settings = new Dictionary<string, string>(Settings(dataDirectory, "http://127.0.0.1", "Development")) { ["DOTNET_gcServer"] = "1", ["DOTNET_GCgen0size"] = "8000000" };
        using var command = Process.Start(Info([PortalFile, .. words], settings))!;
        await command.WaitForExitAsync();
        if (command.ExitCode != 0) throw new InvalidOperationException($"{string.Join(' ', words)} ended with {command.ExitCode}.");
    }

    /// <summary>Where the portal is that is measured.</summary>
    public static string Folder { get; set; } = AppContext.BaseDirectory;

    /// <summary>The memory group that the portal is put into; null for none.</summary>
    public static string? Group { get; set; }

    private static string PortalFile => Path.Combine(Folder, "ComplaintPortal.Web.dll");

    /// <summary>Waits until it answers, and says how long after its start that was.</summary>
    public async Task<TimeSpan> ReadyAsync(string page = "/")
    {
        using var http = new HttpClient { BaseAddress = new Uri(Address) };
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience;)
        {
            if (process.HasExited) throw new InvalidOperationException("The server does not start.");
            try
            {
                if ((await http.GetAsync(page)).IsSuccessStatusCode) return DateTime.Now - process.StartTime;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            await Task.Delay(10);
        }
        throw new TimeoutException("The server is not ready.");
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private static Dictionary<string, string> Settings(string dataDirectory, string address, string environment) => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = environment,
        ["Portal__Profile"] = "blijf-groep",
        ["Portal__DataDirectory"] = dataDirectory,
        ["Portal__PublicUrl"] = address,
        ["Portal__Rates__PostsPerMinute"] = "1000000000",
        ["Portal__Development__DemoData"] = "false",
        ["Portal__Mail__From"] = "klachten@example.org",
        ["Portal__Mail__NeutralFrom"] = "bericht@example.org",
    };

    private static Child Start(string address, IReadOnlyList<string> words, Dictionary<string, string> settings, string? group = null)
    {
        var process = Process.Start(Info(words, settings, quiet: true, group))!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        return new Child(process, address, group);
    }

    private static ProcessStartInfo Info(IReadOnlyList<string> words, Dictionary<string, string> settings, bool quiet = false, string? group = null)
    {
        // In the group before its first page of memory is taken; the process stays the same one.
        var (program, first) = group is null ? ("dotnet", Array.Empty<string>()) : ("/bin/sh", ["-c", "echo $$ > \"$0/cgroup.procs\" && exec dotnet \"$@\"", group]);
        var start = new ProcessStartInfo(program) { WorkingDirectory = Folder, RedirectStandardOutput = quiet };
        foreach (var word in first.Concat(words)) start.ArgumentList.Add(word);
        foreach (var (name, value) in settings) start.Environment[name] = value;
        return start;
    }
}
