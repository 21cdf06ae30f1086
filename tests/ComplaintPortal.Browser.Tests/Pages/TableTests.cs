using ComplaintPortal.Browser.Tests.Infrastructure;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintPortal.Browser.Tests.Pages;

/// <summary>The table of pages holds them all.</summary>
public sealed class TableTests
{
    [Fact]
    public void Every_route_that_answers_GET_is_in_the_table_or_has_a_reason_not_to_be()
    {
        using var portal = new Portal();
        var routes = portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null)
            .Where(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is not { Count: > 0 } methods || methods.Contains("GET"))
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Distinct().Order().ToList();

        var known = Sights.All.Select(sight => sight.Route).Concat(Sights.NoPages.Keys).ToHashSet();
        Assert.Empty(routes.Except(known));
        Assert.Empty(known.Except(routes));
    }

    [Fact]
    public void Every_name_is_there_once() => Assert.Distinct(Sights.All.Select(sight => sight.Name));
}
