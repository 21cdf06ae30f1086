using ComplaintPortal.Web.Features.Public.Follow;
using ComplaintPortal.Web.Features.Public.Submit;
using ComplaintPortal.Web.Features.Shared.CaseLists;
using ComplaintPortal.Web.Features.Staff.AnnualReport;
using ComplaintPortal.Web.Features.Staff.Case;
using ComplaintPortal.Web.Features.Staff.Case.Close;
using ComplaintPortal.Web.Features.Staff.Case.PrepareCopy;
using ComplaintPortal.Web.Features.Staff.CaseList;
using ComplaintPortal.Web.Features.Staff.Evaluation;
using ComplaintPortal.Web.Features.Staff.Figures;
using ComplaintPortal.Web.Features.Staff.ImprovementActions;
using ComplaintPortal.Web.Features.Staff.RegisterExport;

namespace ComplaintPortal.Web.Features;

/// <summary>What single features need beside their controllers.</summary>
public static class FeaturesSetup
{
    public static void AddFeatures(this WebApplicationBuilder builder) => builder.Services
        .AddScoped<DraftVisit>()
        .AddScoped<OwnComplaint>()
        .AddScoped<OwnDesk>()
        .AddScoped<CaseDesk>()
        .AddScoped<CopyDesk>()
        .AddScoped<ImprovementDesk>()
        .AddScoped<CaseDrafts>()
        .AddScoped<KeptFiles>()
        .AddScoped<CaseListReader>()
        .AddScoped<CaseNeighbours>()
        .AddScoped<FigureSections>()
        .AddScoped<ClosingMessage>()
        .AddScoped<EvaluationDesk>()
        .AddScoped<PointReader>()
        .AddScoped<RegisterReader>()
        .AddScoped<AnnualReportReader>()
        .AddSingleton<ReportPaper>()
        .AddSingleton<ReportTables>();
}
