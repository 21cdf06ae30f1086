using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Data.Bulk;
using ComplaintPortal.Web.Data.Demo;
using ComplaintPortal.Web.Data.Rows;

namespace ComplaintPortal.Web.Data.Seed;

/// <summary>Plays invented dossiers with the acts of the procedure itself, and makes them ready to be written. Several threads may ask at once.</summary>
internal sealed class SeedDossiers(Regulation regulation, BulkWriter writer, SeedOrder order, DateTimeOffset now, Actor officer, Actor colleague)
{
    /// <summary>What came in before these days is closed by now.</summary>
    private const int Recent = 70;

    /// <summary>Of so many dossiers one in twenty is held for weighty reasons; of more, no more are.</summary>
    private const int ManyToHold = 2000;

    private static readonly IReadOnlyList<DemoStory> Told = [DemoStories.LockedDoor, DemoStories.ForMySister, DemoStories.CancelledThreeTimes, .. DemoStories.Dutch];

    private readonly DateOnly today = DutchTime.Day(now);
    private readonly SeedDays days = new(From(regulation, order, DutchTime.Day(now)), DutchTime.Day(now).AddDays(-Recent), regulation.WorkingDays.IsWorkingDay);

    /// <summary>The first day of receipt: no dossier is older than the regulation keeps it.</summary>
    public static DateOnly From(Regulation regulation, SeedOrder order, DateOnly today) =>
        new[] { today.AddYears(-order.Years), regulation.Retention.LatestClosing(ComplaintKind.Complaint, today).AddDays(1) }.Max();

    /// <summary>Some of those that are closed by now, with nothing that still waits, the first received first.</summary>
    public async Task<List<BulkGraph>> PastAsync(int first, int count)
    {
        var (random, intakes, moments) = Chance(first);
        var past = new DemoPast(regulation, null, moments, random, officer, colleague);
        var played = new List<Complaint>(count);
        for (var which = first; which < first + count; which++)
        {
            var day = days.DayOf(which, order.Complaints - order.Open);
            var course = random.Next(1_000_000);
            if (course % 20 == 4 && random.Next(order.Complaints) >= ManyToHold) course++;
            var dossier = Play(await past.CaseAsync(StoryOf(day, random), course, day), intakes, moments, random);
            if (dossier.Complaint.ClosedOn is not null) dossier.AnswerDisclosures(officer).See();
            dossier.Finish(officer);
            played.Add(dossier.Complaint);
        }
        return [.. played.OrderBy(one => one.RegisteredAt).Select(one => Ready(one, random))];
    }

    /// <summary>What lies on the officers' desks today.</summary>
    public async Task<List<BulkGraph>> RecentAsync()
    {
        var (random, intakes, moments) = Chance(-1);
        var cases = new List<DemoCase>();
        while (cases.Count < order.Open)
        {
            var stories = new Queue<DemoStory>([.. Told, .. DemoStories.English]);
            cases.AddRange(await new DemoRecent(regulation, null, moments, officer, colleague).CasesAsync(stories, new(DemoStories.Suggestions)));
        }
        var played = cases.Take(order.Open).OrderBy(one => one.RegisteredAt).Select(one => Play(one, intakes, moments, random)).ToList();
        played.ForEach(one => one.Finish(officer));
        return [.. played.Select(one => Ready(one.Complaint, random))];
    }

    private (Random Random, DemoIntakes Intakes, DemoMoments Moments) Chance(int part)
    {
        var random = new Random(unchecked(order.Seed * 397 ^ part));
        return (random, new DemoIntakes(regulation, new DemoPeople(regulation, random, new SeedNames(random).Next), random), new DemoMoments(regulation, random, now));
    }

    /// <summary>One in twelve is a suggestion, where those are taken and kept as long.</summary>
    private DemoStory StoryOf(DateOnly day, Random random)
    {
        var takesSuggestions = regulation.Kinds.Contains(ComplaintKind.Suggestion) && day > regulation.Retention.LatestClosing(ComplaintKind.Suggestion, today);
        if (takesSuggestions && random.Next(12) == 0) return DemoStories.Suggestions[random.Next(DemoStories.Suggestions.Count)];
        return random.Next(15) == 0 && regulation.Languages.Contains("en") ? DemoStories.English[random.Next(DemoStories.English.Count)] : Told[random.Next(Told.Count)];
    }

    private DemoDossier Play(DemoCase one, DemoIntakes intakes, DemoMoments moments, Random random) =>
        DemoDossier.Receive(one, writer.Provisional(DutchTime.Day(one.RegisteredAt)), intakes, regulation, moments, random);

    /// <summary>With what the audit log tells: who did something on a day looked into the dossier first.</summary>
    private BulkGraph Ready(Complaint complaint, Random random)
    {
        var by = new Looker(null, Roles.Officer, Session(random));
        var looks = complaint.Timeline.Where(entry => entry.ByKind == ActorKind.Staff).DistinctBy(entry => (entry.StaffId, DutchTime.Day(entry.At)))
            .Select(entry => new AuditLine
            {
                Kind = AuditKind.Dossier,
                ByKind = ActorKind.Staff,
                StaffId = entry.StaffId,
                Role = by.Role,
                IsOfColleague = complaint.HandlerId is not null && complaint.HandlerId != entry.StaffId,
                At = entry.At,
                Session = by.Session,
            });
        return writer.Convert(complaint, by, [.. looks]);
    }

    private static string Session(Random random)
    {
        Span<byte> bytes = stackalloc byte[AuditLine.SessionLimit / 2];
        random.NextBytes(bytes);
        return System.Convert.ToHexStringLower(bytes);
    }
}
