using ComplaintPortal.Domain.Complaints;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintPortal.Web.Data.Mappings;

internal sealed class ContactRecordMapping : IEntityTypeConfiguration<ContactRecord>
{
    public void Configure(EntityTypeBuilder<ContactRecord> contact)
    {
        contact.ToTable("Contacts");
        contact.Property(c => c.ByName).HasMaxLength(Actor.NameLimit);
        contact.Ignore(c => c.Counts);
        contact.Property(c => c.Note).HasMaxLength(ContactRecord.NoteLimit);
    }
}
