using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case.PlanConversation;

/// <summary>A conversation is planned, and the complainant invited as was allowed.</summary>
[Trait("Obligation", "B14")]
public sealed class PlanConversationTests(Portals portals)
{
    private const string At = "gesprekken/plannen";

    private static readonly (string Name, string Value)[] Right = [("Date", "2026-03-20"), ("Time", "14:30"), ("Place", "Voorbeeldplein 1")];

    [Theory]
    [InlineData("email", TimelineEvent.ToldByEmail, "De klager krijgt een e-mail")]
    [InlineData("post", TimelineEvent.ToldByLetter, "Voor de klager komt een brief klaar te staan")]
    [InlineData("website", TimelineEvent.NotToldOutsideWebsite, "De klager krijgt geen e-mail of brief")]
    [Trait("Obligation", "E9")]
    public async Task The_complainant_is_invited_only_as_was_allowed(string channel, TimelineEvent told, string said)
    {
        var portal = portals.BijElkaar;
        var journey = Journey.Of(portal);
        if (channel == "email") journey.ByMail("noor@example.org");
        if (channel == "post") journey.ByPost();
        var number = (await journey.SendAsync()).Number;
        var officer = await portal.OfficerAsync();
        var form = await officer.GetAsync(Dossiers.PageOf(number, At));
        Assert.Equal("InPerson", form.Value("Kind"));
        Assert.Contains(said, form.Text);
        Assert.Contains("Veilig contact", form.Text);
        var page = await form.SubmitAsync(Right);
        Assert.Equal(Dossiers.PageOf(number), page.Address);
        Assert.Contains("Het gesprek is gepland", page.Text);
        Assert.Contains("Gepland: 20 maart 2026, 14:30", page.One("section[aria-labelledby=gesprekken]").TextContent);
        // The promise still runs; what to do next is to record this conversation.
        Assert.Equal("Leg een gesprek vast", page.All(".app-next-step .utrecht-button").First());
        var kept = await portal.DossierAsync(number);
        var planned = Assert.Single(await portal.TalksAsync(number));
        Assert.Equal((ConversationState.Planned, ConversationKind.InPerson, new DateTimeOffset(2026, 3, 20, 13, 30, 0, TimeSpan.Zero), "Voorbeeldplein 1"), (planned.State, planned.Kind, planned.At, planned.Place));
        Assert.Equal([ParticipantRole.Complainant, ParticipantRole.Handler], planned.Participants.OrderBy(one => one.Id).Select(one => one.Role));
        Assert.Equal(PromiseState.Open, kept.Promises.Single(one => one.Kind == PromiseKind.Conversation).State);
        Assert.Equal(told, kept.Timeline.Single(entry => entry.Detail == nameof(NoticeKind.ConversationPlanned)).Event);
        Assert.Equal(channel == "email" ? 1 : 0, kept.Outbox.Count(mail => mail.Kind == NoticeKind.ConversationPlanned));
        Assert.Equal(channel == "post" ? 1 : 0, kept.Letters.Count(letter => letter.Kind == NoticeKind.ConversationPlanned));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Obligation", "B17")]
    public async Task The_mail_carries_a_calendar_file_that_says_nothing_where_neutral_wording_was_asked(bool neutral)
    {
        var portal = portals.BlijfGroep;
        var number = (await Journey.Of(portal).ByMail("noor@example.org", neutral).SendAsync()).Number;
        await (await portal.OfficerAsync()).ActAsync(number, At, Right);
        var mail = Assert.Single(await portal.MailsAsync(number, NoticeKind.ConversationPlanned));
        Assert.Equal(("afspraak.ics", "text/calendar"), (mail.Attachment!.FileName, mail.Attachment.MediaType));
        var lines = Talks.Lines(mail.Attachment.Content);
        var planned = Assert.Single(await portal.TalksAsync(number));
        Assert.Contains($"UID:{planned.Key:n}@calendar", lines);
        foreach (var line in new[] { "METHOD:PUBLISH", "SEQUENCE:0", "DTSTART:20260320T133000Z", "DTEND:20260320T143000Z", "STATUS:CONFIRMED" }) Assert.Contains(line, lines);
        if (neutral)
        {
            Assert.Contains("SUMMARY:Afspraak", lines);
            var outside = string.Join('\n', lines) + mail.Subject + mail.Body + mail.FromName;
            foreach (var telling in new[] { "Blijf", "klacht", "KL-", "Voorbeeldplein", "LOCATION" }) Assert.DoesNotContain(telling, outside, StringComparison.OrdinalIgnoreCase);
        }
        else
        {
            Assert.Contains("SUMMARY:Gesprek met Blijf Groep", lines);
            Assert.Contains("LOCATION:Voorbeeldplein 1", lines);
            Assert.Contains("vrijdag 20 maart 2026 om 14:30 uur", mail.Body);
            Assert.DoesNotContain("geluisterd", mail.Body);
        }
    }

    [Fact]
    [Trait("Obligation", "B27")]
    public async Task Who_stands_around_the_case_can_be_invited_and_only_who_may_gets_a_copy()
    {
        var portal = portals.BlijfGroep;
        var number = (await Journey.Of(portal).SendAsync()).Number;
        await portal.ProceedAsync(number, one =>
        {
            one.AddSupportPerson(new(SupportKind.SupportPerson, "Sam Steun", "AKJ", null, "sam@example.org", true), Talks.Anna, portal.Clock.Now);
            one.AddSupportPerson(new(SupportKind.Representative, "Rik Recht", null, null, "rik@example.org", false), Talks.Anna, portal.Clock.Now);
            one.NameConcernedEmployees([new(null, "Mo Mentor")], Talks.Anna, portal.Clock.Now);
        });
        var form = await (await portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, At));
        foreach (var name in new[] { "Noor Voorbeeld (klager)", "Sam Steun (ondersteuner)", "Rik Recht (vertegenwoordiger)", "Mo Mentor (betrokken medewerker)" }) Assert.Contains(name, form.Text);
        Assert.Single(form.Document.QuerySelectorAll(".utrecht-form-field-description"), hint => hint.TextContent == "Krijgt ook een e-mail met de afspraak.");
        await form.SubmitAsync([.. Right, ("People", "Complainant|"), ("People", "SupportPerson|Sam Steun"), ("People", "Representative|Rik Recht"), ("People", "EmployeeConcerned|Mo Mentor"), ("Others", "Ton de Tolk\r\n\r\n Ida \r\n")]);
        var planned = Assert.Single(await portal.TalksAsync(number));
        Assert.Equal(["", "Sam Steun", "Rik Recht", "Mo Mentor", "Ton de Tolk", "Ida"], planned.Participants.OrderBy(one => one.Id).Select(one => one.Name));
        var copy = Assert.Single((await portal.DossierAsync(number)).Outbox);
        Assert.Equal(("sam@example.org", true, NoticeKind.ConversationPlanned), (copy.To, copy.IsCopy, copy.Kind));
    }

    [Fact]
    public async Task A_conversation_without_the_complainant_tells_the_complainant_nothing()
    {
        var portal = portals.BlijfGroep;
        var number = (await Journey.Of(portal).ByMail("noor@example.org").SendAsync()).Number;
        var officer = await portal.OfficerAsync();
        await officer.ActAsync(number, At, [.. Right, ("Kind", "Telephone"), ("People", ""), ("Others", "Mo Mentor")]);
        Assert.Equal("Mo Mentor", Assert.Single(Assert.Single(await portal.TalksAsync(number)).Participants).Name);
        Assert.DoesNotContain((await portal.DossierAsync(number)).Outbox, mail => mail.Kind == NoticeKind.ConversationPlanned);
    }

    [Theory]
    [InlineData("website", "De klager wil alleen contact via de website")]
    [InlineData("email", "De klager heeft deze manier van contact niet toegestaan")]
    [Trait("Obligation", "B17")]
    public async Task By_telephone_only_where_the_complainant_allows_it(string channel, string why)
    {
        var portal = portals.BlijfGroep;
        var journey = Journey.Of(portal);
        if (channel == "email") journey.ByMail("noor@example.org").By(("Telephone", "06 12345678"));
        var number = (await journey.SendAsync()).Number;
        var form = await (await portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, At));
        Assert.Contains("Wij mogen de klager niet bellen", form.Text);
        var page = await form.SubmitAsync([.. Right, ("Kind", "Telephone")]);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, error => error.Contains(why));
        Assert.Equal(("Telephone", "Voorbeeldplein 1"), (page.Value("Kind"), page.Value("Place")));
        Assert.Empty(await portal.TalksAsync(number));
    }

    [Fact]
    [Trait("Obligation", "E9")]
    public async Task A_follow_up_is_offered_only_where_the_regulation_promises_one()
    {
        var ours = (await Journey.Of(portals.BijElkaar).SendAsync()).Number;
        var form = await (await portals.BijElkaar.OfficerAsync()).GetAsync(Dossiers.PageOf(ours, At));
        Assert.Equal("Complaint", form.Value("Purpose"));
        await form.SubmitAsync([.. Right, ("Purpose", "FollowUp")]);
        Assert.Equal(ConversationPurpose.FollowUp, Assert.Single(await portals.BijElkaar.TalksAsync(ours)).Purpose);
        var other = (await Journey.Of(portals.BlijfGroep).SendAsync()).Number;
        form = await (await portals.BlijfGroep.OfficerAsync()).GetAsync(Dossiers.PageOf(other, At));
        Assert.Null(form.Document.QuerySelector("[name=Purpose]"));
        await form.SubmitAsync(Right);
        Assert.Equal(ConversationPurpose.Complaint, Assert.Single(await portals.BlijfGroep.TalksAsync(other)).Purpose);
    }

    public static readonly TheoryData<string, string, string> Faults = new()
    {
        { "Date", "morgen", "Vul een datum in" },
        { "Date", "2026-03-11", "Kies een moment dat nog moet komen" },
        { "Time", "25:00", "Vul een tijd in" },
        { "Kind", "9", "Kies een van de antwoorden" },
        { "Kind", "", "Kies een van de antwoorden" },
        { "Purpose", "Praatje", "Kies een van de antwoorden" },
        { "Place", " ", "Vul in waar of hoe het gesprek is" },
        { "Place", "lang", "Maak de tekst korter" },
        { "People", "", "Kies minstens één deelnemer" },
        { "Others", "lang", "Maak de namen korter" },
        { "Others", "veel", "Noem hoogstens 20 deelnemers" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_is_said_and_what_was_typed_is_kept(string field, string value, string message)
    {
        var portal = portals.BijElkaar;
        var number = (await Journey.Of(portal).ByMail("noor@example.org").SendAsync()).Number;
        (string Name, string Value)[] typed = [("Date", "2026-03-11"), ("Time", "10:00"), ("Kind", "Video"), ("Purpose", "FollowUp"), ("Place", "https://example.org/bellen")];
        if (field != "Date") typed[0].Value = "2026-03-20";
        var wrong = value switch { "lang" => new string('a', 301), "veel" => string.Join("\r\n", Enumerable.Range(1, 20)), _ => value };
        var page = await (await portal.OfficerAsync()).ActAsync(number, At, [.. typed.Where(one => one.Name != field), (field, wrong)]);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, error => error.Contains(message));
        foreach (var (name, kept) in typed.Where(one => one.Name != field)) Assert.Equal(kept, page.Value(name));
        Assert.Empty(await portal.TalksAsync(number));
        Assert.DoesNotContain((await portal.DossierAsync(number)).Outbox, mail => mail.Kind == NoticeKind.ConversationPlanned);
    }

    [Fact]
    public async Task What_a_colleague_did_meanwhile_is_shown_before_anybody_is_invited()
    {
        var portal = portals.BijElkaar;
        var number = (await Journey.Of(portal).ByMail("noor@example.org").SendAsync()).Number;
        var (first, second) = (await (await portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, At)), await (await portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, At)));
        await first.SubmitAsync(Right);
        var conflict = await second.SubmitAsync([.. Right, ("Place", "Bij de klager thuis"), ("Others", "Ida")]);
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Gesprek gepland: 20 maart 2026, 14:30", conflict.One(".app-conflict").TextContent);
        Assert.Contains("Ida", conflict.Value("Others"));
        Assert.Single(await portal.TalksAsync(number));
        await conflict.SubmitAsync();
        Assert.Equal(2, (await portal.TalksAsync(number)).Count);
    }
}
