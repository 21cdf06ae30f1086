using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case.CorrectContact;

/// <summary>A contact that was recorded wrongly is replaced: the old record stays, marked, and the promise is counted anew (B12).</summary>
[Trait("Obligation", "B12")]
public sealed class CorrectContactTests(Portals portals)
{
    private static async Task<(string Number, Visitor Officer, Page Form)> RecordedAsync(Portal portal, string how = "Complainant.Telephone")
    {
        var number = (await portal.ReceiveAsync(intake => intake with { ReceivedOn = new DateOnly(2026, 3, 9) })).Number;
        var officer = await portal.OfficerAsync();
        var page = await officer.ActAsync(number, "contact", ("Date", "2026-03-10"), ("Time", "14:30"), ("How", how), ("Result", "Reached"), ("Note", "Kort gesproken"));
        return (number, officer, await officer.GetAsync(page.One("section[aria-labelledby=contacten] td a").GetAttribute("href")!));
    }

    [Fact]
    public async Task A_contact_that_reached_nobody_after_all_opens_the_promise_again()
    {
        var portal = portals.BlijfGroep;
        var (number, officer, form) = await RecordedAsync(portal);
        Assert.Equal(
            ("2026-03-10", "14:30", "Complainant.Telephone", "Reached", "Kort gesproken"),
            (form.Value("Date"), form.Value("Time"), form.Value("How"), form.Value("Result"), form.Value("Note")));
        Assert.Equal(PromiseState.Kept, (await portal.DossierAsync(number)).Promises.Single().State);
        var page = await form.SubmitAsync(("Result", "NoAnswer"), ("Reason", "Het was de voicemail"));
        Assert.Contains("Het contact is gecorrigeerd", page.Text);
        var rows = page.All("section[aria-labelledby=contacten] tbody tr");
        Assert.Equal(2, rows.Count);
        Assert.Contains("Gesproken of bereikt Gecorrigeerd", rows[0]);
        Assert.Contains("Geen gehoor Corrigeer", rows[1]);
        Assert.Contains(
            "Contact 10 maart 2026, 14:30; De klager belde ons; Gesproken of bereikt 10 maart 2026, 14:30; De klager belde ons; Geen gehoor Het was de voicemail",
            Assert.Single(page.All("section[aria-labelledby=correcties] tbody tr")));
        var kept = await portal.DossierAsync(number);
        Assert.Equal((PromiseState.Open, null, ComplaintPhase.Received), (kept.Promises.Single().State, kept.Promises.Single().KeptOn, kept.Phase));
        Assert.Equal(kept.Promises.Single().DueOn, kept.NextDueOn);
        Assert.Equal((await officer.MemberAsync()).DisplayName, kept.Contacts.Single(one => !one.IsCorrected).ByName);
    }

    [Fact]
    public async Task Another_day_keeps_the_promise_on_that_day()
    {
        var portal = portals.BlijfGroep;
        var (number, _, form) = await RecordedAsync(portal);
        await form.SubmitAsync(("Date", "2026-03-09"), ("Time", "16:00"), ("Reason", "Verkeerde dag ingevuld"));
        var promise = (await portal.DossierAsync(number)).Promises.Single();
        Assert.Equal((PromiseState.Kept, new DateOnly(2026, 3, 9)), (promise.State, promise.KeptOn));
    }

    [Theory]
    [InlineData("Reason", "", "Vul in waarom het niet klopte")]
    [InlineData("Date", "2026-03-08", "niet vóór de dag van ontvangst")]
    [InlineData("Date", "2026-03-12", "niet in de toekomst")]
    [InlineData("How", "Staff.Onzin", "Kies hoe het contact was")]
    [InlineData("Result", "Onzin", "Kies wat het resultaat was")]
    public async Task What_can_not_be_right_is_said_and_nothing_changes(string field, string value, string said)
    {
        var portal = portals.BlijfGroep;
        var (number, _, form) = await RecordedAsync(portal);
        (string Name, string Value)[] answers = [.. new[] { ("Reason", "Omdat"), ("Note", "Nieuwe toelichting") }.Where(one => one.Item1 != field), (field, value)];
        var page = await form.SubmitAsync(answers);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(said, Assert.Single(page.Errors), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Nieuwe toelichting", page.Value("Note"));
        Assert.False(Assert.Single((await portal.DossierAsync(number)).Contacts).IsCorrected);
    }

    [Fact]
    [Trait("Obligation", "B17")]
    public async Task A_correction_is_held_against_safe_contact_as_a_record_is()
    {
        var portal = portals.BlijfGroep;
        var (number, _, form) = await RecordedAsync(portal);
        (string, string)[] ours = [("How", "Staff.Telephone"), ("Reason", "Wij belden zelf")];
        var page = await form.SubmitAsync([.. ours, ("Date", "2026-03-11"), ("Time", "10:00")]);
        Assert.Contains("De klager wil alleen contact via de website", Assert.Single(page.Errors));
        Assert.Single((await portal.DossierAsync(number)).Contacts);
        // What took place before that choice was under another one.
        await page.SubmitAsync([.. ours, ("Date", "2026-03-10")]);
        Assert.Equal(2, (await portal.DossierAsync(number)).Contacts.Count);
    }

    [Fact]
    public async Task What_was_corrected_before_is_not_corrected_again_and_an_unknown_one_is_not_found()
    {
        var portal = portals.BlijfGroep;
        var (number, officer, form) = await RecordedAsync(portal);
        var second = await officer.GetAsync(form.Address);
        await form.SubmitAsync(("Result", "NoAnswer"), ("Reason", "Voicemail"));
        Assert.Contains("Dat kan niet meer", (await officer.GetAsync(form.Address)).Text);
        var conflict = await second.SubmitAsync(("Result", "LeftToComplainant"), ("Reason", "Afgesproken"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        var refused = await conflict.SubmitAsync();
        Assert.Equal((HttpStatusCode.BadRequest, "Dit is al gecorrigeerd"), (refused.Status, Assert.Single(refused.Errors)));
        Assert.Equal(2, (await portal.DossierAsync(number)).Contacts.Count);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(Dossiers.PageOf(number, "corrigeren/contact/999999"))).Status);
    }
}
