using System.Net;
using System.Net.Sockets;

namespace ComplaintPortal.Benchmarks;

/// <summary>What the machine says of itself.</summary>
internal static class Machine
{
    /// <summary>How many waited for a processor over the last minute; what else runs here makes every figure worse.</summary>
    public static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>What memory a process has, and the group that it was put into: its own, and what the system keeps of the files that it read and wrote.</summary>
    public static string Memory(int process, string? group)
    {
        var lines = File.ReadAllLines($"/proc/{process}/status");
        int Of(string name) => int.Parse(lines.First(line => line.StartsWith(name, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]) / 1024;
        var resident = $"resident {Of("VmRSS:")} MB, at most {Of("VmHWM:")} MB, of it {Of("RssFile:")} MB pages of files";
        return group is null ? resident : $"{resident}; its group at most {MostOf(group)} MB";
    }

    /// <summary>By the second and by the first kind of group that Linux has.</summary>
    private static long MostOf(string group)
    {
        var file = new[] { "memory.peak", "memory.max_usage_in_bytes" }.Select(name => Path.Combine(group, name)).First(File.Exists);
        return long.Parse(File.ReadAllText(file)) / (1024 * 1024);
    }
}
