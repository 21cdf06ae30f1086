using ComplaintPortal.Browser.Tests.Infrastructure;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace ComplaintPortal.Browser.Tests.Journeys;

/// <summary>From the first contact to an outcome that is recorded, by officer and complainant in a browser of each their own.</summary>
public sealed class HandlingTests(Browsing browsing)
{
    private const string Cases = "/medewerkers/klachten";

    [Fact]
    [Trait("Obligation", "B12")]
    [Trait("Obligation", "B13")]
    [Trait("Obligation", "B14")]
    public async Task A_complaint_to_Blijf_Groep_is_solved_in_a_personal_conversation()
    {
        Browsing.Required();
        var portal = browsing.Of(Portal.BlijfGroep);
        await using var complainant = await browsing.PersonAsync(portal, javaScript: false);
        await FillIn.AllAsync(complainant);
        var (number, code) = await FillIn.SendAsync(complainant);
        await using var officer = await browsing.PersonAsync(portal, javaScript: false);
        await officer.SignInAsync(Roles.Officer);

        await TalkAsync(officer, number);
        await ActAsync(officer, number, "afronden", page => CloseAsync(page, nameof(Outcome.Satisfied)));

        await Assertions.Expect(officer.Page.Locator(".app-next-step")).ToContainTextAsync("Tevreden");
        await FillIn.OpenAsync(complainant, number, code);
        await Assertions.Expect(complainant.Page.Locator("main")).ToContainTextAsync("Wij hebben dit met u afgerond");
        var dossier = await DossierAsync(portal, number);
        Assert.Equal((ComplaintPhase.Closed, Outcome.Satisfied), (dossier.Phase, dossier.Outcome));
        Assert.Equal([PromiseState.Kept], dossier.Promises.Select(one => one.State));
        Assert.Equal([NoticeKind.Acknowledgement, NoticeKind.Closed], dossier.Outbox.Select(one => one.Kind));
        Assert.Equal(
            [TimelineEvent.Received, TimelineEvent.ConversationHeld, TimelineEvent.Closed],
            dossier.Timeline.Select(one => one.Event).Where(one => one != TimelineEvent.ToldByEmail));
    }

    [Fact]
    [Trait("Obligation", "E9")]
    [Trait("Obligation", "E10")]
    [Trait("Obligation", "E13")]
    [Trait("Obligation", "E14")]
    [Trait("Obligation", "E16")]
    [Trait("Obligation", "E18")]
    public async Task A_complaint_to_Bij_Elkaar_goes_from_joint_statement_and_two_solutions_to_Klachtenportaal_Zorg()
    {
        Browsing.Required();
        var portal = browsing.Of(Portal.BijElkaar);
        await using var complainant = await browsing.PersonAsync(portal, "en");
        await FillIn.AllAsync(complainant);
        var (number, code) = await FillIn.SendAsync(complainant);
        await using var officer = await browsing.PersonAsync(portal);
        await officer.SignInAsync(Roles.Officer);

        await TalkAsync(officer, number);
        await ActAsync(officer, number, "op-papier", page => page.FillAsync("#Statement", "There was no listening, and a decision without the mother."));
        await FillIn.OpenAsync(complainant, number, code);
        await complainant.PressAsync("main a[href='/mijn-klacht/op-papier']");
        await complainant.PressAsync("main form[method=post] .utrecht-button--primary-action");
        await Assertions.Expect(complainant.Page.Locator(".utrecht-alert--ok")).ToBeVisibleAsync();

        foreach (var solution in new[] { "One permanent supervisor.", "An apology in a letter." })
            await ActAsync(officer, number, "oplossing", page => AgreeAsync(page, solution));
        foreach (var id in (await DossierAsync(portal, number)).Solutions.Select(one => one.Id))
            await ActAsync(officer, number, $"oplossingen/{id}/uitgevoerd", page => page.FillAsync("#ByWhom", "the team leader"));
        await ActAsync(officer, number, "gesprekken/vastleggen", async page =>
        {
            await page.CheckAsync("input[name=Purpose][value=FollowUp]");
            await page.FillAsync("#Report", "Talked about how it went.");
        });

        await complainant.GoAsync("/mijn-klacht/status");
        await complainant.PressAsync("main a[href='/mijn-klacht/tevreden']");
        await complainant.Page.CheckAsync("input[name=Satisfied][value=nee]");
        await complainant.Page.FillAsync("#Words", "Nothing changed for me.");
        await complainant.PressAsync("main form[method=post] .utrecht-button--primary-action");
        await ActAsync(officer, number, "doorverwijzen", async page =>
        {
            await page.CheckAsync("input[name=Body][value^='klachtenportaal']");
            await page.CheckAsync("input[name=Bringer][value=Complainant]");
            await page.FillAsync("#Reason", "We could not solve it together.");
        });
        await ActAsync(officer, number, "afronden", page => CloseAsync(page, nameof(Outcome.NotSatisfiedReferred)));

        await complainant.GoAsync("/mijn-klacht/status");
        await Assertions.Expect(complainant.Page.Locator("main")).ToContainTextAsync("Klachtenportaal Zorg");
        var dossier = await DossierAsync(portal, number);
        Assert.Equal((ComplaintPhase.Closed, Outcome.NotSatisfiedReferred), (dossier.Phase, dossier.Outcome));
        Assert.Equal(
            [PromiseKind.Conversation, PromiseKind.Solution, PromiseKind.Solution, PromiseKind.FollowUp], dossier.Promises.Select(one => one.Kind));
        Assert.All(dossier.Promises, promise => Assert.Equal(PromiseState.Kept, promise.State));
        Assert.Equal(Agreement.Website, Assert.Single(dossier.Statements).ConfirmedBy);
        Assert.Equal("en", dossier.Language);
        Assert.All(dossier.Outbox, mail => Assert.DoesNotContain("supervisor", mail.Arguments ?? "", StringComparison.Ordinal));
        Assert.Empty(complainant.TakeFaults());
        Assert.Empty(officer.TakeFaults());
    }

    /// <summary>Opens the form of an act on the case, fills it in and sends it; it leads back to the case.</summary>
    private static async Task ActAsync(Person officer, string number, string act, Func<IPage, Task> fill)
    {
        await officer.GoAsync($"{Cases}/{number}/{act}");
        await fill(officer.Page);
        await officer.PressAsync("main form .app-actions .utrecht-button--primary-action");
        Assert.EndsWith($"{Cases}/{number}", new Uri(officer.Page.Url).AbsolutePath);
    }

    private static Task TalkAsync(Person officer, string number) => ActAsync(officer, number, "gesprekken/vastleggen", page => page.FillAsync("#Report", "Een goed gesprek."));

    private static async Task AgreeAsync(IPage page, string solution)
    {
        await page.FillAsync("#Solution", solution);
        await page.FillAsync("#Owner", "the team leader");
        await page.CheckAsync("input[name=Way][value=afgesproken]");
        await page.CheckAsync("input[name=How][value=Spoken]");
    }

    private static async Task CloseAsync(IPage page, string outcome)
    {
        await page.CheckAsync($"input[name=Outcome][value={outcome}]");
        await page.FillAsync("#Lessons", "Eerst bellen, dan beslissen.");
        if (await page.InputValueAsync("#Message") is "") await page.FillAsync("#Message", "Dank u wel.");
    }

    private static Task<Complaint> DossierAsync(OpenPortal portal, string number) => portal.DataAsync(db => db.Complaints.AsNoTracking().WithProcedure()
        .Include(one => one.Outbox.OrderBy(mail => mail.Id)).Include(one => one.Timeline.OrderBy(entry => entry.Id))
        .OrderBy(one => one.Id).SingleAsync(one => one.Number == number));
}
