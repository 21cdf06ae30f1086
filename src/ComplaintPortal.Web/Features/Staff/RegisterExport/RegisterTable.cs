using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Documents.Tables;
using ComplaintPortal.Web.Features.Shared;
using ComplaintPortal.Web.Texts;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.RegisterExport;

/// <summary>The register as a table: a row a dossier, without the story, and without names unless those were asked for.</summary>
public sealed class RegisterTable(
    Regulation regulation, IStringLocalizer<StaffTexts> texts, IReadOnlyDictionary<Guid, string> staff, DateOnly today, bool withNames)
{
    /// <summary>What the profile promises of the procedure; the answer to a request stands apart from it.</summary>
    private readonly IReadOnlyList<PromiseRule> promises = [.. regulation.Promises.Where(rule => rule.Kind != PromiseKind.Disclosure)];

    public IReadOnlyList<Column> Columns =>
    [
        Named("Number", 16), Named("EarlierNumber", 16), Named("Kind", 12), Named("ReceivedOn", 14), Named("RegisteredOn", 14), Named("ClosedOn", 14), Named("Channel", 14),
        Named("Location", 20), Named("Subjects", 40), Named("Relation", 20), Named("Discussed", 14), Named("Phase", 20), Named("Outcome", 24), Named("Handler", 24),
        .. promises.SelectMany(rule => new[] { "DueOn", "KeptOn", "Late" }.Select(part => new Column(texts[$"RegisterExport.Promise.{part}", texts[$"Promise.{rule.Kind}"].Value], 20))),
        Named("Referrals", 40),
        .. withNames ? new[] { Named("Name", 24), Named("OnBehalfOf", 24), Named("Street", 24), Named("Postcode", 10), Named("City", 16), Named("Telephone", 16), Named("Email", 28) } : [],
    ];

    public IReadOnlyList<Cell> CellsOf(RegisterRow row, RegisterPart part) =>
    [
        row.Number, row.EarlierNumber, Said($"Kind.{row.Kind}"), row.ReceivedOn, DutchTime.Day(row.RegisteredAt), row.ClosedOn, Said($"Channel.{row.Channel}"),
        regulation.Locations.NameOf(row.Location), string.Join("; ", part.Subjects[row.Id].Select(code => regulation.Subjects.NameOf(code))), regulation.Relations.NameOf(row.Relation),
        row.Discussed == DiscussedBefore.NotSaid ? Cell.Empty : Said($"Discussed.{row.Discussed}"), Said($"Phase.{row.Phase}"),
        row.Outcome is { } outcome ? Said($"Outcome.{outcome}") : Cell.Empty, row.HandlerId is { } handler ? staff.GetValueOrDefault(handler) : Cell.Empty,
        .. promises.SelectMany(rule => CellsOf(part.Promises[row.Id].LastOrDefault(one => one.Kind == rule.Kind))),
        string.Join("; ", part.Referrals[row.Id].Select(one => $"{one.Body} ({one.On:dd-MM-yyyy})")),
        .. withNames && part.People.TryGetValue(row.Id, out var person) ? CellsOf(person) : [],
    ];

    private IEnumerable<Cell> CellsOf(RegisterPromise? promise) => promise is null
        ? [Cell.Empty, Cell.Empty, Cell.Empty]
        : [promise.DueOn, promise.KeptOn, Said(Promise.IsLate(promise.State, promise.DueOn, promise.KeptOn ?? promise.EndedOn, today) ? "RegisterExport.Yes" : "RegisterExport.No")];

    private static IEnumerable<Cell> CellsOf(Complainant person) =>
        [person.Name, person.OnBehalfOf, person.Street, person.Postcode, person.City, person.Telephone, person.Email];

    private Column Named(string name, int width) => new(texts[$"RegisterExport.Column.{name}"], width);

    private Cell Said(string key) => texts[key].Value;
}
