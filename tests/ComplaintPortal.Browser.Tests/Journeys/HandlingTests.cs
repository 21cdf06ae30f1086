using ComplaintPortal.Browser.Tests.Infrastructure;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.Playwright;

namespace ComplaintPortal.Browser.Tests.Journeys;

/// <summary>From the first contact to an outcome that is recorded, by officer and complainant in a browser of each their own.</summary>
public sealed class HandlingTests(Browsing browsing)
{
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

        await officer.TalkAsync(number);
        await officer.ActAsync(number, "afronden", page => Handling.CloseAsync(page, Outcome.Satisfied));

        await Assertions.Expect(officer.Page.Locator(".app-next-step")).ToContainTextAsync("Tevreden");
        await FillIn.OpenAsync(complainant, number, code);
        await Assertions.Expect(complainant.Page.Locator("main")).ToContainTextAsync("Wij hebben dit met u afgerond");
        var dossier = await portal.DossierAsync(number);
        Assert.Equal((ComplaintPhase.Closed, Outcome.Satisfied), (dossier.Phase, dossier.Outcome));
        Assert.Equal([PromiseState.Kept], dossier.Promises.Select(one => one.State));
        Assert.Equal([NoticeKind.Acknowledgement, NoticeKind.Closed], dossier.Mailed());
        Assert.Equal([TimelineEvent.Received, TimelineEvent.ConversationHeld, TimelineEvent.Closed], dossier.Happened());
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

        await officer.TalkAsync(number);
        await officer.ActAsync(number, "op-papier", page => page.FillAsync("#Statement", "There was no listening, and a decision without the mother."));
        await FillIn.OpenAsync(complainant, number, code);
        await complainant.AnswerAsync("op-papier");

        foreach (var solution in new[] { "One permanent supervisor.", "An apology in a letter." })
            await officer.ActAsync(number, "oplossing", page => AgreeAsync(page, solution));
        foreach (var id in (await portal.DossierAsync(number)).Solutions.Select(one => one.Id))
            await officer.ActAsync(number, $"oplossingen/{id}/uitgevoerd", page => page.FillAsync("#ByWhom", "the team leader"));
        await officer.TalkAsync(number, nameof(ConversationPurpose.FollowUp));

        await complainant.AnswerAsync("tevreden", async page =>
        {
            await page.CheckAsync("input[name=Satisfied][value=nee]");
            await page.FillAsync("#Words", "Nothing changed for me.");
        });
        await officer.ActAsync(number, "doorverwijzen", async page =>
        {
            await page.CheckAsync("input[name=Body][value^='klachtenportaal']");
            await page.CheckAsync("input[name=Bringer][value=Complainant]");
            await page.FillAsync("#Reason", "We could not solve it together.");
        });
        await officer.ActAsync(number, "afronden", page => Handling.CloseAsync(page, Outcome.NotSatisfiedReferred));

        await complainant.GoAsync("/mijn-klacht/status");
        await Assertions.Expect(complainant.Page.Locator("main")).ToContainTextAsync("Klachtenportaal Zorg");
        var dossier = await portal.DossierAsync(number);
        Assert.Equal((ComplaintPhase.Closed, Outcome.NotSatisfiedReferred), (dossier.Phase, dossier.Outcome));
        Assert.Equal(
            [PromiseKind.Conversation, PromiseKind.Solution, PromiseKind.Solution, PromiseKind.FollowUp], dossier.Promises.Select(one => one.Kind));
        Assert.All(dossier.Promises, promise => Assert.Equal(PromiseState.Kept, promise.State));
        Assert.Equal(Agreement.Website, Assert.Single(dossier.Statements).ConfirmedBy);
        Assert.Equal("en", dossier.Language);
        Assert.All(dossier.Outbox, mail => Assert.DoesNotContain("supervisor", mail.Arguments ?? "", StringComparison.Ordinal));
        complainant.AssertNoFaults();
        officer.AssertNoFaults();
    }

    private static async Task AgreeAsync(IPage page, string solution)
    {
        await page.FillAsync("#Solution", solution);
        await page.FillAsync("#Owner", "the team leader");
        await page.CheckAsync("input[name=Way][value=afgesproken]");
        await page.CheckAsync("input[name=How][value=Spoken]");
    }
}
