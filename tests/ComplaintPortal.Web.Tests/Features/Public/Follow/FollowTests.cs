using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Features.Staff;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Features.Public.Follow;

/// <summary>The complainant follows the complaint with number and code.</summary>
public sealed class FollowTests(Portals portals)
{
    [Theory]
    [MemberData(nameof(Portals.Both), MemberType = typeof(Portals))]
    [Trait("Obligation", "B11")]
    public async Task The_status_page_says_where_it_stands_and_what_comes_next(string profile)
    {
        var portal = portals.Of(profile);
        var journey = Journey.Of(portal);
        var sent = await journey.SendAsync();
        var page = await journey.OpenAsync(sent);
        Assert.Contains(sent.Number, page.Heading);
        Assert.Contains("Wij hebben uw klacht ontvangen op 11 maart 2026", page.Text);
        Assert.Contains(profile == Portal.BlijfGroep ? "woensdag 18 maart 2026" : "woensdag 25 maart 2026", page.Text);
        foreach (var step in portal.Regulation.Texts.Procedure) Assert.Contains(step.Title.Nl, page.Text);
        Assert.StartsWith(portal.Regulation.Texts.Procedure[0].Title.Nl, page.All(".app-procedure__done .app-procedure__title").Single());
        Assert.StartsWith(portal.Regulation.Texts.Procedure.First(step => step.Promise is not null).Title.Nl, page.All(".app-procedure [aria-current=step]").Single());
        Assert.Single(await portal.LooksAsync(sent.Number, AuditKind.StatusPage));
    }

    [Theory]
    [InlineData("{0}", "{1}")]
    [InlineData(" {0} ", "{1}")]
    [InlineData("lower", "lower")]
    [InlineData("spaces", "nothing")]
    public async Task Number_and_code_are_understood_as_people_type_them(string number, string code)
    {
        var journey = Journey.Of(portals.BlijfGroep);
        var sent = await journey.SendAsync();
        number = number switch { "lower" => sent.Number.ToLowerInvariant(), "spaces" => sent.Number.Replace('-', ' '), _ => string.Format(null, number, sent.Number) };
        code = code switch { "lower" => sent.Code.ToLowerInvariant(), "nothing" => sent.Code.Replace(" ", ""), _ => sent.Code };
        var page = await (await journey.Visitor.GetAsync("/mijn-klacht")).SubmitAsync(("Number", number), ("Code", code));
        Assert.Equal("/mijn-klacht/status", page.Address);
    }

    [Fact]
    [Trait("Obligation", "B17")]
    public async Task A_wrong_code_and_a_number_that_does_not_exist_get_the_same_answer()
    {
        var portal = portals.BlijfGroep;
        var sent = await Journey.Of(portal).SendAsync();
        var wrong = await (await portal.Visitor().GetAsync("/mijn-klacht")).SubmitAsync(("Number", sent.Number), ("Code", "AAAA-AAAA-AAAA-AAAA"));
        var unknown = await (await portal.Visitor().GetAsync("/mijn-klacht")).SubmitAsync(("Number", "KL-2026-999999"), ("Code", "AAAA-AAAA-AAAA-AAAA"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal((wrong.Status, wrong.Text), (unknown.Status, unknown.Text));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Five_wrong_codes_slow_a_number_whether_it_exists_or_not(bool exists)
    {
        using var portal = new Portal();
        var sent = await Journey.Of(portal).SendAsync();
        var number = exists ? sent.Number : "KL-2026-000777";
        for (var i = 0; i < 5; i++)
        {
            var wrong = await (await portal.Visitor().GetAsync("/mijn-klacht")).SubmitAsync(("Number", number), ("Code", "fout"));
            Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        }
        var slow = await (await portal.Visitor().GetAsync("/mijn-klacht")).SubmitAsync(("Number", number), ("Code", sent.Code));
        Assert.Equal(HttpStatusCode.TooManyRequests, slow.Status);
        Assert.Contains("Wacht 30 seconden", slow.Text);
        portal.Clock.Move(TimeSpan.FromSeconds(31));
        var after = await (await portal.Visitor().GetAsync("/mijn-klacht")).SubmitAsync(("Number", number), ("Code", sent.Code));
        Assert.Equal(exists ? "/mijn-klacht/status" : "/mijn-klacht", after.Address);
    }

    [Fact]
    public async Task Five_wrong_codes_slow_an_address_over_all_numbers_and_others_are_not_slowed()
    {
        using var portal = new Portal();
        var journey = Journey.Of(portal);
        var sent = await journey.SendAsync();
        var guesser = portal.Visitor();
        for (var i = 0; i < 5; i++) await (await guesser.GetAsync("/mijn-klacht")).SubmitAsync(("Number", $"KL-2026-00010{i}"), ("Code", "fout"));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await (await guesser.GetAsync("/mijn-klacht")).SubmitAsync(("Number", sent.Number), ("Code", sent.Code))).Status);
        await journey.OpenAsync(sent);
    }

    [Fact]
    public async Task A_message_with_a_file_reaches_the_dossier_once_however_often_it_is_clicked()
    {
        var portal = portals.BijElkaar;
        var journey = Journey.Of(portal);
        var sent = await journey.SendAsync();
        var status = await journey.OpenAsync(sent);
        for (var i = 0; i < 2; i++)
            await status.UploadAsync("#berichten form", "bestanden", [("foto.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])], ("Text", "Mag mijn zus mee?"));
        var kept = await portal.DataAsync(db => db.Complaints.Include(one => one.Messages).ThenInclude(message => message.Attachments).SingleAsync(one => one.Number == sent.Number));
        var message = Assert.Single(kept.Messages);
        Assert.Equal(("Mag mijn zus mee?", ActorKind.Complainant), (message.Text, message.ByKind));
        Assert.Equal("foto.png", Assert.Single(message.Attachments).FileName);
        Assert.Equal(1, kept.Unseen);
    }

    [Fact]
    public async Task A_refused_file_keeps_the_message_and_the_files_that_were_right()
    {
        var journey = Journey.Of(portals.BlijfGroep);
        var status = await journey.OpenAsync(await journey.SendAsync());
        var refused = await status.UploadAsync("#berichten form", "bestanden", [("goed.txt", "Goed"u8.ToArray()), ("fout.exe", "MZ"u8.ToArray())], ("Text", "Met twee bestanden"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("Met twee bestanden", refused.Value("Text"));
        Assert.Contains("goed.txt", refused.Text);
        var done = await refused.SubmitAsync("#berichten form");
        Assert.Contains("Uw bericht is verstuurd", done.Text);
        Assert.Contains(done.All(".app-message a"), name => name == "goed.txt");
    }

    [Fact]
    public async Task How_to_be_reached_can_be_changed_and_is_checked()
    {
        var portal = portals.BlijfGroep;
        var journey = Journey.Of(portal).ByMail("noor@example.org");
        var sent = await journey.SendAsync();
        await journey.OpenAsync(sent);
        var page = await journey.Visitor.GetAsync("/mijn-klacht/bereikbaar");
        Assert.Equal("noor@example.org", page.Value("Email"));
        var refused = await page.SubmitAsync(("SafeContact.Channels", "telefoon"));
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        var saved = await refused.SubmitAsync(("SafeContact.Channels", "website"), ("Email", ""));
        Assert.Contains("Opgeslagen", saved.Text);
        var kept = await portal.DataAsync(db => db.Complaints.SingleAsync(one => one.Number == sent.Number));
        Assert.True(kept.SafeContact.OnlyThroughWebsite);
        Assert.Null(kept.Complainant.Email);
    }

    [Fact]
    [Trait("Obligation", "B22")]
    public async Task Inspection_or_a_copy_can_be_asked_for_and_is_registered_with_its_date()
    {
        var portal = portals.BlijfGroep;
        var journey = Journey.Of(portal);
        var sent = await journey.SendAsync();
        await journey.OpenAsync(sent);
        var page = await journey.Visitor.GetAsync("/mijn-klacht/inzage");
        Assert.Equal(HttpStatusCode.BadRequest, (await page.SubmitAsync()).Status);
        var done = await page.SubmitAsync(("Kind", "Copy"), ("Remark", "Alles graag"));
        Assert.Contains("Op 11 maart 2026 vroeg u om een kopie", done.Text);
        await page.SubmitAsync(("Kind", "Copy"));
        var request = await portal.DataAsync(db => db.Complaints.Where(one => one.Number == sent.Number).SelectMany(one => one.DisclosureRequests).SingleAsync());
        Assert.Equal((DisclosureKind.Copy, new DateOnly(2026, 3, 11)), (request.Kind, request.ReceivedOn));
    }

    [Fact]
    public async Task The_visit_ends_with_the_button_and_after_an_hour_without_a_click()
    {
        using var portal = new Portal();
        var journey = Journey.Of(portal);
        var sent = await journey.SendAsync();
        var status = await journey.OpenAsync(sent);
        await status.SubmitAsync("form[action='/mijn-klacht/sluiten']");
        Assert.Equal("/mijn-klacht", (await journey.Visitor.GetAsync("/mijn-klacht/status")).Address);
        await journey.OpenAsync(sent);
        portal.Clock.Move(TimeSpan.FromMinutes(61));
        Assert.Equal("/mijn-klacht", (await journey.Visitor.GetAsync("/mijn-klacht/status")).Address);
    }

    /// <summary>An hour without a click, or the end of the visit in another tab.</summary>
    [Fact]
    public async Task What_is_sent_when_the_visit_has_ended_is_said_to_be_lost()
    {
        var journey = Journey.Of(portals.BlijfGroep);
        var sent = await journey.SendAsync();
        var status = await journey.OpenAsync(sent);
        await status.SubmitAsync("form[action='/mijn-klacht/sluiten']");
        var late = await status.SubmitAsync("#berichten form", ("Text", "Mag mijn zus mee?"));
        Assert.Contains("Wat u net verstuurde, is niet aangekomen", late.Text);
        Assert.DoesNotContain("niet aangekomen", (await journey.Visitor.GetAsync("/mijn-klacht")).Text);
        Assert.Equal("/mijn-klacht/status", (await late.SubmitAsync(("Number", sent.Number), ("Code", sent.Code))).Address);
    }
}
