using System.Globalization;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;

namespace ComplaintPortal.Domain.Tests;

/// <summary>The words in which the tests tell their cases.</summary>
internal static class Builders
{
    public static readonly Actor Officer = Actor.Staff(new Guid("0b9a4d1e-6b0f-4c43-9d0a-5f2b6f0c7a11"), "Noor Visser");

    public static ComplaintBuilder AComplaint() => new();

    /// <summary>A day written as 2026-04-02.</summary>
    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A Dutch wall-clock time written as 2026-04-02 10:00.</summary>
    public static DateTimeOffset At(string wallClock) => DutchTime.Instant(
        Day(wallClock[..10]), TimeOnly.ParseExact(wallClock[11..], "HH:mm", CultureInfo.InvariantCulture));

    public static PromiseRule ContactWithin(int workingDays) => new()
    {
        Kind = PromiseKind.Contact,
        Name = new("Contact met u", "Contact with you"),
        Days = workingDays,
        Unit = TermUnit.WorkingDays,
        RemindOn = [-2, 0],
        EscalateAfter = 1,
    };

    public static PromiseRule ConversationWithin(int calendarDays) => new()
    {
        Kind = PromiseKind.Conversation,
        Name = new("Gesprek met u", "Conversation with you"),
        Days = calendarDays,
        Unit = TermUnit.CalendarDays,
        RemindOn = [-4, -1],
        EscalateAfter = 1,
    };

    public static PromiseRule SolutionWithin(int calendarDays) => ConversationWithin(calendarDays) with { Kind = PromiseKind.Solution };

    public static PromiseRule FollowUpWithin(int calendarDays) => ConversationWithin(calendarDays) with { Kind = PromiseKind.FollowUp };

    public static PromiseRule RouteWithin(int workingDays) => ContactWithin(workingDays) with { Kind = PromiseKind.Route };

    public static PromiseRule DecisionWithin(int calendarDays) => ConversationWithin(calendarDays) with { Kind = PromiseKind.Decision };

    /// <summary>Promises contact only, as the profile of Blijf Groep does: 5 working days.</summary>
    public static Regulation ContactOnly => ARegulation(ContactWithin(5));

    /// <summary>
    /// Promises what the profile of Bij Elkaar does: a conversation within 14 days, solutions of 28 days, a follow-up conversation
    /// within 14 days, and a decision on the route within 5 working days.
    /// </summary>
    public static Regulation EveryStep =>
        ARegulation(ConversationWithin(14), SolutionWithin(28), FollowUpWithin(14), RouteWithin(5)) with { FilesInClientFile = true };

    /// <summary>A small regulation: both kinds of promise (5 working days, 14 calendar days) unless others are given.</summary>
    public static Regulation ARegulation(params PromiseRule[] promises) => new()
    {
        Code = "test",
        Name = "Stichting Proef",
        Contact = new()
        {
            Email = "klachten@proef.example",
            Telephone = "020 123 45 67",
            PostalAddress = ["Stichting Proef", "Postbus 1", "1000 AA Amsterdam"],
            Website = "https://proef.example",
        },
        Handler = new(new("klachtenfunctionaris"), new("de klachtenfunctionaris")),
        Kinds = [ComplaintKind.Complaint, ComplaintKind.Suggestion],
        NumberPrefix = "KL",
        Languages = ["nl", "en"],
        Subjects = [new("bejegening", new("hoe de medewerker met u omgaat")), new("informatie", new("informatie die u krijgt"))],
        Locations = [new("haarlem", new("Haarlem")), new("almere", new("Almere"))],
        Relations = [new("client", new("cliënt")), new("ouder", new("ouder"))],
        Promises = promises is [] ? [ContactWithin(5), ConversationWithin(14)] : promises,
        Closing = new() { ContactAttempts = 3, ReopenDays = 30 },
        Retention = new() { ComplaintYears = 5 },
        Support = [],
        ExternalBodies = [],
        Calendar = new(),
        Links = new() { PrivacyStatement = "/privacy", Regulation = "/klachtenregeling", QuickExit = "https://www.buienradar.nl" },
        Texts = new() { Welcome = new("Welkom"), TalkFirst = new("Praat eerst"), Costs = new("Gratis"), Procedure = [], Regulation = [] },
        Theme = new("#000000", "#000000", "#ffffff", "#0000ff"),
    };

    /// <summary>A contact that reached the complainant, by telephone unless told otherwise.</summary>
    public static ContactRecord Reached(string at, ContactChannel channel = ContactChannel.Telephone, bool byComplainant = false) =>
        new(At(at), channel, ContactResult.Reached, Officer, byComplainant, null);

    public static ContactRecord NotReached(string at, ContactResult result = ContactResult.NoAnswer) =>
        new(At(at), ContactChannel.Telephone, result, Officer, false, null);

    public static NewAttachment AFile(string name = "brief.pdf") => new(Guid.NewGuid(), name, "application/pdf", 1234);

    /// <summary>The act is refused, by this rule.</summary>
    public static void Breaks(ComplaintRule rule, Action act) =>
        Assert.Equal(rule, Assert.ThrowsAny<ComplaintRuleException>(act).Rule);

    /// <summary>The act is refused, by this rule, and leaves nothing behind.</summary>
    public static void Breaks(ComplaintRule rule, Complaint complaint, Action act)
    {
        var before = Snapshot.Of(complaint);
        Breaks(rule, act);
        Assert.Equal(before, Snapshot.Of(complaint));
    }

    public static Promise PromiseOf(this Complaint complaint, PromiseKind kind) => Assert.Single(complaint.Promises, one => one.Kind == kind);
}
