using ComplaintPortal.Domain.Complaints;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintPortal.Web.Data.Mappings;

internal sealed class DisclosureRequestMapping :
    IEntityTypeConfiguration<DisclosureRequest>, IEntityTypeConfiguration<CopyMark>, IEntityTypeConfiguration<LeftOutPassage>, IEntityTypeConfiguration<LeftOutWord>
{
    public void Configure(EntityTypeBuilder<DisclosureRequest> request)
    {
        request.ToTable("DisclosureRequests");
        request.Property(r => r.Remark).HasMaxLength(DisclosureRequest.RemarkLimit);
        // What was asked before the channel was recorded was asked on the status page.
        request.Property(r => r.Channel).HasDefaultValue(ReceiptChannel.Website);
        request.Property(r => r.IdentityCheck).HasMaxLength(DisclosureRequest.IdentityLimit);
        request.Property(r => r.IdentityByName).HasMaxLength(Actor.NameLimit);
        request.Property(r => r.Answer).HasMaxLength(DisclosureRequest.ReasonLimit);
        request.Property(r => r.AnsweredByName).HasMaxLength(Actor.NameLimit);
        request.Property(r => r.Place).HasMaxLength(DisclosureRequest.PlaceLimit);
        request.Property(r => r.Present).HasMaxLength(DisclosureRequest.PlaceLimit);
        request.Property(r => r.CopyByName).HasMaxLength(Actor.NameLimit);
        request.Property(r => r.CopyHash).HasMaxLength(DisclosureRequest.HashLength);
        request.Property(r => r.MarkVersion).IsConcurrencyToken();
        request.HasOne(r => r.Promise).WithMany().HasForeignKey("PromiseId").OnDelete(DeleteBehavior.NoAction);
        request.HasMany(r => r.Marks).WithOne().HasForeignKey("RequestId").IsRequired();
        request.HasMany(r => r.Words).WithOne().HasForeignKey("RequestId").IsRequired();
    }

    public void Configure(EntityTypeBuilder<CopyMark> mark)
    {
        mark.ToTable("CopyMarks");
        mark.Property(m => m.Key).HasMaxLength(CopyMark.KeyLimit);
        mark.Property(m => m.Fingerprint).HasMaxLength(DisclosureRequest.HashLength);
        mark.Property(m => m.LeftOutBecause).HasMaxLength(CopyMark.ReasonLimit);
        mark.Property(m => m.ReplacementName).HasMaxLength(Attachment.FileNameLimit);
        mark.Property(m => m.ByName).HasMaxLength(Actor.NameLimit);
        mark.HasMany(m => m.Passages).WithOne().HasForeignKey("MarkId").IsRequired();
    }

    public void Configure(EntityTypeBuilder<LeftOutPassage> passage)
    {
        passage.ToTable("LeftOutPassages");
        passage.Property(p => p.Reason).HasMaxLength(CopyMark.ReasonLimit);
    }

    public void Configure(EntityTypeBuilder<LeftOutWord> word)
    {
        word.ToTable("LeftOutWords");
        word.Property(w => w.Text).HasMaxLength(LeftOutWord.TextLimit);
    }
}
