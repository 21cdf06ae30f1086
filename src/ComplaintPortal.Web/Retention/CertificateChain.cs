using ComplaintPortal.Domain.Retention;
using ComplaintPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Retention;

/// <summary>Holds the chain of destruction certificates against itself.</summary>
public static class CertificateChain
{
    private const int Batch = 500;

    /// <summary>How many certificates there are, and the first place at which one is missing, changed or not the next; null where all is whole.</summary>
    public static async Task<(long Count, long? BrokenAt)> CheckAsync(PortalDbContext db, CancellationToken stop)
    {
        DestructionCertificate? previous = null;
        while (true)
        {
            var after = previous?.Sequence ?? 0;
            var some = await db.Certificates.AsNoTracking().Where(one => one.Sequence > after).OrderBy(one => one.Sequence).Take(Batch).ToListAsync(stop);
            foreach (var certificate in some)
            {
                if (!certificate.Follows(previous)) return (certificate.Sequence, (previous?.Sequence ?? 0) + 1);
                previous = certificate;
            }
            if (some.Count < Batch) return (previous?.Sequence ?? 0, null);
        }
    }

    /// <summary>The command verify-certificates: exit code 0 where the chain is whole, 1 where it is not.</summary>
    public static async Task<int> VerifyAsync(IServiceProvider services, TextWriter output)
    {
        await using var scope = services.CreateAsyncScope();
        var (count, brokenAt) = await CheckAsync(scope.ServiceProvider.GetRequiredService<PortalDbContext>(), CancellationToken.None);
        await output.WriteLineAsync(brokenAt is { } at
            ? $"The chain of destruction certificates is broken at number {at}: it is missing, or it or the one before it was changed."
            : $"The chain of {count} destruction certificates is whole.");
        return brokenAt is null ? 0 : 1;
    }
}
