using ComplaintPortal.Domain.Complaints;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintPortal.Web.Data.Mappings;

internal sealed class ClosingMapping : IEntityTypeConfiguration<Closing>, IEntityTypeConfiguration<ImprovementPoint>
{
    public void Configure(EntityTypeBuilder<Closing> closing)
    {
        closing.ToTable("Closings");
        closing.Property(c => c.ByName).HasMaxLength(Actor.NameLimit);
        closing.HasIndex(c => new { c.On, c.Id }, "IX_Closings_On");
    }

    public void Configure(EntityTypeBuilder<ImprovementPoint> point)
    {
        point.ToTable("ImprovementPoints");
        point.Property(p => p.Text).HasMaxLength(ImprovementPoint.TextLimit);
        point.Property(p => p.ByName).HasMaxLength(Actor.NameLimit);
        point.HasIndex(p => new { p.At, p.Id }, "IX_ImprovementPoints_At");
    }
}
