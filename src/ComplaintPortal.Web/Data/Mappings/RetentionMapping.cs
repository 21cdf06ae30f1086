using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Retention;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintPortal.Web.Data.Mappings;

internal sealed class RetentionMapping : IEntityTypeConfiguration<RetentionHold>, IEntityTypeConfiguration<DestructionCertificate>
{
    public void Configure(EntityTypeBuilder<RetentionHold> hold)
    {
        hold.ToTable("RetentionHolds");
        hold.Property(h => h.Reason).HasMaxLength(RetentionHold.ReasonLimit);
        hold.Property(h => h.DecidedBy).HasMaxLength(RetentionHold.DecidedByLimit);
        hold.Property(h => h.PlacedByName).HasMaxLength(Actor.NameLimit);
        hold.Property(h => h.LiftedByName).HasMaxLength(Actor.NameLimit);
        hold.Property(h => h.LiftReason).HasMaxLength(RetentionHold.ReasonLimit);
        hold.HasIndex(h => new { h.LiftedAt, h.ReviewOn, h.Id }, "IX_RetentionHolds_Review");
    }

    public void Configure(EntityTypeBuilder<DestructionCertificate> certificate)
    {
        certificate.ToTable("DestructionCertificates");
        certificate.HasKey(c => c.Sequence);
        certificate.Property(c => c.Sequence).ValueGeneratedNever();
        certificate.Property(c => c.Number).HasMaxLength(ComplaintNumber.Limit);
        certificate.Property(c => c.ByName).HasMaxLength(Actor.NameLimit);
        certificate.Property(c => c.Counts).HasMaxLength(DestructionCertificate.CountsLimit);
        certificate.Property(c => c.Before).HasMaxLength(HashChain.HashLength);
        certificate.Property(c => c.Hash).HasMaxLength(HashChain.HashLength);
        certificate.HasIndex(c => c.Number, "IX_DestructionCertificates_Number").IsUnique();
    }
}
