using System.Net;
using System.Security.Cryptography;
using System.Text;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Identity;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintPortal.Web.Tests.Features.Staff.Agenda;

/// <summary>The calendar feed under a secret address (B17).</summary>
[Trait("Obligation", "B17")]
public sealed class FeedTests(Portals portals)
{
    private const string Account = "/medewerkers/account";
    private const string Make = "main form[action$='/account/agenda']";
    private const string SwitchOff = "main form[action$='/agenda/uitzetten']";

    private Portal Portal => portals.BijElkaar;

    /// <summary>Makes an address on the account page and gives its path.</summary>
    private static async Task<string> AddressAsync(Visitor officer)
    {
        var made = await (await officer.GetAsync(Account)).SubmitAsync(Make);
        var address = new Uri(made.All(".app-secret").Single());
        Assert.Equal("portal.example.nl", address.Host);
        return address.AbsolutePath;
    }

    /// <summary>The feed as a calendar program gets it, its folded lines put together: by property, in the order of the entries.</summary>
    private static async Task<List<string>> FeedAsync(Portal portal, string address)
    {
        var page = await portal.Visitor().GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("text/calendar; charset=utf-8", page.Response.Content.Headers.ContentType!.ToString());
        return [.. page.Body.Replace("\r\n ", "").Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];
    }

    private static async Task<HttpStatusCode> StatusAsync(Portal portal, string address) => (await portal.Visitor().GetAsync(address)).Status;

    [Fact]
    public async Task It_holds_the_own_conversations_and_due_days_by_number_only()
    {
        var officer = await Portal.OfficerAsync();
        var name = Dossiers.Word();
        var number = await officer.HandledAsync(intake => intake with { Complainant = new Complainant { Name = name } });
        await Portal.PlanAsync(number, Plans.At(2026, 3, 30, 9, 30), "Spreekkamer 3");
        var other = (await Portal.ReceiveAsync()).Number;
        var lines = await FeedAsync(Portal, await AddressAsync(officer));

        Assert.Equal(("BEGIN:VCALENDAR", "END:VCALENDAR"), (lines[0], lines[^1]));
        Assert.Equal(2, lines.Count(line => line == "BEGIN:VEVENT"));
        Assert.Equal([$"SUMMARY:Gesprek {number}", $"SUMMARY:{number}: uiterste dag (Gesprek met de klager)"], lines.Where(line => line.StartsWith("SUMMARY", StringComparison.Ordinal)));
        // Half past nine in summer time, for an hour; and the whole of 25 March.
        Assert.Contains("DTSTART:20260330T073000Z", lines);
        Assert.Contains("DTEND:20260330T083000Z", lines);
        Assert.Contains("DTSTART;VALUE=DATE:20260325", lines);
        Assert.Equal(2, lines.Count(line => line == $"URL:https://portal.example.nl/medewerkers/klachten/{number}"));
        Assert.Equal(2, lines.Where(line => line.StartsWith("UID:", StringComparison.Ordinal)).Distinct().Count());
        Assert.DoesNotContain(lines, line => line.Contains(name) || line.Contains("Spreekkamer") || line.Contains(other) || line.StartsWith("LOCATION", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_moved_replaces_itself_and_what_was_cancelled_is_gone()
    {
        var officer = await Portal.OfficerAsync();
        var number = await officer.HandledAsync();
        await Portal.PlanAsync(number, Plans.At(2026, 3, 20, 10));
        var address = await AddressAsync(officer);
        var uid = (await FeedAsync(Portal, address)).First(line => line.StartsWith("UID:conversation", StringComparison.Ordinal));
        await Portal.ProceedAsync(number, one => one.MoveConversation(
            one.Conversations[0], Plans.At(2026, 3, 23, 14), ConversationKind.InPerson, "Elders", Actor.Staff(Guid.NewGuid(), "Een collega"), Portal.Clock.Now));
        var moved = await FeedAsync(Portal, address);
        Assert.Equal("SEQUENCE:1", moved[moved.IndexOf(uid) + 1]);
        Assert.Contains("DTSTART:20260323T130000Z", moved);
        await Portal.CancelAsync(number);
        Assert.DoesNotContain(uid, await FeedAsync(Portal, address));
    }

    [Fact]
    public async Task The_address_is_shown_once_and_only_its_hash_is_kept()
    {
        var officer = await Portal.OfficerAsync();
        var address = await AddressAsync(officer);
        var secret = address["/agenda/".Length..^".ics".Length];
        Assert.Equal(43, secret.Length);
        Assert.DoesNotContain(secret, (await officer.GetAsync(Account)).Body);
        var member = await officer.MemberAsync();
        Assert.Equal(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret))), member.CalendarKeyHash);
    }

    [Fact]
    public async Task A_new_address_ends_the_old_one_and_it_can_be_switched_off()
    {
        var officer = await Portal.OfficerAsync();
        var old = await AddressAsync(officer);
        var fresh = await AddressAsync(officer);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(Portal, old));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(Portal, fresh));
        var off = await (await officer.GetAsync(Account)).SubmitAsync(SwitchOff);
        Assert.Contains("Het adres van uw agenda werkt niet meer.", off.Text);
        Assert.Empty(off.Document.QuerySelectorAll(SwitchOff));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(Portal, fresh));
    }

    [Theory]
    [InlineData("A")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("..%2F..%2Fetc")]
    public async Task A_wrong_address_is_not_found(string secret) => Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(Portal, $"/agenda/{secret}.ics"));

    [Fact]
    public async Task An_account_that_may_not_work_has_no_feed()
    {
        var officer = await Portal.OfficerAsync();
        var address = await AddressAsync(officer);

        async Task<HttpStatusCode> AfterAsync(Func<StaffAccounts, StaffMember, Task> act)
        {
            await using var scope = Portal.Services.CreateAsyncScope();
            var member = await scope.ServiceProvider.GetRequiredService<UserManager<StaffMember>>().FindByEmailAsync(officer.Email);
            await act(scope.ServiceProvider.GetRequiredService<StaffAccounts>(), member!);
            return await StatusAsync(Portal, address);
        }

        Assert.Equal(HttpStatusCode.NotFound, await AfterAsync((accounts, member) => accounts.SetDisabledAsync(member, true)));
        Assert.Equal(HttpStatusCode.OK, await AfterAsync((accounts, member) => accounts.SetDisabledAsync(member, false)));
        Assert.Equal(HttpStatusCode.NotFound, await AfterAsync((accounts, member) => accounts.ChangeAsync(member, member.DisplayName, [Roles.Management])));
        Assert.Equal(HttpStatusCode.OK, await AfterAsync((accounts, member) => accounts.ChangeAsync(member, member.DisplayName, [Roles.Officer])));
        Assert.Equal(HttpStatusCode.NotFound, await AfterAsync((accounts, member) => accounts.ResetAsync(member)));
    }

    [Fact]
    public async Task What_an_officer_is_barred_from_is_not_in_it_though_nobody_is_signed_in()
    {
        var officer = await Portal.OfficerAsync();
        var me = (await officer.MemberAsync()).Id;
        var number = await officer.HandledAsync();
        var address = await AddressAsync(officer);
        Assert.Contains(await FeedAsync(Portal, address), line => line.Contains(number));
        await officer.BarAsync(number);
        // Whoever is barred does not handle it either; were it so all the same, it would still not be there.
        await Portal.DataAsync(db => db.Database.ExecuteSqlInterpolatedAsync($"UPDATE Complaints SET HandlerId = {me} WHERE Number = {number}"));
        Assert.DoesNotContain(await FeedAsync(Portal, address), line => line.Contains(number));
    }

    [Theory]
    [InlineData(Roles.Management)]
    [InlineData(Roles.Administrator)]
    public async Task Who_is_no_officer_gets_no_address(string role)
    {
        var visitor = await Portal.SignedInAsync(role);
        var page = await visitor.GetAsync(Account);
        Assert.Empty(page.Document.QuerySelectorAll(Make));
        var request = page.Request("main form[action$='/overal-uitloggen']", [], []);
        request.RequestUri = new Uri(Account + "/agenda", UriKind.Relative);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.SendAsync(request)).Status);
        Assert.Null((await visitor.MemberAsync()).CalendarKeyHash);
    }

    [Fact]
    public async Task It_says_so_in_English_too()
    {
        var officer = await Portal.OfficerAsync();
        var number = await officer.HandledAsync();
        var page = await Portal.Visitor("en").GetAsync(await AddressAsync(officer));
        Assert.Contains($"SUMMARY:{number}: due day", page.Body);
    }

    [Fact]
    public async Task One_address_asks_no_more_than_an_office_needs()
    {
        var visitor = Portal.Visitor();
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i <= Web.Hosting.LimitsSetup.FeedsPerMinute; i++) answers.Add((await visitor.GetAsync("/agenda/geraden.ics")).Status);
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
        Assert.All(answers[..^1], status => Assert.Equal(HttpStatusCode.NotFound, status));
    }

    [Fact]
    public async Task Nothing_of_the_secret_is_logged()
    {
        using var portal = new Portal(Portal.BijElkaar);
        var officer = await portal.OfficerAsync();
        var address = await AddressAsync(officer);
        var secret = address["/agenda/".Length..^".ics".Length];
        await FeedAsync(portal, address);
        await portal.Visitor().GetAsync($"/agenda/{secret}x.ics");
        await portal.DataAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE Conversations RENAME TO Elsewhere"));
        Assert.Equal(HttpStatusCode.InternalServerError, await StatusAsync(portal, address));
        var log = portal.Log();
        Assert.Contains("GET agenda/{secret}.ics answered 200", log);
        Assert.Contains("GET agenda/{secret}.ics answered 404", log);
        Assert.Contains("GET agenda/{secret}.ics answered 500", log);
        Assert.DoesNotContain(secret, log);
        Assert.DoesNotContain((await portal.MemberAsync(officer.Email)).CalendarKeyHash!, log);
    }
}
