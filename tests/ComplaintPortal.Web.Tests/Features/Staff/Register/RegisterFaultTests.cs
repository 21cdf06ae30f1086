using System.Net;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Features.Staff.Register;

/// <summary>What is wrong on the form of the register is said, and what was typed stays.</summary>
public sealed class RegisterFaultTests(Portals portals)
{
    private const string Address = "/medewerkers/registreren";

    public static readonly TheoryData<string, string, string> Faults = new()
    {
        { "Channel", "", "Kies hoe het is binnengekomen" },
        { "Channel", "Website", "Kies hoe het is binnengekomen" },
        { "ReceivedOn", "", "Vul de datum van ontvangst in" },
        { "ReceivedOn", "31-02-2026", "Vul de datum van ontvangst in" },
        { "ReceivedOn", "2026-03-12", "De datum van ontvangst mag niet in de toekomst liggen" },
        { "ReceivedOn", "1999-12-31", "die moet in 2000 of later liggen" },
        { "Story", "   ", "Vul in wat er is gebeurd" },
        { "Name", "", "Vul de naam van de klager in" },
        { "Email", "geen adres", "Vul een e-mailadres in" },
        { "Telephone", "bel maar", "Vul een telefoonnummer in" },
        { "SafeContact.Channels", "email", "er staat geen e-mailadres bij" },
        { "SafeContact.Channels", "post", "adres is niet compleet" },
        { "Code", "", "Kies of de klager een toegangscode krijgt" },
        { "Code", "false", "heeft een toegangscode nodig" },
        { "Subjects", "onzin", "Kies een van de antwoorden" },
        { "Location", "onzin", "Kies een van de antwoorden" },
        { "Relation", "onzin", "Kies een van de antwoorden" },
        { "Language", "fr", "Kies een van de antwoorden" },
        { "Discussed", "1", "Kies een van de antwoorden" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_is_said_and_everything_typed_is_kept(string field, string value, string message)
    {
        var portal = portals.BlijfGroep;
        var mark = Dossiers.Word();
        var form = await (await portal.OfficerAsync()).GetAsync(Address);
        (string Name, string Value)[] typed =
            [("Channel", "Post"), ("ReceivedOn", "2026-03-09"), ("Story", "De brief"), ("Name", mark), ("DesiredOutcome", mark), ("SafeContact.Channels", "website"), ("Code", "true"), ("Support", "Wanted")];
        var page = await form.SubmitAsync([.. typed.Where(one => one.Name != field), (field, value)]);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, error => error.Contains(message, StringComparison.Ordinal));
        foreach (var (name, kept) in typed.Where(one => one.Name != field)) Assert.Equal(kept, page.Value(name));
        Assert.Empty(page.All(".app-code"));
        Assert.DoesNotContain(mark, await portal.DataAsync(db => db.Complaints.Select(one => one.DesiredOutcome).ToListAsync()));
    }

    [Fact]
    public async Task The_form_says_the_days_that_are_promised_for_the_day_of_receipt()
    {
        var page = await (await portals.BlijfGroep.OfficerAsync()).GetAsync(Address);
        Assert.Equal("2026-03-11", page.Value("ReceivedOn"));
        Assert.Contains("binnen 5 werkdagen, uiterlijk woensdag 18 maart 2026", page.Text);
    }

    [Theory]
    [InlineData(Roles.Management)]
    [InlineData(Roles.Administrator)]
    public async Task Who_is_no_officer_does_not_register(string role) =>
        Assert.StartsWith("/medewerkers/geen-toegang", (await (await portals.BlijfGroep.SignedInAsync(role)).GetAsync(Address)).Address, StringComparison.Ordinal);

    [Fact]
    public async Task Who_is_not_signed_in_is_sent_to_sign_in() =>
        Assert.StartsWith("/medewerkers/inloggen", (await portals.BlijfGroep.Visitor().GetAsync(Address)).Address, StringComparison.Ordinal);
}
