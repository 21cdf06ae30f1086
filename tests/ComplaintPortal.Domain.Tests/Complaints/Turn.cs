using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;

namespace ComplaintPortal.Domain.Tests.Complaints;

/// <summary>One turn of a sequence: the complaint as it stands, the moment, and chance.</summary>
internal sealed record Turn(Complaint Case, Regulation Regulation, DateTimeOffset Now, Random Random)
{
    public static readonly Guid[] Staff = [.. Enumerable.Range(1, 3).Select(one => new Guid(one, 0, 0, new byte[8]))];

    /// <summary>A complaint beside it: what belongs there is refused here.</summary>
    private static readonly Complaint Other = AnotherComplaint();

    public DateOnly Today => DutchTime.Day(Now);

    public bool Chance(int oneIn) => Random.Next(oneIn) == 0;

    public Actor Anyone => Chance(2) ? Actor.Complainant : Officer;

    /// <summary>Mostly a text, now and then none, and seldom one that is too long for any field.</summary>
    public string? Text(string text) => Random.Next(40) switch { 0 => null, 1 => " ", 2 => new string('a', 20_001), _ => text };

    /// <summary>Mostly a day of the past week, now and then one further away or in the future.</summary>
    public DateOnly Day => Random.Next(10) switch { 0 => Today.AddDays(Random.Next(1, 9)), 1 => Today.AddDays(-Random.Next(60)), < 6 => Today, _ => Today.AddDays(-Random.Next(7)) };

    /// <summary>An hour of the past days, and seldom of the future or from before receipt.</summary>
    public DateTimeOffset Hour => Random.Next(10) switch { 0 => Now.AddHours(Random.Next(1, 9)), 1 => Now.AddDays(-Random.Next(60)), < 6 => Now, _ => Now.AddHours(-Random.Next(150)) };

    public ContactRecord Contact => new(Hour, Any<ContactChannel>(), Any<ContactResult>(), Officer, Chance(3), null);

    public ConversationKind Kind => Any<ConversationKind>();

    public IReadOnlyList<Participant> People => Random.Next(8) switch
    {
        0 => [],
        1 => [TheHandler, TheEmployee],
        2 => [.. Enumerable.Repeat(TheComplainant, 21)],
        3 => [TheComplainant, new(ParticipantRole.Other, " ")],
        4 => [TheComplainant, TheSupporter],
        _ => [TheComplainant, TheHandler],
    };

    public ConversationReport Report => new(
        Any<ConversationPurpose>(), Kind, Hour, Text("Dorpsstraat 2"), People, Text("Verslag"),
        [.. Enumerable.Range(0, Chance(20) ? 21 : 1).Select(_ => new PossibleSolutionDraft(Text("Excuses"), "snel", null))], Chance(3));

    public SolutionTerms Solution => new(Text("Excuusbrief"), Text("Noor"), Today.AddDays(Random.Next(-1, 20)));

    public ReferralDraft Referral => new(ABody(), Any<ReferralBringer>(), Day, Chance(40) ? new string('a', 4001) : null);

    public IReadOnlyList<string> Points => [.. Enumerable.Range(0, Chance(20) ? 11 : Random.Next(2)).Select(_ => Text("Terugbellen")!)];

    public ClosingDraft Closing(Outcome outcome) => new(outcome, Chance(4) ? Day : Today, Text("Eerder bellen"), Chance(4), Points, Text("Wij sluiten uw klacht."));

    public SupportPersonDraft Supporter => new(Any<SupportKind>(), Chance(3) ? Text("Joke Smit") : "Joke Smit", null, null, Chance(4) ? null : "joke@steun.example", Chance(2));

    public IReadOnlyList<ConcernedEmployeeDraft> Employees =>
        [.. Staff.Where(_ => Chance(3)).Select(id => new ConcernedEmployeeDraft(id, Text("Bas"))), .. Chance(2) ? [] : new[] { new ConcernedEmployeeDraft(null, "Een naam") }];

    public Conversation Conversation => One(Case.Conversations, Other.Conversations);

    public Conversation? Planned => Case.Conversations.LastOrDefault(one => one.State == ConversationState.Planned) ?? (Chance(4) ? Conversation : null);

    public ContactRecord Recorded => One(Case.Contacts, Other.Contacts);

    public AgreedSolution Proposed => Latest(SolutionState.Proposed);

    public AgreedSolution Agreed => Latest(SolutionState.Agreed);

    public AgreedSolution Done => Latest(SolutionState.CarriedOut);

    public DisclosureRequest Asked => Case.DisclosureRequests.LastOrDefault(one => one.IsOpen) is { } open && !Chance(10) ? open : One(Case.DisclosureRequests, Other.DisclosureRequests);

    public Referral Referred => One(Case.Referrals, Other.Referrals);

    public T Any<T>()
        where T : struct, Enum => Enum.GetValues<T>()[Random.Next(Enum.GetValues<T>().Length)];

    private AgreedSolution Latest(SolutionState state) =>
        Chance(10) ? One(Case.Solutions, Other.Solutions) : Case.Solutions.LastOrDefault(one => one.State == state) ?? One(Case.Solutions, Other.Solutions);

    public T One<T>(IReadOnlyList<T> own, IReadOnlyList<T> others) => own.Count == 0 || Chance(20) ? others[0] : own[Random.Next(own.Count)];

    private static Complaint AnotherComplaint()
    {
        var now = At("2026-03-20 12:00");
        var other = AComplaint().Receive();
        other.RecordContact(Reached("2026-03-04 10:00"), Officer, now);
        other.RecordConversation(null, AConversation("2026-03-05 10:00"), Officer, now);
        other.AgreeSolution(ASolution("2026-03-20"), Agreement.Spoken, Day("2026-03-05"), Officer, now);
        other.RequestDisclosure(DisclosureKind.Copy, null, Day("2026-03-06"), Officer, now);
        other.Refer(AReferral("2026-03-06"), false, Officer, now);
        return other;

        static DateOnly Day(string iso) => Builders.Day(iso);
    }
}
