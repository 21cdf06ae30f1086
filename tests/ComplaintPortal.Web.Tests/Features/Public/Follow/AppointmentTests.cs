using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Features.Staff;
using ComplaintPortal.Web.Tests.Features.Staff.Case;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Public.Follow;

/// <summary>The complainant sees the own conversations, and puts them into a calendar.</summary>
[Trait("Obligation", "B14")]
public sealed class AppointmentTests(Portals portals)
{
    private const string Status = "/mijn-klacht/status";

    private static string FileOf(Conversation conversation) => $"/mijn-klacht/afspraken/{conversation.Key}.ics";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Obligation", "B11")]
    [Trait("Obligation", "B17")]
    public async Task What_is_planned_stands_there_with_a_calendar_file(bool neutral)
    {
        var portal = portals.BijElkaar;
        var journey = Journey.Of(portal).Reachable(("SafeContact.Neutral", neutral ? "true" : "false"));
        var sent = await journey.SendAsync();
        Assert.Null((await journey.OpenAsync(sent)).Document.QuerySelector("#afspraken"));
        var planned = await portal.PlannedAsync(sent.Number);
        var status = await journey.Visitor.GetAsync(Status);
        var shown = Assert.Single(status.All("#afspraken li"));
        foreach (var text in new[] { "donderdag 12 maart 2026 om 12:00 uur", "Gepland", "Een persoonlijk gesprek met de directie", "Waar: Voorbeeldplein 1" }) Assert.Contains(text, shown);
        var lines = await journey.Visitor.CalendarAsync(status.One("#afspraken li a").GetAttribute("href")!);
        foreach (var line in new[] { "METHOD:PUBLISH", $"UID:{planned.Key:n}@calendar", "SEQUENCE:0", "DTSTART:20260312T110000Z" }) Assert.Contains(line, lines);
        Assert.Contains(neutral ? "SUMMARY:Afspraak" : "SUMMARY:Gesprek met Bij Elkaar", lines);
        Assert.Equal(neutral, !lines.Contains("LOCATION:Voorbeeldplein 1"));
        Assert.Contains(await portal.LooksAsync(sent.Number, AuditKind.StatusPage), look => look.ByKind == ActorKind.Complainant);
    }

    [Fact]
    public async Task In_the_language_of_the_page()
    {
        var portal = portals.BijElkaar;
        var journey = Journey.Of(portal, "en");
        var sent = await journey.SendAsync();
        var planned = await portal.PlannedAsync(sent.Number);
        var status = await journey.OpenAsync(sent);
        Assert.Contains("Thursday 12 March 2026 at 12:00", Assert.Single(status.All("#afspraken li")));
        Assert.Contains("SUMMARY:Conversation with Bij Elkaar", await journey.Visitor.CalendarAsync(FileOf(planned)));
    }

    [Fact]
    public async Task What_was_moved_cancelled_or_held_is_said_plainly()
    {
        var portal = portals.BijElkaar;
        var journey = Journey.Of(portal);
        var sent = await journey.SendAsync();
        var planned = await portal.PlannedAsync(sent.Number);
        await portal.ProceedAsync(sent.Number, one => one.MoveConversation(one.Conversations.Single(), Talks.Tomorrow.AddHours(3), ConversationKind.Video, "https://example.org", Talks.Anna, portal.Clock.Now));
        var status = await journey.OpenAsync(sent);
        Assert.Contains("12 maart 2026 om 15:00 uur", Assert.Single(status.All("#afspraken li")));
        Assert.Contains("SEQUENCE:1", await journey.Visitor.CalendarAsync(FileOf(planned)));
        await portal.ProceedAsync(sent.Number, one => one.CancelConversation(one.Conversations.Single(), "Ziek", Talks.Anna, portal.Clock.Now));
        var held = await portal.HeldAsync(sent.Number);
        var lines = await journey.Visitor.CalendarAsync(FileOf(planned));
        foreach (var line in new[] { "METHOD:CANCEL", "SEQUENCE:2", "STATUS:CANCELLED" }) Assert.Contains(line, lines);
        status = await journey.Visitor.GetAsync(Status);
        var shown = status.All("#afspraken li");
        Assert.Equal(2, shown.Count);
        Assert.Contains("woensdag 11 maart 2026 Geweest", shown[0]);
        Assert.Contains("Gaat niet door", shown[1]);
        foreach (var inside in new[] { "Ziek", "rustig gepraat", "Een andere mentor" }) Assert.DoesNotContain(inside, status.Text);
        // Its calendar file is of no use any more.
        Assert.Equal(HttpStatusCode.NotFound, (await journey.Visitor.GetAsync(FileOf(held))).Status);
    }

    [Fact]
    [Trait("Obligation", "B17")]
    public async Task Conversations_without_the_complainant_and_those_of_others_are_not_there()
    {
        var portal = portals.BijElkaar;
        var journey = Journey.Of(portal);
        var sent = await journey.SendAsync();
        var without = await portal.PlannedAsync(sent.Number, invited: [new(ParticipantRole.EmployeeConcerned, "Mo Mentor")]);
        await portal.HeldAsync(sent.Number, new Participant(ParticipantRole.EmployeeConcerned, "Mo Mentor"));
        var ofOther = await portal.PlannedAsync((await portal.ReceiveAsync()).Number);
        var status = await journey.OpenAsync(sent);
        Assert.Null(status.Document.QuerySelector("#afspraken"));
        Assert.DoesNotContain("Mo Mentor", status.Body);
        foreach (var one in new[] { without, ofOther }) Assert.Equal(HttpStatusCode.NotFound, (await journey.Visitor.GetAsync(FileOf(one))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await journey.Visitor.GetAsync($"/mijn-klacht/afspraken/{Guid.NewGuid()}.ics")).Status);
        Assert.Equal("/mijn-klacht", (await portal.Visitor().GetAsync(FileOf(ofOther))).Address);
    }
}
