using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintPortal.Web.Data.Mappings;

internal sealed class DossierLookMapping : IEntityTypeConfiguration<DossierLook>
{
    public void Configure(EntityTypeBuilder<DossierLook> look)
    {
        look.ToTable("DossierLooks");
        look.Property(l => l.Role).HasMaxLength(40);
        look.HasOne<Complaint>().WithMany().HasForeignKey(l => l.ComplaintId);
        look.HasIndex(l => new { l.ComplaintId, l.At }, "IX_DossierLooks_Complaint");
    }
}
