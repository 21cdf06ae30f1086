using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Retention;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintPortal.Web.Data.Mappings;

internal sealed class RetentionMapping :
    IEntityTypeConfiguration<RetentionHold>, IEntityTypeConfiguration<DestructionCertificate>,
    IEntityTypeConfiguration<ComplaintFigures>, IEntityTypeConfiguration<FiguresPromise>
{
    private const int CodesLimit = 1000;

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

    public void Configure(EntityTypeBuilder<ComplaintFigures> figures)
    {
        figures.ToTable("ComplaintFigures");
        figures.Property(f => f.Location).HasMaxLength(Complaint.CodeLimit);
        figures.Property(f => f.Subjects).HasMaxLength(CodesLimit);
        figures.Property(f => f.Bodies).HasMaxLength(CodesLimit);
        figures.HasMany(f => f.Promises).WithOne().HasForeignKey("FiguresId").IsRequired();
        figures.HasIndex(f => new { f.ReceivedIn, f.Id }, "IX_ComplaintFigures_ReceivedIn");
    }

    public void Configure(EntityTypeBuilder<FiguresPromise> promise) => promise.ToTable("FiguresPromises");
}
