using ComplaintPortal.Domain.Complaints;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintPortal.Web.Data.Mappings;

internal sealed class ShownGuidanceMapping : IEntityTypeConfiguration<ShownGuidance>
{
    public void Configure(EntityTypeBuilder<ShownGuidance> shown)
    {
        shown.ToTable("ShownGuidance");
        shown.Property(s => s.Code).HasMaxLength(ShownGuidance.CodeLimit);
        shown.Property(s => s.Name).HasMaxLength(ShownGuidance.NameLimit);
        shown.Property(s => s.Url).HasMaxLength(ShownGuidance.UrlLimit);
    }
}
