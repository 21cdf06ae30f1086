using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintPortal.Web.Data.Mappings;

internal sealed class OutboxMessageMapping : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> message)
    {
        message.ToTable("Outbox");
        message.Property(m => m.To).HasMaxLength(Complainant.EmailLimit);
        message.Property(m => m.Language).HasMaxLength(2);
        message.Property(m => m.Reference).HasMaxLength(ComplaintNumber.Limit);
        message.Property(m => m.Fault).HasMaxLength(OutboxMessage.FaultLimit);
        message.Property(m => m.Key).HasMaxLength(OutboxMessage.KeyLimit);
        message.Property(m => m.Version).IsConcurrencyToken();
        message.HasIndex(m => m.Key, "IX_Outbox_Key").IsUnique();
        message.HasIndex(m => new { m.State, m.NextAttemptAt, m.Id }, "IX_Outbox_Next");
    }
}
