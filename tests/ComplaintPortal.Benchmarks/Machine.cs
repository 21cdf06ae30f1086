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

    /// <summary>Resident memory of a process, now and at its most, in MB.</summary>
    public static (int Now, int Most) Memory(int process)
    {
        var lines = File.ReadAllLines($"/proc/{process}/status");
        int Of(string name) => int.Parse(lines.First(line => line.StartsWith(name, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]) / 1024;
        return (Of("VmRSS:"), Of("VmHWM:"));
    }
}
