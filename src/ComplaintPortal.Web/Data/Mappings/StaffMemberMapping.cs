using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data.Rows;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintPortal.Web.Data.Mappings;

internal sealed class StaffMemberMapping : IEntityTypeConfiguration<StaffMember>, IEntityTypeConfiguration<IdentityRole<Guid>>
{
    public void Configure(EntityTypeBuilder<StaffMember> member)
    {
        member.Property(m => m.DisplayName).HasMaxLength(Actor.NameLimit);
        member.Property(m => m.CalendarKeyHash).HasMaxLength(StaffMember.CalendarKeyHashLimit);
        member.HasIndex(m => m.CalendarKeyHash, "IX_AspNetUsers_CalendarKey");
    }

    public void Configure(EntityTypeBuilder<IdentityRole<Guid>> role) => role.HasData(
        Role("5f0a3a4e-0a55-4c1c-9c55-9c7d3a6b0001", Roles.Officer),
        Role("5f0a3a4e-0a55-4c1c-9c55-9c7d3a6b0002", Roles.Management),
        Role("5f0a3a4e-0a55-4c1c-9c55-9c7d3a6b0003", Roles.Administrator));

    private static IdentityRole<Guid> Role(string id, string name) => new(name)
    {
        Id = Guid.Parse(id),
        NormalizedName = name.ToUpperInvariant(),
        ConcurrencyStamp = id,
    };
}
