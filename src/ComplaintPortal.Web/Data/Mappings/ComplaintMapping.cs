using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintPortal.Web.Data.Mappings;

internal sealed class ComplaintMapping : IEntityTypeConfiguration<Complaint>
{
    public void Configure(EntityTypeBuilder<Complaint> complaint)
    {
        complaint.ToTable("Complaints");
        complaint.Property(c => c.Number).HasMaxLength(ComplaintNumber.Limit);
        complaint.Property(c => c.Language).HasMaxLength(2);
        complaint.Property(c => c.EarlierNumber).HasMaxLength(Complaint.EarlierNumberLimit);
        complaint.Property(c => c.HappenedWhen).HasMaxLength(Complaint.HappenedWhenLimit);
        complaint.Property(c => c.Location).HasMaxLength(Complaint.CodeLimit);
        complaint.Property(c => c.EmployeeConcerned).HasMaxLength(Complaint.EmployeeConcernedLimit);
        complaint.Property(c => c.DesiredOutcome).HasMaxLength(Complaint.DesiredOutcomeLimit);
        complaint.Property(c => c.RouteReason).HasMaxLength(TimelineEntry.DetailLimit);
        complaint.Property(c => c.AccessCodeHash).HasMaxLength(AccessCode.HashLimit);
        complaint.Property(c => c.Version).IsConcurrencyToken();
        // Seeing messages is no act and raises no version; a message that comes in at that moment must not count on an old number.
        complaint.Property(c => c.Unseen).IsConcurrencyToken();
        complaint.HasOne<StaffMember>().WithMany().HasForeignKey(c => c.HandlerId).OnDelete(DeleteBehavior.Restrict);

        complaint.OwnsOne(c => c.Complainant, MapComplainant);
        complaint.Navigation(c => c.Complainant).IsRequired();
        complaint.OwnsOne(c => c.SafeContact, safe => safe.Property(s => s.When).HasMaxLength(SafeContact.WhenLimit));
        complaint.Navigation(c => c.SafeContact).IsRequired();

        complaint.HasMany(c => c.Subjects).WithOne().HasForeignKey("ComplaintId").IsRequired();
        complaint.HasMany(c => c.Promises).WithOne().HasForeignKey("ComplaintId").IsRequired();
        complaint.HasMany(c => c.Contacts).WithOne().HasForeignKey("ComplaintId").IsRequired();
        complaint.HasMany(c => c.Messages).WithOne().HasForeignKey("ComplaintId").IsRequired();
        complaint.HasMany(c => c.Attachments).WithOne().HasForeignKey("ComplaintId").IsRequired();
        complaint.HasMany(c => c.Notes).WithOne().HasForeignKey("ComplaintId").IsRequired();
        complaint.HasMany(c => c.Timeline).WithOne().HasForeignKey("ComplaintId").IsRequired();
        complaint.HasMany(c => c.DisclosureRequests).WithOne().HasForeignKey("ComplaintId").IsRequired();
        complaint.HasMany(c => c.ShownGuidance).WithOne().HasForeignKey("ComplaintId").IsRequired();
        complaint.HasMany(c => c.SearchKeys).WithOne().HasForeignKey("ComplaintId").IsRequired();
        complaint.HasMany(c => c.Conversations).WithOne().HasForeignKey("ComplaintId").IsRequired();
        complaint.HasMany(c => c.Statements).WithOne().HasForeignKey("ComplaintId").IsRequired();
        complaint.HasMany(c => c.Solutions).WithOne().HasForeignKey("ComplaintId").IsRequired();
        complaint.HasMany(c => c.Satisfactions).WithOne().HasForeignKey("ComplaintId").IsRequired();
        complaint.HasMany(c => c.Referrals).WithOne().HasForeignKey("ComplaintId").IsRequired();
        complaint.HasMany(c => c.Closings).WithOne().HasForeignKey("ComplaintId").IsRequired();
        complaint.HasMany(c => c.ImprovementPoints).WithOne().HasForeignKey("ComplaintId").IsRequired();
        complaint.HasMany(c => c.SupportPersons).WithOne().HasForeignKey("ComplaintId").IsRequired();
        complaint.HasMany(c => c.ConcernedEmployees).WithOne().HasForeignKey("ComplaintId").IsRequired();
        complaint.HasMany(c => c.Barred).WithOne().HasForeignKey("ComplaintId").IsRequired();
        complaint.HasMany(c => c.Holds).WithOne().HasForeignKey("ComplaintId").IsRequired();
        complaint.HasMany(c => c.Corrections).WithOne().HasForeignKey("ComplaintId").IsRequired();
        complaint.HasMany(c => c.Letters).WithOne().HasForeignKey(letter => letter.ComplaintId);
        complaint.HasMany(c => c.Outbox).WithOne().HasForeignKey(message => message.ComplaintId);

        complaint.HasIndex(c => c.Number, "IX_Complaints_Number").IsUnique();
        complaint.HasIndex(c => c.SubmissionKey, "IX_Complaints_SubmissionKey").IsUnique();
        complaint.HasIndex(c => new { c.NextDueOn, c.Id }, "IX_Complaints_NextDueOn");
        complaint.HasIndex(c => new { c.ReceivedOn, c.Id }, "IX_Complaints_ReceivedOn");
        complaint.HasIndex(c => new { c.HandlerId, c.NextDueOn, c.Id }, "IX_Complaints_Handler");
        complaint.HasIndex(c => new { c.HandlerId, c.ReceivedOn, c.Id }, "IX_Complaints_HandlerReceived");
        complaint.HasIndex(c => new { c.HandlerId, c.Number }, "IX_Complaints_HandlerNumber");
        complaint.HasIndex(c => new { c.Phase, c.NextDueOn, c.Id }, "IX_Complaints_Phase");
        complaint.HasIndex(c => new { c.Kind, c.NextDueOn, c.Id }, "IX_Complaints_Kind");
        complaint.HasIndex(c => new { c.Location, c.NextDueOn, c.Id }, "IX_Complaints_Location");
        complaint.HasIndex(c => new { c.Channel, c.NextDueOn, c.Id }, "IX_Complaints_Channel");
        complaint.HasIndex(c => new { c.ClosedOn, c.Id }, "IX_Complaints_ClosedOn");
        complaint.HasIndex(c => new { c.Kind, c.ClosedOn, c.Id }, "IX_Complaints_Kept");
        complaint.HasIndex(c => new { c.Year, c.NextDueOn, c.Id }, "IX_Complaints_Year");
        complaint.HasIndex(c => new { c.NextDueOn, c.Id, c.Unseen }, "IX_Complaints_Unseen").HasFilter("Unseen > 0");
    }

    private static void MapComplainant(OwnedNavigationBuilder<Complaint, Complainant> complainant)
    {
        complainant.Property(c => c.Name).HasMaxLength(Complainant.NameLimit);
        complainant.Property(c => c.Relation).HasMaxLength(Complaint.CodeLimit);
        complainant.Property(c => c.RelationOther).HasMaxLength(Complainant.RelationLimit);
        complainant.Property(c => c.OnBehalfOf).HasMaxLength(Complainant.NameLimit);
        complainant.Property(c => c.OnBehalfOfRelation).HasMaxLength(Complainant.RelationLimit);
        complainant.Property(c => c.Street).HasMaxLength(Complainant.StreetLimit);
        complainant.Property(c => c.Postcode).HasMaxLength(Complainant.PostcodeLimit);
        complainant.Property(c => c.City).HasMaxLength(Complainant.CityLimit);
        complainant.Property(c => c.Telephone).HasMaxLength(Complainant.TelephoneLimit);
        complainant.Property(c => c.Email).HasMaxLength(Complainant.EmailLimit);
    }
}
