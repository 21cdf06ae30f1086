using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace ComplaintPortal.Web.Tests.Encryption;

/// <summary>The model held against the list of what stands in the database as it is: a new text is sealed, or stands on the list with a reason.</summary>
[Trait("Obligation", "B17")]
public sealed class SealedColumnsTests
{
    /// <summary>What holds no words.</summary>
    private static readonly Type[] Wordless = [typeof(int), typeof(long), typeof(bool), typeof(Guid), typeof(DateOnly), typeof(DateTimeOffset)];

    private static IEnumerable<IProperty> InDossiers(PortalDbContext db) =>
        db.Model.GetEntityTypes().Where(DossierRows.HangsOnComplaint).SelectMany(type => type.GetProperties());

    [Theory]
    [MemberData(nameof(Contexts.All), MemberType = typeof(Contexts))]
    public void Every_text_of_a_dossier_is_sealed_but_those_on_the_list(string provider)
    {
        using var db = Contexts.Of(provider);
        var (texts, rest) = (InDossiers(db).Where(property => property.ClrType == typeof(string)).ToList(), InDossiers(db).Where(property => property.ClrType != typeof(string)).ToList());
        var plain = texts.Where(property => property.GetValueConverter() is null).Select(property => (property.DeclaringEntityType.ClrType, property.Name)).ToHashSet();
        Assert.Empty(plain.Except(SealedColumns.Plain.Keys));
        // Nothing on the list is gone, or sealed all the same.
        Assert.Empty(SealedColumns.Plain.Keys.Except(plain));
        Assert.All(texts.Where(property => property.GetValueConverter() is not null), property =>
        {
            Assert.Equal(typeof(byte[]), property.GetValueConverter()!.ProviderClrType);
            Assert.StartsWith(provider == Contexts.Sqlite ? "BLOB" : property.DeclaringEntityType.ClrType == typeof(SearchKey) ? "varbinary(20)" : "varbinary(max)", property.GetColumnType(), StringComparison.Ordinal);
        });
        // A list of texts or a piece of JSON would come by another door.
        Assert.Empty(rest.Where(property => !Wordless.Contains(Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) && !(Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType).IsEnum)
            .Select(property => $"{property.DeclaringEntityType.ClrType.Name}.{property.Name}").Except([$"{nameof(DraftRow)}.{nameof(DraftRow.Payload)}"]));
    }

    [Theory]
    [InlineData(typeof(Complaint), "Story")]
    [InlineData(typeof(Complainant), "Name")]
    [InlineData(typeof(SafeContact), "When")]
    [InlineData(typeof(ConversationParticipant), "Name")]
    [InlineData(typeof(TimelineEntry), "ByName")]
    [InlineData(typeof(SavedFilter), "Query")]
    [InlineData(typeof(ImprovementAction), "Title")]
    [InlineData(typeof(ImprovementActionEntry), "Detail")]
    [InlineData(typeof(EvaluationVersion), "Present")]
    [InlineData(typeof(EvaluationTheme), "Lesson")]
    [InlineData(typeof(EvaluationPoint), "Text")]
    public void What_names_people_is_among_them(Type type, string property)
    {
        using var db = Contexts.Of(Contexts.Sqlite);
        Assert.NotNull(db.Model.GetEntityTypes().Single(one => one.ClrType == type).FindProperty(property)!.GetValueConverter());
    }

    /// <summary>No two columns have one place, so that no value fits where it does not belong; and rotation finds every column by a number.</summary>
    [Theory]
    [MemberData(nameof(Contexts.All), MemberType = typeof(Contexts))]
    public void Each_column_has_a_place_of_its_own_and_rotation_knows_them_all(string provider)
    {
        using var db = Contexts.Of(provider);
        var tables = SealedColumns.Tables(db.Model);
        var places = tables.SelectMany(table => table.Columns).Select(column => column.Place).ToList();
        Assert.Equal(places.Distinct(), places);
        Assert.Equal(db.Model.GetEntityTypes().SelectMany(type => type.GetProperties()).Count(property => property.GetValueConverter() is SealedColumns.SealedText), places.Count);
        Assert.Contains(tables, table => table is { Name: "Complaints", Key: "Id" } && table.Columns.Contains(new("Complainant_Name", "Complainant.Name")));
        Assert.All(tables, table => Assert.Contains(db.Model.GetEntityTypes(), type =>
            type.GetTableName() == table.Name && type.FindPrimaryKey()!.Properties is [{ Name: "Id" } key] && key.ClrType == typeof(long)));
    }
}
