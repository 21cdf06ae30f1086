using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;

namespace ComplaintPortal.Domain.Tests.Complaints;

/// <summary>For every rule of the procedure an act that breaks it.</summary>
public class ComplaintRuleTests
{
    private static readonly DateTimeOffset Now = At("2026-03-04 12:00");

    private static readonly Dictionary<ComplaintRule, Action> Breaches = new()
    {
        [ComplaintRule.KindNotTaken] = () => AComplaint().AsSuggestion().Under(ARegulation() with { Kinds = [ComplaintKind.Complaint] }).Receive(),
        [ComplaintRule.StoryMissing] = () => AComplaint().With(one => one with { Story = " \n " }).Receive(),
        [ComplaintRule.NameMissing] = () => AComplaint().From(new() { Name = " ", Email = "f@mail.example" }).BySafeMailOnly().Receive(),
        [ComplaintRule.TooLong] = () => AComplaint().With(one => one with { Story = new string('a', 20_001) }).Receive(),
        [ComplaintRule.UnknownChoice] = () => AComplaint().With(one => one with { Location = "parijs" }).Receive(),
        [ComplaintRule.ReceivedInFuture] = () => AComplaint().ReceivedOn("2026-03-05").RegisteredAt("2026-03-04 23:59").Receive(),
        [ComplaintRule.ReceivedTooEarly] = () => AComplaint().ReceivedOn("1999-12-31").RegisteredAt("2026-03-04 12:00").Receive(),
        [ComplaintRule.NoWayToBeReached] = () => AComplaint().SafeBy(new()).Receive(),
        [ComplaintRule.WebsiteOnlyExcludesOthers] = () => AComplaint().SafeBy(new() { OnlyThroughWebsite = true, ByEmail = true }).Receive(),
        [ComplaintRule.TelephoneMissing] = () => AComplaint().From(new() { Name = "F." }).ByTelephoneOnly().Receive(),
        [ComplaintRule.EmailMissing] = () => AComplaint().From(new() { Name = "F." }).BySafeMailOnly().Receive(),
        [ComplaintRule.AddressMissing] = () => AComplaint().From(new() { Name = "F." }).ByPostOnly().Receive(),
        [ComplaintRule.ContactInFuture] = () => AComplaint().Receive().RecordContact(Reached("2026-03-04 12:01"), Officer, Now),
        [ComplaintRule.ContactBeforeReceipt] = () => AComplaint().Receive().RecordContact(Reached("2026-03-01 23:59"), Officer, Now),
        [ComplaintRule.ChannelNotAllowed] = () => AComplaint().BySafeMailOnly().Receive().RecordContact(Reached("2026-03-04 10:00"), Officer, Now),
        [ComplaintRule.PromiseNotOpen] = () => AComplaint().AsSuggestion().Receive().ExtendPromise(
            AComplaint().Receive().Promises[0], Day("2026-03-20"), "ziek", ARegulation(), Officer, Now),
        [ComplaintRule.ExtensionNotLater] = () => Extend(AComplaint().Receive(), "2026-03-09", "ziek"),
        [ComplaintRule.ExtensionTooLong] = () => Extend(AComplaint().Receive(), "2026-03-10", "ziek", ARegulation(ContactWithin(5) with { MaxExtension = 0 })),
        [ComplaintRule.ReasonMissing] = () => Extend(AComplaint().Receive(), "2026-03-20", " "),
        [ComplaintRule.TextMissing] = () => AComplaint().Receive().AddNote(" ", Officer, Now),
        [ComplaintRule.TooManyAttachments] = () => AComplaint().Receive().PostMessage(
            "Hierbij", [.. Enumerable.Range(0, 11).Select(_ => AFile())], Actor.Complainant, Now),
        [ComplaintRule.AlreadySent] = () =>
        {
            var complaint = AComplaint().ByPostOnly().Receive();
            complaint.MarkLetterSent(complaint.Letters[0], Officer, Now);
            complaint.MarkLetterSent(complaint.Letters[0], Officer, Now);
        },
    };

    public static TheoryData<ComplaintRule> EveryRule => [.. Enum.GetValues<ComplaintRule>()];

    [Theory, MemberData(nameof(EveryRule))]
    public void An_act_that_breaks_the_rule_is_refused(ComplaintRule rule)
    {
        Assert.True(Breaches.TryGetValue(rule, out var act) ^ HandlingBreaches.All.TryGetValue(rule, out var late), $"No act here breaks {rule}, or two do.");
        Breaks(rule, (act ?? late)!);
    }

    [Fact, Trait("Obligation", "B17")]
    public void A_refusal_says_nothing_personal()
    {
        var refusal = Assert.ThrowsAny<ComplaintRuleException>(
            () => AComplaint().From(new() { Name = "Fatima Ünal", Telephone = new string('6', 31) }).ByTelephoneOnly().Receive());

        Assert.Equal("The act breaks the rule TooLong.", refusal.Message);
    }

    public static TheoryData<string, int> Limits => new()
    {
        { "HappenedWhen", 200 }, { "EmployeeConcerned", 200 }, { "DesiredOutcome", 5000 }, { "When", 300 },
        { "Name", 100 }, { "RelationOther", 100 }, { "OnBehalfOf", 100 }, { "OnBehalfOfRelation", 100 },
        { "Street", 100 }, { "Postcode", 10 }, { "City", 60 }, { "Telephone", 30 }, { "Email", 254 },
    };

    [Theory, MemberData(nameof(Limits))]
    public void A_field_takes_its_limit_and_not_one_sign_more(string field, int limit)
    {
        Filled(field, limit).Receive();

        Breaks(ComplaintRule.TooLong, () => Filled(field, limit + 1).Receive());
    }

    [Theory]
    [InlineData("subject")]
    [InlineData("relation")]
    [InlineData("location")]
    public void A_choice_outside_the_profiles_lists_is_refused(string list) =>
        Breaks(ComplaintRule.UnknownChoice, () => AComplaint().With(one => list switch
        {
            "subject" => one with { Subjects = ["bejegening", "weer"] },
            "relation" => one with { Complainant = new() { Name = "F.", Relation = "buurman", Telephone = "06", Email = "f@x.nl", Street = "s", Postcode = "p", City = "c" } },
            _ => one with { Location = "HAARLEM" },
        }).Receive());

    [Fact]
    public void More_than_ten_files_are_refused() => Breaks(
        ComplaintRule.TooManyAttachments,
        () => AComplaint().With(one => one with { Attachments = [.. Enumerable.Range(0, 11).Select(_ => AFile())] }).Receive());

    private static void Extend(Complaint complaint, string to, string? reason, Regulation? regulation = null) =>
        complaint.ExtendPromise(complaint.PromiseOf(PromiseKind.Contact), Day(to), reason, regulation ?? ARegulation(), Officer, Now);

    private static ComplaintBuilder Filled(string field, int length)
    {
        var text = new string('a', length);
        string? When(string name) => field == name ? text : null;
        return AComplaint()
            .With(one => one with { HappenedWhen = When("HappenedWhen"), EmployeeConcerned = When("EmployeeConcerned"), DesiredOutcome = When("DesiredOutcome") })
            .SafeBy(new() { ByEmail = true, When = When("When") })
            .From(new()
            {
                Name = When("Name") ?? "Fatima",
                Email = When("Email") ?? "fatima@mail.example",
                RelationOther = When("RelationOther"),
                OnBehalfOf = When("OnBehalfOf"),
                OnBehalfOfRelation = When("OnBehalfOfRelation"),
                Street = When("Street"),
                Postcode = When("Postcode"),
                City = When("City"),
                Telephone = When("Telephone"),
            });
    }
}
