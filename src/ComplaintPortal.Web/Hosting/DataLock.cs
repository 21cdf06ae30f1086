namespace ComplaintPortal.Web.Hosting;

/// <summary>Says that a portal works in the data directory. Several may at once; nothing is put back from a backup beneath them, and no keys are rotated.</summary>
public static class DataLock
{
    private const string FileName = "in-use.lock";

    /// <summary>Held for as long as the portal runs; a process that is killed lets it go.</summary>
    /// <exception cref="StartupFaultException">Someone has the data directory alone at this moment.</exception>
    public static FileStream Share(PortalOptions options)
    {
        try
        {
            return new FileStream(Path.Combine(options.DataDirectory, FileName), FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read);
        }
        catch (IOException)
        {
            throw new StartupFaultException("data directory", ["a backup is put back there or its keys are rotated at this moment; try again when that is done"]);
        }
    }

    /// <summary>Null while a portal runs there.</summary>
    public static FileStream? TryTake(PortalOptions options)
    {
        try
        {
            return new FileStream(Path.Combine(options.DataDirectory, FileName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
