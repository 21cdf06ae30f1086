using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Regulations;

namespace ComplaintPortal.Web.Regulations;

/// <summary>What a schema can't say of a profile: that codes are unique and known, and that dates and days fit together.</summary>
internal static class RegulationCheck
{
    public static IEnumerable<ProfileFault> Faults(Regulation regulation) =>
    [
        .. Unique("$.subjects", regulation.Subjects.Select(one => one.Code)),
        .. Unique("$.locations", regulation.Locations.Select(one => one.Code)),
        .. Unique("$.relations", regulation.Relations.Select(one => one.Code)),
        .. Unique("$.support", regulation.Support.Select(one => one.Code)),
        .. Unique("$.externalBodies", regulation.ExternalBodies.Select(one => one.Code)),
        .. Unique("$.promises", regulation.Promises.Select(one => one.Kind.ToString())),
        .. GuidanceFaults("$.support", regulation.Support, regulation),
        .. GuidanceFaults("$.externalBodies", regulation.ExternalBodies, regulation),
        .. PromiseFaults(regulation),
        .. ClosingFaults(regulation),
        .. Wrong("$.kinds", !regulation.Kinds.Contains(ComplaintKind.Complaint), "must hold \"complaint\""),
        .. Wrong("$.languages", !regulation.Languages.Contains("nl"), "must hold \"nl\""),
    ];

    private static IEnumerable<ProfileFault> GuidanceFaults(string path, IReadOnlyList<Guidance> all, Regulation regulation)
    {
        for (var i = 0; i < all.Count; i++)
        {
            var one = all[i];
            if (one.Until < one.From) yield return new($"{path}[{i}].until", "lies before 'from'");
            if (one.Url is null && one.Telephone is null && one.Email is null)
                yield return new($"{path}[{i}]", "must have a url, a telephone or an e-mail address: nobody could reach it");
            foreach (var (side, audience) in new[] { ("suits", one.Suits), ("only", one.Only) })
            {
                foreach (var code in audience.Locations.Where(code => regulation.Locations.All(location => location.Code != code)))
                    yield return new($"{path}[{i}].{side}.locations", $"names '{code}', which is not among the locations");
                foreach (var code in audience.Relations.Where(code => regulation.Relations.All(relation => relation.Code != code)))
                    yield return new($"{path}[{i}].{side}.relations", $"names '{code}', which is not among the relations");
            }
        }
    }

    private static IEnumerable<ProfileFault> PromiseFaults(Regulation regulation)
    {
        for (var i = 0; i < regulation.Texts.Procedure.Count; i++)
        {
            if (regulation.Texts.Procedure[i].Promise is { } kind && regulation.RuleOf(kind) is null)
                yield return new($"$.texts.procedure[{i}].promise", "names a promise that is not among the promises");
        }
        for (var i = 0; i < regulation.Promises.Count; i++)
        {
            var rule = regulation.Promises[i];
            if (rule.RemindOn.Any(days => days <= -rule.Days)) yield return new($"$.promises[{i}].remindOn", "reminds before the day of receipt");
        }
    }

    private static IEnumerable<ProfileFault> ClosingFaults(Regulation regulation)
    {
        for (var i = 0; i < regulation.Calendar.ClosingDays.Count; i++)
        {
            var period = regulation.Calendar.ClosingDays[i];
            if (period.Until < period.From) yield return new($"$.calendar.closingDays[{i}].until", "lies before 'from'");
            else if (period.Until is { } until && until.DayNumber - period.From.DayNumber > 60)
                yield return new($"$.calendar.closingDays[{i}].until", "closes for more than 60 days: no term can be counted sensibly");
        }
    }

    private static IEnumerable<ProfileFault> Unique(string path, IEnumerable<string> codes) =>
        codes.GroupBy(code => code).Where(group => group.Count() > 1).Select(group => new ProfileFault(path, $"has '{group.Key}' twice"));

    private static IEnumerable<ProfileFault> Wrong(string path, bool wrong, string what) => wrong ? [new(path, what)] : [];
}
