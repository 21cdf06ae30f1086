using ComplaintPortal.Domain.Complaints;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintPortal.Web.Data.Mappings;

internal sealed class SearchKeyMapping : IEntityTypeConfiguration<SearchKey>
{
    public void Configure(EntityTypeBuilder<SearchKey> key)
    {
        key.ToTable("SearchKeys");
        key.HasIndex("Value", "ComplaintId").HasDatabaseName("IX_SearchKeys_Value");
    }
}
