using ComplaintPortal.Domain.Retention;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Encryption;
using ComplaintPortal.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Audit;

/// <summary>Holds the audit log against itself (B17): every line, every dossier's lines, and where they have to end.</summary>
public sealed class AuditVerification(PortalDbContext db, PortalClock clock, ILogger<AuditVerification> logger)
{
    private const int Batch = 1000;

    /// <summary>Checks the whole log, and keeps what came of it.</summary>
    public async Task<AuditCheck> CheckAsync(CancellationToken stop)
    {
        // What is written while this runs comes after the end that is there now.
        var end = await db.AuditHeads.AsNoTracking().SingleAsync(head => head.Name == AuditHead.Whole, stop);
        var check = new AuditCheck { At = clock.Now, Lines = end.Count, BrokenAt = await BreakAsync(end, stop) ?? await BreakInDossiersAsync(end, stop) };
        db.AuditChecks.Add(check);
        await db.SaveChangesAsync(stop);
        if (check.BrokenAt is null) logger.LogInformation("The audit log of {Lines} lines is whole; it ends with {Hash}", check.Lines, end.Hash);
        else logger.LogCritical("The audit log is broken at line {Line}", check.BrokenAt);
        return check;
    }

    /// <summary>The command verify-log: exit code 0 where the log is whole, 1 where it is not.</summary>
    public static async Task<int> VerifyAsync(IServiceProvider services, TextWriter output)
    {
        await using var scope = services.CreateAsyncScope();
        var check = await scope.ServiceProvider.GetRequiredService<AuditVerification>().CheckAsync(CancellationToken.None);
        await output.WriteLineAsync(check.BrokenAt is { } at
            ? $"The audit log is broken at line {at}: it is missing, or it, its reason or the one before it was changed."
            : $"The audit log of {check.Lines} lines is whole.");
        return check.BrokenAt is null ? 0 : 1;
    }

    /// <summary>The first place at which a line is missing, changed or not the next.</summary>
    private async Task<long?> BreakAsync(AuditHead end, CancellationToken stop)
    {
        AuditLine? previous = null;
        while (true)
        {
            var after = previous?.Sequence ?? 0;
            var lines = await db.AuditLog.AsNoTracking().Where(line => line.Sequence > after && line.Sequence <= end.Count)
                .OrderBy(line => line.Sequence).Take(Batch).ToListAsync(stop);
            foreach (var line in lines)
            {
                if (!line.Follows(previous)) return (previous?.Sequence ?? 0) + 1;
                previous = line;
            }
            if (await ChangedReasonAsync(lines, stop) is { } changed) return changed;
            if (lines.Count == Batch) continue;
            if ((previous?.Sequence ?? 0) < end.Count) return (previous?.Sequence ?? 0) + 1;
            return (previous?.Hash ?? HashChain.Beginning) == end.Hash ? null : end.Count;
        }
    }

    /// <summary>The first line whose reason says something else than was said; one that is gone went with its dossier (B19).</summary>
    private async Task<long?> ChangedReasonAsync(List<AuditLine> lines, CancellationToken stop)
    {
        var asked = lines.Where(line => line.ReasonHash.Length > 0).ToDictionary(line => line.Sequence);
        var places = asked.Keys.ToList();
        if (places.Count == 0) return null;
        var (reasons, unreadable) = await ReasonsAsync(places, stop);
        var numbers = asked.Values.Where(line => reasons.TrueForAll(reason => reason.Sequence != line.Sequence)).Select(line => line.Number).ToList();
        var still = await db.Complaints.IgnoreQueryFilters().Where(one => numbers.Contains(one.Number)).Select(one => one.Number).ToListAsync(stop);
        return unreadable.Select(place => (long?)place)
            .Concat(reasons.Where(reason => reason.Hash() != asked[reason.Sequence].ReasonHash).Select(reason => (long?)reason.Sequence))
            .Concat(asked.Values.Where(line => still.Contains(line.Number) && !unreadable.Contains(line.Sequence) && reasons.TrueForAll(reason => reason.Sequence != line.Sequence)).Select(line => (long?)line.Sequence))
            .Min();
    }

    /// <summary>The reasons at these places, and the places of those that were changed so that they can't be opened.</summary>
    private async Task<(List<AuditReason> Reasons, List<long> Unreadable)> ReasonsAsync(List<long> places, CancellationToken stop)
    {
        var (reasons, unreadable) = (new List<AuditReason>(), new List<long>());
        var ids = await db.AuditReasons.Where(reason => places.Contains(reason.Sequence)).OrderBy(reason => reason.Id)
            .Select(reason => new { reason.Id, reason.Sequence }).ToListAsync(stop);
        foreach (var one in ids)
        {
            try
            {
                reasons.Add(await db.AuditReasons.AsNoTracking().SingleAsync(reason => reason.Id == one.Id, stop));
            }
            catch (SealedValueException)
            {
                unreadable.Add(one.Sequence);
            }
        }
        return (reasons, unreadable);
    }

    /// <summary>The first line that does not follow the one before it about its dossier, or after which the dossier's lines do not end where they have to.</summary>
    private async Task<long?> BreakInDossiersAsync(AuditHead end, CancellationToken stop)
    {
        AuditLine? previous = null;
        while (true)
        {
            var (number, place) = (previous?.Number, previous?.Place ?? 0);
            var query = db.AuditLog.AsNoTracking().Where(line => line.Sequence <= end.Count);
            if (number is not null) query = query.Where(line => line.Number.CompareTo(number) > 0 || (line.Number == number && line.Place > place));
            var lines = await query.OrderBy(line => line.Number).ThenBy(line => line.Place).ThenBy(line => line.Sequence).Take(Batch).ToListAsync(stop);
            var ends = await EndsAsync(lines, stop);
            foreach (var line in lines)
            {
                if (!line.FollowsInDossier(line.Number == previous?.Number ? previous : null)) return line.Sequence;
                // A line that came since then moved the end on.
                if (!ends.TryGetValue(line.Number, out var head) || head.Count < line.Place || (head.Count == line.Place && head.Hash != line.Hash)) return line.Sequence;
                previous = line;
            }
            if (lines.Count < Batch) return null;
        }
    }

    private async Task<Dictionary<string, AuditHead>> EndsAsync(List<AuditLine> lines, CancellationToken stop)
    {
        var numbers = lines.Select(line => line.Number).Distinct().ToList();
        return await db.AuditHeads.AsNoTracking().Where(head => numbers.Contains(head.Name)).ToDictionaryAsync(head => head.Name, stop);
    }
}
