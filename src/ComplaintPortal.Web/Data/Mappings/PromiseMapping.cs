using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintPortal.Web.Data.Mappings;

internal sealed class PromiseMapping : IEntityTypeConfiguration<Promise>, IEntityTypeConfiguration<PromiseExtension>, IEntityTypeConfiguration<ReminderRecord>
{
    public void Configure(EntityTypeBuilder<Promise> promise)
    {
        promise.ToTable("Promises");
        promise.HasMany(p => p.Extensions).WithOne().HasForeignKey("PromiseId").IsRequired();
        promise.HasIndex(p => new { p.State, p.DueOn, p.Id }, "IX_Promises_Open");
        // Which cases stand behind a figure of a year.
        promise.HasIndex(p => new { p.Kind, p.CountedFrom, p.Id }, "IX_Promises_CountedFrom");
    }

    public void Configure(EntityTypeBuilder<PromiseExtension> extension)
    {
        extension.ToTable("PromiseExtensions");
        extension.Property(e => e.Reason).HasMaxLength(PromiseExtension.ReasonLimit);
        extension.Property(e => e.ByName).HasMaxLength(Actor.NameLimit);
    }

    public void Configure(EntityTypeBuilder<ReminderRecord> reminder)
    {
        reminder.ToTable("Reminders");
        reminder.HasOne<Promise>().WithMany().HasForeignKey(r => r.PromiseId);
        reminder.HasIndex(r => new { r.PromiseId, r.DueOn, r.Days, r.IsEscalation, r.RecipientId }, "IX_Reminders_Once").IsUnique();
    }
}
