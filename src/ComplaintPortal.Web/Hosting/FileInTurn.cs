using System.Diagnostics;

namespace ComplaintPortal.Web.Hosting;

/// <summary>A file that several processes may want at the same moment.</summary>
internal static class FileInTurn
{
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits for another that has the file, which it has for a moment only.</summary>
    /// <exception cref="IOException">The other one has it for longer than that, or it can't be opened at all.</exception>
    public static FileStream Open(string path, FileMode mode, FileAccess access, FileShare share, TimeSpan patience)
    {
        for (var since = Stopwatch.StartNew(); ;)
        {
            try
            {
                return new FileStream(path, mode, access, share);
            }
            catch (IOException) when (since.Elapsed < patience && !Directory.Exists(path))
            {
                Thread.Sleep(TryAgainAfter);
            }
        }
    }
}
