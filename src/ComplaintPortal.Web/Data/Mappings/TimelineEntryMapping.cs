using ComplaintPortal.Domain.Complaints;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintPortal.Web.Data.Mappings;

internal sealed class TimelineEntryMapping : IEntityTypeConfiguration<TimelineEntry>
{
    public void Configure(EntityTypeBuilder<TimelineEntry> entry)
    {
        entry.Ignore(e => e.StaffId);
        entry.ToTable("Timeline");
        entry.Property(e => e.Detail).HasMaxLength(TimelineEntry.DetailLimit);
        entry.Property(e => e.ByName).HasMaxLength(Actor.NameLimit);
    }
}
