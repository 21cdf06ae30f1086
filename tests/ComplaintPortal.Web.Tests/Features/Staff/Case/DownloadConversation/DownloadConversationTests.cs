using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Infrastructure;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case.DownloadConversation;

/// <summary>The document of a conversation, to save and to print (E10–E12).</summary>
[Trait("Obligation", "E12")]
public sealed class DownloadConversationTests(Portals portals)
{
    private const string Statement = "De mentor luisterde niet.\nWij vinden dat dit beter kan.";

    /// <summary>A conversation after which a statement was confirmed and a solution agreed.</summary>
    private static async Task<(string Number, Conversation Held)> FinishedAsync(Portal portal)
    {
        var number = (await portal.ReceiveAsync()).Number;
        var held = await portal.HeldAsync(number, Talks.Complainant, Talks.Handler, new(ParticipantRole.SupportPerson, "Sam\u0001 Steun"), new(ParticipantRole.Other, "Ton de Tolk"));
        await portal.ProceedAsync(number, one =>
        {
            one.WriteStatement("Een eerste versie", Talks.Anna, portal.Clock.Now);
            one.WriteStatement(Statement, Talks.Anna, portal.Clock.Now);
            one.ConfirmStatement(Agreement.OnPaper, Talks.Anna, portal.Clock.Now);
            one.AgreeSolution(new("Elke week een gesprek", "Mo Mentor", new(2026, 4, 8)), Agreement.Spoken, new(2026, 3, 11), Talks.Anna, portal.Clock.Now);
            one.ProposeSolution(new("Nog niet afgesproken", "Mo Mentor", new(2026, 4, 8)), Talks.Anna, portal.Clock.Now);
        });
        return (number, held);
    }

    [Fact]
    [Trait("Obligation", "E10")]
    [Trait("Obligation", "E11")]
    [Trait("Obligation", "B17")]
    public async Task The_docx_holds_all_of_it_is_sound_and_says_nothing_outside()
    {
        var portal = portals.BijElkaar;
        var (number, held) = await FinishedAsync(portal);
        var officer = await portal.OfficerAsync();
        var answer = await officer.RawAsync(new HttpRequestMessage(HttpMethod.Get, Dossiers.PageOf(number, $"gesprekken/{held.Id}/document")));
        Assert.Equal($"{number[3..]}.docx", answer.Content.Headers.ContentDisposition!.FileName);
        await using var stream = await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        using var document = WordprocessingDocument.Open(stream, isEditable: false);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
        Assert.Equal(number[3..], document.PackageProperties.Title);
        Assert.All(new[] { document.PackageProperties.Creator, document.PackageProperties.Subject, document.PackageProperties.Description }, text => Assert.True(string.IsNullOrEmpty(text)));
        var text = document.MainDocumentPart!.Document.Descendants<Paragraph>().Select(paragraph => string.Concat(paragraph.Descendants().Select(part => part switch { Break => "\n", TabChar => "\t", Text words => words.Text, _ => null }))).ToList();
        Assert.Equal("Bij Elkaar", text[0]);
        string[] expected =
        [
            $"Gesprek over {number}", "Wanneer\twoensdag 11 maart 2026, 10:00", "Waar, of waarmee\tVoorbeeldplein 1",
            "Klager\tNoor Voorbeeld", "Behandelaar\tAnna de Wit", "Ondersteuner\tSam Steun", "Ook erbij\tTon de Tolk",
            Statement, "Versie 2, bevestigd op woensdag 11 maart 2026.", "Wij hebben rustig gepraat.\nOver het contact.",
            "Oplossing 1\tEen andere mentor\nErvoor: Vertrouwen\nErtegen: Duurt even", "Oplossing 2\tExcuses",
            "Afspraak 1\tElke week een gesprek\nWie doet het: Mo Mentor\nUiterlijk: woensdag 8 april 2026",
        ];
        foreach (var one in expected) Assert.Contains(one, text);
        foreach (var absent in new[] { "Een eerste versie", "Nog niet afgesproken" }) Assert.DoesNotContain(text, one => one.Contains(absent));
        var look = Assert.Single(await portal.LooksAsync(number, AuditKind.Document));
        Assert.Equal(((await officer.MemberAsync()).Id, Roles.Officer), (look.StaffId, look.Role));
    }

    [Fact]
    [Trait("Obligation", "E10")]
    public async Task The_page_to_print_says_the_same_under_the_bare_number()
    {
        var portal = portals.BijElkaar;
        var (number, held) = await FinishedAsync(portal);
        var page = await (await portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, $"gesprekken/{held.Id}/afdruk"));
        Assert.Equal(number[3..], page.Document.Title);
        foreach (var shown in new[] { "Noor Voorbeeld", "Sam Steun", "De mentor luisterde niet.", "Versie 2, bevestigd op", "Een andere mentor", "Wie doet het: Mo Mentor" }) Assert.Contains(shown, page.Text);
        Assert.Single(await portal.LooksAsync(number, AuditKind.Document));
    }

    [Fact]
    public async Task What_is_not_there_yet_is_said()
    {
        var portal = portals.BlijfGroep;
        var number = (await portal.ReceiveAsync()).Number;
        var held = await portal.HeldAsync(number);
        var page = await (await portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, $"gesprekken/{held.Id}/afdruk"));
        Assert.Contains("De klacht is nog niet samen op papier gezet", page.Text);
        Assert.Contains("Afspraken Geen", page.Text);
        await portal.ProceedAsync(number, one => one.WriteStatement("Zo was het", Talks.Anna, portal.Clock.Now));
        Assert.Contains("Versie 1, nog niet bevestigd", (await page.Visitor.GetAsync(page.Address)).Text);
    }

    [Fact]
    public async Task Of_a_record_that_was_corrected_there_is_no_document()
    {
        var portal = portals.BlijfGroep;
        var number = (await portal.ReceiveAsync()).Number;
        var held = await portal.HeldAsync(number);
        await portal.ProceedAsync(number, one => one.CorrectConversation(
            one.Conversations.Single(),
            new(ConversationPurpose.Complaint, ConversationKind.Video, portal.Clock.Now.AddMinutes(-30), null, [Talks.Complainant], "Met beeld.", []),
            "Verkeerde vorm", Talks.Anna, portal.Clock.Now));
        var officer = await portal.OfficerAsync();
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(Dossiers.PageOf(number, $"gesprekken/{held.Id}/document"))).Status);
        var section = (await officer.GetAsync(Dossiers.PageOf(number))).One("section[aria-labelledby=gesprekken]");
        Assert.Contains("Wij hebben rustig gepraat", section.QuerySelector("details")!.TextContent);
        Assert.Contains("Met beeld.", section.QuerySelector("article")!.TextContent);
    }

    /// <summary>What people open it with: no repair asked for, and the statement stands in it.</summary>
    [Fact]
    [Trait("Obligation", "E10")]
    public async Task LibreOffice_opens_it()
    {
        Assert.SkipUnless(Office.IsAvailable, Office.Missing);
        var portal = portals.BijElkaar;
        var (number, held) = await FinishedAsync(portal);
        var answer = await (await portal.OfficerAsync()).RawAsync(new HttpRequestMessage(HttpMethod.Get, Dossiers.PageOf(number, $"gesprekken/{held.Id}/document")));
        var text = await Office.TextAsync(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
        foreach (var shown in new[] { "Bij Elkaar", "De mentor luisterde niet.", "Wij vinden dat dit beter kan.", "Versie 2, bevestigd op woensdag 11 maart 2026.", "Een andere mentor", "Wie doet het: Mo Mentor" }) Assert.Contains(shown, text);
    }
}
