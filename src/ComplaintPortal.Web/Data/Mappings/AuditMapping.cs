using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Retention;
using ComplaintPortal.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintPortal.Web.Data.Mappings;

internal sealed class AuditMapping
    : IEntityTypeConfiguration<AuditLine>, IEntityTypeConfiguration<AuditHead>, IEntityTypeConfiguration<AuditReason>, IEntityTypeConfiguration<AuditCheck>
{
    public void Configure(EntityTypeBuilder<AuditLine> line)
    {
        line.ToTable("AuditLog");
        line.HasKey(l => l.Sequence);
        line.Property(l => l.Sequence).ValueGeneratedNever();
        line.Property(l => l.Number).HasMaxLength(ComplaintNumber.Limit);
        line.Property(l => l.What).HasMaxLength(AuditLine.WhatLimit);
        line.Property(l => l.Role).HasMaxLength(AuditLine.RoleLimit);
        line.Property(l => l.Session).HasMaxLength(AuditLine.SessionLimit);
        line.Property(l => l.ReasonHash).HasMaxLength(HashChain.HashLength);
        line.Property(l => l.Before).HasMaxLength(HashChain.HashLength);
        line.Property(l => l.BeforeInDossier).HasMaxLength(HashChain.HashLength);
        line.Property(l => l.Hash).HasMaxLength(HashChain.HashLength);
        // Not unique: a place that is there twice is for the check to find, and may not keep anyone from a dossier.
        line.HasIndex(l => new { l.Number, l.Place, l.Sequence }, "IX_AuditLog_Dossier");
        line.HasIndex(l => new { l.ByKind, l.At }, "IX_AuditLog_At");
    }

    public void Configure(EntityTypeBuilder<AuditHead> head)
    {
        head.ToTable("AuditHeads");
        head.HasKey(h => h.Name);
        head.Property(h => h.Name).HasMaxLength(ComplaintNumber.Limit);
        head.Property(h => h.Hash).HasMaxLength(HashChain.HashLength);
        // There from the beginning: who writes a line takes it first, and so the lines come one by one.
        head.HasData(new AuditHead { Name = AuditHead.Whole });
    }

    public void Configure(EntityTypeBuilder<AuditReason> reason)
    {
        reason.ToTable("AuditReasons");
        reason.Property(r => r.Salt).HasMaxLength(32);
        reason.Property(r => r.Text).HasMaxLength(AuditReason.TextLimit);
        reason.HasOne<Complaint>().WithMany().HasForeignKey(r => r.ComplaintId);
        reason.HasIndex(r => r.Sequence, "IX_AuditReasons_Sequence");
    }

    public void Configure(EntityTypeBuilder<AuditCheck> check)
    {
        check.ToTable("AuditChecks");
        check.HasIndex(c => c.At, "IX_AuditChecks_At");
    }
}
