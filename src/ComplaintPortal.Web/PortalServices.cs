using ComplaintPortal.Web.Attachments;
using ComplaintPortal.Web.Audit;
using ComplaintPortal.Web.Calendars;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Bulk;
using ComplaintPortal.Web.Documents;
using ComplaintPortal.Web.Drafts;
using ComplaintPortal.Web.Evaluation;
using ComplaintPortal.Web.Evaluation.Charts;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Imports;
using ComplaintPortal.Web.KeyRotation;
using ComplaintPortal.Web.Mail;
using ComplaintPortal.Web.Retention;
#if MAILKIT
using ComplaintPortal.Web.Mail.MailKit;
#endif

namespace ComplaintPortal.Web;

/// <summary>The portal's own parts.</summary>
public static class PortalServices
{
    public static void AddClock(this WebApplicationBuilder builder, PortalOptions options)
    {
        TimeProvider time = options.Development.StartAt is { } start ? new ShiftedTimeProvider(start) : TimeProvider.System;
        builder.Services.AddSingleton(time).AddSingleton<PortalClock>();
    }

    public static void AddPortalServices(this WebApplicationBuilder builder, PortalOptions options)
    {
        builder.Services
            .AddSingleton<AttachmentStore>()
            .AddSingleton<LetterWriter>()
            .AddSingleton<ConversationWriter>()
            .AddSingleton<ClamdScanner>()
            .AddSingleton<Uploads>()
            .AddScoped<Register>()
            .AddSingleton<FigureCache>()
            .AddScoped<FigureReader>()
            .AddSingleton<FigureTexts>()
            .AddSingleton<FigureHeadlines>()
            .AddSingleton<FigureCharts>()
            .AddScoped<BulkWriter>()
            .AddScoped<DraftStore>()
            .AddScoped<DossierLog>()
            .AddScoped<AuditVerification>()
            .AddSingleton<Invitation>()
            .AddSingleton<MailTemplates>()
            .AddSingleton<PickupFolder>()
            .AddSingleton<DestroyedList>()
            .AddScoped<SealedRows>()
            .AddScoped<SearchHashes>()
            .AddScoped<Resealing>()
            .AddSingleton<ImportWatch>()
            .AddScoped<ImportFaults>()
            .AddScoped<ImportWriter>()
            .AddScoped<ImportRun>()
            .AddScoped<Destruction>()
            .AddScoped<EvaluationYears>()
            .AddScoped<OutboxSender>();
#if MAILKIT
        if (options.Mail.Transport == MailTransportKind.MailKit)
        {
            builder.Services.AddSingleton<IMailTransport, MailKitTransport>();
            return;
        }
#endif
        builder.Services.AddSingleton<IMailTransport, SystemMailTransport>();
    }
}
