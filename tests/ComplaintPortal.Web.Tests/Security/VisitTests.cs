using System.Net;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Identity;
using ComplaintPortal.Web.Jobs;
using ComplaintPortal.Web.Tests.Features.Staff;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintPortal.Web.Tests.Security;

/// <summary>A cookie that someone copied opens nothing once its visit is over, wherever it is sent (B17).</summary>
[Trait("Obligation", "B17")]
public sealed class VisitTests(Portals portals)
{
    private const string StaffPage = "/medewerkers/account";
    private const string OwnPage = "/mijn-klacht/status";

    private Portal Portal => portals.BlijfGroep;

    private static CookieCollection Copy(Visitor visitor) => new() { visitor.Cookies.GetAllCookies() };

    /// <summary>Another browser with the same cookies.</summary>
    private static Visitor Replay(Portal portal, CookieCollection cookies)
    {
        var other = portal.Visitor();
        foreach (var cookie in cookies.Cast<Cookie>()) other.Cookies.Add(new Cookie(cookie.Name, cookie.Value, "/", "localhost"));
        return other;
    }

    private static async Task<bool> OpensAsync(Portal portal, CookieCollection cookies, string page) => (await Replay(portal, cookies).GetAsync(page)).Address == page;

    private async Task<(string Email, string Password, Visitor Visitor, CookieCollection Copy)> StaffAsync()
    {
        var email = StaffVisits.NewEmail();
        var password = await Portal.AddStaffAsync(email, "Anna", Roles.Officer);
        var visitor = await Portal.SessionOfAsync(email, password);
        var copy = Copy(visitor);
        Assert.True(await OpensAsync(Portal, copy, StaffPage));
        return (email, password, visitor, copy);
    }

    [Fact]
    public async Task Of_staff_after_signing_out_and_only_of_that_visit()
    {
        var (email, password, visitor, copy) = await StaffAsync();
        var elsewhere = Copy(await Portal.SessionOfAsync(email, password));
        await (await visitor.GetAsync(StaffPage)).SubmitAsync("form[action='/medewerkers/uitloggen']");
        Assert.False(await OpensAsync(Portal, copy, StaffPage));
        Assert.True(await OpensAsync(Portal, elsewhere, StaffPage));
    }

    [Fact]
    public async Task Of_staff_after_signing_out_everywhere()
    {
        var (email, password, visitor, copy) = await StaffAsync();
        var elsewhere = Copy(await Portal.SessionOfAsync(email, password));
        await (await visitor.GetAsync(StaffPage)).SubmitAsync("form[action='/medewerkers/account/overal-uitloggen']");
        Assert.False(await OpensAsync(Portal, copy, StaffPage));
        Assert.False(await OpensAsync(Portal, elsewhere, StaffPage));
    }

    [Fact]
    public async Task Of_staff_after_another_password()
    {
        var (_, password, visitor, copy) = await StaffAsync();
        const string Next = "kat-trein-lepel-blauw-7";
        await (await visitor.GetAsync("/medewerkers/account/wachtwoord")).SubmitAsync(("Current", password), ("New", Next), ("Again", Next), ("Repeat", Next));
        Assert.False(await OpensAsync(Portal, copy, StaffPage));
        Assert.Equal(StaffPage, (await visitor.GetAsync(StaffPage)).Address);
    }

    [Theory]
    [InlineData("disabled")]
    [InlineData("reset")]
    [InlineData("role")]
    public async Task Of_staff_after_the_administrator_shut_reset_or_changed_the_account(string how)
    {
        var (email, _, _, copy) = await StaffAsync();
        await Portal.UseAsync(async (IServiceProvider services) =>
        {
            var accounts = services.GetRequiredService<StaffAccounts>();
            var member = (await services.GetRequiredService<UserManager<StaffMember>>().FindByEmailAsync(email))!;
            return how == "disabled" ? await accounts.SetDisabledAsync(member, true)
                : how == "reset" ? (await accounts.ResetAsync(member)).Result
                : await accounts.ChangeAsync(member, "Anna", [Roles.Management]);
        });
        Assert.False(await OpensAsync(Portal, copy, StaffPage));
    }

    [Theory]
    [InlineData("/mijn-klacht/sluiten")]
    [InlineData("/snel-weg")]
    public async Task Of_a_complainant_after_closing_or_leaving_fast(string by)
    {
        var journey = Journey.Of(Portal);
        var sent = await journey.SendAsync();
        var status = await journey.OpenAsync(sent);
        var copy = Copy(journey.Visitor);
        Assert.True(await OpensAsync(Portal, copy, OwnPage));
        await status.SubmitAsync($"form[action='{by}']");
        Assert.False(await OpensAsync(Portal, copy, OwnPage));
        // Ending it again, from the copy, is no fault; and a new visit opens.
        var page = await Replay(Portal, copy).GetAsync("/mijn-klacht");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        await journey.OpenAsync(sent);
    }

    [Fact]
    public async Task Of_a_complainant_after_a_new_access_code()
    {
        var journey = Journey.Of(Portal);
        var sent = await journey.SendAsync();
        await journey.OpenAsync(sent);
        var copy = Copy(journey.Visitor);
        await Portal.ChangeAsync(sent.Number, one => one.IssueAccessCode("Gebeld", Features.Endings.Anna, Portal.Clock.Now));
        Assert.False(await OpensAsync(Portal, copy, OwnPage));
    }

    [Fact]
    public async Task Two_clicks_on_closing_at_once_end_it_once()
    {
        var journey = Journey.Of(Portal);
        var status = await journey.OpenAsync(await journey.SendAsync());
        var copy = Copy(journey.Visitor);
        var request = () => Replay(Portal, copy).SendAsync(status.Request("form[action='/mijn-klacht/sluiten']", [], []));
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => request())), page => Assert.Equal("/", page.Address));
        Assert.False(await OpensAsync(Portal, copy, OwnPage));
    }

    [Fact]
    public async Task The_cookie_of_one_kind_of_visit_opens_nothing_of_the_other()
    {
        var journey = Journey.Of(Portal);
        await journey.OpenAsync(await journey.SendAsync());
        var (_, _, visitor, _) = await StaffAsync();
        var own = journey.Visitor.Cookies.GetAllCookies().Single(cookie => cookie.Name == "klacht").Value;
        var staff = visitor.Cookies.GetAllCookies().Single(cookie => cookie.Name == "medewerker").Value;
        Assert.False(await OpensAsync(Portal, [new Cookie("medewerker", own, "/", "localhost")], StaffPage));
        Assert.False(await OpensAsync(Portal, [new Cookie("klacht", own, "/", "localhost")], StaffPage));
        Assert.False(await OpensAsync(Portal, [new Cookie("klacht", staff, "/", "localhost")], OwnPage));
        Assert.False(await OpensAsync(Portal, [new Cookie("medewerker", staff, "/", "localhost")], OwnPage));
    }

    [Fact]
    public async Task The_cookie_of_another_portal_opens_nothing()
    {
        var (_, _, _, copy) = await StaffAsync();
        var journey = Journey.Of(Portal);
        await journey.OpenAsync(await journey.SendAsync());
        Assert.False(await OpensAsync(portals.BijElkaar, copy, StaffPage));
        Assert.False(await OpensAsync(portals.BijElkaar, Copy(journey.Visitor), OwnPage));
    }

    [Fact]
    public async Task The_end_of_a_visit_is_forgotten_only_once_its_cookie_is_over()
    {
        using var portal = new Portal();
        var journey = Journey.Of(portal);
        var status = await journey.OpenAsync(await journey.SendAsync());
        await status.SubmitAsync("form[action='/mijn-klacht/sluiten']");
        portal.Clock.Move(TimeSpan.FromHours(23));
        await portal.RunAsync<RemoveLeftovers>();
        Assert.Equal(1, await portal.DataAsync(db => db.EndedVisits.CountAsync()));
        portal.Clock.Move(TimeSpan.FromHours(2));
        await portal.RunAsync<RemoveLeftovers>();
        Assert.Equal(0, await portal.DataAsync(db => db.EndedVisits.CountAsync()));
    }
}
