using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintPortal.Web.Data.Mappings;

internal sealed class FigureCountMapping : IEntityTypeConfiguration<FigureCount>
{
    public void Configure(EntityTypeBuilder<FigureCount> count)
    {
        count.ToTable("FigureCounts");
        // In this order: a year is read as a whole.
        count.HasKey(c => new { c.Year, c.Figure, c.Kind, c.First, c.Second, c.Days, c.IsDestroyed });
        count.Property(c => c.First).HasMaxLength(Complaint.CodeLimit);
        count.Property(c => c.Second).HasMaxLength(Complaint.CodeLimit);
        count.Ignore(c => c.Key);
    }
}
