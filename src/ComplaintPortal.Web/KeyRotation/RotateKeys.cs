using ComplaintPortal.Web.Encryption;
using ComplaintPortal.Web.Hosting;

namespace ComplaintPortal.Web.KeyRotation;

/// <summary>The command rotate-keys: a new key, everything sealed anew with it, and the old keys gone. It can be stopped and run again at any point.</summary>
public static class RotateKeys
{
    /// <summary>
    /// Takes the data directory alone and adds a key, before anything reads the keys. Where an earlier run was stopped there are several
    /// already, and this one goes on with the newest of them.
    /// </summary>
    /// <exception cref="StartupFaultException">A portal works there.</exception>
    public static FileStream Begin(IServiceProvider services)
    {
        var alone = DataLock.TryTake(services.GetRequiredService<PortalOptions>())
            ?? throw new StartupFaultException("data directory", ["a portal works there, or a backup is made of it; stop it first, or wait"]);
        try
        {
            var file = services.GetRequiredService<FieldKeyFile>();
            var ring = file.ReadOrMake().Ring;
            if (ring.Count == 1) file.Replace([.. ring, FieldKey.New()]);
            return alone;
        }
        catch
        {
            alone.Dispose();
            throw;
        }
    }

    /// <summary>Exit code 0 where all is done, 1 where something can't be opened: then every key stays.</summary>
    public static async Task<int> RunAsync(IServiceProvider services, TextWriter output)
    {
        await using var scope = services.CreateAsyncScope();
        var (keys, file) = (scope.ServiceProvider.GetRequiredService<FieldKeys>(), scope.ServiceProvider.GetRequiredService<FieldKeyFile>());
        try
        {
            var (rows, files) = await scope.ServiceProvider.GetRequiredService<Resealing>().RunAsync(CancellationToken.None);
            file.Replace([keys.Ring[^1]]);
            await output.WriteLineAsync(
                $"All is sealed with key {keys.Newest}: {rows} rows and {files} files were sealed anew. Gone: {string.Join(", ", keys.Names.SkipLast(1))}. "
                    + "Make a backup now: an older one needs the keys that were kept with it.");
            return 0;
        }
        catch (SealedValueException fault)
        {
            await output.WriteLineAsync($"Stopped, and no key was taken away. {fault.Message}");
            return 1;
        }
    }
}
