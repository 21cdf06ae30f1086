using System.Net;
using System.Text;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Jobs;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case;

/// <summary>What an officer is writing is kept by the server, for that officer alone, until the act is carried out.</summary>
public sealed class DraftTests(Portals portals)
{
    private const string Act = "main form[data-once]:has([name=Version])";

    private static readonly (string Name, string Value) Keep = ("go", "bewaren");

    private Portal Portal => portals.BlijfGroep;

    private static Task<Page> OpenAsync(Visitor officer, string number, string act = "notitie") => officer.GetAsync(Dossiers.PageOf(number, act));

    [Fact]
    public async Task Kept_without_JavaScript_it_is_there_when_the_form_is_opened_again()
    {
        var officer = await Portal.OfficerAsync();
        var number = (await Portal.ReceiveAsync()).Number;
        var kept = await (await OpenAsync(officer, number)).SubmitAsync(Act, ("Text", "Half geschreven"), Keep);
        Assert.Equal(Dossiers.PageOf(number), kept.Address);
        Assert.Contains("Uw concept is bewaard", kept.Text);
        Assert.Empty((await Portal.DossierAsync(number)).Notes);

        var again = await OpenAsync(officer, number);
        Assert.Equal("Half geschreven", again.Value("Text"));
        Assert.Contains("Dit is uw concept van 11 maart 2026, 10:00", again.Text);
        var done = await again.SubmitAsync(Act, ("Text", "Helemaal geschreven"));
        Assert.Equal("Helemaal geschreven", Assert.Single((await Portal.DossierAsync(number)).Notes).Text);
        Assert.Equal(HttpStatusCode.OK, done.Status);
        var fresh = await OpenAsync(officer, number);
        Assert.Equal("", fresh.Value("Text"));
        Assert.DoesNotContain("uw concept", fresh.Text);
    }

    [Fact]
    public async Task Every_answer_of_the_form_is_kept_also_what_is_not_right_yet()
    {
        var officer = await Portal.OfficerAsync();
        var number = (await Portal.ReceiveAsync()).Number;
        await (await OpenAsync(officer, number, "contact")).SubmitAsync(
            Act, ("Date", "morgen"), ("Time", ""), ("How", "Complainant.Telephone"), ("Result", "NoAnswer"), ("Note", "Voicemail"), Keep);
        var again = await OpenAsync(officer, number, "contact");
        Assert.Equal(("morgen", "", "Complainant.Telephone", "NoAnswer", "Voicemail"),
            (again.Value("Date"), again.Value("Time"), again.Value("How"), again.Value("Result"), again.Value("Note")));
        Assert.Empty(again.Errors);
    }

    [Fact]
    public async Task What_the_script_keeps_is_answered_without_a_page()
    {
        var officer = await Portal.OfficerAsync();
        var number = (await Portal.ReceiveAsync()).Number;
        var form = await OpenAsync(officer, number);
        Assert.Equal("vanzelf", form.One("button[data-keep]").GetAttribute("data-keep"));
        var answer = await officer.RawAsync(form.Request(Act, [("Text", "Onder het typen"), ("go", "vanzelf")], []));
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal("Onder het typen", (await OpenAsync(officer, number)).Value("Text"));

        var withoutToken = new HttpRequestMessage(HttpMethod.Post, Dossiers.PageOf(number, "notitie")) { Content = new FormUrlEncodedContent([new("Text", "Van elders"), new("go", "vanzelf")]) };
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.RawAsync(withoutToken)).StatusCode);
        Assert.Equal("Onder het typen", (await OpenAsync(officer, number)).Value("Text"));
    }

    [Fact]
    public async Task More_than_is_kept_is_said_and_nothing_typed_is_lost()
    {
        var officer = await Portal.OfficerAsync();
        var number = (await Portal.ReceiveAsync()).Number;
        var text = new string('a', 200_001);
        var form = await OpenAsync(officer, number);
        var page = await form.SubmitAsync(Act, ("Text", text), Keep);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal(["Deze tekst is te lang om te bewaren. Maak hem korter"], page.Errors);
        Assert.Equal(text, page.Value("Text"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await officer.RawAsync(form.Request(Act, [("Text", text), ("go", "vanzelf")], []))).StatusCode);
    }

    [Fact]
    public async Task It_can_be_thrown_away()
    {
        var officer = await Portal.OfficerAsync();
        var number = (await Portal.ReceiveAsync()).Number;
        await (await OpenAsync(officer, number)).SubmitAsync(Act, ("Text", "Toch maar niet"), Keep);
        var fresh = await (await OpenAsync(officer, number)).SubmitAsync("form.app-kept", ("go", "weggooien"));
        Assert.Equal(Dossiers.PageOf(number, "notitie"), fresh.Address);
        Assert.Equal("", fresh.Value("Text"));
    }

    [Fact]
    [Trait("Obligation", "B17")]
    public async Task Each_employee_case_and_act_has_its_own()
    {
        var (officer, colleague) = (await Portal.OfficerAsync(), await Portal.OfficerAsync());
        var (number, other) = ((await Portal.ReceiveAsync()).Number, (await Portal.ReceiveAsync()).Number);
        await (await OpenAsync(officer, number)).SubmitAsync(Act, ("Text", "Alleen van mij"), Keep);
        Assert.Equal("", (await OpenAsync(colleague, number)).Value("Text"));
        Assert.Equal("", (await OpenAsync(officer, other)).Value("Text"));
        Assert.Equal("", (await OpenAsync(officer, number, "bericht")).Value("Text"));
    }

    [Fact]
    [Trait("Obligation", "B17")]
    public async Task Who_is_barred_from_the_case_finds_nothing_and_keeps_nothing()
    {
        var officer = await Portal.OfficerAsync();
        var number = (await Portal.ReceiveAsync()).Number;
        var form = await OpenAsync(officer, number);
        await form.SubmitAsync(Act, ("Text", "Van voor de afscherming"), Keep);
        await officer.BarAsync(number);
        Assert.Equal(HttpStatusCode.NotFound, (await OpenAsync(officer, number)).Status);
        foreach (var go in new[] { "bewaren", "vanzelf", "weggooien", "tekstblok" })
            Assert.Equal(HttpStatusCode.NotFound, (await officer.RawAsync(form.Request(Act, [("Text", "Daarna"), ("go", go)], []))).StatusCode);
    }

    [Fact]
    public async Task What_was_done_since_it_was_typed_is_shown_before_it_is_sent()
    {
        var officer = await Portal.OfficerAsync();
        var number = (await Portal.ReceiveAsync()).Number;
        await (await OpenAsync(officer, number)).SubmitAsync(Act, ("Text", "Van gisteren"), Keep);
        await Portal.ChangeAsync(number, one => one.AddNote("Van een collega", Actor.Staff(Guid.NewGuid(), "Een collega"), Portal.Clock.Now));
        var conflict = await (await OpenAsync(officer, number)).SubmitAsync(Act);
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Een collega", conflict.One(".app-conflict__theirs").TextContent);
        await conflict.SubmitAsync(Act);
        Assert.Equal(["Van een collega", "Van gisteren"], (await Portal.DossierAsync(number)).Notes.OrderBy(note => note.Id).Select(note => note.Text));
        Assert.Equal("", (await OpenAsync(officer, number)).Value("Text"));
    }

    [Fact]
    public async Task A_file_is_kept_along_and_attached_once()
    {
        var officer = await Portal.OfficerAsync();
        var number = (await Portal.ReceiveAsync()).Number;
        var form = await OpenAsync(officer, number, "bericht");
        await form.UploadAsync(Act, "Files", [("brief.txt", "Inhoud"u8.ToArray())], ("Text", "Met bijlage"), Keep);
        await Portal.RunAsync<RemoveLeftovers>();
        var again = await OpenAsync(officer, number, "bericht");
        Assert.Contains("brief.txt", again.Text);
        // What the script keeps after that holds the file too.
        Assert.Equal(HttpStatusCode.NoContent, (await officer.RawAsync(again.Request(Act, [("Text", "Met bijlage, langer"), ("go", "vanzelf")], []))).StatusCode);
        await (await OpenAsync(officer, number, "bericht")).SubmitAsync(Act);
        var kept = await Portal.DossierAsync(number);
        Assert.Equal("brief.txt", Assert.Single(kept.Attachments).FileName);
        Assert.Equal("Met bijlage, langer", Assert.Single(kept.Messages).Text);

        // Another tab still held it, and keeps it once more: the file that is attached stays, whatever becomes of that.
        Assert.Equal(HttpStatusCode.NoContent, (await officer.RawAsync(again.Request(Act, [("go", "vanzelf")], []))).StatusCode);
        await (await OpenAsync(officer, number, "bericht")).SubmitAsync("form.app-kept", ("go", "weggooien"));
        var file = await officer.GetAsync(Dossiers.PageOf(number, $"bijlagen/{kept.Attachments[0].StorageId}"));
        Assert.Equal((HttpStatusCode.OK, "Inhoud"), (file.Status, file.Body));
    }

    [Fact]
    [Trait("Obligation", "B17")]
    public async Task It_is_encrypted_and_gone_after_a_week_also_where_the_case_was_closed_meanwhile()
    {
        using var portal = new Portal();
        var officer = await portal.OfficerAsync();
        var number = (await portal.ReceiveAsync()).Number;
        await (await OpenAsync(officer, number)).SubmitAsync(Act, ("Text", "Geheim vol kanariewoorden"), Keep);
        foreach (var file in Directory.GetFiles(portal.DataDirectory, "*", SearchOption.AllDirectories))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            Assert.DoesNotContain("kanarie", await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        }
        await portal.ProceedAsync(number, one => one.Withdraw("Niet meer nodig", Actor.Staff(Guid.NewGuid(), "Een collega"), portal.Clock.Now));

        portal.Clock.Move(TimeSpan.FromDays(7) - TimeSpan.FromMinutes(1));
        await portal.RunAsync<RemoveLeftovers>();
        Assert.Equal(1, await portal.DataAsync(db => db.Drafts.CountAsync()));
        portal.Clock.Move(TimeSpan.FromMinutes(2));
        await portal.RunAsync<RemoveLeftovers>();
        Assert.Equal(0, await portal.DataAsync(db => db.Drafts.CountAsync()));
    }
}
