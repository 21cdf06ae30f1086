using ComplaintPortal.Domain.Complaints;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintPortal.Web.Data.Mappings;

internal sealed class PeopleMapping
    : IEntityTypeConfiguration<SupportPerson>, IEntityTypeConfiguration<ConcernedEmployee>, IEntityTypeConfiguration<BarredStaff>
{
    public void Configure(EntityTypeBuilder<SupportPerson> person)
    {
        person.ToTable("SupportPersons");
        person.Property(p => p.Name).HasMaxLength(Complainant.NameLimit);
        person.Property(p => p.Organisation).HasMaxLength(SupportPerson.OrganisationLimit);
        person.Property(p => p.Telephone).HasMaxLength(Complainant.TelephoneLimit);
        person.Property(p => p.Email).HasMaxLength(Complainant.EmailLimit);
    }

    public void Configure(EntityTypeBuilder<ConcernedEmployee> employee)
    {
        employee.ToTable("ConcernedEmployees");
        employee.Property(e => e.Name).HasMaxLength(Complaint.EmployeeConcernedLimit);
    }

    public void Configure(EntityTypeBuilder<BarredStaff> barred)
    {
        barred.ToTable("BarredStaff");
        barred.Property(b => b.Name).HasMaxLength(Complaint.EmployeeConcernedLimit);
        barred.Property(b => b.Reason).HasMaxLength(BarredStaff.ReasonLimit);
        barred.Property(b => b.ByName).HasMaxLength(Actor.NameLimit);
        barred.HasIndex("ComplaintId", "StaffId").HasDatabaseName("IX_BarredStaff_Complaint").IsUnique();
    }
}
