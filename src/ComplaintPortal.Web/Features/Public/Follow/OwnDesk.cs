using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Audit;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Texts;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Public.Follow;

/// <summary>What every act of a complainant works with.</summary>
public sealed class OwnDesk(PortalDbContext db, OwnComplaint own, DossierLog log, PortalClock clock, IStringLocalizer<FieldTexts> texts)
{
    public PortalClock Clock => clock;

    /// <summary>The complaint as its complainant sees it now.</summary>
    public Task<StatusPage> ReadAsync(CancellationToken stop) => StatusPage.ReadAsync(db, own.Id, stop);

    /// <summary>Carries out an act; gives the rule that forbids it as things stand now, and null where it was done.</summary>
    public async Task<ComplaintRule?> TryActAsync(Action<Complaint> act, CancellationToken stop)
    {
        try
        {
            await own.ActAsync(act, stop);
            return null;
        }
        catch (ComplaintRuleException fault)
        {
            return fault.Rule;
        }
    }

    /// <summary>Says what to do, in words for a complainant where the rule has those.</summary>
    public string Say(ComplaintRule rule) => texts[$"OwnRule.{rule}"] is { ResourceNotFound: false } said ? said : texts[$"Rule.{rule}"];

    /// <summary>Records that the dossier is looked at (B17); an act that did not come about is not saved along.</summary>
    public Task LookAsync(CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        return log.LookAsync(own.Id, LookKind.StatusPage, Actor.Complainant, "", stop);
    }
}
