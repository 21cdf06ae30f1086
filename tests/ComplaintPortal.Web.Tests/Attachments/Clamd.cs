using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ComplaintPortal.Web.Tests.Attachments;

/// <summary>
/// ClamAV's own daemon on a loopback port, with a signature file of the tests that knows nothing but the harmless test virus. Where it
/// is not installed, a test skips: Assert.SkipUnless(Clamd.IsAvailable, Clamd.Missing).
/// </summary>
internal sealed class Clamd : IAsyncDisposable
{
    public const string Missing = "ClamAV's daemon (Debian: apt-get install clamav-daemon) is not installed.";

    private const string Program = "/usr/sbin/clamd";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly DirectoryInfo folder;
    private readonly Process process;

    private Clamd(DirectoryInfo folder, Process process) => (this.folder, this.process) = (folder, process);

    public static bool IsAvailable => File.Exists(Program);

    /// <summary>The test virus of the scanners' makers (EICAR), put together here so that no scanner stops at this file.</summary>
    public static byte[] TestVirus => [.. "X5O!P%@AP[4\\PZX54(P^)7CC)7}$"u8, .. "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!"u8, .. "$H+H*"u8];

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public static string AddressOf(int port) => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{port}");

    public static async Task<Clamd> StartAsync(int port, CancellationToken stop)
    {
        var folder = Directory.CreateTempSubdirectory("portal-clamd-");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "test.hdb"), "44d88612fea8a8f36de82e1278abb02f:68:Eicar-Test-Signature\n", stop);
        var settings = Path.Combine(folder.FullName, "clamd.conf");
        await File.WriteAllLinesAsync(
            settings,
            [$"DatabaseDirectory {folder.FullName}", "TCPAddr 127.0.0.1", string.Create(CultureInfo.InvariantCulture, $"TCPSocket {port}"), "Foreground yes", "MaxThreads 2"],
            stop);
        var process = Process.Start(new ProcessStartInfo(Program, ["-c", settings]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var clamd = new Clamd(folder, process);
        var since = Stopwatch.GetTimestamp();
        while (!await AnswersAsync(port, stop))
        {
            if (process.HasExited || Stopwatch.GetElapsedTime(since) > Patience)
            {
                await clamd.DisposeAsync();
                throw new InvalidOperationException("The virus scanner did not start.");
            }
            await Task.Delay(TimeSpan.FromMilliseconds(50), stop);
        }
        return clamd;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        folder.Delete(recursive: true);
    }

    private static async Task<bool> AnswersAsync(int port, CancellationToken stop)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port, stop);
            await using var stream = client.GetStream();
            await stream.WriteAsync("zPING\0"u8.ToArray(), stop);
            return stream.ReadByte() == 'P';
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
