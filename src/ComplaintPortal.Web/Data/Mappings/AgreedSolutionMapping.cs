using ComplaintPortal.Domain.Complaints;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintPortal.Web.Data.Mappings;

internal sealed class AgreedSolutionMapping : IEntityTypeConfiguration<AgreedSolution>, IEntityTypeConfiguration<SatisfactionRecord>
{
    public void Configure(EntityTypeBuilder<AgreedSolution> solution)
    {
        solution.ToTable("AgreedSolutions");
        solution.Property(s => s.Text).HasMaxLength(AgreedSolution.TextLimit);
        solution.Property(s => s.Owner).HasMaxLength(AgreedSolution.OwnerLimit);
        solution.Property(s => s.ByName).HasMaxLength(Actor.NameLimit);
        solution.Property(s => s.DeclineReason).HasMaxLength(AgreedSolution.NoteLimit);
        solution.Property(s => s.CarriedOutByName).HasMaxLength(AgreedSolution.OwnerLimit);
        solution.Property(s => s.CarriedOutNote).HasMaxLength(AgreedSolution.NoteLimit);
        solution.HasOne(s => s.Promise).WithMany().HasForeignKey("PromiseId").OnDelete(DeleteBehavior.NoAction);
    }

    public void Configure(EntityTypeBuilder<SatisfactionRecord> satisfaction)
    {
        satisfaction.ToTable("Satisfactions");
        satisfaction.Property(s => s.Words).HasMaxLength(SatisfactionRecord.WordsLimit);
        satisfaction.Property(s => s.ByName).HasMaxLength(Actor.NameLimit);
    }
}
