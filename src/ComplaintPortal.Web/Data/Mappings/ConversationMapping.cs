using ComplaintPortal.Domain.Complaints;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintPortal.Web.Data.Mappings;

internal sealed class ConversationMapping
    : IEntityTypeConfiguration<Conversation>, IEntityTypeConfiguration<ConversationParticipant>, IEntityTypeConfiguration<PossibleSolution>
{
    public void Configure(EntityTypeBuilder<Conversation> conversation)
    {
        conversation.ToTable("Conversations");
        conversation.Property(c => c.Place).HasMaxLength(Conversation.PlaceLimit);
        conversation.Property(c => c.CancelReason).HasMaxLength(Conversation.ReasonLimit);
        conversation.Property(c => c.ByName).HasMaxLength(Actor.NameLimit);
        conversation.Property(c => c.FiledByName).HasMaxLength(Actor.NameLimit);
        conversation.Ignore(c => c.On);
        conversation.HasMany(c => c.Participants).WithOne().HasForeignKey("ConversationId").IsRequired();
        conversation.HasMany(c => c.PossibleSolutions).WithOne().HasForeignKey("ConversationId").IsRequired();
        conversation.HasIndex(c => c.Key, "IX_Conversations_Key").IsUnique();
        conversation.HasIndex(c => new { c.State, c.At, c.Id }, "IX_Conversations_At");
    }

    public void Configure(EntityTypeBuilder<ConversationParticipant> participant)
    {
        participant.ToTable("ConversationParticipants");
        participant.Property(p => p.Name).HasMaxLength(ConversationParticipant.NameLimit);
    }

    public void Configure(EntityTypeBuilder<PossibleSolution> solution)
    {
        solution.ToTable("PossibleSolutions");
        solution.Property(s => s.Text).HasMaxLength(PossibleSolution.TextLimit);
        solution.Property(s => s.Pros).HasMaxLength(PossibleSolution.LineLimit);
        solution.Property(s => s.Cons).HasMaxLength(PossibleSolution.LineLimit);
    }
}
