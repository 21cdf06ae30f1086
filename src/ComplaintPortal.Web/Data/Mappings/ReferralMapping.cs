using ComplaintPortal.Domain.Complaints;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintPortal.Web.Data.Mappings;

internal sealed class ReferralMapping : IEntityTypeConfiguration<Referral>
{
    public void Configure(EntityTypeBuilder<Referral> referral)
    {
        referral.ToTable("Referrals");
        referral.Property(r => r.BodyCode).HasMaxLength(ShownGuidance.CodeLimit);
        referral.Property(r => r.BodyName).HasMaxLength(ShownGuidance.NameLimit);
        referral.Property(r => r.BodyUrl).HasMaxLength(ShownGuidance.UrlLimit);
        referral.Property(r => r.Rules).HasMaxLength(ShownGuidance.NameLimit);
        referral.Property(r => r.RulesUrl).HasMaxLength(ShownGuidance.UrlLimit);
        referral.Property(r => r.Reason).HasMaxLength(Referral.ReasonLimit);
        referral.Property(r => r.ByName).HasMaxLength(Actor.NameLimit);
        referral.HasIndex(r => new { r.OutcomeOn, r.Id }, "IX_Referrals_OutcomeOn");
    }
}
