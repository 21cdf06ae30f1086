using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case.Refer;

/// <summary>A complaint is referred to an external body, and the complainant learns where that is.</summary>
[Trait("Obligation", "B28")]
public sealed class ReferTests(Portals portals)
{
    private const string Reason = "Wij kwamen er over de kachel niet uit";

    private static readonly (string Name, string Value)[] Typed = [("Bringer", "SupportPerson"), ("Reason", Reason), ("EndPromises", "true")];

    [Theory]
    [InlineData("email")]
    [InlineData("neutral")]
    [InlineData("post")]
    [InlineData("website")]
    [Trait("Obligation", "B17")]
    public async Task The_complainant_gets_the_details_of_the_body_only_as_was_allowed(string channel)
    {
        var portal = portals.BlijfGroep;
        var journey = Journey.Of(portal);
        if (channel is "email" or "neutral") journey.ByMail("noor@example.org", channel == "neutral");
        if (channel == "post") journey.ByPost().Reachable(("SafeContact.Neutral", "false"));
        var sent = await journey.SendAsync();
        var officer = await portal.OfficerAsync();
        var form = await officer.GetAsync(Dossiers.PageOf(sent.Number, "doorverwijzen"));
        Assert.Contains(channel switch { "email" => "een e-mail met naam", "neutral" => "zonder naam van de instantie", "post" => "een brief", _ => "geen e-mail of brief" }, form.Text);
        var page = await form.SubmitAsync(Typed);
        Assert.Contains("De doorverwijzing is vastgelegd", page.Text);
        Assert.Contains("De klacht van Noor Voorbeeld is bij een externe instantie", page.All(".app-next-step h2").Single());
        Assert.Contains("Klachtencommissie POA", page.One("section[aria-labelledby=instanties]").TextContent);

        var kept = await portal.EndingAsync(sent.Number);
        var referral = Assert.Single(kept.Referrals);
        Assert.Equal(("klachtencommissie-poa", "Klachtencommissie POA", ReferralBringer.SupportPerson, new DateOnly(2026, 3, 11), Reason, false),
            (referral.BodyCode, referral.BodyName, referral.Bringer, referral.On, referral.Reason, referral.IsDirect));
        var promise = Assert.Single(kept.Promises);
        Assert.Equal((ComplaintPhase.Referred, PromiseState.Ended, PromiseEnd.Referred), (kept.Phase, promise.State, promise.EndReason));
        Assert.Contains("Vervallen op woensdag 11 maart 2026: doorverwezen", page.Text);
        var mails = kept.Outbox.Where(mail => mail.Kind == NoticeKind.Referred).ToList();
        Assert.Equal(channel is "email" or "neutral" ? 1 : 0, mails.Count);
        Assert.Equal(channel == "post" ? 1 : 0, kept.Letters.Count(letter => letter.Kind == NoticeKind.Referred));
        foreach (var mail in mails)
        {
            var text = await portal.MailAsync(mail);
            Assert.Equal(channel == "email", text.Contains("Klachtencommissie POA"));
            foreach (var word in new[] { "kachel", "Noor", "geluisterd" }) Assert.DoesNotContain(word, text);
            if (channel == "neutral") foreach (var word in new[] { "POA", "klacht", "Blijf" }) Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase);
        }
        if (channel == "post") Assert.Contains("Klachtencommissie POA, https://www.klachtencommissiepoa.nl", (await portal.LetterAsync(sent.Number, NoticeKind.Referred)).First);
        var status = await Journey.Of(portal).OpenAsync(sent);
        Assert.NotNull(status.One("section[aria-labelledby=doorverwezen] a[href='https://www.klachtencommissiepoa.nl']"));
        Assert.Contains("De persoon die u helpt, brengt uw klacht ernaartoe", status.Text);
        Assert.DoesNotContain("kachel", status.Text);
    }

    [Fact]
    [Trait("Obligation", "E16")]
    [Trait("Obligation", "E18")]
    public async Task Our_promises_run_on_where_the_officer_says_so_and_the_rules_of_the_body_are_kept()
    {
        var portal = portals.BijElkaar;
        var number = (await portal.ReceiveAsync()).Number;
        var page = await (await portal.OfficerAsync()).ActAsync(number, "doorverwijzen", ("Body", "klachtenportaal-zorg"), ("Bringer", "Complainant"), ("Reason", Reason), ("EndPromises", "false"));
        Assert.Contains("Ga in gesprek met", page.Text);
        Assert.Contains("De klager brengt de klacht er zelf heen", page.Text);
        var kept = await portal.EndingAsync(number);
        Assert.All(kept.Promises, promise => Assert.Equal(PromiseState.Open, promise.State));
        Assert.Equal(("Klachten- en geschillenregeling Jeugdzorg", "https://klachtenportaalzorg.nl/klachtenprocedure-jeugdzorg/"), (kept.Referrals.Single().Rules, kept.Referrals.Single().RulesUrl));
        Assert.Equal((ActorKind.Staff, TimelineEvent.Referred), (kept.Referrals.Single().ByKind, kept.Timeline.Single(entry => entry.Detail == "Klachtenportaal Zorg").Event));
    }

    [Theory]
    [InlineData(null, false, "Klachtenportaal Zorg")]
    [InlineData("parent", false, "Jeugdstem")]
    [InlineData("parent", true, "Klachtenportaal Zorg: klachten over de Wet zorg en dwang")]
    [Trait("Obligation", "E6")]
    public async Task The_fitting_body_comes_first(string? relation, bool measure, string first)
    {
        var portal = portals.BijElkaar;
        var number = (await portal.ReceiveAsync(intake => intake with { RestrictiveMeasure = measure, Complainant = new Complainant { Name = "Noor", Relation = relation } })).Number;
        var form = await (await portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, "doorverwijzen"));
        Assert.Equal(first, form.One("label[for=Body]").TextContent);
        Assert.Null(form.Value("Body"));
    }

    public static readonly TheoryData<string, string, string> Faults = new()
    {
        { "Body", "onzin", "Kies de instantie" },
        { "Bringer", "1", "Kies wie de klacht daarheen brengt" },
        { "Day", "morgen", "Vul een datum in" },
        { "Day", "1999-12-31", "Kijk het jaartal na" },
        { "Day", "2026-03-12", "Kies een dag die al geweest is" },
        { "Day", "2026-03-10", "Deze dag ligt te vroeg" },
        { "Reason", " ", "Vul de reden in" },
        { "Reason", "lang", "De reden is te lang" },
        { "EndPromises", "", "Kies of onze eigen beloften vervallen" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_is_said_and_nothing_changes(string field, string value, string message)
    {
        var portal = portals.BlijfGroep;
        var number = (await portal.ReceiveAsync()).Number;
        var page = await (await portal.OfficerAsync()).ActAsync(
            number, "doorverwijzen", [.. Typed.Where(one => one.Name != field), (field, value == "lang" ? new string('a', Referral.ReasonLimit + 1) : value)]);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, error => error.Contains(message));
        foreach (var (name, kept) in Typed.Where(one => one.Name != field)) Assert.Equal(kept, page.Value(name));
        var dossier = await portal.EndingAsync(number);
        Assert.Empty(dossier.Referrals);
        Assert.Equal((ComplaintPhase.Received, PromiseState.Open), (dossier.Phase, dossier.Promises.Single().State));
    }
}
