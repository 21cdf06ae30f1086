using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Features.Public.Submit;

/// <summary>What the form asks, and that every answer reaches the register.</summary>
public sealed class AnswersTests(Portals portals)
{
    private static Task<Complaint> KeptAsync(Portal portal, Sent sent) => portal.DataAsync(db => db.Complaints
        .Include(complaint => complaint.Subjects).Include(complaint => complaint.Promises).Include(complaint => complaint.ShownGuidance)
        .SingleAsync(complaint => complaint.Number == sent.Number));

    [Fact]
    [Trait("Obligation", "B1")]
    public async Task The_four_subjects_of_Blijf_Groep_can_be_chosen_more_than_one_at_once()
    {
        var portal = portals.BlijfGroep;
        var page = await portal.Visitor().GetAsync("/klacht-indienen");
        Assert.Equal(4, page.Document.QuerySelectorAll("input[type=checkbox][name=Subjects]").Length);
        var sent = await Journey.Of(portal).Telling(("Subjects", "decisions"), ("Subjects", "information")).SendAsync();
        Assert.Equal(["decisions", "information"], (await KeptAsync(portal, sent)).Subjects.Select(subject => subject.Code).Order());
    }

    [Theory]
    [InlineData("Yes", DiscussedBefore.Yes)]
    [InlineData("No", DiscussedBefore.No)]
    [InlineData("DoesNotWant", DiscussedBefore.DoesNotWant)]
    [InlineData("", DiscussedBefore.NotSaid)]
    [Trait("Obligation", "B2")]
    [Trait("Obligation", "B3")]
    public async Task Whether_it_was_talked_about_is_asked_and_kept_and_need_not_be_answered(string answer, DiscussedBefore kept)
    {
        var portal = portals.BlijfGroep;
        var sent = await Journey.Of(portal).Telling([.. answer.Length > 0 ? new[] { ("Discussed", answer) } : []]).SendAsync();
        Assert.Equal(kept, (await KeptAsync(portal, sent)).Discussed);
    }

    [Fact]
    [Trait("Obligation", "B4")]
    [Trait("Obligation", "B10")]
    public async Task A_link_can_choose_the_location_beforehand()
    {
        var page = await portals.BlijfGroep.Visitor().GetAsync("/klacht-indienen?locatie=haarlem");
        Assert.Equal("haarlem", page.Value("Location"));
        var wrong = await portals.BlijfGroep.Visitor().GetAsync("/klacht-indienen?locatie=atlantis");
        Assert.Equal("", wrong.Value("Location"));
    }

    [Fact]
    [Trait("Obligation", "B10")]
    public async Task The_six_locations_of_Blijf_Groep_and_I_do_not_know_can_be_chosen()
    {
        var portal = portals.BlijfGroep;
        var page = await portal.Visitor().GetAsync("/klacht-indienen");
        Assert.Equal(
            ["Kies een locatie", "Alkmaar", "Amsterdam", "Flevoland - Gooi en Vechtstreek (Almere)", "Haarlem", "Zaanstreek", "Veilig Thuis Flevoland", "Weet ik niet"],
            page.All("select[name=Location] option"));
        var unknown = await Journey.Of(portal).Telling(("Location", "weet-ik-niet")).SendAsync();
        Assert.Null((await KeptAsync(portal, unknown)).Location);
    }

    [Theory]
    [InlineData(Portal.BlijfGroep, true)]
    [InlineData(Portal.BijElkaar, false)]
    [Trait("Obligation", "B31")]
    public async Task Neutral_wording_is_chosen_first_where_the_profile_says_so(string profile, bool first)
    {
        var portal = portals.Of(profile);
        var sent = await Journey.Of(portal).By(("Email", "noor@example.org")).Reachable(("SafeContact.Channels", "email")).SendAsync();
        Assert.Equal(first, (await KeptAsync(portal, sent)).SafeContact.NeutralWording);
        Assert.Equal(first ? "true" : "false", (await (await portal.OfficerAsync()).GetAsync("/medewerkers/registreren")).Value("SafeContact.Neutral"));
    }

    [Fact]
    [Trait("Obligation", "B7")]
    [Trait("Obligation", "B8")]
    public async Task Name_address_telephone_mail_date_and_relation_reach_the_register()
    {
        var portal = portals.BlijfGroep;
        var sent = await Journey.Of(portal)
            .ForWhom(("Relation", "client"))
            .By(("Name", "  Noor  Voorbeeld "), ("Street", "Voorbeeldstraat 1"), ("Postcode", "1234 ab"), ("City", "Voorbeeldstad"), ("Telephone", "06 12345678"), ("Email", "noor@example.org"))
            .Reachable(("SafeContact.Channels", "email"), ("SafeContact.Channels", "telefoon"), ("SafeContact.When", "Na tienen"), ("SafeContact.Voicemail", "true"), ("SafeContact.Neutral", "false"))
            .SendAsync();
        var kept = await KeptAsync(portal, sent);
        Assert.Equal(
            ("Noor  Voorbeeld", "client", "Voorbeeldstraat 1", "1234 AB", "Voorbeeldstad", "06 12345678", "noor@example.org"),
            (kept.Complainant.Name, kept.Complainant.Relation, kept.Complainant.Street, kept.Complainant.Postcode, kept.Complainant.City, kept.Complainant.Telephone, kept.Complainant.Email));
        Assert.Equal(DutchTime.Day(portal.Clock.Now), kept.ReceivedOn);
        Assert.Equal(
            new SafeContact { ByEmail = true, ByTelephone = true, When = "Na tienen", Voicemail = true }, kept.SafeContact);
    }

    [Fact]
    [Trait("Obligation", "B8")]
    public async Task Another_relation_is_kept_in_the_complainants_own_words()
    {
        var portal = portals.BlijfGroep;
        var sent = await Journey.Of(portal).ForWhom(("Relation", "anders"), ("RelationOther", "Huisarts")).SendAsync();
        var kept = await KeptAsync(portal, sent);
        Assert.Equal((null, "Huisarts"), (kept.Complainant.Relation, kept.Complainant.RelationOther));
    }

    [Fact]
    public async Task A_complaint_on_behalf_of_someone_keeps_for_whom_and_what_one_is_to_that_person()
    {
        var portal = portals.BijElkaar;
        var sent = await Journey.Of(portal).ForWhom(("ForWhom", "iemand-anders"), ("OnBehalfOf", "Sam"), ("OnBehalfOfRelation", "moeder")).SendAsync();
        var kept = await KeptAsync(portal, sent);
        Assert.Equal(("Sam", "moeder"), (kept.Complainant.OnBehalfOf, kept.Complainant.OnBehalfOfRelation));
    }

    [Theory]
    [InlineData(10_000)]
    [InlineData(Complaint.StoryLimit)]
    [Trait("Obligation", "B9")]
    [Trait("Obligation", "E4")]
    public async Task A_long_story_is_kept_to_the_letter(int length)
    {
        var portal = portals.BijElkaar;
        var story = string.Concat(Enumerable.Repeat("Dit gebeurde. ", length / 14 + 1))[..(length - 1)] + "!";
        var sent = await Journey.Of(portal).Telling(("Story", story)).SendAsync();
        Assert.Equal(story, (await KeptAsync(portal, sent)).Story);
    }

    [Theory]
    [InlineData("Robert'); DROP TABLE Complaints;--")]
    [InlineData("<script>alert('x')</script> & \"aanhalingstekens\"")]
    [InlineData("😡👩‍👧‍👦 het ging mis 🇳🇱")]
    [InlineData("لم يستمع إلي أحد")]
    [InlineData("=HYPERLINK(\"https://example.org\")")]
    [InlineData("Eerste regel\n\nDerde regel\n\tingesprongen")]
    public async Task What_people_write_is_kept_and_shown_as_they_wrote_it(string story)
    {
        var portal = portals.BlijfGroep;
        var journey = Journey.Of(portal).Telling(("Story", story));
        var check = await journey.ToCheckAsync();
        Assert.Contains(check.Document.QuerySelectorAll(".app-summary__value"), value => value.TextContent == story);
        var sent = Journey.Read(await check.SubmitAsync("#versturen"));
        Assert.Equal(story, (await KeptAsync(portal, sent)).Story);
        var status = await journey.OpenAsync(sent);
        Assert.Contains(status.Document.QuerySelectorAll(".app-usertext"), value => value.TextContent == story);
    }

    [Fact]
    [Trait("Obligation", "E1")]
    public async Task Bij_Elkaar_takes_a_suggestion_which_has_no_promises()
    {
        var portal = portals.BijElkaar;
        var sent = await Journey.Of(portal).Telling(("Kind", "Suggestion")).SendAsync();
        var kept = await KeptAsync(portal, sent);
        Assert.Equal(ComplaintKind.Suggestion, kept.Kind);
        Assert.Empty(kept.Promises);
        Assert.Contains("suggestie", sent.Receipt.Heading);
        Assert.Empty((await portals.BlijfGroep.Visitor().GetAsync("/klacht-indienen")).Document.QuerySelectorAll("[name=Kind]"));
    }

    [Fact]
    [Trait("Obligation", "B12")]
    public async Task Blijf_Groep_promises_contact_within_five_working_days_and_the_receipt_says_the_date()
    {
        var portal = portals.BlijfGroep;
        var sent = await Journey.Of(portal).SendAsync();
        var promise = Assert.Single((await KeptAsync(portal, sent)).Promises);
        Assert.Equal((PromiseKind.Contact, new DateOnly(2026, 3, 18)), (promise.Kind, promise.DueOn));
        Assert.Contains("Uiterlijk woensdag 18 maart 2026", sent.Receipt.Text);
    }

    [Fact]
    [Trait("Obligation", "E9")]
    public async Task Bij_Elkaar_promises_a_conversation_within_fourteen_days_and_the_receipt_says_the_date()
    {
        var portal = portals.BijElkaar;
        var sent = await Journey.Of(portal, "en").SendAsync();
        var promise = Assert.Single((await KeptAsync(portal, sent)).Promises);
        Assert.Equal((PromiseKind.Conversation, new DateOnly(2026, 3, 25)), (promise.Kind, promise.DueOn));
        Assert.Contains("By Wednesday 25 March 2026", sent.Receipt.Text);
    }

    [Fact]
    [Trait("Obligation", "E19")]
    public async Task A_restrictive_measure_shows_the_other_route_at_once_marks_the_case_and_leaves_the_promises_running()
    {
        var portal = portals.BijElkaar;
        var visitor = portal.Visitor();
        var next = await (await visitor.GetAsync("/klacht-indienen")).SubmitAsync("#stap", ("Story", "Ik werd opgesloten"), ("RestrictiveMeasure", "true"));
        Assert.Equal("/klacht-indienen/voor-wie", next.Address);
        Assert.NotNull(next.Document.QuerySelector("main a[href='https://klachtenportaalzorg.nl/klachtenregeling-wzd/']"));
        var sent = await Journey.Of(portal).Telling(("RestrictiveMeasure", "true")).SendAsync();
        var kept = await KeptAsync(portal, sent);
        Assert.True(kept.RestrictiveMeasure);
        Assert.Equal([(PromiseKind.Conversation, PromiseState.Open), (PromiseKind.Route, PromiseState.Open)], kept.Promises.Select(one => (one.Kind, one.State)));
        Assert.Contains("Wet zorg en dwang", sent.Receipt.Text);
    }

    [Fact]
    [Trait("Obligation", "B25")]
    [Trait("Obligation", "B26")]
    public async Task The_support_follows_the_location_and_the_wish_for_it_is_kept()
    {
        var portal = portals.BlijfGroep;
        var journey = Journey.Of(portal).Telling(("Location", "veilig-thuis-flevoland")).Reachable(("Support", "Wanted"));
        var sent = await journey.SendAsync();
        Assert.Equal(["Vertrouwenspersoon van het AKJ", "Klachtencommissie POA"], sent.Receipt.All(".app-support h3"));
        var kept = await KeptAsync(portal, sent);
        Assert.Equal(SupportWish.Wanted, kept.Support);
        Assert.Equal(["akj-confidential-adviser", "klachtencommissie-poa"], kept.ShownGuidance.OrderBy(shown => shown.Order).Select(shown => shown.Code));
        Assert.Equal(["Vertrouwenspersoon van het AKJ", "Klachtencommissie POA"], (await journey.OpenAsync(sent)).All(".app-support h3"));
        var haarlem = await Journey.Of(portal).Telling(("Location", "haarlem")).SendAsync();
        Assert.Equal(["Cliëntvertrouwenspersoon", "Klachtencommissie POA"], haarlem.Receipt.All(".app-support h3"));
    }

    [Theory]
    [InlineData("parent", "Jeugdstem")]
    [InlineData("professional", "Klachtenportaal Zorg")]
    [Trait("Obligation", "E5")]
    [Trait("Obligation", "E6")]
    [Trait("Obligation", "E7")]
    [Trait("Obligation", "E17")]
    public async Task The_body_that_suits_the_answers_comes_first_in_the_form_and_after_it(string relation, string first)
    {
        var journey = Journey.Of(portals.BijElkaar).ForWhom(("Relation", relation));
        var check = await journey.ToCheckAsync();
        Assert.Equal(first, check.All(".app-support h3").Skip(2).First());
        var sent = Journey.Read(await check.SubmitAsync("#versturen"));
        Assert.Equal(first, sent.Receipt.All(".app-support h3").Skip(2).First());
        Assert.Equal(2, sent.Receipt.All(".app-support h3").Skip(2).Count());
    }
}
