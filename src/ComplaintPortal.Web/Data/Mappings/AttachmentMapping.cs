using ComplaintPortal.Domain.Complaints;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintPortal.Web.Data.Mappings;

internal sealed class AttachmentMapping : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> attachment)
    {
        attachment.ToTable("Attachments");
        attachment.Property(a => a.FileName).HasMaxLength(Attachment.FileNameLimit);
        attachment.Property(a => a.MediaType).HasMaxLength(Attachment.MediaTypeLimit);
        attachment.Property(a => a.ByName).HasMaxLength(Actor.NameLimit);
        attachment.HasIndex(a => a.StorageId, "IX_Attachments_StorageId").IsUnique();
    }
}
