using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintPortal.Web.Data.Mappings;

internal sealed class DraftMapping : IEntityTypeConfiguration<DraftRow>, IEntityTypeConfiguration<DraftFile>
{
    public void Configure(EntityTypeBuilder<DraftRow> draft)
    {
        draft.ToTable("Drafts");
        draft.Property(d => d.Id).ValueGeneratedNever();
        draft.Property(d => d.Version).IsConcurrencyToken();
        draft.HasMany(d => d.Files).WithOne().HasForeignKey(f => f.DraftId);
        draft.HasOne<Complaint>().WithMany().HasForeignKey(d => d.ComplaintId).OnDelete(DeleteBehavior.Cascade);
        draft.HasIndex(d => d.ExpiresAt, "IX_Drafts_ExpiresAt");
    }

    public void Configure(EntityTypeBuilder<DraftFile> file)
    {
        file.ToTable("DraftFiles");
        file.HasKey(f => f.StorageId);
        file.Property(f => f.StorageId).ValueGeneratedNever();
    }
}
