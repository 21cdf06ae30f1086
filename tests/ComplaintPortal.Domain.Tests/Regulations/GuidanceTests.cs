using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Regulations;

namespace ComplaintPortal.Domain.Tests.Regulations;

public class GuidanceTests
{
    private static readonly DateOnly Today = Day("2026-03-02");

    [Fact]
    public void Support_stands_in_the_order_of_the_profile() =>
        Assert.Equal(["a", "b", "c"], Shown(GuidanceQuestion.Nothing, Support("a"), Support("b"), Support("c")));

    [Fact, Trait("Obligation", "B26")]
    public void What_suits_the_location_comes_first_and_the_rest_keeps_its_order() =>
        Assert.Equal(["c", "a", "b"], Shown(
            new(Location: "almere"), Support("a"), Support("b"), Support("c") with { Suits = new() { Locations = ["almere"] } }));

    [Fact, Trait("Obligation", "B26")]
    public void What_is_only_for_other_locations_is_not_shown()
    {
        var akj = Support("akj") with { Only = new() { Locations = ["almere"] } };

        Assert.Equal(["akj", "cvp"], Shown(new(Location: "almere"), Support("cvp"), akj));
        Assert.Equal(["cvp"], Shown(new(Location: "haarlem"), Support("cvp"), akj));
        Assert.Equal(["cvp", "akj"], Shown(GuidanceQuestion.Nothing, Support("cvp"), akj));
    }

    [Fact, Trait("Obligation", "E6")]
    public void The_body_that_suits_the_relation_comes_first()
    {
        var regulation = ARegulation() with
        {
            ExternalBodies =
            [
                Body("klachtenportaal"),
                Body("jeugdstem") with { Suits = new() { Relations = ["client", "ouder"] } },
            ],
        };

        Assert.Equal(["jeugdstem", "klachtenportaal"], regulation.ExternalBodiesOn(Today, new(Relation: "ouder")).Select(one => one.Code));
        Assert.Equal(["klachtenportaal", "jeugdstem"], regulation.ExternalBodiesOn(Today, new(Relation: "buur")).Select(one => one.Code));
    }

    [Fact, Trait("Obligation", "E19")]
    public void What_is_only_for_the_wzd_is_shown_first_where_a_restrictive_measure_is_named_and_otherwise_not()
    {
        var wzd = Support("wzd") with { Only = new() { Laws = ["wzd"] } };

        Assert.Equal(["wzd", "a"], Shown(new(Law: GuidanceQuestion.RestrictiveMeasuresLaw), Support("a"), wzd));
        Assert.Equal(["a"], Shown(GuidanceQuestion.Nothing, Support("a"), wzd));
    }

    [Fact]
    public void Only_has_to_allow_every_answer()
    {
        var both = Support("both") with { Only = new() { Locations = ["almere"], Relations = ["client"] } };

        Assert.Equal(["both"], Shown(new("almere", "client"), both));
        Assert.Equal(["both"], Shown(new("almere"), both));
        Assert.Empty(Shown(new("almere", "ouder"), both));
        Assert.Empty(Shown(new("haarlem", "client"), both));
    }

    [Theory]
    [InlineData("2026-03-01", false)]
    [InlineData("2026-03-02", true)]
    [InlineData("2026-03-31", true)]
    [InlineData("2026-04-01", false)]
    public void Support_is_shown_from_its_first_day_to_its_last(string day, bool shown)
    {
        var march = Support("maart") with { From = Day("2026-03-02"), Until = Day("2026-03-31") };
        var regulation = ARegulation() with { Support = [march] };

        Assert.Equal(shown, regulation.SupportOn(Day(day), GuidanceQuestion.Nothing).Count == 1);
    }

    [Fact]
    public void One_that_follows_another_takes_its_place_on_the_day()
    {
        Guidance[] Of(string day) => [.. (ARegulation() with
        {
            Support = [Support("oud") with { Until = Day("2026-06-30") }, Support("nieuw") with { From = Day("2026-07-01") }],
        }).SupportOn(Day(day), GuidanceQuestion.Nothing)];

        Assert.Equal("oud", Assert.Single(Of("2026-06-30")).Code);
        Assert.Equal("nieuw", Assert.Single(Of("2026-07-01")).Code);
    }

    [Fact]
    public void The_dossier_keeps_what_was_shown_in_its_order_and_language()
    {
        var regulation = ARegulation() with
        {
            Support = [Support("cvp"), Support("akj") with { Suits = new() { Locations = ["almere"] }, Name = new("AKJ vertrouwenspersoon", "AKJ confidant") }],
            ExternalBodies = [Body("poa"), Body("vorige") with { Until = Day("2025-12-31") }],
        };

        var complaint = AComplaint().Under(regulation).With(one => one with { Location = "almere", Language = "en" }).Receive();

        Assert.Equal(
            [("akj", "AKJ confidant", true, 0), ("cvp", "cvp", true, 1), ("poa", "poa", false, 2)],
            complaint.ShownGuidance.Select(one => (one.Code, one.Name, one.IsSupport, one.Order)));
    }

    [Theory]
    [InlineData(true, GuidanceQuestion.RestrictiveMeasuresLaw)]
    [InlineData(false, null)]
    public void The_answers_of_a_complaint_are_the_question(bool measure, string? law)
    {
        var complaint = AComplaint().With(one => one with { Location = "almere", RestrictiveMeasure = measure }).Receive();

        Assert.Equal(new("almere", null, law), complaint.GuidanceQuestion);
    }

    private static SupportProvider Support(string code) => new() { Code = code, Name = new(code), Purpose = new("helpt") };

    private static ExternalBody Body(string code) => new() { Code = code, Name = new(code), Purpose = new("oordeelt") };

    private static IEnumerable<string> Shown(GuidanceQuestion question, params SupportProvider[] support) =>
        (ARegulation() with { Support = support }).SupportOn(Today, question).Select(one => one.Code);
}
