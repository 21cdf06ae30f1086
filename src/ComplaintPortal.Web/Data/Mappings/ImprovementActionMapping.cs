using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Evaluation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintPortal.Web.Data.Mappings;

internal sealed class ImprovementActionMapping : IEntityTypeConfiguration<ImprovementAction>, IEntityTypeConfiguration<ImprovementActionEntry>
{
    public void Configure(EntityTypeBuilder<ImprovementAction> action)
    {
        action.ToTable("ImprovementActions");
        action.Property(a => a.Title).HasMaxLength(ImprovementAction.TitleLimit);
        action.Property(a => a.Description).HasMaxLength(ImprovementAction.DescriptionLimit);
        action.Property(a => a.OwnerName).HasMaxLength(Actor.NameLimit);
        action.Property(a => a.WhatWasDone).HasMaxLength(ImprovementAction.NoteLimit);
        action.Property(a => a.Version).IsConcurrencyToken();
        // No key to the case: with one it would be destroyed with the dossier.
        action.HasMany(a => a.History).WithOne().HasForeignKey("ActionId").IsRequired();
        action.HasIndex(a => new { a.NextOn, a.Id }, "IX_ImprovementActions_NextOn");
        action.HasIndex(a => new { a.OwnerId, a.NextOn, a.Id }, "IX_ImprovementActions_Owner");
        action.HasIndex(a => new { a.Year, a.NextOn, a.Id }, "IX_ImprovementActions_Year");
        action.HasIndex(a => a.ComplaintId, "IX_ImprovementActions_Complaint");
    }

    public void Configure(EntityTypeBuilder<ImprovementActionEntry> entry)
    {
        entry.ToTable("ImprovementActionEntries");
        entry.Property(e => e.Detail).HasMaxLength(ImprovementActionEntry.DetailLimit);
        entry.Property(e => e.ByName).HasMaxLength(Actor.NameLimit);
    }
}
