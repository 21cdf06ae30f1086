using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case.DownloadAppointment;

/// <summary>An officer puts a planned conversation into a calendar.</summary>
[Trait("Obligation", "B14")]
public sealed class DownloadAppointmentTests(Portals portals)
{
    [Fact]
    [Trait("Obligation", "B17")]
    public async Task It_says_the_number_and_the_place_and_no_name_and_is_recorded()
    {
        var portal = portals.BijElkaar;
        var number = (await portal.ReceiveAsync()).Number;
        var planned = await portal.PlannedAsync(number);
        var officer = await portal.OfficerAsync();
        var lines = await officer.CalendarAsync(Dossiers.PageOf(number, $"gesprekken/{planned.Id}/afspraak"));
        string[] expected =
        [
            $"UID:{planned.Key:n}@calendar", "SEQUENCE:0", "DTSTART:20260312T110000Z", $"SUMMARY:Gesprek {number}", "LOCATION:Voorbeeldplein 1",
            $"URL:https://portal.example.nl/medewerkers/klachten/{number}",
        ];
        foreach (var line in expected) Assert.Contains(line, lines);
        foreach (var personal in new[] { "Noor", "Anna" }) Assert.DoesNotContain(personal, string.Join('\n', lines));
        Assert.Equal((await officer.MemberAsync()).Id, Assert.Single(await portal.LooksAsync(number, AuditKind.Document)).StaffId);
    }
}
