using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Retention;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Data.Sums;
using ComplaintPortal.Web.Encryption;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Data;

/// <summary>The portal's database. Each provider has a context of its own below it, with its own migrations.</summary>
public abstract class PortalDbContext(DbContextOptions options) : IdentityDbContext<StaffMember, IdentityRole<Guid>, Guid>(options)
{
    private const int EnumLimit = 40;

    /// <summary>
    /// The employee who looks; null for complainants and for jobs. What this employee is barred from is in no query at all: every way
    /// to a case begins at <see cref="Complaints"/>.
    /// </summary>
    public Guid? Viewer => Looker.StaffId;

    internal Looker Looker => LookerNow();

    /// <summary>Asked at every query, since a context can be made before it is known who asks.</summary>
    internal Func<Looker> LookerNow { get; set; } = () => Looker.Portal;

    /// <summary>Its place in the line of those who write; a context that is made by itself waits for nobody.</summary>
    internal WriteTurn Turn { get; set; } = new(null);

    /// <summary>Where it writes together with others; a context that is made by itself has no others.</summary>
    internal SharedWrites Shared
    {
        get => field ??= new SharedWrites();
        set;
    }

    internal AuditTrail Trail
    {
        get => field ??= new AuditTrail(this);
        set;
    }

    internal FigureSums Sums
    {
        get => field ??= new FigureSums(this, new WorkingDayCalendar());
        set;
    }

    /// <summary>The keys with which this context seals and opens; without any it knows the model and no more.</summary>
    internal FieldKeys Keys { get; } = options.FindExtension<FieldKeysExtension>()?.Keys ?? FieldKeys.None;

    public DbSet<Complaint> Complaints => Set<Complaint>();

    public DbSet<Promise> Promises => Set<Promise>();

    public DbSet<Attachment> Attachments => Set<Attachment>();

    public DbSet<Letter> Letters => Set<Letter>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<ReminderRecord> Reminders => Set<ReminderRecord>();

    public DbSet<DraftRow> Drafts => Set<DraftRow>();

    public DbSet<DraftFile> DraftFiles => Set<DraftFile>();

    public DbSet<AccessAttempts> AccessAttempts => Set<AccessAttempts>();

    public DbSet<EndedVisit> EndedVisits => Set<EndedVisit>();

    public DbSet<AuditLine> AuditLog => Set<AuditLine>();

    public DbSet<AuditHead> AuditHeads => Set<AuditHead>();

    public DbSet<AuditReason> AuditReasons => Set<AuditReason>();

    public DbSet<AuditCheck> AuditChecks => Set<AuditCheck>();

    public DbSet<StaffPasskey> Passkeys => Set<StaffPasskey>();

    public DbSet<SavedFilter> SavedFilters => Set<SavedFilter>();

    public DbSet<HandedInRegister> HandedInRegisters => Set<HandedInRegister>();

    public DbSet<TextSnippet> TextSnippets => Set<TextSnippet>();

    public DbSet<DestructionCertificate> Certificates => Set<DestructionCertificate>();

    public DbSet<FigureCount> FigureCounts => Set<FigureCount>();

    public DbSet<ImprovementAction> ImprovementActions => Set<ImprovementAction>();

    public DbSet<AnnualEvaluation> AnnualEvaluations => Set<AnnualEvaluation>();

    public DbSet<EvaluationPoint> EvaluationPoints => Set<EvaluationPoint>();

    public DbSet<UsedKey> UsedKeys => Set<UsedKey>();

    public DbSet<NumberSeries> NumberSeries => Set<NumberSeries>();

    /// <summary>Has a line written to the audit log with the next saving, unless the changes are cleared before.</summary>
    public void Note(AuditLine line, AuditReason? reason = null) => Trail.Note(line, reason);

    /// <summary>Writes looks to the audit log (B17), with whatever else waits to be saved.</summary>
    public Task WriteLooksAsync(IReadOnlyList<AuditLine> looks, CancellationToken stop) => Trail.WriteAsync(looks, stop);

    /// <summary>Saves with what the audit log has to say of it (B17), and with the sums that it changes (E22).</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // What was changed is looked for once, and not by each who asks for it.
        ChangeTracker.DetectChanges();
        var detects = ChangeTracker.AutoDetectChangesEnabled;
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            return await Turn.HoldAsync(
                () => Trail.SaveAsync(
                    accept => Sums.SaveAsync(last => base.SaveChangesAsync(last, cancellationToken), accept, cancellationToken), acceptAllChangesOnSuccess, cancellationToken),
                cancellationToken);
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = detects;
        }
    }

    /// <summary>Saves; false where someone else saved the same at the very same moment.</summary>
    public async Task<bool> TrySaveAsync(CancellationToken stop)
    {
        try
        {
            await SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    /// <exception cref="NotSupportedException">Always: the audit log is written asynchronously.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess) => throw new NotSupportedException();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(PortalDbContext).Assembly);
        SealedColumns.Seal(builder, Keys);
        builder.Entity<Complaint>().HasQueryFilter(complaint => Viewer == null || !complaint.Barred.Any(one => one.StaffId == Viewer));
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration) =>
        configuration.Properties<Enum>().HaveConversion<string>().HaveMaxLength(EnumLimit);
}
