using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;

namespace ComplaintPortal.Domain.Tests.Complaints;

/// <summary>Whatever is done in whatever order, the dossier stays consistent, and an act that is refused leaves nothing behind.</summary>
public class ComplaintSequenceTests
{
    private static readonly Regulation Limited = ARegulation(ContactWithin(5) with { MaxExtension = 4 }, ConversationWithin(14) with { MaxExtension = 10 });

    private delegate void Act(Complaint complaint, DateTimeOffset now, Random random);

    /// <summary>Small enough to try every order of four.</summary>
    private static readonly (string Name, Act Do)[] Few =
    [
        ("reached today", (c, now, _) => c.RecordContact(Contact(now, ContactResult.Reached, false), Officer, now)),
        ("reached on the day of receipt", (c, now, _) => c.RecordContact(Contact(DutchTime.Instant(c.ReceivedOn, new(12, 0)), ContactResult.Reached, false), Officer, now)),
        ("no answer", (c, now, _) => c.RecordContact(Contact(now, ContactResult.NoAnswer, false), Officer, now)),
        ("conversation", (c, now, _) => c.RecordContact(Contact(now.AddDays(-1), ContactResult.Reached, true), Officer, now)),
        ("reached before receipt", (c, now, _) => c.RecordContact(Contact(now.AddDays(-40), ContactResult.Reached, true), Officer, now)),
        ("contact extended", (c, now, _) => Extend(c, PromiseKind.Contact, 1, now)),
        ("conversation extended", (c, now, _) => Extend(c, PromiseKind.Conversation, 3, now)),
        ("only by post", (c, now, _) => c.ChangeSafeContact(new() { ByPost = true }, c.Complainant, Officer, now)),
        ("message", (c, now, _) => c.PostMessage("Hallo", [], Officer, now)),
    ];

    private static readonly (string Name, Act Do)[] Many =
    [
        .. Few,
        ("any contact", (c, now, random) => c.RecordContact(
            new(now.AddHours(random.Next(-600, 10)), (ContactChannel)random.Next(5), (ContactResult)random.Next(3), Officer, random.Next(3) == 0, random.Next(4) == 0, null),
            Officer, now)),
        ("any extension", (c, now, random) => Extend(c, (PromiseKind)random.Next(2), random.Next(-3, 8), now)),
        ("any safe contact", (c, now, random) => c.ChangeSafeContact(
            new() { ByTelephone = random.Next(2) == 0, ByEmail = random.Next(2) == 0, ByPost = random.Next(2) == 0, OnlyThroughWebsite = random.Next(4) == 0 },
            random.Next(4) == 0 ? new() { Name = "F." } : ComplaintBuilder.Everywhere, Officer, now)),
        ("message with files", (c, now, random) => c.PostMessage(
            random.Next(4) == 0 ? " " : "Hallo", [.. Enumerable.Range(0, random.Next(12)).Select(_ => AFile(random.Next(12) == 0 ? "" : "a.pdf"))],
            random.Next(2) == 0 ? Actor.Complainant : Officer, now)),
        ("seen", (c, now, random) => c.MarkMessagesSeen(c.Messages.Take(random.Next(4)), now)),
        ("note", (c, now, random) => c.AddNote(random.Next(3) == 0 ? null : "Notitie", Officer, now)),
        ("file", (c, now, random) => c.Attach(AFile(random.Next(3) == 0 ? " " : "b.pdf"), Officer, now)),
        ("assign", (c, now, random) => c.AssignTo(random.Next(2) == 0 ? null : new Guid(random.Next(3), 0, 0, new byte[8]), "Bas", Officer, now)),
        ("code", (c, now, random) => c.IssueAccessCode(random.Next(3) == 0 ? "" : "gebeld", Officer, now)),
        ("disclosure", (c, now, random) => c.RequestDisclosure(DisclosureKind.Copy, null, DutchTime.Day(now).AddDays(random.Next(-2, 2)), Officer, now)),
        ("letter", (c, now, random) => { if (c.Letters.Count > 0) c.MarkLetterSent(c.Letters[random.Next(c.Letters.Count)], Officer, now); }),
    ];

    [Fact]
    public void Every_order_of_four_acts_keeps_the_dossier_consistent()
    {
        var random = new Random(1);
        var count = Few.Length;
        for (var index = 0; index < count * count * count * count; index++)
        {
            var acts = new[] { index % count, index / count % count, index / count / count % count, index / count / count / count }.Select(one => Few[one]);
            Play(acts, $"order {index}", random);
        }
    }

    [Fact]
    public void Random_sequences_of_acts_keep_the_dossier_consistent()
    {
        var seeds = Enumerable.Range(0, 400).Append(Environment.TickCount);
        foreach (var seed in seeds)
        {
            var random = new Random(seed);
            Play(Enumerable.Range(0, 40).Select(_ => Many[random.Next(Many.Length)]), $"seed {seed}", random);
        }
    }

    private static void Play(IEnumerable<(string Name, Act Do)> acts, string where, Random random)
    {
        var complaint = AComplaint().ReceivedOn("2026-04-01").Under(Limited).Receive();
        var now = At("2026-04-02 10:00");
        var done = new List<string>();
        foreach (var (name, act) in acts)
        {
            done.Add(name);
            var before = Snapshot(complaint);
            var version = complaint.Version;
            try
            {
                act(complaint, now, random);
            }
            catch (ComplaintRuleException refusal)
            {
                var after = Snapshot(complaint);
                Check(after == before, $"was refused ({refusal.Rule}) but changed {before} into {after}");
            }
            var quiet = name is "seen" || Snapshot(complaint) == before;
            Check(quiet ? complaint.Version == version : complaint.Version > version, "did not raise the version with its work");
            CheckConsistent(complaint, now, Check);
            now = now.AddHours(random.Next(1, 60));
        }

        void Check(bool holds, string fault)
        {
            if (!holds) Assert.Fail($"{where}, after {string.Join(", ", done)}: {done[^1]} {fault}.");
        }
    }

    private static void CheckConsistent(Complaint complaint, DateTimeOffset now, Action<bool, string> check)
    {
        var open = complaint.Promises.Where(one => one.State == PromiseState.Open).Select(one => one.DueOn).ToList();
        check(complaint.NextDueOn == (open.Count == 0 ? DateOnly.MaxValue : open.Min()), $"left {complaint.NextDueOn:O} as the next due day");
        foreach (var promise in complaint.Promises)
        {
            check((promise.State == PromiseState.Kept) == (promise.KeptOn is not null), "left a promise both open and kept");
            check(promise.KeptOn is null || promise.KeptOn >= complaint.ReceivedOn, "kept a promise before receipt");
            check(promise.KeptOn is null || promise.KeptOn <= DutchTime.Day(now), "kept a promise in the future");
            check(promise.DueOn >= promise.FirstDueOn && promise.DueOn <= Complaint.LatestExtension(promise, Limited), "moved a promise beyond its limits");
            check(promise.DueOn == (promise.Extensions.Count == 0 ? promise.FirstDueOn : promise.Extensions[^1].To), "lost an extension");
            var keeping = complaint.Contacts
                .Where(one => one.Result == ContactResult.Reached && (promise.Kind == PromiseKind.Contact || one.WasConversation))
                .Select(one => (DateOnly?)DutchTime.Day(one.At));
            check(promise.KeptOn == keeping.Min(), $"keeps {promise.Kind} on {promise.KeptOn:O} and not on the first day it was reached");
        }
        check((complaint.Phase == ComplaintPhase.Received) == complaint.Contacts.All(one => one.Result != ContactResult.Reached), "left the wrong phase");
        check(complaint.UnreadMessages == complaint.Messages.Count(one => one.ByKind == ActorKind.Complainant && one.ReadAt is null), "miscounted unread messages");
        check(complaint.Timeline.Select(one => one.Version).SequenceEqual(Enumerable.Range(1, complaint.Timeline.Count).Select(one => (long)one)), "left a gap in the versions");
        check(complaint.Version == complaint.Timeline.Count, "left the version apart from the timeline");
        var told = complaint.Timeline.Count(one => one.Event is TimelineEvent.ToldByEmail);
        check(told == complaint.Outbox.Count, "told by mail without a mail");
        check(complaint.Timeline.Count(one => one.Event is TimelineEvent.ToldByLetter) == complaint.Letters.Count, "told by letter without a letter");
    }

    private static string Snapshot(Complaint complaint) => string.Join(' ',
        complaint.Phase, complaint.HandlerId, complaint.AccessCodeHash, complaint.SafeContact, complaint.Complainant.Name, complaint.UnreadMessages, complaint.NextDueOn,
        complaint.Contacts.Count, complaint.Messages.Count, complaint.Attachments.Count, complaint.Notes.Count, complaint.Timeline.Count,
        complaint.DisclosureRequests.Count, complaint.Outbox.Count, complaint.Letters.Count, complaint.Letters.Count(one => one.SentAt is not null),
        string.Join(' ', complaint.Promises.Select(one => $"{one.State} {one.DueOn:O} {one.KeptOn:O} {one.Extensions.Count}")));

    private static void Extend(Complaint complaint, PromiseKind kind, int days, DateTimeOffset now) =>
        complaint.ExtendPromise(kind, complaint.PromiseOf(kind).DueOn.AddDays(days), "ziek", Limited, Officer, now);

    private static ContactRecord Contact(DateTimeOffset at, ContactResult result, bool conversation) =>
        new(at, ContactChannel.Telephone, result, Officer, false, conversation, null);
}
