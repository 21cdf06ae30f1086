using System.Net;
using ComplaintPortal.Web.Tests.Features.Staff.ConflictOfInterest;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Security;

/// <summary>Every POST of the running portal asks for a token of the same visitor, in the form itself: else it is refused and changes nothing.</summary>
[Trait("Obligation", "B17")]
public sealed class ForgeryTests
{
    /// <summary>What takes a POST without a token, and why nothing comes of it.</summary>
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["/snel-weg"] = "leaving has to work always; without a token it only leads away, and ends no visit",
        ["/fout/{status:int}"] = "shows what went wrong with another request, and does nothing",
        ["/health/live"] = "says whether the process answers",
        ["/health/ready"] = "says whether the portal can work",
        ["/{**path}"] = "is not found",
    };

    [Fact]
    public async Task Without_the_visitors_own_token_in_the_form_nothing_is_done()
    {
        using var shut = await ShutCase.MakeAsync(Portal.BijElkaar);
        var someone = await Complainer.MakeAsync(shut.Portal);
        var other = await Complainer.MakeAsync(shut.Portal);
        var staff = (await StaffAddresses.OfAsync(shut)).Where(one => one.Method == HttpMethod.Post).ToDictionary(one => "/" + one.Path, one => one.Addresses[0]);
        var posts = shut.Portal.Routes().Where(route => route.Methods().Contains("POST")).Select(route => route.Path()).Distinct().ToList();
        Assert.True(posts.Count > 70, $"Only {posts.Count} posts");
        Assert.Empty(Exceptions.Keys.Except(posts));

        var (mine, theirs) = (await TokenAsync(shut.Open), await TokenAsync(shut.Barred));
        var (own, strange) = (await someone.TokenAsync(), await other.TokenAsync());
        var before = await StateAsync(shut.Portal);
        foreach (var path in posts.Except(Exceptions.Keys))
        {
            var isOfStaff = staff.TryGetValue(path, out var address);
            address ??= someone.AddressOf(path);
            var visitor = isOfStaff ? shut.Open : someone.Visitor;
            var (right, wrong) = isOfStaff ? (mine, theirs) : (own, strange);
            foreach (var (how, to, token) in new[] { ("without", address, ""), ("with another's", address, wrong), ("in the address", $"{address}?__RequestVerificationToken={Uri.EscapeDataString(right)}", "") })
            {
                var answer = await visitor.RawAsync(new HttpRequestMessage(HttpMethod.Post, to) { Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Text", "Vervalst"), new("Story", "Vervalst")]) });
                Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, $"{path} {how}: {answer.StatusCode}");
            }
        }
        Assert.Equal(before, await StateAsync(shut.Portal));
        Assert.Equal("/mijn-klacht/status", (await someone.Visitor.GetAsync("/mijn-klacht/status")).Address);
    }

    [Fact]
    public async Task Leaving_fast_without_a_token_leads_away_and_leaves_the_visit_open()
    {
        using var portal = new Portal();
        var someone = await Complainer.MakeAsync(portal);
        var answer = await someone.Visitor.RawAsync(new HttpRequestMessage(HttpMethod.Post, "/snel-weg"));
        Assert.Equal((HttpStatusCode.SeeOther, portal.Regulation.Links.QuickExit), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        Assert.Equal("/mijn-klacht/status", (await someone.Visitor.GetAsync("/mijn-klacht/status")).Address);
    }

    private static async Task<string> TokenAsync(Visitor person) =>
        (await person.GetAsync("/medewerkers/account")).One("input[name=__RequestVerificationToken]").GetAttribute("value")!;

    private static Task<string> StateAsync(Portal portal) => portal.DataAsync(async db =>
        await StaffAddresses.RowsAsync(db) + string.Join('|', await db.Users.OrderBy(one => one.Id).Select(one => one.SecurityStamp + one.DisplayName + one.CalendarKeyHash + one.IsDisabled).ToListAsync())
        + await db.EndedVisits.CountAsync() + await db.TextSnippets.CountAsync() + await db.SavedFilters.CountAsync());
}
