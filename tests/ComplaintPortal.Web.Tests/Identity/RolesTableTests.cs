using System.Net;
using System.Text.RegularExpressions;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Identity;
using ComplaintPortal.Web.Tests.Features.Staff;
using ComplaintPortal.Web.Tests.Hosting;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintPortal.Web.Tests.Identity;

/// <summary>Every route of the running portal, asked by everyone, held against the table of docs/roles.md (B17).</summary>
[Trait("Obligation", "B17")]
public sealed partial class RolesTableTests(Portals portals)
{
    private static readonly RolesTable Table = RolesTable.Read();

    private static IEnumerable<(string Method, string Path)> AddressesOf(Portal portal) =>
        from route in portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let path = "/" + route.RoutePattern.RawText!.Trim('/')
        // The framework's own: files of the design, and in Development those made since the start.
        where path != "/{**path:file}" && !path.StartsWith("/dist/", StringComparison.Ordinal)
        from method in route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        select (method, path);

    private static string Fill(string path, string number) => Parameter().Replace(path, parameter =>
        parameter.Value.Contains("number", StringComparison.Ordinal) ? number : parameter.Value.Contains(":guid", StringComparison.Ordinal) ? "0b9a4d1e-6b0f-4c43-9d0a-5f2b6f0c7a11" : "999999");

    [Fact]
    public void Every_route_has_a_row_and_every_row_its_route()
    {
        var routes = AddressesOf(portals.BijElkaar).Select(one => one.Path).ToHashSet();
        Assert.Empty(routes.Except(Table.Addresses).Order());
        Assert.Empty(Table.Addresses.Except(routes).Order());
        Assert.Empty(Table.Faults);
    }

    [Theory]
    [InlineData(RolesTable.Visitor)]
    [InlineData(RolesTable.Complainant)]
    [InlineData(Roles.Officer)]
    [InlineData(Roles.Management)]
    [InlineData(Roles.Administrator)]
    [InlineData("barred")]
    [InlineData("disabled")]
    [InlineData("without role")]
    public async Task Whoever_asks_comes_where_the_table_says_and_nowhere_else(string who)
    {
        var portal = portals.BijElkaar;
        var sent = await Journey.Of(portal).SendAsync();
        var visitor = await ComeAsync(portal, who, sent);
        foreach (var (method, path) in AddressesOf(portal))
        {
            var (address, at) = ($"{method} {path}", Fill(path, sent.Number));
            var answer = await visitor.RawAsync(new HttpRequestMessage(new HttpMethod(method), at));
            Assert.True((int)answer.StatusCode < 500, $"{who} at {address}: {answer.StatusCode}");
            var isRefused = IsRefused(answer, path);
            var isAllowed = Table.Allows(who == "barred" ? Roles.Officer : who is "disabled" or "without role" ? RolesTable.Visitor : who, path);
            Assert.True(isRefused != isAllowed, $"{who} at {address}: {answer.StatusCode} {answer.Headers.Location}");
            if (who == "barred" && path.Contains("{number}", StringComparison.Ordinal) && method == "GET") Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    /// <summary>Outside Development nothing opens without a second factor but what sets one up, changes the password and signs out.</summary>
    [Fact]
    public async Task Without_a_second_factor_nothing_opens_but_what_sets_one_up()
    {
        using var portal = new Portal(Portal.BijElkaar, SettingsTests.Production);
        var email = StaffVisits.NewEmail();
        var visitor = portal.Visitor();
        await visitor.SignInAsync(email, await portal.AddStaffAsync(email, "Mo Voorbeeld", [.. Roles.All]));
        foreach (var (method, path) in AddressesOf(portal))
        {
            var answer = await visitor.RawAsync(new HttpRequestMessage(new HttpMethod(method), Fill(path, "BE-2026-000001")));
            Assert.True((int)answer.StatusCode < 500, $"{method} {path}: {answer.StatusCode}");
            var isAllowed = Table.Allows(RolesTable.Visitor, path) || Table.IsForNewcomers(path);
            Assert.True(IsRefused(answer, path) != isAllowed, $"{method} {path}: {answer.StatusCode} {answer.Headers.Location}");
        }
    }

    /// <summary>Sent away to sign in, to the page that says that it is not for this role, or to give number and code.</summary>
    private static bool IsRefused(HttpResponseMessage answer, string path)
    {
        var to = answer.StatusCode == HttpStatusCode.Redirect ? new Uri(new Uri("https://localhost"), answer.Headers.Location!).AbsolutePath : "";
        // The steps of signing in, and the page for those who may not, lead to one another.
        if (path == "/medewerkers/geen-toegang" || path.StartsWith("/medewerkers/inloggen", StringComparison.Ordinal)) return false;
        return path.StartsWith("/medewerkers", StringComparison.Ordinal) ? to is "/medewerkers/inloggen" or "/medewerkers/geen-toegang"
            : path.StartsWith("/mijn-klacht/", StringComparison.Ordinal) && to == "/mijn-klacht";
    }

    private static async Task<Visitor> ComeAsync(Portal portal, string who, Sent sent)
    {
        switch (who)
        {
            case RolesTable.Visitor:
                return portal.Visitor();
            case RolesTable.Complainant:
                var complainant = portal.Visitor();
                await (await complainant.GetAsync("/mijn-klacht")).SubmitAsync(("Number", sent.Number), ("Code", sent.Code));
                return complainant;
            case "barred":
                var barred = await portal.OfficerAsync();
                await barred.BarAsync(sent.Number);
                return barred;
            case "disabled":
                var disabled = await portal.SignedInAsync([.. Roles.All]);
                await portal.UseAsync(async (IServiceProvider scope) =>
                {
                    var member = await scope.GetRequiredService<UserManager<StaffMember>>().FindByEmailAsync(disabled.Email);
                    return await scope.GetRequiredService<StaffAccounts>().SetDisabledAsync(member!, disabled: true);
                });
                return disabled;
            case "without role":
                return await portal.SignedInAsync();
            default:
                return await portal.SignedInAsync(who);
        }
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
