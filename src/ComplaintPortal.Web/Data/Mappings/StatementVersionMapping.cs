using ComplaintPortal.Domain.Complaints;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintPortal.Web.Data.Mappings;

internal sealed class StatementVersionMapping : IEntityTypeConfiguration<StatementVersion>
{
    public void Configure(EntityTypeBuilder<StatementVersion> version)
    {
        version.ToTable("StatementVersions");
        version.Property(v => v.ByName).HasMaxLength(Actor.NameLimit);
        version.HasIndex("ComplaintId", "Number").HasDatabaseName("IX_StatementVersions_Number").IsUnique();
    }
}
