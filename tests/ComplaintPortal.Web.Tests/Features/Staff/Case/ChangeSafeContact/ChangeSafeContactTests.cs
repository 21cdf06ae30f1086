using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Web.Jobs;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case.ChangeSafeContact;

/// <summary>An officer changes how the complainant is reached.</summary>
[Trait("Obligation", "B17")]
public sealed class ChangeSafeContactTests(Portals portals)
{
    [Fact]
    public async Task What_is_changed_holds_at_once_also_for_a_mail_that_waits()
    {
        using var portal = new Portal();
        var sent = await Journey.Of(portal).ByMail("noor@example.org").SendAsync();
        var officer = await portal.OfficerAsync();
        var form = await officer.GetAsync(Dossiers.PageOf(sent.Number, "bereikbaar"));
        Assert.Equal(("noor@example.org", "email"), (form.Value("Details.Email"), form.Value("SafeContact.Channels")));
        var page = await form.SubmitAsync(("SafeContact.Channels", "website"), ("SafeContact.When", "In het weekend"));
        Assert.Contains("Alleen via deze website", page.All(".app-safe-contact").Single());
        Assert.Contains("Niet gebruiken", page.Text);
        var kept = await portal.DossierAsync(sent.Number);
        Assert.Equal(new SafeContact { OnlyThroughWebsite = true, When = "In het weekend" }, kept.SafeContact);
        await portal.RunAsync<SendOutbox>();
        Assert.Empty(portal.Mails());
        Assert.Equal(OutboxState.Withheld, Assert.Single((await portal.DossierAsync(sent.Number)).Outbox).State);
        Assert.Contains("Wij bellen, mailen en schrijven u niet", (await Journey.Of(portal).OpenAsync(sent)).Text);
    }

    [Fact]
    public async Task The_case_is_found_by_the_new_address_and_no_longer_by_the_old()
    {
        var portal = portals.BlijfGroep;
        var (before, after) = (Dossiers.Word() + "@example.org", Dossiers.Word() + "@example.org");
        var sent = await Journey.Of(portal).ByMail(before).SendAsync();
        var officer = await portal.OfficerAsync();
        await officer.ActAsync(sent.Number, "bereikbaar", ("Details.Email", after));
        async Task<Page> FindAsync(string search) => await (await officer.GetAsync(Dossiers.Cases)).SubmitAsync("form[role=search]", ("Search", search));
        Assert.Empty((await FindAsync(before)).All("tbody th a"));
        Assert.Equal([sent.Number], (await FindAsync(after)).All("tbody th a"));
    }

    public static readonly TheoryData<string, string, string> Faults = new()
    {
        { "SafeContact.Channels", "telefoon", "er staat geen telefoonnummer bij" },
        { "SafeContact.Channels", "post", "adres is niet compleet" },
        { "SafeContact.Channels", "", "Kies minstens één manier" },
        { "Details.Email", "", "er staat geen e-mailadres bij" },
        { "Details.Email", "geen adres", "Vul een e-mailadres in" },
        { "Details.Telephone", "bel maar", "Vul een telefoonnummer in" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_is_said_and_nothing_changes(string field, string value, string message)
    {
        var portal = portals.BlijfGroep;
        var number = (await Journey.Of(portal).ByMail("noor@example.org").SendAsync()).Number;
        var form = await (await portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, "bereikbaar"));
        // Nothing chosen is a field that is not sent at all.
        var answer = value.Length == 0 && field == "SafeContact.Channels" ? ("SafeContact.Channels.None", "") : (field, value);
        if (answer.Item1 != field) foreach (var box in form.Document.QuerySelectorAll($"[name='{field}']")) box.RemoveAttribute("checked");
        var page = await form.SubmitAsync(answer, ("SafeContact.When", "Na vijven"));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, error => error.Contains(message));
        Assert.Equal("Na vijven", page.Value("SafeContact.When"));
        var kept = await portal.DossierAsync(number);
        Assert.Equal((true, "noor@example.org", null), (kept.SafeContact.ByEmail, kept.Complainant.Email, kept.SafeContact.When));
    }
}
