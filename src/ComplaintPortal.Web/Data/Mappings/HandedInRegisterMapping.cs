using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintPortal.Web.Data.Mappings;

internal sealed class HandedInRegisterMapping : IEntityTypeConfiguration<HandedInRegister>
{
    public void Configure(EntityTypeBuilder<HandedInRegister> import)
    {
        import.ToTable("HandedInRegisters");
        import.Property(i => i.Id).ValueGeneratedNever();
        import.Property(i => i.ByName).HasMaxLength(Actor.NameLimit);
        import.Property(i => i.Session).HasMaxLength(AuditLine.SessionLimit);
        import.Property(i => i.FileName).HasMaxLength(HandedInRegister.FileNameLimit);
        import.Property(i => i.FirstNumber).HasMaxLength(ComplaintNumber.Limit);
        import.Property(i => i.LastNumber).HasMaxLength(ComplaintNumber.Limit);
        import.Property(i => i.Version).IsConcurrencyToken();
        import.Ignore(i => i.IsBusy);
    }
}
