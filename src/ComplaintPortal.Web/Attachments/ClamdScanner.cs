using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using ComplaintPortal.Web.Hosting;

namespace ComplaintPortal.Web.Attachments;

/// <summary>What a scan came to.</summary>
public enum ScanVerdict
{
    /// <summary>Nothing was found, or no scanner is configured.</summary>
    Clean,
    Infected,

    /// <summary>The scanner did not answer, or not by a verdict: the file waits unopened.</summary>
    Unknown,
}

/// <summary>Asks ClamAV's daemon about the content of a file, by its INSTREAM command.</summary>
public sealed class ClamdScanner(PortalOptions options, ILogger<ClamdScanner> logger)
{
    private const int ChunkBytes = 64 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public bool IsConfigured => options.Attachments.Clamd.Length > 0;

    public async Task<ScanVerdict> ScanAsync(byte[] content, CancellationToken stop)
    {
        if (!IsConfigured) return ScanVerdict.Clean;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        try
        {
            var answer = await AskAsync(content, patience.Token);
            if (answer.EndsWith(" FOUND", StringComparison.Ordinal)) return ScanVerdict.Infected;
            if (answer.EndsWith(": OK", StringComparison.Ordinal)) return ScanVerdict.Clean;
            logger.LogWarning("The virus scanner gave no verdict: {Answer}", answer);
        }
        catch (Exception fault) when (fault is SocketException or IOException || (fault is OperationCanceledException && !stop.IsCancellationRequested))
        {
            logger.LogWarning("The virus scanner at {Scanner} does not answer: {Fault}", options.Attachments.Clamd, fault.GetBaseException().GetType().Name);
        }
        return ScanVerdict.Unknown;
    }

    private async Task<string> AskAsync(byte[] content, CancellationToken stop)
    {
        var (host, port) = options.Attachments.ClamdAddress!.Value;
        using var client = new TcpClient();
        await client.ConnectAsync(host, port, stop);
        await using var stream = client.GetStream();
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), stop);
        var length = new byte[sizeof(int)];
        foreach (var chunk in content.Chunk(ChunkBytes))
        {
            BinaryPrimitives.WriteInt32BigEndian(length, chunk.Length);
            await stream.WriteAsync(length, stop);
            await stream.WriteAsync(chunk, stop);
        }
        await stream.WriteAsync(new byte[sizeof(int)], stop);
        using var reader = new StreamReader(stream, Encoding.ASCII);
        return (await reader.ReadToEndAsync(stop)).TrimEnd('\0', '\n');
    }
}
