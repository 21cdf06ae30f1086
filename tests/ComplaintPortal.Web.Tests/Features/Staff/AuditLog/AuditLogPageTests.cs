using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Features.Staff.AuditLog;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.AuditLog;

/// <summary>Management sees whether the log is whole and what stands out; officers see a dossier's own (B17).</summary>
[Trait("Obligation", "B17")]
public sealed class AuditLogPageTests
{
    private const string At = "/medewerkers/logboek";

    [Fact]
    public async Task Who_opened_many_dossiers_or_those_of_a_colleague_stands_out_by_number_alone()
    {
        using var portal = new Portal();
        var (handler, curious, management) = (await portal.OfficerAsync(), await portal.OfficerAsync(), await portal.SignedInAsync(Roles.Management));
        var page = await management.GetAsync(At);
        Assert.Contains("In deze week viel niets op.", page.Text);
        Assert.Contains("nog niet nagekeken", page.Text);
        var numbers = new List<string>();
        for (var i = 0; i < UnusualLooks.FromMany; i++) numbers.Add(i == 0 ? await handler.HandledAsync() : (await portal.ReceiveAsync()).Number);
        foreach (var number in numbers) await curious.GetAsync(Dossiers.PageOf(number));
        await handler.GetAsync(Dossiers.PageOf(numbers[0]));
        page = await (await management.GetAsync(At)).SubmitAsync();
        var name = (await curious.MemberAsync()).DisplayName;
        Assert.Contains($"{name}: {UnusualLooks.FromMany} dossiers vanaf 11 maart 2026, 10:00", page.Text);
        Assert.Equal([$"11 maart 2026 {name} 1: {numbers[0]}"], page.All("tbody tr"));
        Assert.Contains("regels zijn er en zijn ongewijzigd", page.Text);
        Assert.DoesNotContain("Noor", page.Body);
        // The week after, and before.
        portal.Clock.Move(TimeSpan.FromDays(7));
        management = await portal.SignedInAsync(Roles.Management);
        page = await management.GetAsync(At);
        Assert.Contains("In deze week viel niets op.", page.Text);
        Assert.Empty(page.Document.QuerySelectorAll("a[rel=next]"));
        page = await management.GetAsync(page.One("a[rel=prev]").GetAttribute("href")!);
        Assert.Contains(name, page.Text);
        Assert.Equal($"{At}?week=2026-03-16", page.One("a[rel=next]").GetAttribute("href"));
    }

    [Fact]
    public async Task A_dossiers_log_is_paged_and_reading_it_is_in_it()
    {
        using var portal = new Portal();
        var number = (await portal.ReceiveAsync()).Number;
        var officer = await portal.OfficerAsync();
        for (var i = 0; i < 55; i++) await officer.GetAsync(Dossiers.PageOf(number));
        var page = await officer.GetAsync(Dossiers.PageOf(number, "logboek"));
        Assert.Equal(50, page.All("tbody tr").Count);
        Assert.Contains("Dit logboek bekeken", page.All("tbody tr")[0]);
        page = await officer.GetAsync(page.One("a[rel=next]").GetAttribute("href")!);
        Assert.Equal(8, page.All("tbody tr").Count);
        Assert.Contains("Ontvangen (…)", page.All("tbody tr")[^1]);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(Dossiers.PageOf("KL-2026-999999", "logboek"))).Status);
    }

    private static Look At10(int minutes, string number, bool colleague = false, Guid? who = null) =>
        new(who ?? Guid.Empty, "Anna Visser", number, new DateTimeOffset(2026, 3, 11, 9, 0, 0, TimeSpan.Zero).AddMinutes(minutes), AuditKind.Dossier, colleague);

    [Theory]
    [InlineData(20, 3, true)] // 20 dossiers in 57 minutes.
    [InlineData(20, 4, false)] // No hour holds more than 15 of them.
    [InlineData(19, 1, false)]
    [InlineData(200, 2, true)]
    public void Many_are_counted_within_any_hour(int dossiers, int minutesBetween, bool stands)
    {
        var looks = Enumerable.Range(0, dossiers).Select(i => At10(i * minutesBetween, $"KL-2026-{i:000000}")).ToList();
        Assert.Equal(stands, UnusualLooks.Of(looks).Many.Count == 1);
    }

    [Fact]
    public void The_same_dossier_again_and_again_is_one_and_two_people_are_two()
    {
        Assert.Empty(UnusualLooks.Of([.. Enumerable.Range(0, 100).Select(_ => At10(0, "KL-2026-000001"))]).Many);
        Assert.Empty(UnusualLooks.Of([.. Enumerable.Range(0, 30).Select(i => At10(0, $"KL-2026-{i:000000}", who: new Guid(i % 2, 0, 0, new byte[8])))]).Many);
        var days = UnusualLooks.Of([At10(0, "KL-2026-000002", true), At10(1, "KL-2026-000001", true), At10(2, "KL-2026-000001", true), At10(24 * 60, "KL-2026-000001", true)]).Colleagues;
        Assert.Equal([("KL-2026-000001, KL-2026-000002", 11), ("KL-2026-000001", 12)], days.Select(day => (string.Join(", ", day.Numbers), day.Day.Day)));
    }
}
