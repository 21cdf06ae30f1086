using System.Net;
using System.Text;
using ComplaintPortal.Web.Jobs;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Features.Public.Submit;

/// <summary>Nothing is lost while the form is being filled in, and nothing stays when it is not sent.</summary>
public sealed class DraftTests(Portals portals)
{
    [Fact]
    public async Task Going_back_keeps_also_what_is_not_right_yet()
    {
        var visitor = portals.BlijfGroep.Visitor();
        var whom = await (await visitor.GetAsync("/klacht-indienen")).SubmitAsync("#stap", ("Story", "Mijn verhaal"), ("Subjects", "decisions"));
        var details = await whom.SubmitAsync("#stap", ("Relation", "client"));
        var back = await details.SubmitAsync("#stap", ("Email", "half@"), ("go", "terug"));
        Assert.Equal("/klacht-indienen/voor-wie", back.Address);
        Assert.Equal("client", back.Value("Relation"));
        Assert.Equal("half@", (await visitor.GetAsync("/klacht-indienen/gegevens")).Value("Email"));
        var first = await back.SubmitAsync("#stap", ("go", "terug"));
        Assert.Equal("Mijn verhaal", first.Value("Story"));
        Assert.Equal("decisions", first.Value("Subjects"));
    }

    [Fact]
    public async Task Switching_the_language_halfway_keeps_what_was_typed()
    {
        var page = await portals.BlijfGroep.Visitor().GetAsync("/klacht-indienen");
        var english = await page.SubmitAsync("#stap", ("Story", "Halverwege"), ("go", "taal-en"));
        Assert.Equal("What happened?", english.Heading);
        Assert.Equal("Halverwege", english.Value("Story"));
    }

    [Fact]
    public async Task On_a_form_that_is_gone_the_visitor_is_told_and_what_was_just_typed_is_kept()
    {
        var visitor = portals.BlijfGroep.Visitor();
        var whom = await (await visitor.GetAsync("/klacht-indienen")).SubmitAsync("#stap", ("Story", "Mijn verhaal"));
        var details = await whom.SubmitAsync("#stap", ("Relation", "client"));
        visitor.Cookies.GetAllCookies()["formulier"]!.Expired = true;
        var story = await details.SubmitAsync("#stap", ("Email", "noor@example.org"));
        Assert.Equal("/klacht-indienen/verhaal", story.Address.Split('?')[0]);
        Assert.Contains("U kunt opnieuw beginnen", story.Text);
        Assert.Equal("noor@example.org", (await visitor.GetAsync("/klacht-indienen/gegevens")).Value("Email"));
    }

    [Fact]
    public async Task Each_answer_can_be_changed_from_the_check_and_leads_back_to_it()
    {
        var check = await Journey.Of(portals.BlijfGroep).ToCheckAsync();
        var link = check.Document.QuerySelectorAll(".app-summary__action a").First(one => one.TextContent.Contains("Uw naam")).GetAttribute("href")!;
        var details = await check.Visitor.GetAsync(link.Split('#')[0]);
        var again = await details.SubmitAsync("#stap", ("Name", "Andere Naam"));
        Assert.Equal("/klacht-indienen/controleren", again.Address);
        Assert.Contains("Andere Naam", again.Text);
    }

    [Fact]
    public async Task A_restart_of_the_server_interrupts_nothing()
    {
        using var before = new Portal();
        var visitor = before.Visitor();
        var whom = await (await visitor.GetAsync("/klacht-indienen")).SubmitAsync("#stap", ("Story", "Van voor de herstart"));
        using var after = new Portal(Portal.BlijfGroep, ("Portal:DataDirectory", before.DataDirectory));
        var again = after.Visitor();
        again.Cookies.Add(visitor.Cookies.GetAllCookies());
        // The form that stood open is sent to the new server, token and all.
        var details = await again.SendAsync(whom.Request("#stap", [("Relation", "client"), ("go", "verder")], []));
        Assert.Equal("/klacht-indienen/gegevens", details.Address);
        Assert.Equal("Van voor de herstart", (await again.GetAsync("/klacht-indienen/verhaal")).Value("Story"));
    }

    [Fact]
    [Trait("Obligation", "B17")]
    public async Task A_draft_is_encrypted_and_gone_after_two_hours_files_included()
    {
        using var portal = new Portal();
        var visitor = portal.Visitor();
        await (await visitor.GetAsync("/klacht-indienen")).SubmitAsync("#stap", ("Story", "Geheim verhaal vol kanariewoorden"));
        var files = await visitor.GetAsync("/klacht-indienen/bestanden");
        await files.UploadAsync("main form[enctype]", "bestanden", [("kanarie.txt", "Kanarie in een bestand"u8.ToArray())]);

        var stored = Assert.Single(Directory.GetFiles(Path.Combine(portal.DataDirectory, "attachments"), "*", SearchOption.AllDirectories));
        foreach (var file in Directory.GetFiles(portal.DataDirectory, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".log", StringComparison.Ordinal)))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            Assert.DoesNotContain("anarie", await reader.ReadToEndAsync(TestContext.Current.CancellationToken));
        }

        portal.Clock.Move(TimeSpan.FromMinutes(119));
        await portal.RunAsync<RemoveLeftovers>();
        Assert.Contains("kanariewoorden", (await visitor.GetAsync("/klacht-indienen/verhaal")).Body);
        portal.Clock.Move(TimeSpan.FromMinutes(2));
        var expired = await visitor.GetAsync("/klacht-indienen/gegevens");
        Assert.Contains("langer dan 2 uur", expired.Text);
        await portal.RunAsync<RemoveLeftovers>();
        Assert.False(File.Exists(stored));
        Assert.Equal(0, await portal.DataAsync(db => db.Drafts.CountAsync()));
    }

    [Fact]
    public async Task A_step_further_on_without_a_form_leads_to_its_start()
    {
        var visitor = portals.BlijfGroep.Visitor();
        foreach (var step in new[] { "voor-wie", "gegevens", "bereikbaar", "bestanden", "controleren", "ontvangen" })
        {
            var page = await visitor.GetAsync($"/klacht-indienen/{step}");
            Assert.Equal(step == "ontvangen" ? "/klacht-indienen/ontvangen" : "/klacht-indienen/verhaal", page.Address);
            Assert.Equal(HttpStatusCode.OK, page.Status);
        }
    }

    [Fact]
    public async Task An_unfinished_form_is_not_sent_from_the_address_bar()
    {
        var visitor = portals.BlijfGroep.Visitor();
        await (await visitor.GetAsync("/klacht-indienen")).SubmitAsync("#stap", ("Story", "Alleen het verhaal"));
        var check = await visitor.GetAsync("/klacht-indienen/controleren");
        Assert.Contains(check.Errors, error => error.Contains("naam"));
        var refused = await check.SubmitAsync("#versturen");
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Alleen het verhaal", refused.Text);
    }
}
