using System.IO.Compression;
using System.Text.RegularExpressions;
using ComplaintPortal.Browser.Tests.Infrastructure;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.Playwright;

namespace ComplaintPortal.Browser.Tests.Journeys;

/// <summary>
/// Who wrote a letter and wants letters only, from start to finish: no code, no mail, each step on paper that says everything. The officer
/// prints each letter, posts it and says so.
/// </summary>
public sealed partial class OnPaperTests(Browsing browsing)
{
    private const string Name = "Hendrik Voorbeeld";

    [Theory]
    [InlineData(Portal.BlijfGroep, "nl", "Kenmerk", "het besluit opnieuw")]
    [InlineData(Portal.BijElkaar, "en", "Reference", "the decision again")]
    [Trait("Obligation", "B6")]
    [Trait("Obligation", "B13")]
    [Trait("Obligation", "B17")]
    [Trait("Obligation", "E3")]
    [Trait("Obligation", "E10")]
    [Trait("Obligation", "E12")]
    public async Task A_complaint_by_post_is_handled_and_closed_on_paper_alone(string profile, string language, string reference, string solution)
    {
        Browsing.Required();
        var portal = browsing.Of(profile);
        var today = DutchTime.Day(portal.Clock.Now);
        await using var officer = await browsing.PersonAsync(portal);
        await officer.SignInAsync(Roles.Officer);
        var number = await RegisterAsync(officer, language);
        await Assertions.Expect(officer.Page.Locator(".app-code")).ToHaveCountAsync(0);
        Assert.Contains(reference, await PostAsync(officer, number, NoticeKind.Acknowledgement));

        await officer.ActAsync(number, "gesprekken/plannen", async page =>
        {
            await page.FillAsync("#Date", $"{today.AddDays(1):yyyy-MM-dd}");
            await page.FillAsync("#Time", "10:30");
            await page.FillAsync("#Place", "Dorpshuis, zaal 1");
        });
        Assert.Contains("Dorpshuis, zaal 1", await PostAsync(officer, number, NoticeKind.ConversationPlanned));
        var planned = Assert.Single((await portal.DossierAsync(number)).Conversations).Id;
        await officer.ActAsync(number, $"gesprekken/{planned}/vastleggen", async page =>
        {
            await page.FillAsync("#Date", $"{today:yyyy-MM-dd}");
            await page.FillAsync("#Time", "09:30");
            await page.FillAsync("#Report", "Hij kwam een dag eerder langs.");
            await page.FillAsync("#PossibleSolutions-0-Text", solution);
        });

        await officer.ActAsync(number, "op-papier", page => page.FillAsync("#Statement", "Er is besloten zonder te vragen."));
        Assert.Contains("Er is besloten zonder te vragen.", await PostAsync(officer, number, NoticeKind.StatementToConfirm));
        await officer.ActAsync(number, "op-papier/bevestigen", page => page.CheckAsync("input[name=How][value=OnPaper]"));
        Assert.Contains("Er is besloten zonder te vragen.", await DownloadAsync(officer, $"main a[href$='/gesprekken/{planned}/document']"));
        if (portal.Regulation.FilesInClientFile) await officer.PressAsync($"main form[action$='/gesprekken/{planned}/opbergen'] button");

        await SolveAsync(officer, number, solution);
        var followUp = portal.Regulation.RuleOf(PromiseKind.FollowUp) is not null;
        if (followUp) await officer.TalkAsync(number, nameof(ConversationPurpose.FollowUp));
        await officer.ActAsync(number, "tevreden", page => page.CheckAsync("input[name=Satisfied][value=tevreden]"));
        await officer.ActAsync(number, "afronden", page => Handling.CloseAsync(page, Outcome.Satisfied));
        var last = await PostAsync(officer, number, NoticeKind.Closed);
        Assert.Contains(portal.Regulation.Contact.Telephone, last);
        Assert.DoesNotContain("/mijn-klacht", last);

        var dossier = await portal.DossierAsync(number);
        Assert.Equal((ComplaintPhase.Closed, Outcome.Satisfied), (dossier.Phase, dossier.Outcome));
        Assert.Null(dossier.AccessCodeHash);
        Assert.Empty(dossier.Outbox);
        Assert.Equal(
            [NoticeKind.Acknowledgement, NoticeKind.ConversationPlanned, NoticeKind.StatementToConfirm, NoticeKind.SolutionProposed, NoticeKind.SolutionCarriedOut, NoticeKind.Closed],
            dossier.Letters.Select(letter => letter.Kind));
        Assert.All(dossier.Letters, letter => Assert.NotNull(letter.SentAt));
        Assert.All(dossier.Promises, promise => Assert.Equal(PromiseState.Kept, promise.State));
        Assert.Equal(Agreement.OnPaper, Assert.Single(dossier.Statements).ConfirmedBy);
        Assert.Equal(portal.Regulation.FilesInClientFile, dossier.Conversations[0].FiledOn is not null);
        Assert.Equal(dossier.Letters.Count, dossier.Timeline.Count(entry => entry.Event == TimelineEvent.LetterSent));
        Assert.Equal(
            [
                TimelineEvent.Received, TimelineEvent.Assigned, TimelineEvent.ConversationPlanned, TimelineEvent.ConversationHeld, TimelineEvent.StatementWritten,
                TimelineEvent.StatementConfirmed, .. portal.Regulation.FilesInClientFile ? [TimelineEvent.ConversationFiled] : Array.Empty<TimelineEvent>(),
                TimelineEvent.SolutionProposed, TimelineEvent.SolutionAgreed, TimelineEvent.SolutionCarriedOut, .. followUp ? [TimelineEvent.ConversationHeld] : Array.Empty<TimelineEvent>(), TimelineEvent.Satisfied, TimelineEvent.Closed,
            ],
            dossier.Happened());
        officer.AssertNoFaults();
    }

    private static async Task<string> RegisterAsync(Person officer, string language)
    {
        var page = officer.Page;
        await officer.GoAsync("/medewerkers/registreren");
        await page.CheckAsync("input[name=Channel][value=Post]");
        await page.CheckAsync($"input[name=Language][value={language}]");
        await page.FillAsync("#Story", "In zijn brief schrijft hij dat er over hem is besloten.");
        await page.FillAsync("#Name", Name);
        await page.FillAsync("#Street", "Voorbeeldweg 12");
        await page.FillAsync("#Postcode", "4321 BA");
        await page.FillAsync("#City", "Voorbeelddorp");
        await page.CheckAsync("input[name='SafeContact.Channels'][value=post]");
        await page.CheckAsync("input[name='SafeContact.Neutral'][value=false]");
        await page.CheckAsync("input[name=Code][value=false]");
        await officer.PressAsync("main form[enctype] .app-actions .utrecht-button--primary-action");
        var path = new Uri(page.Url).AbsolutePath;
        Assert.StartsWith(Handling.Cases + "/", path, StringComparison.Ordinal);
        return path[(Handling.Cases.Length + 1)..];
    }

    /// <summary>Puts the solution that came up to him by letter, records his answer on paper, and that it was carried out.</summary>
    private static async Task SolveAsync(Person officer, string number, string solution)
    {
        await officer.GoAsync($"{Handling.Cases}/{number}/oplossing");
        await officer.PressAsync("main .app-panel a[href*='mogelijk=']");
        Assert.Equal(solution, await officer.Page.InputValueAsync("#Solution"));
        await officer.Page.FillAsync("#Owner", "de teamleider");
        await officer.Page.FillAsync("#DueOn", $"{DutchTime.Day(officer.Portal.Clock.Now).AddDays(7):yyyy-MM-dd}");
        await officer.Page.CheckAsync("input[name=Way][value=voorleggen]");
        await officer.PressAsync("main form .app-actions .utrecht-button--primary-action");
        Assert.Contains(solution, await PostAsync(officer, number, NoticeKind.SolutionProposed));
        var id = Assert.Single((await officer.Portal.DossierAsync(number)).Solutions).Id;
        await officer.ActAsync(number, $"oplossingen/{id}/antwoord", async page =>
        {
            await page.CheckAsync("input[name=Answer][value=akkoord]");
            await page.CheckAsync("input[name=How][value=OnPaper]");
        });
        await officer.NextAsync(number, $"oplossingen/{id}/uitgevoerd");
        await PostAsync(officer, number, NoticeKind.SolutionCarriedOut);
    }

    /// <summary>Prints the letter that waits for the case and marks it as posted; gives its text.</summary>
    private static async Task<string> PostAsync(Person officer, string number, NoticeKind kind)
    {
        var letter = Assert.Single((await officer.Portal.DossierAsync(number)).Letters, one => one.SentAt is null);
        Assert.Equal(kind, letter.Kind);
        // The letters of other cases wait on the same list.
        await officer.GoAsync($"/medewerkers/brieven?na={letter.Id - 1}");
        var text = await DownloadAsync(officer, $"main a[href='/medewerkers/brieven/{letter.Id}']");
        Assert.Contains(Name, text);
        Assert.Contains("Voorbeeldweg 12", text);
        await officer.PressAsync($"main form[action='/medewerkers/brieven/{letter.Id}/verstuurd'] button");
        await Assertions.Expect(officer.Page.Locator(".utrecht-alert--ok")).ToBeVisibleAsync();
        return text;
    }

    /// <summary>Saves a document through the browser and gives its words.</summary>
    private static async Task<string> DownloadAsync(Person officer, string link)
    {
        var download = await officer.Page.RunAndWaitForDownloadAsync(() => officer.Page.Locator(link).First.ClickAsync());
        Assert.EndsWith(".docx", download.SuggestedFilename);
        await using var document = await ZipFile.OpenReadAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        using var words = new StreamReader(document.GetEntry("word/document.xml")!.Open());
        return Markup().Replace(await words.ReadToEndAsync(TestContext.Current.CancellationToken), "");
    }

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Markup();
}
