using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintPortal.Web.Data.Mappings;

internal sealed class LetterMapping : IEntityTypeConfiguration<Letter>
{
    public void Configure(EntityTypeBuilder<Letter> letter)
    {
        letter.ToTable("Letters");
        letter.Property(l => l.Arguments).HasMaxLength(4000);
        letter.Property(l => l.SentByName).HasMaxLength(Actor.NameLimit);
        letter.HasIndex(l => new { l.SentAt, l.SetAsideAt, l.Id }, "IX_Letters_ToSend");
    }
}
