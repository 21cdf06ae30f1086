using ComplaintPortal.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintPortal.Web.Data.Mappings;

internal sealed class OfficeMapping : IEntityTypeConfiguration<SavedFilter>, IEntityTypeConfiguration<TextSnippet>
{
    public void Configure(EntityTypeBuilder<SavedFilter> filter)
    {
        filter.ToTable("SavedFilters");
        filter.Property(f => f.Name).HasMaxLength(SavedFilter.NameLimit);
        filter.Property(f => f.Query).HasMaxLength(SavedFilter.QueryLimit);
        filter.HasOne<StaffMember>().WithMany().HasForeignKey(f => f.StaffId);
        filter.HasIndex(f => f.StaffId, "IX_SavedFilters_Staff");
    }

    public void Configure(EntityTypeBuilder<TextSnippet> snippet)
    {
        snippet.ToTable("TextSnippets");
        snippet.Property(s => s.Name).HasMaxLength(TextSnippet.NameLimit);
        snippet.Property(s => s.Text).HasMaxLength(TextSnippet.TextLimit);
        snippet.Property(s => s.Language).HasMaxLength(2);
        snippet.Property(s => s.Version).IsConcurrencyToken();
        snippet.HasIndex(s => s.Name, "IX_TextSnippets_Name").IsUnique();
    }
}
