using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Data.Rows;

namespace ComplaintPortal.Web.Features.Staff.AuditLog;

/// <summary>One look into a dossier, as it is judged here.</summary>
public sealed record Look(Guid? StaffId, string? Name, string Number, DateTimeOffset At, AuditKind Kind, bool IsOfColleague);

/// <summary>Someone opened many dossiers within an hour.</summary>
public sealed record ManyLooks(string Name, DateTimeOffset From, int Dossiers);

/// <summary>On one day someone looked into dossiers that colleagues handle.</summary>
public sealed record ColleaguesLooks(string Name, DateOnly Day, IReadOnlyList<string> Numbers);

/// <summary>What stands out in how dossiers were looked at. Unusual is not wrong: it is what management asks about.</summary>
public sealed record UnusualLooks(IReadOnlyList<Look> Opened, IReadOnlyList<ManyLooks> Many, IReadOnlyList<ColleaguesLooks> Colleagues)
{
    /// <summary>From how many different dossiers within an hour on it is many: more than a person reads.</summary>
    public const int FromMany = 20;

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <param name="looks">In the order in which they took place.</param>
    public static UnusualLooks Of(IReadOnlyList<Look> looks)
    {
        var byPerson = looks.GroupBy(look => look.StaffId).ToList();
        return new(
            [.. looks.Where(look => look.Kind == AuditKind.BreakGlass)],
            [.. byPerson.SelectMany(own => MostIn([.. own])).OrderBy(many => many.From)],
            [.. byPerson.SelectMany(own => own.Where(look => look is { IsOfColleague: true, Kind: not AuditKind.BreakGlass })
                .GroupBy(look => DutchTime.Day(look.At))
                .Select(day => new ColleaguesLooks(NameOf(day.First()), day.Key, [.. day.Select(look => look.Number).Distinct().Order()])))
                .OrderBy(day => day.Day).ThenBy(day => day.Name, StringComparer.CurrentCulture)]);
    }

    /// <summary>Of each Dutch day the hour with the most dossiers, where those are many.</summary>
    private static IEnumerable<ManyLooks> MostIn(List<Look> own)
    {
        foreach (var day in own.GroupBy(look => DutchTime.Day(look.At)).Select(day => day.ToList()))
        {
            var most = day.Select((first, at) => (first, Count: CountFrom(day, at))).MaxBy(one => one.Count);
            if (most.Count >= FromMany) yield return new(NameOf(most.first), most.first.At, most.Count);
        }
    }

    private static int CountFrom(List<Look> day, int at) =>
        day.Skip(at).TakeWhile(look => look.At - day[at].At < Hour).Select(look => look.Number).Distinct().Count();

    private static string NameOf(Look look) => look.Name ?? "";
}
