using System.Net;
using System.Text.RegularExpressions;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Hosting;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintPortal.Web.Tests.Identity;

/// <summary>Every route of the running portal, whoever adds one: what is not opened on purpose stays shut (B17).</summary>
[Trait("Obligation", "B17")]
public sealed class DenyByDefaultTests(Portals portals)
{
    private static readonly string[] OpenToEveryone =
    [
        "medewerkers/inloggen", "medewerkers/inloggen/passkey", "medewerkers/inloggen/tweede-stap", "medewerkers/inloggen/tweede-stap/passkey", "medewerkers/geen-toegang",
    ];

    /// <summary>What opens before there is a second factor, where one is required.</summary>
    private static readonly string[] SettingUp =
    [
        "/medewerkers/account/tweede-stap", "/medewerkers/account/tweede-stap/app", "/medewerkers/account/tweede-stap/passkey",
        "/medewerkers/account/tweede-stap/herstelcodes", "/medewerkers/account/tweede-stap/herstelcodes/nieuw", "/medewerkers/account/bevestigen",
        "/medewerkers/account/wachtwoord",
    ];

    private Portal Portal => portals.BlijfGroep;

    /// <summary>Without the one that the framework adds in Development, for files that were made since the start; it stays shut.</summary>
    private IEnumerable<RouteEndpoint> Routes => Portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(route => PathOf(route) != "{**path:file}");

    private IEnumerable<RouteEndpoint> StaffRoutes => Routes.Where(route => PathOf(route).Split('/')[0] == "medewerkers" && !OpenToEveryone.Contains(PathOf(route)));

    private static string PathOf(RouteEndpoint route) => route.RoutePattern.RawText!.Trim('/');

    private static IReadOnlyList<string> MethodsOf(RouteEndpoint route) => route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"];

    /// <summary>The address with something in the place of each parameter.</summary>
    private static string AddressOf(RouteEndpoint route) => "/" + Regex.Replace(PathOf(route), @"\{[^}]*\}", parameter =>
        parameter.Value.Contains(":guid") ? "0b9a4d1e-6b0f-4c43-9d0a-5f2b6f0c7a11" : parameter.Value.Contains("number", StringComparison.OrdinalIgnoreCase) ? "KL-2026-999999" : "999999");

    [Fact]
    public void Every_route_says_who_may_come_in()
    {
        Assert.NotEmpty(StaffRoutes);
        Assert.Empty(Routes.Where(route => route.Metadata.GetMetadata<IAllowAnonymous>() is null && !route.Metadata.OfType<IAuthorizeData>().Any(one => one.Policy is not null)).Select(PathOf));
    }

    [Fact]
    public void No_route_of_staff_is_open()
    {
        Assert.Empty(StaffRoutes.Where(route => route.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(PathOf));
        Assert.Empty(Routes.Where(route => route.Metadata.GetMetadata<IAllowAnonymous>() is null).Except(StaffRoutes).Select(PathOf));
    }

    [Fact]
    public async Task A_page_without_a_policy_opens_to_nobody()
    {
        var policy = await Portal.UseAsync((IAuthorizationPolicyProvider policies) => policies.GetFallbackPolicyAsync());
        var everyone = new System.Security.Claims.ClaimsPrincipal(new System.Security.Claims.ClaimsIdentity(
            Roles.All.Select(role => new System.Security.Claims.Claim(System.Security.Claims.ClaimTypes.Role, role)), "test"));
        Assert.False((await Portal.UseAsync((IAuthorizationService authorization) => authorization.AuthorizeAsync(everyone, null, policy!))).Succeeded);
    }

    [Fact]
    public async Task Nobody_comes_to_a_route_of_staff_without_signing_in_by_whatever_method()
    {
        var visitor = Portal.Visitor();
        foreach (var route in StaffRoutes)
        {
            foreach (var method in MethodsOf(route))
            {
                var answer = await visitor.RawAsync(new HttpRequestMessage(new HttpMethod(method), AddressOf(route)));
                Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{method} {AddressOf(route)}: {answer.StatusCode}");
                Assert.Equal("/medewerkers/inloggen", new Uri(new Uri("https://localhost"), answer.Headers.Location!).AbsolutePath);
            }
        }
    }

    [Fact]
    public async Task Who_has_to_choose_a_password_opens_nothing_but_that_page()
    {
        var (email, password) = await Portal.NewAccountAsync([.. Roles.All]);
        var visitor = Portal.Visitor();
        await visitor.SignInAsync(email, password);
        foreach (var route in StaffRoutes.Where(route => MethodsOf(route).Contains("GET")))
            Assert.Equal("/medewerkers/account/wachtwoord", (await visitor.GetAsync(AddressOf(route))).Address);
    }

    [Fact]
    public async Task Who_has_no_second_factor_in_Production_opens_nothing_but_the_pages_to_set_one_up()
    {
        using var portal = new Portal(Portal.BlijfGroep, SettingsTests.Production);
        var email = StaffVisits.NewEmail();
        var password = await portal.AddStaffAsync(email, "Anna", [.. Roles.All]);
        var visitor = portal.Visitor();
        Assert.Equal(SettingUp[0], (await visitor.SignInAsync(email, password)).Address);
        foreach (var route in StaffRoutes.Where(route => MethodsOf(route).Contains("GET")))
        {
            var (address, page) = (AddressOf(route), await visitor.GetAsync(AddressOf(route)));
            Assert.True(SettingUp.Contains(page.Address.Split('?')[0]), $"{address} leads to {page.Address}");
            if (!SettingUp.Contains(address)) Assert.Equal(SettingUp[0], page.Address);
        }
        foreach (var route in StaffRoutes.Where(route => MethodsOf(route).Contains("POST") && !SettingUp.Contains(AddressOf(route)) && PathOf(route) != "medewerkers/uitloggen"))
        {
            var answer = await visitor.RawAsync(new HttpRequestMessage(HttpMethod.Post, AddressOf(route)));
            Assert.Contains("/medewerkers/geen-toegang", answer.Headers.Location?.ToString());
        }
    }

    [Fact]
    public async Task The_pages_of_one_complaint_open_only_to_who_opened_it()
    {
        var visitor = Portal.Visitor();
        var routes = Routes.Where(route => route.Metadata.GetMetadata<Web.Identity.ComplainantOnlyAttribute>() is not null && MethodsOf(route).Contains("GET")).ToList();
        Assert.NotEmpty(routes);
        foreach (var route in routes) Assert.Equal("/mijn-klacht", (await visitor.GetAsync(AddressOf(route))).Address);
    }
}
