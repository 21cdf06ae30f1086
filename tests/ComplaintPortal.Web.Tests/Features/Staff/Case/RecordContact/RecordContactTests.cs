using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case.RecordContact;

/// <summary>An officer records contacts and attempts.</summary>
public sealed class RecordContactTests(Portals portals)
{
    [Theory]
    [InlineData("NoAnswer", "Geen gehoor")]
    [InlineData("LeftToComplainant", "De klager neemt de volgende stap")]
    [Trait("Obligation", "B12")]
    public async Task An_attempt_is_listed_and_keeps_no_promise(string result, string shown)
    {
        var portal = portals.BlijfGroep;
        var number = (await Journey.Of(portal).ByTelephone().SendAsync()).Number;
        var page = await (await portal.OfficerAsync()).ActAsync(number, "contact", ("How", "Staff.Telephone"), ("Result", result), ("Note", "Lang laten overgaan"));
        var row = page.All("section[aria-labelledby=contacten] tbody tr").Single();
        Assert.Contains("11 maart 2026, 10:00 Wij belden", row);
        Assert.Contains(shown, row);
        Assert.Contains("Lang laten overgaan", row);
        var kept = await portal.DossierAsync(number);
        Assert.Equal((ComplaintPhase.Received, PromiseState.Open), (kept.Phase, kept.Promises.Single().State));
        Assert.Contains(kept.Timeline, entry => entry.Event == TimelineEvent.ContactAttempted);
    }

    [Fact]
    [Trait("Obligation", "B12")]
    public async Task Contact_keeps_the_promise_on_its_own_day_and_the_complainant_sees_it()
    {
        using var portal = new Portal();
        var sent = await Journey.Of(portal).ByTelephone().SendAsync();
        portal.Clock.Move(TimeSpan.FromDays(2));
        var officer = await portal.OfficerAsync();
        var page = await officer.ActAsync(sent.Number, "contact", ("Date", "12-03-2026"), ("Time", "9.30"), ("How", "Staff.Telephone"), ("Result", "Reached"));
        Assert.Contains("Het contact is vastgelegd", page.Text);
        Assert.Contains("Nagekomen op donderdag 12 maart 2026", page.Text);
        var kept = await portal.DossierAsync(sent.Number);
        Assert.Equal((ComplaintPhase.InContact, DateOnly.MaxValue), (kept.Phase, kept.NextDueOn));
        Assert.Equal((PromiseState.Kept, new DateOnly(2026, 3, 12)), (kept.Promises.Single().State, kept.Promises.Single().KeptOn));
        var contact = Assert.Single(kept.Contacts);
        Assert.Equal((new DateTimeOffset(2026, 3, 12, 8, 30, 0, TimeSpan.Zero), (await officer.MemberAsync()).DisplayName), (contact.At.ToUniversalTime(), contact.ByName));
        var status = await Journey.Of(portal).OpenAsync(sent);
        Assert.Contains("heeft contact met u gehad", status.Text);
        Assert.Contains("donderdag 12 maart 2026 Gedaan", status.Text);
    }

    [Fact]
    public async Task The_contact_can_have_been_a_colleagues_and_that_is_what_the_dossier_says()
    {
        var portal = portals.BlijfGroep;
        var number = (await Journey.Of(portal).ByTelephone().SendAsync()).Number;
        var colleague = await (await portal.OfficerAsync()).MemberAsync();
        var officer = await portal.OfficerAsync();
        (string, string)[] answers = [("How", "Staff.Telephone"), ("Result", "Reached")];
        var unknown = await officer.ActAsync(number, "contact", [.. answers, ("ByOfficer", Guid.NewGuid().ToString())]);
        Assert.Equal(HttpStatusCode.BadRequest, unknown.Status);
        await unknown.SubmitAsync(("ByOfficer", colleague.Id.ToString()));
        var kept = await portal.DossierAsync(number);
        Assert.Equal(colleague.DisplayName, Assert.Single(kept.Contacts).ByName);
        Assert.Equal((await officer.MemberAsync()).DisplayName, kept.Timeline.Single(entry => entry.Event == TimelineEvent.ContactReached).ByName);
    }

    [Fact]
    [Trait("Obligation", "E9")]
    public async Task A_contact_keeps_no_promise_of_a_conversation()
    {
        var portal = portals.BijElkaar;
        var number = (await Journey.Of(portal).ByTelephone().SendAsync()).Number;
        var officer = await portal.OfficerAsync();
        var form = await officer.GetAsync(Dossiers.PageOf(number, "contact"));
        Assert.Contains("Leg het dan vast als gesprek", form.Text);
        await form.SubmitAsync(("How", "Staff.Telephone"), ("Result", "Reached"));
        var kept = await portal.DossierAsync(number);
        Assert.Equal((ComplaintPhase.InContact, PromiseState.Open), (kept.Phase, kept.Promises.Single().State));
    }

    [Theory]
    [InlineData("Staff.Telephone", "De klager wil alleen contact via de website")]
    [InlineData("Staff.Email", "De klager wil alleen contact via de website")]
    [InlineData("Staff.Post", "De klager wil alleen contact via de website")]
    [InlineData("Staff.InPerson", "De klager wil alleen contact via de website")]
    [Trait("Obligation", "B17")]
    public async Task A_way_that_the_complainant_refused_is_not_offered_and_not_taken(string way, string why)
    {
        var portal = portals.BlijfGroep;
        var number = (await Journey.Of(portal).SendAsync()).Number;
        var form = await (await portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, "contact"));
        Assert.Null(form.Document.QuerySelector($"[name=How][value='{way}']"));
        Assert.Contains(why, form.Text);
        var page = await form.SubmitAsync(("How", way), ("Result", "Reached"), ("Note", "Toch gedaan"));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, error => error.Contains(why));
        Assert.Equal((way, "Toch gedaan"), (page.Value("How"), page.Value("Note")));
        Assert.Empty((await portal.DossierAsync(number)).Contacts);
    }

    [Theory]
    [InlineData("Staff.Post", "De klager heeft deze manier van contact niet toegestaan")]
    [InlineData("Staff.Email", "De klager heeft deze manier van contact niet toegestaan")]
    public async Task The_reason_is_that_of_the_channel(string way, string why)
    {
        var portal = portals.BlijfGroep;
        var number = (await Journey.Of(portal).By(("Email", "noor@example.org")).ByTelephone().SendAsync()).Number;
        var page = await (await portal.OfficerAsync()).ActAsync(number, "contact", ("How", way), ("Result", "Reached"));
        Assert.Contains(page.Errors, error => error.Contains(why));
    }

    [Fact]
    [Trait("Obligation", "B12")]
    public async Task By_the_complainants_own_initiative_every_way_is_right()
    {
        var portal = portals.BlijfGroep;
        var number = (await Journey.Of(portal).SendAsync()).Number;
        await (await portal.OfficerAsync()).ActAsync(number, "contact", ("How", "Complainant.Telephone"), ("Result", "Reached"));
        var kept = await portal.DossierAsync(number);
        Assert.True(kept.Contacts.Single().ByComplainant);
        Assert.Equal(PromiseState.Kept, kept.Promises.Single().State);
    }

    public static readonly TheoryData<string, string, string> Faults = new()
    {
        { "Date", "2026-03-12", "Het contact kan niet in de toekomst liggen" },
        { "Time", "10:01", "Het contact kan niet in de toekomst liggen" },
        { "Date", "2026-03-10", "Het contact kan niet vóór de dag van ontvangst liggen" },
        { "Date", "gisteren", "Vul een datum in" },
        { "Time", "25:00", "Vul een tijd in" },
        { "How", "", "Kies hoe het contact was" },
        { "How", "Staff.9", "Kies hoe het contact was" },
        { "Result", "", "Kies wat het resultaat was" },
        { "Result", "0", "Kies wat het resultaat was" },
        { "Note", "lang", "Maak de tekst korter" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_is_said_and_what_was_typed_is_kept(string field, string value, string message)
    {
        var portal = portals.BlijfGroep;
        var number = (await Journey.Of(portal).ByTelephone().SendAsync()).Number;
        (string Name, string Value)[] typed = [("Date", "2026-03-11"), ("Time", "10:00"), ("How", "Complainant.Post"), ("Result", "Reached"), ("Note", "Een brief")];
        var page = await (await portal.OfficerAsync()).ActAsync(
            number, "contact", [.. typed.Where(one => one.Name != field), (field, value == "lang" ? new string('a', ContactRecord.NoteLimit + 1) : value)]);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, error => error.Contains(message));
        foreach (var (name, kept) in typed.Where(one => one.Name != field)) Assert.Equal(kept, page.Value(name));
        Assert.Empty((await portal.DossierAsync(number)).Contacts);
    }

    [Theory]
    [InlineData("2026-03-28", "2026-03-28", "12:00", "2026-03-28T11:00:00Z", "28 maart 2026, 12:00")]
    [InlineData("2026-03-28", "2026-03-29", "12:00", "2026-03-29T10:00:00Z", "29 maart 2026, 12:00")]
    [InlineData("2026-03-28", "2026-03-29", "02:30", "2026-03-29T01:30:00Z", "29 maart 2026, 03:30")]
    [InlineData("2026-03-28", "2026-03-29", "00:15", "2026-03-28T23:15:00Z", "29 maart 2026, 00:15")]
    [InlineData("2026-10-24", "2026-10-25", "02:30", "2026-10-25T00:30:00Z", "25 oktober 2026, 02:30")]
    [InlineData("2026-10-24", "2026-10-25", "12:00", "2026-10-25T11:00:00Z", "25 oktober 2026, 12:00")]
    public async Task The_time_is_Dutch_time_across_the_change_of_the_clock(string received, string day, string time, string instant, string shown)
    {
        using var portal = new Portal();
        var noon = new DateTimeOffset(DateTime.Parse(received, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.Zero).AddHours(8);
        portal.Clock.Now = noon;
        var number = (await Journey.Of(portal).ByTelephone().SendAsync()).Number;
        portal.Clock.Now = noon.AddDays(3);
        var page = await (await portal.OfficerAsync()).ActAsync(number, "contact", ("Date", day), ("Time", time), ("How", "Staff.Telephone"), ("Result", "Reached"));
        var contact = Assert.Single((await portal.DossierAsync(number)).Contacts);
        Assert.Equal(DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture), contact.At);
        Assert.Contains(shown, page.All("section[aria-labelledby=contacten] tbody tr").Single());
    }
}
