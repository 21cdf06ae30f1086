namespace ComplaintPortal.Web.Imports;

/// <summary>
/// The import that this server works on: how far it is, and how to stop it. In memory, since nothing can be written to the database while
/// the import has it.
/// </summary>
public sealed class ImportWatch
{
    private readonly Lock gate = new();
    private Run? current;

    /// <summary>Names this server among others on the same database.</summary>
    public Guid Server { get; } = Guid.NewGuid();

    /// <summary>Begins one; it is over when it is disposed of.</summary>
    public Run Begin(Guid key, CancellationToken stop)
    {
        lock (gate) return current = new Run(this, key, CancellationTokenSource.CreateLinkedTokenSource(stop));
    }

    /// <summary>How many rows are done; null where another server works on it, or none.</summary>
    public int? DoneOf(Guid key)
    {
        lock (gate) return current?.Key == key ? current.Done : null;
    }

    /// <summary>Stops it, where it runs here.</summary>
    public void Stop(Guid key)
    {
        lock (gate)
        {
            if (current?.Key == key) current.Stop();
        }
    }

    /// <summary>One import at work.</summary>
    public sealed class Run(ImportWatch watch, Guid key, CancellationTokenSource stopping) : IDisposable
    {
        private int done;

        public Guid Key => key;

        public int Done => Volatile.Read(ref done);

        /// <summary>Whether a person stopped it, rather than the server.</summary>
        public bool IsStopped { get; private set; }

        public CancellationToken Token => stopping.Token;

        public void Progress(int rows) => Volatile.Write(ref done, rows);

        public void Stop()
        {
            IsStopped = true;
            stopping.Cancel();
        }

        public void Dispose()
        {
            lock (watch.gate)
            {
                if (watch.current == this) watch.current = null;
                stopping.Dispose();
            }
        }
    }
}
