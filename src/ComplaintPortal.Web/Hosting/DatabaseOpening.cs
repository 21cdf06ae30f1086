namespace ComplaintPortal.Web.Hosting;

/// <summary>
/// Whether the database is open for use: brought up to date, and held against the keys. The portal listens before that, so that who comes
/// right after a restart sees the first page and not a broken connection; everything that needs the database waits for this.
/// </summary>
public sealed class DatabaseOpening
{
    private readonly TaskCompletionSource opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends once the database is open; fails where it can't be opened, and is cancelled where the portal stops before.</summary>
    public Task Opened => opened.Task;

    public bool IsOpen => opened.Task.IsCompletedSuccessfully;

    /// <summary>Opens it, and lets those go on who waited.</summary>
    /// <param name="stop">Where the portal is stopped meanwhile, what is being done is left as by a process that is killed.</param>
    /// <exception cref="StartupFaultException">It can't be opened.</exception>
    public async Task OpenAsync(Func<Task> open, CancellationToken stop)
    {
        try
        {
            await open().WaitAsync(stop);
            opened.SetResult();
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            opened.SetCanceled(stop);
        }
        catch (Exception fault)
        {
            opened.SetException(fault);
            throw;
        }
    }

    /// <summary>Waits for it, and says whether it is open then.</summary>
    public async Task<bool> WaitAsync(TimeSpan patience, CancellationToken stop)
    {
        await opened.Task.WaitAsync(patience, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return IsOpen;
    }
}
