using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ComplaintPortal.Web.Data;

/// <summary>
/// Which texts are sealed (B17): every one of a dossier that is not named here. A column that is added later is sealed without anyone
/// having to think of it. Sealed text can't be searched, sorted or compared by the database, and its length is the entity's to guard.
/// </summary>
public static class SealedColumns
{
    private const string Code = "a code of the profile: lists are narrowed and figures made by it";
    private const string Number = "the number in the register: looked up and sorted by, and says nothing of anyone";
    private const string Language = "nl or en";

    /// <summary>The texts of a dossier that stand in the database as they are, each with why.</summary>
    internal static readonly IReadOnlyDictionary<(Type Type, string Property), string> Plain = new Dictionary<(Type, string), string>
    {
        [(typeof(Complaint), nameof(Complaint.Number))] = Number,
        [(typeof(Complaint), nameof(Complaint.Language))] = Language,
        [(typeof(Complaint), nameof(Complaint.Location))] = Code,
        [(typeof(Complaint), nameof(Complaint.AccessCodeHash))] = "a hash",
        [(typeof(Complainant), nameof(Complainant.Relation))] = Code,
        [(typeof(ComplaintSubject), nameof(ComplaintSubject.Code))] = Code,
        [(typeof(ShownGuidance), nameof(ShownGuidance.Code))] = Code,
        [(typeof(Referral), nameof(Referral.BodyCode))] = Code,
        [(typeof(Attachment), nameof(Attachment.MediaType))] = "one of the ten kinds that are taken",
        [(typeof(OutboxMessage), nameof(OutboxMessage.Language))] = Language,
        [(typeof(OutboxMessage), nameof(OutboxMessage.Reference))] = Number,
        [(typeof(OutboxMessage), nameof(OutboxMessage.Key))] = "drawn by chance, or ids and days: one message a key",
        [(typeof(OutboxMessage), nameof(OutboxMessage.Fault))] = "a kind of fault, without address or server text",
    };

    /// <summary>Texts outside the dossiers that can name people in them.</summary>
    private static readonly IReadOnlyList<Type> Beside =
    [
        typeof(SavedFilter), typeof(HandedInRegister), typeof(ImprovementAction), typeof(ImprovementActionEntry),
        typeof(AnnualEvaluation), typeof(EvaluationVersion), typeof(EvaluationTheme), typeof(EvaluationPoint),
    ];

    /// <summary>Gives every text that is to be sealed its converter.</summary>
    internal static void Seal(ModelBuilder builder, FieldKeys keys)
    {
        foreach (var property in builder.Model.GetEntityTypes().Where(IsSealed).SelectMany(type => type.GetProperties()).Where(IsSealed))
        {
            if (property.DeclaringEntityType.ClrType == typeof(SearchKey))
            {
                property.SetValueConverter(new HashedWord(keys));
                property.SetMaxLength(FieldKeys.HashLength);
                continue;
            }
            property.SetValueConverter(new SealedText(keys, PlaceOf(property)));
            property.SetMaxLength(null);
        }
    }

    /// <summary>The columns of a table that hold sealed text; a type that shares the table of its owner is in there.</summary>
    internal static IReadOnlyList<SealedTable> Tables(IModel model) =>
    [
        .. from type in model.GetEntityTypes()
           from property in type.GetProperties()
           let sealedText = property.GetValueConverter() as SealedText
           where sealedText is not null
           let table = StoreObjectIdentifier.Table(type.GetTableName()!, type.GetSchema())
           group new SealedColumn(property.GetColumnName(table)!, sealedText.Place) by (table.Name, Key: Root(type).FindPrimaryKey()!.Properties[0].GetColumnName(table)!) into columns
           select new SealedTable(columns.Key.Name, columns.Key.Key, [.. columns]),
    ];

    /// <summary>Whether it holds the number that the register gives a dossier.</summary>
    internal static bool IsNumber(IReadOnlyProperty property) =>
        Plain.TryGetValue((property.DeclaringEntityType.ClrType, property.Name), out var why) && why == Number;

    private static IEntityType Root(IEntityType type) => type.FindOwnership()?.PrincipalEntityType ?? type;

    private static bool IsSealed(IReadOnlyEntityType type) => DossierRows.HangsOnComplaint(type) || Beside.Contains(type.ClrType);

    private static bool IsSealed(IReadOnlyProperty property) =>
        property.ClrType == typeof(string) && !Plain.ContainsKey((property.DeclaringEntityType.ClrType, property.Name));

    /// <summary>By the names of the code, which do not differ between providers. One that is renamed leaves its values behind: docs/adr/0006.</summary>
    private static string PlaceOf(IReadOnlyProperty property) => $"{property.DeclaringEntityType.ClrType.Name}.{property.Name}";

    /// <summary>Sealed on its way into the database, opened on its way out.</summary>
    internal sealed class SealedText(FieldKeys keys, string place)
        : ValueConverter<string, byte[]>(text => keys.SealText(text, place), bytes => keys.OpenText(bytes, place))
    {
        public string Place { get; } = place;
    }

    /// <summary>A search word as its hash; what is read is that hash, which stays the same when it is written again.</summary>
    private sealed class HashedWord(FieldKeys keys) : ValueConverter<string, byte[]>(word => keys.Hash(word), hash => FieldKeys.HashedWord(hash));
}

/// <summary>A table with sealed text, and the column of its key.</summary>
internal sealed record SealedTable(string Name, string Key, IReadOnlyList<SealedColumn> Columns);

/// <summary>A column of sealed text, and to which place its values are bound.</summary>
internal sealed record SealedColumn(string Name, string Place);
