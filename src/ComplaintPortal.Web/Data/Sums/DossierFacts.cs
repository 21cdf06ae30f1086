using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Domain.Promises;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Data.Sums;

/// <summary>Reads of dossiers what counts in the figures, also of those from which whoever asks is barred: figures count everything.</summary>
internal static class DossierFacts
{
    /// <summary>The facts as they stand in the database, by the dossier's id.</summary>
    public static async Task<Dictionary<long, ComplaintFacts>> ReadAsync(PortalDbContext db, List<long> ids, CancellationToken stop)
    {
        var subjects = await db.Set<ComplaintSubject>().Where(one => ids.Contains(EF.Property<long>(one, "ComplaintId")))
            .Select(one => new { Id = EF.Property<long>(one, "ComplaintId"), one.Code }).ToListAsync(stop);
        var promises = await db.Promises.Where(one => ids.Contains(EF.Property<long>(one, "ComplaintId")))
            .Select(one => new
            {
                Id = EF.Property<long>(one, "ComplaintId"),
                Facts = new PromiseFacts(one.Kind, one.State, one.CountedFrom, one.TermUnit, one.DueOn, one.KeptOn ?? one.EndedOn, one.Extensions.Any()),
            }).ToListAsync(stop);
        var referrals = await db.Set<Referral>().Where(one => ids.Contains(EF.Property<long>(one, "ComplaintId")))
            .Select(one => new { Id = EF.Property<long>(one, "ComplaintId"), Facts = new ReferralFacts(one.BodyCode, one.On, one.IsDirect) }).ToListAsync(stop);
        var complaints = await db.Complaints.IgnoreQueryFilters().Where(one => ids.Contains(one.Id))
            .Select(one => new { one.Id, one.Kind, one.Channel, one.ReceivedOn, one.ClosedOn, one.Outcome, one.Location, one.Complainant.Relation }).ToListAsync(stop);
        var (subjectsOf, promisesOf, referralsOf) = (subjects.ToLookup(one => one.Id, one => one.Code), promises.ToLookup(one => one.Id, one => one.Facts), referrals.ToLookup(one => one.Id, one => one.Facts));
        return complaints.ToDictionary(one => one.Id, one => new ComplaintFacts
        {
            Kind = one.Kind,
            Channel = one.Channel,
            ReceivedOn = one.ReceivedOn,
            ClosedOn = one.ClosedOn,
            Outcome = one.Outcome,
            Location = one.Location,
            Relation = one.Relation,
            Subjects = [.. subjectsOf[one.Id]],
            Promises = [.. promisesOf[one.Id]],
            Referrals = [.. referralsOf[one.Id]],
        });
    }
}
