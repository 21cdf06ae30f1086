using System.Text.RegularExpressions;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ComplaintPortal.Web.Tests;

/// <summary>
/// There is one door to dossiers, PortalDbContext.Complaints, and it shuts to whoever is barred. Whatever reaches a dossier's tables
/// another way stands here, with the reason why nothing leaks there.
/// </summary>
[Trait("Obligation", "B17")]
public sealed partial class DossierDoorTests
{
    private const string Counts = "codes and days of every dossier, for the sums of the figures; shown to nobody";

    private static readonly Dictionary<(string File, string What), string> Reasons = new()
    {
        [("Features/Staff/Letters/LettersController.cs", "Letters")] = "joined to the complaint, or nothing is done before the complaint is found too",
        [("Features/Staff/OutboxMail/OutboxMailController.cs", "Outbox")] = "only mails to staff and those whose complaint is found too",
        [("Features/Shared/CaseLists/CaseSearch.cs", "Set<SearchKey>")] = "gives ids by which complaints are narrowed, and nothing else",
        [("Features/Staff/Case/KeptFiles.cs", "Attachments")] = "asks whether a file was attached already that the same officer sent a moment ago",
        [("Features/Public/Follow/StatusController.cs", "Attachments")] = "of the complaint that the complainant opened",
        [("Features/Public/Follow/MessageController.cs", "Set<Message>")] = "whether a message with the key of this very form is there",
        [("Jobs/SendReminders.cs", "Reminders")] = "which reminders went; to whom they go is held against the barred",
        [("Jobs/SendReminders.cs", "Outbox")] = "writes the mail",
        [("Features/Staff/BreakGlass/BreakGlassController.cs", "Outbox")] = "writes the mail, to nobody who is barred",
        [("Features/Staff/Case/ReadLog/ReadLogController.cs", "AuditReasons")] = "of the lines of a complaint that was found",
        [("Jobs/RemindOfEvaluations.cs", "Outbox")] = "writes the mail, with years and nothing of a dossier",
        [("Jobs/RemindOfHolds.cs", "Outbox")] = "writes the mail, to nobody who is barred",
        [("Jobs/RemindOfActions.cs", "Outbox")] = "writes the mail, which says nothing of any case",
        [("Jobs/RemindOfActions.cs", "ImprovementActions")] = "reads days and owners; says nothing of the case",
        [("Features/Staff/Case/MakeImprovementAction/MakeImprovementActionController.cs", "ImprovementActions")] = "adds one to a case that was found",
        [("Features/Staff/ImprovementActions/BoardController.cs", "ImprovementActions")] = "the case shows where it is found too",
        [("Features/Staff/ImprovementActions/BoardFilter.cs", "ImprovementActions")] = "narrowed by the case where it is found too",
        [("Features/Staff/ImprovementActions/ImprovementDesk.cs", "ImprovementActions")] = "the action itself; the case shows where it is found too",
        [("Features/Staff/ImprovementActions/Make/MakeController.cs", "ImprovementActions")] = "adds one that comes from no case",
        [("Identity/StaffAccounts.SecondFactor.cs", "Outbox")] = "writes a mail about the employee's own account, with nothing of a dossier",
        [("Jobs/RemoveLeftovers.cs", "DraftFiles")] = "which files belong to something; shown to nobody",
        [("Jobs/RemoveLeftovers.cs", "Attachments")] = "which files belong to something; shown to nobody",
        [("Drafts/DraftStore.cs", "Drafts")] = "found by a name that follows from a secret, or from the employee and a case that was found",
        [("Drafts/DraftStore.cs", "Attachments")] = "which files of a form that is thrown away are attached by now; shown to nobody",
        [("Mail/OutboxSender.cs", "Outbox")] = "sends to whom the mail was written, without what that employee was barred from since",
        [("Audit/AuditVerification.cs", "AuditReasons")] = "held against their hashes; shown to nobody",
        [("Audit/AuditVerification.cs", "IgnoreQueryFilters")] = "whether a dossier is still there whose reasons are gone; shown to nobody",
        [("Data/AuditTrail.cs", "ExecuteSqlInterpolatedAsync")] = "takes the end of the audit log, so that its lines come one by one",
        [("Data/Register.cs", "IgnoreQueryFilters")] = "one submission makes one complaint, whoever sends it again; says only that it was received, and its number to who sent it",
        [("Data/Numbers.cs", "ExecuteSqlInterpolatedAsync")] = "the next number",
        [("Data/SharedWrites.cs", "GetDbConnection")] = "writes what is new, together with others",
        [("Data/Sums/SumRows.cs", "GetDbConnection")] = "adds to the sums",
        [("Data/Bulk/BulkWriter.cs", "GetDbConnection")] = "writes what is new",
        [("Data/DraftRows.cs", "ExecuteSqlRawAsync")] = "throws one form away",
        [("Data/DossierRows.cs", "ExecuteSqlRawAsync")] = "deletes what hangs on one complaint, and says how many rows",
        [("Retention/Destruction.cs", "Attachments")] = "which files go with the dossier; shown to nobody",
        [("Retention/Destruction.cs", "Drafts")] = "the same",
        [("Retention/Destruction.cs", "ExecuteSqlInterpolatedAsync")] = "holds the dossier while it is destroyed, and lets improvement actions go of it",
        [("Retention/Destruction.cs", "ExecuteSqlRawAsync")] = "empties the journal",
        [("KeyRotation/SealedRows.cs", "GetDbConnection")] = "seals anew what is sealed; shown to nobody",
        [("KeyRotation/SearchHashes.cs", "FromSqlInterpolated")] = "which dossiers have hashes of an older key; shown to nobody",
        [("KeyRotation/SearchHashes.cs", "Set<SearchKey>")] = "makes the hashes of those anew",
        [("KeyRotation/Resealing.cs", "ExecuteSqlRawAsync")] = "empties the journal",
        [("Evaluation/FigureReader.cs", "ImprovementActions")] = "what is to be done better, and no case",
        [("Features/Staff/Evaluation/EvaluationController.cs", "ImprovementActions")] = "what is to be done better, and no case",
        [("Data/Sums/DossierFacts.cs", "IgnoreQueryFilters")] = Counts,
        [("Data/Sums/DossierFacts.cs", "Promises")] = Counts,
        [("Data/Sums/DossierFacts.cs", "Set<ComplaintSubject>")] = Counts,
        [("Data/Sums/DossierFacts.cs", "Set<Referral>")] = Counts,
        [("Data/Sums/SumBasis.cs", "IgnoreQueryFilters")] = Counts,
        [("Data/Sums/SumBasis.cs", "ExecuteSqlInterpolatedAsync")] = "takes the sums out that are made anew",
        [("Data/Sums/SumRows.cs", "ExecuteSqlRawAsync")] = "adds to the sums",
        [("Data/DossierPart.cs", "IgnoreQueryFilters")] = "makes the parts of a dossier; whoever takes one stands in this list",
        [("Features/Staff/Case/CaseParts.cs", "DossierPart.Of")] = "the parts of a case that was found through the door a moment before",
        [("Features/Staff/Figures/FigureCasesController.cs", "IgnoreQueryFilters")] = "how much of a figure stands in dossiers that are shut to the employee; the figure tells it too, and which those are nobody sees",
        [("Data/DatabaseSetup.cs", "ExecuteSqlRawAsync")] = "figures for the query planner, at start",
    };

    /// <summary>What makes the tables, or fills them for a demonstration.</summary>
    private static readonly string[] Left = ["Data/Migrations/", "Data/Mappings/", "Data/Demo/", "Data/Seed/", "Data/PortalDbContext.cs"];

    [Fact]
    public void Nothing_reaches_a_dossier_but_through_its_door_or_for_a_reason()
    {
        var types = DossierTypes().Select(type => type.ClrType).ToHashSet();
        var tables = typeof(PortalDbContext).GetProperties()
            .Where(set => set.PropertyType.IsGenericType && set.Name != nameof(PortalDbContext.Complaints) && types.Contains(set.PropertyType.GenericTypeArguments[0]))
            .Select(set => set.Name).ToHashSet();
        Assert.Superset(new HashSet<string> { "Promises", "Attachments", "Letters", "Outbox", "Reminders", "AuditReasons" }, tables);
        var found =
            from path in HouseTests.Sources(HouseTests.Web)
            let file = Path.GetRelativePath(HouseTests.Web, path).Replace(Path.DirectorySeparatorChar, '/')
            where !Left.Any(left => file.StartsWith(left, StringComparison.Ordinal))
            let text = File.ReadAllText(path)
            from what in Table().Matches(text).Select(match => match.Groups["table"].Value).Where(tables.Contains)
                .Concat(Set().Matches(text).Where(match => types.Any(type => type.Name == match.Groups["type"].Value)).Select(match => match.Value))
                .Concat(Around().Matches(text).Select(match => match.Value)).Distinct()
            select (file, what);
        var all = found.ToHashSet();
        Assert.Empty(all.Except(Reasons.Keys));
        Assert.Empty(Reasons.Keys.Except(all));
    }

    /// <summary>The complaint, what hangs on it, and what names it without a key between them.</summary>
    private static IEnumerable<IEntityType> DossierTypes()
    {
        using var db = new SqlServerPortalDbContext(new DbContextOptionsBuilder<SqlServerPortalDbContext>().UseSqlServer("Server=none").Options);
        return [.. db.Model.GetEntityTypes().Where(type => HangsOnComplaint(type) || type.GetProperties().Any(one => one.Name is "ComplaintId" or "PromiseId"))];
    }

    private static bool HangsOnComplaint(IEntityType type) =>
        type.ClrType == typeof(Complaint) || type.GetForeignKeys().Any(key => key.PrincipalEntityType != type && HangsOnComplaint(key.PrincipalEntityType));

    [GeneratedRegex(@"\b\w*([dD]b|[dD]atabase|[cC]ontext)\s*\.\s*(?<table>\w+)\b")]
    private static partial Regex Table();

    [GeneratedRegex(@"\bSet<(?<type>\w+)>")]
    private static partial Regex Set();

    [GeneratedRegex(@"\b(IgnoreQueryFilters|DossierPart\.Of|FromSql\w*|ExecuteSql\w*|GetDbConnection|IDbContextFactory<\w+PortalDbContext>)\b")]
    private static partial Regex Around();
}
