using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Jobs;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case.RegisterDisclosure;

/// <summary>Requests for inspection, a copy or a correction, by the pages: registered, checked, extended, answered, told (B21, B22).</summary>
[Trait("Obligation", "B21")]
public sealed class DisclosureActsTests(Portals portals)
{
    private static readonly (string Name, string Value)[] Asked = [("Kind", "Copy"), ("Channel", "Post"), ("ReceivedOn", "2026-03-11"), ("Remark", "Alles graag")];

    private Portal Portal => portals.BlijfGroep;

    private static Task<DisclosureRequest> RequestAsync(Portal portal, string number) => portal.DataAsync(db => db.Complaints.AsNoTracking()
        .Where(one => one.Number == number).SelectMany(one => one.DisclosureRequests).Include(one => one.Promise!.Extensions).OrderBy(one => one.Id).LastAsync());

    private static async Task<(Visitor Officer, string Number, string Request)> AskedAsync(Portal portal, string kind = "Copy")
    {
        var officer = await portal.OfficerAsync();
        var number = (await portal.ReceiveAsync(intake => intake with
        {
            Complainant = new Complainant { Name = "Noor Voorbeeld", Street = "Dorpsstraat 1", Postcode = "1234 AB", City = "Ede" },
            SafeContact = new SafeContact { ByPost = true },
        })).Number;
        await officer.ActAsync(number, "verzoeken/vastleggen", [.. Asked.Where(one => one.Name != "Kind"), ("Kind", kind)]);
        return (officer, number, $"verzoeken/{(await RequestAsync(portal, number)).Id}");
    }

    [Theory]
    [MemberData(nameof(Portals.Both), MemberType = typeof(Portals))]
    [Trait("Obligation", "B22")]
    public async Task What_came_by_post_is_registered_with_its_month_and_told(string profile)
    {
        var portal = portals.Of(profile);
        var (officer, number, _) = await AskedAsync(portal);
        var request = await RequestAsync(portal, number);
        Assert.Equal((ReceiptChannel.Post, new DateOnly(2026, 4, 11)), (request.Channel, request.Promise!.DueOn));
        Assert.Contains("zaterdag 11 april 2026", (await portal.LetterAsync(number, NoticeKind.DisclosureRegistered)).First);
        var page = await officer.GetAsync(Dossiers.PageOf(number));
        Assert.Contains("Antwoord uiterlijk zaterdag 11 april 2026", page.One("section[aria-labelledby=inzage]").TextContent);
        Assert.Contains("Gevraagd: afschrift van het dossier", page.Text);
    }

    [Theory]
    [InlineData("Kind", "")]
    [InlineData("Channel", "Website")]
    [InlineData("ReceivedOn", "2026-03-12")]
    [InlineData("ReceivedOn", "2026-03-01")]
    [InlineData("ReceivedOn", "gisteren")]
    public async Task A_fault_is_said_and_what_was_typed_stays(string field, string value)
    {
        var officer = await Portal.OfficerAsync();
        var number = (await Portal.ReceiveAsync()).Number;
        var page = await officer.ActAsync(number, "verzoeken/vastleggen", [.. Asked.Where(one => one.Name != field), (field, value)]);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.NotEmpty(page.Errors);
        foreach (var (name, kept) in Asked.Where(one => one.Name != field)) Assert.Equal(kept, page.Value(name));
    }

    [Theory]
    [InlineData("verzoeken/vastleggen")]
    [InlineData("{0}/identiteit")]
    [InlineData("{0}/verlengen")]
    [InlineData("{0}/afschrift")]
    [InlineData("{0}/afschrift/namen")]
    [InlineData("{0}/afschrift/1")]
    [InlineData("{0}/afschrift/voorbeeld")]
    [InlineData("{0}/afschrift/bestand")]
    [InlineData("{0}/overhandigen")]
    [InlineData("{0}/sluiten")]
    [Trait("Obligation", "B17")]
    public async Task Only_officers_come_there_and_an_unknown_request_is_not_found(string act)
    {
        var (officer, number, request) = await AskedAsync(Portal);
        var place = string.Format(System.Globalization.CultureInfo.InvariantCulture, act, request);
        Assert.Equal("/medewerkers/geen-toegang", (await (await Portal.SignedInAsync("management")).GetAsync(Dossiers.PageOf(number, place))).Address.Split('?')[0]);
        Assert.StartsWith("/medewerkers/inloggen", (await Portal.Visitor().GetAsync(Dossiers.PageOf(number, place))).Address);
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync(Dossiers.PageOf(number, place))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(Dossiers.PageOf((await Portal.ReceiveAsync()).Number, place.Replace("vastleggen", "1/identiteit")))).Status);
    }

    [Fact]
    public async Task It_is_extended_within_its_month_with_a_reason_that_the_complainant_reads()
    {
        using var portal = new Portal();
        var (officer, number, request) = await AskedAsync(portal);
        var page = await officer.ActAsync(number, request + "/verlengen", ("DueOn", "2026-06-12"), ("Reason", "Er is veel"));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        await officer.ActAsync(number, request + "/verlengen", ("DueOn", "2026-06-11"), ("Reason", "Er is veel"));
        Assert.Equal(new DateOnly(2026, 6, 11), (await RequestAsync(portal, number)).Promise!.DueOn);
        Assert.Contains("Er is veel", (await portal.LetterAsync(number, NoticeKind.DisclosureExtended)).First);
        portal.Clock.Now = portal.Clock.Now.AddDays(40);
        Assert.Contains("Dat kan niet meer, of nog niet", (await (await portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, request + "/verlengen"))).Text);
    }

    [Fact]
    public async Task A_closed_complaint_comes_back_into_the_work_until_it_is_answered_and_people_are_reminded()
    {
        using var portal = new Portal();
        var officer = await portal.OfficerAsync();
        var number = await officer.HandledAsync();
        await portal.PlayAsync(number, portal.Reached(), portal.Closed());
        Assert.DoesNotContain(number, (await officer.GetAsync(Dossiers.Cases)).Text);
        await officer.ActAsync(number, "verzoeken/vastleggen", Asked);
        Assert.Contains(number, (await officer.GetAsync(Dossiers.Cases)).Text);
        Assert.Contains("Beantwoord het verzoek van", (await officer.GetAsync(Dossiers.PageOf(number))).Text);
        portal.Clock.Now = new DateTimeOffset(2026, 4, 4, 8, 0, 0, TimeSpan.Zero);
        await portal.RunAsync<SendReminders>();
        Assert.Single(await portal.DataAsync(db => db.Outbox.Where(mail => mail.Kind == NoticeKind.Reminders).Select(mail => mail.To).ToListAsync()), officer.Email);
        officer = await portal.OfficerAsync();
        await officer.ActAsync(number, $"verzoeken/{(await RequestAsync(portal, number)).Id}/sluiten", ("Outcome", "Refused"), ("Reason", "Niet vastgesteld wie u bent."));
        Assert.Equal((DisclosureOutcome.Refused, PromiseState.Kept), ((await RequestAsync(portal, number)).Outcome, (await RequestAsync(portal, number)).Promise!.State));
        Assert.DoesNotContain("Beantwoord het verzoek van", (await officer.GetAsync(Dossiers.PageOf(number))).Text);
    }

    [Fact]
    public async Task An_inspection_is_recorded_after_identity_was_checked()
    {
        var (officer, number, request) = await AskedAsync(Portal, "Inspection");
        (string, string)[] took = [("On", "2026-03-11"), ("Place", "Kantoor"), ("Present", "Joke van steun")];
        Assert.Contains((await officer.ActAsync(number, request + "/inzage", took)).Errors, error => error.Contains("Leg eerst vast hoe de identiteit"));
        await officer.ActAsync(number, request + "/identiteit", ("How", "Gezien"));
        Assert.Contains("Ingezien: Kantoor. Joke van steun", (await officer.ActAsync(number, request + "/inzage", took)).Text);
    }

    [Fact]
    public async Task A_correction_is_answered_and_told()
    {
        var (officer, number, request) = await AskedAsync(Portal, "Rectification");
        await officer.ActAsync(number, request + "/identiteit", ("How", "Gezien"));
        Assert.Equal(HttpStatusCode.BadRequest, (await officer.ActAsync(number, request + "/antwoord", ("Outcome", "PartlyGranted"), ("Answer", " "))).Status);
        await officer.ActAsync(number, request + "/antwoord", ("Outcome", "PartlyGranted"), ("Answer", "Uw naam is verbeterd."));
        Assert.Contains("Uw naam is verbeterd.", (await Portal.LetterAsync(number, NoticeKind.DisclosureAnswered)).First);
    }

    [Theory]
    [MemberData(nameof(Portals.Both), MemberType = typeof(Portals))]
    [Trait("Obligation", "B22")]
    public async Task The_status_page_takes_each_kind_once_and_says_by_when(string profile)
    {
        var portal = portals.Of(profile);
        var journey = Journey.Of(portal);
        var sent = await journey.SendAsync();
        await journey.OpenAsync(sent);
        foreach (var _ in (int[])[1, 2])
        {
            var page = await (await journey.Visitor.GetAsync("/mijn-klacht/inzage")).SubmitAsync(("Kind", "Copy"));
            Assert.Contains("U krijgt antwoord uiterlijk op zaterdag 11 april 2026.", page.Text);
        }
        var refused = await (await journey.Visitor.GetAsync("/mijn-klacht/inzage")).SubmitAsync(("Kind", "Rectification"));
        Assert.Contains(refused.Errors, error => error.Contains("Vul in wat er niet klopt"));
        Assert.Contains("Mijn naam is fout", (await refused.SubmitAsync(("Remark", "Mijn naam is fout"))).Text);
        Assert.Equal(2, await portal.DataAsync(db => db.Complaints.Where(one => one.Number == sent.Number).SelectMany(one => one.DisclosureRequests).CountAsync()));
    }
}
