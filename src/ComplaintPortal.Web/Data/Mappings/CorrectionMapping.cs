using ComplaintPortal.Domain.Complaints;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintPortal.Web.Data.Mappings;

internal sealed class CorrectionMapping : IEntityTypeConfiguration<Correction>
{
    public void Configure(EntityTypeBuilder<Correction> correction)
    {
        correction.ToTable("Corrections");
        correction.Property(c => c.Former).HasMaxLength(Correction.ValueLimit);
        correction.Property(c => c.Current).HasMaxLength(Correction.ValueLimit);
        correction.Property(c => c.Reason).HasMaxLength(Correction.ReasonLimit);
        correction.Property(c => c.ByName).HasMaxLength(Actor.NameLimit);
    }
}
