using System.Text;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Web.Jobs;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Mail;

/// <summary>Receipt is acknowledged by the channel that was allowed, and by no other; no mail holds anything of the complaint (B17).</summary>
[Trait("Obligation", "B17")]
public sealed class AcknowledgementTests
{
    private const string Story = "Kanarie over een ruzie";

    private static async Task<(Sent Sent, IReadOnlyList<string> Mails)> SendAsync(Portal portal, Func<Journey, Journey> choose, string language = "nl")
    {
        var sent = await choose(Journey.Of(portal, language).Telling(("Story", Story), ("Location", ""))).SendAsync();
        await portal.RunAsync<SendOutbox>();
        return (sent, portal.Mails());
    }

    /// <summary>The text of a mail, its encoding undone.</summary>
    private static string Body(string mail)
    {
        var body = mail[(mail.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
        return mail.Contains("base64", StringComparison.OrdinalIgnoreCase)
            ? Encoding.UTF8.GetString(Convert.FromBase64String(body.ReplaceLineEndings("")))
            : body.Replace("=\r\n", "").Replace("=C3=AB", "ë").Replace("=3D", "=");
    }

    [Theory]
    [MemberData(nameof(Portals.Both), MemberType = typeof(Portals))]
    [Trait("Obligation", "E17")]
    public async Task By_mail_with_number_way_to_follow_and_independent_bodies_and_nothing_of_the_complaint(string profile)
    {
        using var portal = new Portal(profile);
        var (sent, mails) = await SendAsync(portal, journey => journey.ByMail("noor@example.org"));
        var mail = Assert.Single(mails);
        Assert.Contains("To: noor@example.org", mail);
        Assert.Contains(sent.Number, mail);
        Assert.Contains("Auto-Submitted: auto-generated", mail);
        Assert.Contains($"X-Reference: {sent.Number}", mail);
        Assert.Matches("Message-ID: <[0-9a-f]{32}@example.org>", mail);
        var body = Body(mail);
        Assert.Contains("https://portal.example.nl/mijn-klacht", body);
        foreach (var external in portal.Regulation.ExternalBodies.Where(one => one.Only.Laws.Count == 0)) Assert.Contains(external.Url!, body);
        foreach (var secret in new[] { "Kanarie", "ruzie", "Noor", sent.Code, sent.Code.Replace(" ", "") }) Assert.DoesNotContain(secret, mail + body);
        Assert.Empty(await portal.DataAsync(db => db.Letters.ToListAsync()));
    }

    [Fact]
    public async Task In_English_to_who_wrote_in_English()
    {
        using var portal = new Portal();
        var (_, mails) = await SendAsync(portal, journey => journey.ByMail("noor@example.org"), "en");
        Assert.Contains("We have received your message", mails[0]);
        Assert.Contains("Content-Language: en", mails[0]);
    }

    [Fact]
    public async Task Neutrally_where_asked_sender_subject_and_text_tell_nothing()
    {
        using var portal = new Portal();
        var (sent, mails) = await SendAsync(portal, journey => journey.ByMail("noor@example.org", neutral: true));
        var mail = Assert.Single(mails);
        Assert.Contains("bericht@example.org", mail);
        Assert.Contains("Subject: Bericht voor u", mail);
        var body = Body(mail);
        Assert.Contains(sent.Number[3..], body);
        foreach (var word in new[] { "Blijf", "klacht", "Klacht", "KL-", "portal.example.nl" })
        {
            Assert.DoesNotContain(word, body);
            Assert.DoesNotContain(word, mail.Split("\r\n\r\n")[0]);
        }
    }

    [Fact]
    public async Task By_a_letter_to_print_where_only_post_is_allowed()
    {
        using var portal = new Portal();
        var (sent, mails) = await SendAsync(portal, journey => journey.ByPost());
        Assert.Empty(mails);
        var letter = Assert.Single(await portal.DataAsync(db => db.Letters.ToListAsync()));
        Assert.Equal(NoticeKind.Acknowledgement, letter.Kind);
        Assert.Contains("per brief", sent.Receipt.Text);
    }

    [Theory]
    [InlineData("telefoon")]
    [InlineData("website")]
    public async Task By_nothing_but_the_website_where_neither_mail_nor_post_is_allowed(string channel)
    {
        using var portal = new Portal();
        // Address and mail are known, and still not used.
        var (sent, mails) = await SendAsync(portal, journey => journey.ByMail("noor@example.org").ByPost().ByTelephone().Reachable(("SafeContact.Channels", channel)));
        Assert.Empty(mails);
        Assert.Empty(await portal.DataAsync(db => db.Letters.ToListAsync()));
        Assert.Contains(await portal.DataAsync(db => db.Complaints.SelectMany(one => one.Timeline).ToListAsync()), entry => entry.Event == TimelineEvent.NotToldOutsideWebsite);
        Assert.Contains("Wij sturen u geen mail of brief", sent.Receipt.Text);
    }

    [Fact]
    public async Task A_mail_that_waits_is_withheld_when_the_complainant_no_longer_allows_mail()
    {
        using var portal = new Portal();
        var journey = Journey.Of(portal).ByMail("noor@example.org");
        await journey.OpenAsync(await journey.SendAsync());
        await (await journey.Visitor.GetAsync("/mijn-klacht/bereikbaar")).SubmitAsync(("SafeContact.Channels", "website"));
        await portal.RunAsync<SendOutbox>();
        Assert.Empty(portal.Mails());
        Assert.Equal(OutboxState.Withheld, (await portal.DataAsync(db => db.Outbox.SingleAsync())).State);
    }

    [Fact]
    public async Task A_mail_that_waits_follows_a_new_address_and_a_new_wish_for_neutral_wording()
    {
        using var portal = new Portal();
        var journey = Journey.Of(portal).ByMail("oud@example.org");
        await journey.OpenAsync(await journey.SendAsync());
        await (await journey.Visitor.GetAsync("/mijn-klacht/bereikbaar")).SubmitAsync(("Email", "nieuw@example.org"), ("SafeContact.Neutral", "true"));
        await portal.RunAsync<SendOutbox>();
        var mail = Assert.Single(portal.Mails());
        Assert.Contains("To: nieuw@example.org", mail);
        Assert.DoesNotContain("oud@example.org", mail);
        Assert.Contains("Subject: Bericht voor u", mail);
    }
}
