using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case.ExtendPromise;

/// <summary>A promise gets a later day, with a reason; the complainant is told as was allowed.</summary>
[Trait("Obligation", "B12")]
public sealed class ExtendPromiseTests(Portals portals)
{
    [Theory]
    [InlineData("email", TimelineEvent.ToldByEmail)]
    [InlineData("post", TimelineEvent.ToldByLetter)]
    [InlineData("website", TimelineEvent.NotToldOutsideWebsite)]
    public async Task The_complainant_is_told_only_as_was_allowed(string channel, TimelineEvent told)
    {
        var portal = portals.BlijfGroep;
        var journey = Journey.Of(portal);
        if (channel == "email") journey.ByMail("noor@example.org");
        if (channel == "post") journey.ByPost();
        var sent = await journey.SendAsync();
        var page = await (await portal.OfficerAsync()).ActAsync(sent.Number, "uitstel", ("DueOn", "2026-03-25"), ("Reason", "De klager is op vakantie"));
        Assert.Contains("De termijn is verlengd", page.Text);
        Assert.Contains("Uiterlijk woensdag 25 maart 2026", page.All(".app-next-step").Single());
        Assert.Contains("Verlengd van 18 maart 2026 naar 25 maart 2026", page.Text);
        Assert.Contains("De klager is op vakantie", page.Text);
        var kept = await portal.DossierAsync(sent.Number);
        Assert.Equal(new DateOnly(2026, 3, 25), kept.NextDueOn);
        Assert.Equal(told, kept.Timeline.Single(entry => entry.Detail == nameof(NoticeKind.PromiseExtended)).Event);
        Assert.Equal(channel == "email" ? 1 : 0, kept.Outbox.Count(mail => mail.Kind == NoticeKind.PromiseExtended));
        Assert.Equal(channel == "post" ? 1 : 0, kept.Letters.Count(letter => letter.Kind == NoticeKind.PromiseExtended));
        Assert.DoesNotContain(kept.Outbox, mail => mail.Arguments?.Contains("vakantie", StringComparison.Ordinal) == true);
        var status = await Journey.Of(portal).OpenAsync(sent);
        Assert.Contains("woensdag 25 maart 2026", status.Text);
        Assert.DoesNotContain("vakantie", status.Text);
    }

    public static readonly TheoryData<string, string, string> Faults = new()
    {
        { "Reason", "  ", "Vul de reden van de verlenging in" },
        { "Reason", "lang", "Maak de tekst korter" },
        { "DueOn", "", "Vul een datum in" },
        { "DueOn", "2026-03-18", "Kies een dag die later is" },
        { "DueOn", "2026-03-12", "Kies een dag die later is" },
        { "DueOn", "2027-03-19", "Zo veel later mag niet" },
        { "Promise", "Conversation", "Kies welke belofte u verlengt" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_is_said_and_nothing_changes(string field, string value, string message)
    {
        var portal = portals.BlijfGroep;
        var number = (await Journey.Of(portal).ByMail("noor@example.org").SendAsync()).Number;
        (string Name, string Value)[] typed = [("DueOn", "2026-03-25"), ("Reason", "Ziek")];
        var page = await (await portal.OfficerAsync()).ActAsync(
            number, "uitstel", [.. typed.Where(one => one.Name != field), (field, value == "lang" ? new string('a', 1001) : value)]);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, error => error.Contains(message));
        foreach (var (name, kept) in typed.Where(one => one.Name != field)) Assert.Equal(kept, page.Value(name));
        var dossier = await portal.DossierAsync(number);
        Assert.Empty(dossier.Promises.Single().Extensions);
        Assert.Single(dossier.Outbox);
    }

    [Fact]
    public async Task A_promise_that_is_kept_can_no_longer_be_extended()
    {
        var portal = portals.BlijfGroep;
        var number = (await portal.ReceiveAsync()).Number;
        var officer = await portal.OfficerAsync();
        var form = await officer.GetAsync(Dossiers.PageOf(number, "uitstel"));
        await officer.ActAsync(number, "contact", ("How", "Complainant.Telephone"), ("Result", "Reached"));
        Assert.Contains("Er staat geen belofte open", (await officer.GetAsync(Dossiers.PageOf(number, "uitstel"))).Text);
        var conflict = await form.SubmitAsync(("DueOn", "2026-03-25"), ("Reason", "Ziek"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        var page = await conflict.SubmitAsync(("Promise", form.Value("Promise")!));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, error => error.Contains("Deze termijn loopt niet meer"));
    }
}
