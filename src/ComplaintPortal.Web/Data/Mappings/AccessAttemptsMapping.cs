using ComplaintPortal.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintPortal.Web.Data.Mappings;

internal sealed class AccessAttemptsMapping : IEntityTypeConfiguration<AccessAttempts>
{
    public void Configure(EntityTypeBuilder<AccessAttempts> attempts)
    {
        attempts.ToTable("AccessAttempts");
        attempts.HasKey(a => a.Subject);
        attempts.Property(a => a.Subject).HasMaxLength(AccessAttempts.SubjectLimit);
        attempts.Property(a => a.Wrong).IsConcurrencyToken();
        attempts.HasIndex(a => a.LastAt, "IX_AccessAttempts_LastAt");
    }
}
