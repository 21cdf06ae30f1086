using ComplaintPortal.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintPortal.Web.Data.Mappings;

internal sealed class EndedVisitMapping : IEntityTypeConfiguration<EndedVisit>
{
    public void Configure(EntityTypeBuilder<EndedVisit> visit)
    {
        visit.ToTable("EndedVisits");
        visit.HasKey(v => v.Name);
        visit.Property(v => v.Name).HasMaxLength(EndedVisit.NameLimit);
        visit.HasIndex(v => v.EndedAt, "IX_EndedVisits_EndedAt");
    }
}
