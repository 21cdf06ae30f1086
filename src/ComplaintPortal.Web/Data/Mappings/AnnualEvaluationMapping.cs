using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Evaluation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintPortal.Web.Data.Mappings;

internal sealed class AnnualEvaluationMapping :
    IEntityTypeConfiguration<AnnualEvaluation>, IEntityTypeConfiguration<EvaluationVersion>, IEntityTypeConfiguration<EvaluationTheme>, IEntityTypeConfiguration<EvaluationPoint>
{
    public void Configure(EntityTypeBuilder<AnnualEvaluation> evaluation)
    {
        evaluation.ToTable("AnnualEvaluations");
        evaluation.Ignore(e => e.Current);
        evaluation.Ignore(e => e.Adopted);
        evaluation.Property(e => e.Version).IsConcurrencyToken();
        evaluation.Property(e => e.ChangedByName).HasMaxLength(Actor.NameLimit);
        evaluation.HasMany(e => e.Versions).WithOne().HasForeignKey("EvaluationId").IsRequired();
        evaluation.HasIndex(e => e.Year, "IX_AnnualEvaluations_Year").IsUnique();
    }

    public void Configure(EntityTypeBuilder<EvaluationVersion> version)
    {
        version.ToTable("EvaluationVersions");
        version.Property(v => v.Reason).HasMaxLength(EvaluationVersion.ReasonLimit);
        version.Property(v => v.BegunByName).HasMaxLength(Actor.NameLimit);
        version.Property(v => v.Conclusions).HasMaxLength(EvaluationVersion.ConclusionsLimit);
        version.Property(v => v.Present).HasMaxLength(EvaluationVersion.PresentLimit);
        version.Property(v => v.AdoptedByName).HasMaxLength(Actor.NameLimit);
        version.HasMany(v => v.Themes).WithOne().HasForeignKey("VersionId").IsRequired();
        version.HasIndex(["EvaluationId", nameof(EvaluationVersion.Number)], "IX_EvaluationVersions_Number").IsUnique();
    }

    public void Configure(EntityTypeBuilder<EvaluationTheme> theme)
    {
        theme.ToTable("EvaluationThemes");
        theme.Property(t => t.Title).HasMaxLength(EvaluationTheme.TitleLimit);
        theme.Property(t => t.Lesson).HasMaxLength(EvaluationTheme.LessonLimit);
        theme.HasMany(t => t.Points).WithOne().HasForeignKey("ThemeId").IsRequired();
    }

    public void Configure(EntityTypeBuilder<EvaluationPoint> point)
    {
        point.ToTable("EvaluationPoints");
        point.Property(p => p.Text).HasMaxLength(EvaluationPoint.TextLimit);
        // No key to the complaint: what was put into an evaluation stays when the dossier goes (B19).
        point.HasIndex(p => new { p.Origin, p.OriginId }, "IX_EvaluationPoints_Origin");
        point.HasIndex(p => p.OriginComplaintId, "IX_EvaluationPoints_Complaint");
    }
}
