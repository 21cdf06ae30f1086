using ComplaintPortal.Domain.Complaints;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintPortal.Web.Data.Mappings;

internal sealed class ComplaintSubjectMapping : IEntityTypeConfiguration<ComplaintSubject>
{
    public void Configure(EntityTypeBuilder<ComplaintSubject> subject)
    {
        subject.ToTable("ComplaintSubjects");
        subject.Property(s => s.Code).HasMaxLength(Complaint.CodeLimit);
        subject.HasIndex("Code", "ComplaintId").HasDatabaseName("IX_ComplaintSubjects_Code");
    }
}
