using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case.FileConversation;

/// <summary>That the document of a conversation was filed in the client's own file; a case that lacks it says so (E12).</summary>
[Trait("Obligation", "E12")]
public sealed class FileConversationTests(Portals portals)
{
    private const string Warning = "Nog niet opgeborgen";

    [Fact]
    public async Task A_case_that_lacks_it_says_so_until_it_is_recorded()
    {
        var portal = portals.BijElkaar;
        var number = (await portal.ReceiveAsync()).Number;
        var held = await portal.HeldAsync(number);
        var officer = await portal.OfficerAsync();
        var page = await officer.GetAsync(Dossiers.PageOf(number));
        Assert.Contains(Warning, page.One(".app-next-step").TextContent);
        Assert.Contains(Warning, page.One("section[aria-labelledby=gesprekken]").TextContent);
        var done = await page.SubmitAsync($"form[action$='/gesprekken/{held.Id}/opbergen']");
        Assert.Contains("Vastgelegd dat het document in het dossier van de cliënt is opgeborgen", done.Text);
        Assert.DoesNotContain(Warning, done.Text);
        var name = (await officer.MemberAsync()).DisplayName;
        Assert.Contains($"In het dossier van de cliënt op 11 maart 2026, door {name}", done.Text);
        var filed = Assert.Single(await portal.TalksAsync(number));
        Assert.Equal((new DateOnly(2026, 3, 11), name), (filed.FiledOn, filed.FiledByName));
        Assert.Contains((await portal.DossierAsync(number)).Timeline, entry => entry.Event == TimelineEvent.ConversationFiled);
    }

    [Fact]
    public async Task What_a_colleague_did_meanwhile_is_shown_and_the_button_is_there_again()
    {
        var portal = portals.BijElkaar;
        var number = (await portal.ReceiveAsync()).Number;
        var held = await portal.HeldAsync(number);
        var page = await (await portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number));
        await portal.ChangeAsync(number, one => one.AddNote("Intussen", Talks.Anna, portal.Clock.Now));
        var conflict = await page.SubmitAsync($"form[action$='/gesprekken/{held.Id}/opbergen']");
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Interne notitie toegevoegd", conflict.Text);
        await conflict.SubmitAsync();
        Assert.NotNull(Assert.Single(await portal.TalksAsync(number)).FiledOn);
    }

    [Fact]
    public async Task Only_a_conversation_with_the_complainant_belongs_there_and_only_where_the_regulation_says_so()
    {
        var number = (await portals.BijElkaar.ReceiveAsync()).Number;
        await portals.BijElkaar.HeldAsync(number, new Participant(ParticipantRole.EmployeeConcerned, "Mo Mentor"));
        Assert.DoesNotContain(Warning, (await (await portals.BijElkaar.OfficerAsync()).GetAsync(Dossiers.PageOf(number))).Text);
        number = (await portals.BlijfGroep.ReceiveAsync()).Number;
        await portals.BlijfGroep.HeldAsync(number);
        var page = await (await portals.BlijfGroep.OfficerAsync()).GetAsync(Dossiers.PageOf(number));
        Assert.DoesNotContain(Warning, page.Text);
        Assert.Contains("Document van het gesprek", page.Text);
    }

    [Fact]
    public async Task Not_what_was_not_held()
    {
        var portal = portals.BijElkaar;
        var number = (await portal.ReceiveAsync()).Number;
        var (planned, held) = (await portal.PlannedAsync(number), await portal.HeldAsync(number));
        var form = await (await portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, $"gesprekken/{held.Id}/opbergen"));
        var request = form.Request("main form[method=post]", [], []);
        request.RequestUri = new Uri(Dossiers.PageOf(number, $"gesprekken/{planned.Id}/opbergen"), UriKind.Relative);
        var page = await form.Visitor.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(["Dit gesprek is niet gevoerd"], page.Errors);
    }
}
