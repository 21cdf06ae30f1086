using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case.RecordConversation;

/// <summary>A conversation that took place, planned or not, with what was said and which solutions came up.</summary>
[Trait("Obligation", "B14")]
public sealed class RecordConversationTests(Portals portals)
{
    private const string At = "gesprekken/vastleggen";

    private static async Task<PromiseState> PromiseAsync(Portal portal, string number, PromiseKind kind) =>
        (await portal.DossierAsync(number)).Promises.Single(one => one.Kind == kind).State;

    [Fact]
    [Trait("Obligation", "E9")]
    [Trait("Obligation", "E11")]
    public async Task An_unplanned_one_keeps_the_promise_and_its_possible_solutions_are_kept()
    {
        var portal = portals.BijElkaar;
        var number = (await portal.ReceiveAsync()).Number;
        var officer = await portal.OfficerAsync();
        var form = await officer.GetAsync(Dossiers.PageOf(number, At));
        Assert.Equal(("2026-03-11", "10:00", "InPerson", "Complaint"), (form.Value("Date"), form.Value("Time"), form.Value("Kind"), form.Value("Purpose")));
        var page = await form.SubmitAsync(
            ("Time", "09:30"), ("Report", "We praatten.\r\nOver <b>alles</b>."), ("Others", "Ida"),
            ("PossibleSolutions[0].Text", "Een andere mentor"), ("PossibleSolutions[0].Pros", "Vertrouwen"), ("PossibleSolutions[0].Cons", "Duurt even"),
            ("PossibleSolutions[2].Text", "Excuses"));
        Assert.Contains("Het gesprek is vastgelegd", page.Text);
        var talk = Assert.Single(await portal.TalksAsync(number));
        Assert.Equal((ConversationState.Held, true, "We praatten.\nOver <b>alles</b>.", new DateTimeOffset(2026, 3, 11, 8, 30, 0, TimeSpan.Zero)), (talk.State, talk.WithComplainant, talk.Report, talk.At));
        Assert.All(talk.Participants, one => Assert.True(one.TookPart && !one.WasInvited));
        Assert.Equal([("Een andere mentor", "Vertrouwen", "Duurt even"), ("Excuses", null, null)], talk.PossibleSolutions.OrderBy(one => one.Id).Select(one => (one.Text, one.Pros, one.Cons)));
        Assert.Equal(PromiseState.Kept, await PromiseAsync(portal, number, PromiseKind.Conversation));
        Assert.Equal(ComplaintPhase.InConversation, (await portal.DossierAsync(number)).Phase);
        var section = page.One("section[aria-labelledby=gesprekken]").TextContent;
        foreach (var shown in new[] { "Gesprek van 11 maart 2026, 09:30", "Noor Voorbeeld (klager)", "Ida", "Een andere mentor", "Ervoor: Vertrouwen", "Ertegen: Duurt even" }) Assert.Contains(shown, section);
        Assert.Contains("&lt;b&gt;alles", page.Body);
    }

    [Fact]
    [Trait("Obligation", "B12")]
    [Trait("Obligation", "E9")]
    public async Task Without_the_complainant_no_promise_is_kept()
    {
        foreach (var (portal, kind) in new[] { (portals.BijElkaar, PromiseKind.Conversation), (portals.BlijfGroep, PromiseKind.Contact) })
        {
            var number = (await portal.ReceiveAsync()).Number;
            var form = await (await portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, At));
            Assert.Contains("alleen nagekomen als de klager erbij was", form.Text);
            var me = form.Document.QuerySelectorAll("[name=People]").Select(one => one.GetAttribute("value")!).Single(code => code.StartsWith("Handler|", StringComparison.Ordinal));
            await form.SubmitAsync(("People", me), ("Others", "Mo Mentor"), ("Report", "Het verhaal van de mentor."));
            Assert.False(Assert.Single(await portal.TalksAsync(number)).WithComplainant);
            Assert.Equal(PromiseState.Open, await PromiseAsync(portal, number, kind));
            Assert.Equal(ComplaintPhase.Received, (await portal.DossierAsync(number)).Phase);
        }
    }

    [Fact]
    [Trait("Obligation", "E9")]
    public async Task A_planned_one_is_filled_in_and_says_who_stayed_away()
    {
        using var portal = new Portal(Portal.BijElkaar);
        var number = (await portal.ReceiveAsync()).Number;
        var planned = await portal.PlannedAsync(number, ConversationPurpose.Complaint, Talks.Complainant, Talks.Handler, new(ParticipantRole.SupportPerson, "Sam Steun"), new(ParticipantRole.Other, "Ton de Tolk"));
        portal.Clock.Now = Talks.Tomorrow.AddHours(2);
        var officer = await portal.OfficerAsync();
        var @case = await officer.GetAsync(Dossiers.PageOf(number));
        Assert.Contains("Het gesprek van 12 maart 2026, 12:00 zou nu geweest zijn", @case.One(".app-next-step").TextContent);
        var at = $"gesprekken/{planned.Id}/vastleggen";
        Assert.Equal(Dossiers.PageOf(number, at), @case.One(".app-next-step .utrecht-button--primary-action").GetAttribute("href"));
        var form = await officer.GetAsync(Dossiers.PageOf(number, at));
        Assert.Equal(("2026-03-12", "12:00", "Voorbeeldplein 1"), (form.Value("Date"), form.Value("Time"), form.Value("Place")));
        Assert.Equal(4, form.Document.QuerySelectorAll("[name=People][checked]").Length);
        var page = await form.SubmitAsync(("People", "Complainant|"), ("People", "Other|Ton de Tolk"), ("Time", "12:15"), ("Report", "Besproken."));
        Assert.Equal(Dossiers.PageOf(number), page.Address);
        var talk = Assert.Single(await portal.TalksAsync(number));
        Assert.Equal((planned.Key, ConversationState.Held), (talk.Key, talk.State));
        Assert.Equal(["", "Ton de Tolk"], talk.Participants.Where(one => one.TookPart).Select(one => one.Name).Order());
        Assert.Contains("Uitgenodigd, niet erbij", page.Text);
        Assert.Equal(PromiseState.Kept, await PromiseAsync(portal, number, PromiseKind.Conversation));
    }

    [Fact]
    [Trait("Obligation", "E11")]
    public async Task More_rows_can_be_asked_for_and_everything_typed_is_kept()
    {
        var portal = portals.BijElkaar;
        var number = (await portal.ReceiveAsync()).Number;
        var page = await (await portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, At));
        Assert.Equal(3, page.Document.QuerySelectorAll("[name$='.Text']").Length);
        page = await page.SubmitAsync(("Report", "Half af"), ("PossibleSolutions[1].Text", "Excuses"), ("PossibleSolutions[1].Pros", "Snel"), ("Others", "Ida"), ("Date", "gisteren"), ("More", "1"));
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty(page.Errors);
        Assert.Equal(6, page.Document.QuerySelectorAll("[name$='.Text']").Length);
        Assert.Equal(("Half af", "Excuses", "Snel", "Ida", "gisteren"), (page.Value("Report"), page.Value("PossibleSolutions[1].Text"), page.Value("PossibleSolutions[1].Pros"), page.Value("Others"), page.Value("Date")));
        Assert.Empty(await portal.TalksAsync(number));
        for (var i = 0; i < 5; i++) page = await page.SubmitAsync(("More", "1"));
        Assert.Equal(Conversation.MostPossibleSolutions, page.Document.QuerySelectorAll("[name$='.Text']").Length);
        Assert.Null(page.Document.QuerySelector("[name=More]"));
        await page.SubmitAsync(("Date", "2026-03-11"), ("PossibleSolutions[19].Text", "De laatste"));
        Assert.Equal(["Excuses", "De laatste"], (await portal.TalksAsync(number)).Single().PossibleSolutions.OrderBy(one => one.Id).Select(one => one.Text));
    }

    [Fact]
    [Trait("Obligation", "B17")]
    public async Task By_telephone_only_on_the_initiative_of_a_complainant_who_may_not_be_called()
    {
        var portal = portals.BlijfGroep;
        var number = (await portal.ReceiveAsync()).Number;
        var officer = await portal.OfficerAsync();
        var page = await officer.ActAsync(number, At, ("Kind", "Telephone"), ("Report", "Gebeld."));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, error => error.Contains("De klager wil alleen contact via de website"));
        Assert.Equal(("Gebeld.", "false"), (page.Value("Report"), page.Value("ByComplainant")));
        await page.SubmitAsync(("ByComplainant", "true"));
        Assert.Equal(ConversationKind.Telephone, Assert.Single(await portal.TalksAsync(number)).Kind);
        Assert.Equal(PromiseState.Kept, await PromiseAsync(portal, number, PromiseKind.Contact));
        // Who may be called is not asked about.
        var other = (await Journey.Of(portal).ByTelephone().SendAsync()).Number;
        var form = await officer.GetAsync(Dossiers.PageOf(other, At));
        Assert.Null(form.Document.QuerySelector("[name=ByComplainant]"));
        await form.SubmitAsync(("Kind", "Telephone"), ("Report", "Gebeld."));
        Assert.Single(await portal.TalksAsync(other));
    }

    public static readonly TheoryData<string, string, string> Faults = new()
    {
        { "Date", "", "Vul een datum in" },
        { "Date", "2026-03-12", "Het gesprek kan niet in de toekomst liggen" },
        { "Date", "2026-03-10", "Het gesprek kan niet vóór de dag van ontvangst liggen" },
        { "Time", "laat", "Vul een tijd in" },
        { "Kind", "", "Kies een van de antwoorden" },
        { "People", "", "Kies minstens één deelnemer" },
        { "People", "Directeur|Karel", "Kies minstens één deelnemer" },
        { "Place", "lang", "Maak de tekst korter" },
        { "Report", " ", "Schrijf wat er is besproken" },
        { "Report", "lang", "Maak de tekst korter" },
        { "PossibleSolutions[1].Pros", "Fijn", "Schrijf wat de oplossing is" },
        { "PossibleSolutions[0].Text", "lang", "Maak de tekst korter" },
        { "PossibleSolutions[0].Cons", "lang", "Maak de tekst korter" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_is_said_and_what_was_typed_is_kept(string field, string value, string message)
    {
        var portal = portals.BijElkaar;
        var number = (await portal.ReceiveAsync()).Number;
        (string Name, string Value)[] typed =
        [
            ("Date", "2026-03-11"), ("Time", "09:00"), ("Kind", "Video"), ("Place", "Thuis"), ("Report", "Gepraat"), ("PossibleSolutions[0].Text", "Excuses"), ("PossibleSolutions[0].Cons", "Te laat"),
        ];
        var page = await (await portal.OfficerAsync()).ActAsync(number, At, [.. typed.Where(one => one.Name != field), (field, value == "lang" ? new string('a', Conversation.ReportLimit + 1) : value)]);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, error => error.Contains(message));
        foreach (var (name, kept) in typed.Where(one => one.Name != field)) Assert.Equal(kept, page.Value(name));
        Assert.Empty(await portal.TalksAsync(number));
    }

    [Theory]
    [InlineData("2026-03-29", "02:30", "2026-03-29T01:30:00Z", "29 maart 2026, 03:30")]
    [InlineData("2026-03-29", "12:00", "2026-03-29T10:00:00Z", "29 maart 2026, 12:00")]
    [InlineData("2026-10-25", "02:30", "2026-10-25T00:30:00Z", "25 oktober 2026, 02:30")]
    public async Task The_time_is_Dutch_time_across_the_change_of_the_clock(string day, string time, string instant, string shown)
    {
        using var portal = new Portal(Portal.BijElkaar);
        var number = (await portal.ReceiveAsync()).Number;
        portal.Clock.Now = new DateTimeOffset(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);
        var page = await (await portal.OfficerAsync()).ActAsync(number, At, ("Date", day), ("Time", time), ("Report", "Gepraat"));
        Assert.Equal(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture), (await portal.TalksAsync(number)).Single().At);
        Assert.Contains(shown, page.One("section[aria-labelledby=gesprekken]").TextContent);
    }

    [Fact]
    public async Task A_report_is_not_lost_where_a_colleague_recorded_the_same_conversation_first()
    {
        using var portal = new Portal(Portal.BijElkaar);
        var number = (await portal.ReceiveAsync()).Number;
        var at = $"gesprekken/{(await portal.PlannedAsync(number)).Id}/vastleggen";
        portal.Clock.Now = Talks.Tomorrow.AddHours(1);
        var (first, second) = (await (await portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, at)), await (await portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, at)));
        await first.SubmitAsync(("Report", "Van de eerste"));
        var conflict = await second.SubmitAsync(("Report", "Van de tweede"), ("PossibleSolutions[0].Text", "Excuses"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Gesprek gevoerd (persoonlijk)", conflict.One(".app-conflict").TextContent);
        var refused = await conflict.SubmitAsync();
        Assert.Equal(["Dit gesprek staat niet meer gepland"], refused.Errors);
        Assert.Equal(("Van de tweede", "Excuses"), (refused.Value("Report"), refused.Value("PossibleSolutions[0].Text")));
        Assert.Equal("Van de eerste", Assert.Single(await portal.TalksAsync(number)).Report);
    }

    [Fact]
    public async Task Where_a_contact_is_recorded_a_link_leads_here()
    {
        var portal = portals.BijElkaar;
        var number = (await portal.ReceiveAsync()).Number;
        var page = await (await portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, "contact"));
        Assert.Equal("Leg het dan vast als gesprek", page.One($"main a[href='{Dossiers.PageOf(number, At)}']").TextContent);
    }
}
