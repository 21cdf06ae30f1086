using ComplaintPortal.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintPortal.Web.Data.Mappings;

internal sealed class StaffPasskeyMapping : IEntityTypeConfiguration<StaffPasskey>
{
    public void Configure(EntityTypeBuilder<StaffPasskey> passkey)
    {
        passkey.ToTable("Passkeys");
        passkey.Property(p => p.Id).ValueGeneratedNever();
        passkey.Property(p => p.Name).HasMaxLength(StaffPasskey.NameLimit);
        passkey.Property(p => p.CredentialId).HasMaxLength(StaffPasskey.CredentialIdLimit);
        passkey.Property(p => p.CredentialHash).HasMaxLength(StaffPasskey.HashLimit);
        passkey.Property(p => p.Transports).HasMaxLength(StaffPasskey.TransportsLimit);
        passkey.HasOne<StaffMember>().WithMany().HasForeignKey(p => p.StaffId).OnDelete(DeleteBehavior.Cascade);
        passkey.HasIndex(p => p.CredentialHash, "IX_Passkeys_Credential").IsUnique();
        passkey.HasIndex(p => p.StaffId, "IX_Passkeys_Staff");
    }
}
