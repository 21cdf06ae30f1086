using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintPortal.Web.Tests.Hosting;

/// <summary>What the portal takes out of MVC is of no use to it, and is out.</summary>
public sealed class PagesTests
{
    [Fact]
    public void No_controller_is_an_api_and_none_is_asked()
    {
        // Where this fails, the framework calls it otherwise, and each start takes longer again.
        var asking = typeof(ControllerBase).Assembly.GetType("Microsoft.AspNetCore.Mvc.ApplicationModels.ApiBehaviorApplicationModelProvider");
        Assert.NotNull(asking);
        using var portal = new Portal();
        Assert.DoesNotContain(portal.Services.GetServices<IApplicationModelProvider>(), provider => asking.IsInstanceOfType(provider));
        var web = typeof(Program).Assembly;
        Assert.DoesNotContain(web.GetTypes().Cast<System.Reflection.ICustomAttributeProvider>().Append(web), one => one.IsDefined(typeof(IApiBehaviorMetadata), inherit: true));
    }
}
