using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case.CorrectConversation;

/// <summary>The record of a conversation is corrected: the old one stays, marked, and the promises are counted anew (B14, E9).</summary>
[Trait("Obligation", "B14")]
[Trait("Obligation", "E9")]
public sealed class CorrectConversationTests(Portals portals)
{
    private static async Task<(string Number, Visitor Officer, Page Form)> HeldAsync(Portal portal)
    {
        var number = (await portal.ReceiveAsync(intake => intake with { ReceivedOn = new DateOnly(2026, 3, 9) })).Number;
        await portal.ChangeAsync(number, one => one.RecordConversation(
            null,
            new ConversationReport(
                ConversationPurpose.Complaint, ConversationKind.InPerson, DutchTime.Instant(new DateOnly(2026, 3, 10), new TimeOnly(14, 30)), "Kamer 3",
                [new(ParticipantRole.Complainant, null), new(ParticipantRole.Other, "Zus")], "Goed gesprek", [new("Excuses", "Snel", null)]),
            Actor.Staff(Guid.NewGuid(), "Olga"), portal.Clock.Now));
        var officer = await portal.OfficerAsync();
        var link = (await officer.GetAsync(Dossiers.PageOf(number))).One("section[aria-labelledby=gesprekken] a[href*='/corrigeren/gesprek/']").GetAttribute("href")!;
        return (number, officer, await officer.GetAsync(link));
    }

    private static Task<List<Conversation>> ConversationsAsync(Portal portal, string number) => portal.DataAsync(db =>
        db.Complaints.Where(one => one.Number == number).SelectMany(one => one.Conversations).Include(one => one.PossibleSolutions).Include(one => one.Participants)
            .AsNoTracking().OrderBy(one => one.Id).ToListAsync());

    [Fact]
    public async Task Without_the_complainant_it_keeps_no_promise_after_all_and_the_old_record_stays()
    {
        var portal = portals.BijElkaar;
        var (number, _, form) = await HeldAsync(portal);
        Assert.Equal(("2026-03-10", "14:30", "InPerson", "Kamer 3", "Goed gesprek", "Excuses", "Snel"), (
            form.Value("Date"), form.Value("Time"), form.Value("Kind"), form.Value("Place"), form.Value("Report"),
            form.Value("PossibleSolutions[0].Text"), form.Value("PossibleSolutions[0].Pros")));
        Assert.Equal(PromiseState.Kept, (await portal.DossierAsync(number)).Promises.Single().State);
        var page = await form.SubmitAsync(("People", "Other|Zus"), ("Reason", "De klager was er niet bij"));
        Assert.Contains("Het gesprek is gecorrigeerd", page.Text);
        Assert.Contains("Gecorrigeerd “Goed gesprek”", page.One("section[aria-labelledby=gesprekken] details").TextContent.ReplaceLineEndings(" ").Replace("  ", ""));
        Assert.Contains(
            "Gesprek 10 maart 2026, 14:30; Persoonlijk; met de klager 10 maart 2026, 14:30; Persoonlijk; zonder de klager De klager was er niet bij",
            Assert.Single(page.All("section[aria-labelledby=correcties] tbody tr")));
        var promise = Assert.Single((await portal.DossierAsync(number)).Promises);
        Assert.Equal((PromiseState.Open, null), (promise.State, promise.KeptOn));
        var both = await ConversationsAsync(portal, number);
        Assert.Equal([(true, true), (false, false)], both.Select(one => (one.IsCorrected, one.WithComplainant)));
        Assert.All(both, one => Assert.Equal("Excuses", Assert.Single(one.PossibleSolutions).Text));
    }

    [Fact]
    public async Task More_rows_are_asked_for_without_saving_and_an_error_keeps_what_was_typed()
    {
        var portal = portals.BijElkaar;
        var (number, officer, form) = await HeldAsync(portal);
        var wider = await form.SubmitAsync(("More", "1"), ("Report", "Anders"));
        Assert.Equal((HttpStatusCode.OK, "Anders"), (wider.Status, wider.Value("Report")));
        Assert.True(wider.Document.QuerySelectorAll("textarea[name^='PossibleSolutions']").Length > form.Document.QuerySelectorAll("textarea[name^='PossibleSolutions']").Length);
        var page = await form.SubmitAsync(("Report", "Anders"), ("Reason", " "));
        Assert.Equal((HttpStatusCode.BadRequest, "Anders", "Vul in waarom het niet klopte"), (page.Status, page.Value("Report"), Assert.Single(page.Errors)));
        Assert.False(Assert.Single(await ConversationsAsync(portal, number)).IsCorrected);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(Dossiers.PageOf(number, "corrigeren/gesprek/999999"))).Status);
    }

    [Fact]
    public async Task What_was_corrected_before_is_not_corrected_again()
    {
        var portal = portals.BijElkaar;
        var (number, officer, form) = await HeldAsync(portal);
        await form.SubmitAsync(("Date", "2026-03-09"), ("Reason", "Verkeerde dag"));
        Assert.Equal(new DateOnly(2026, 3, 9), Assert.Single((await portal.DossierAsync(number)).Promises).KeptOn);
        var page = await officer.GetAsync(form.Address);
        Assert.Equal(Dossiers.PageOf(number), page.Address);
        Assert.Contains("Dat kan niet meer", page.Text);
    }
}
