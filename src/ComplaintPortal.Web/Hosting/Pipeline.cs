using Microsoft.Extensions.Options;

namespace ComplaintPortal.Web.Hosting;

/// <summary>What a request passes, in order, and where it can end.</summary>
public static class Pipeline
{
    public static void UsePortal(this WebApplication app)
    {
        if (app.Services.GetRequiredService<PortalOptions>().KnownProxies.Count > 0) app.UseForwardedHeaders();
        app.UseMiddleware<SecurityHeaders>();
        app.UseRequestLocalization(app.Services.GetRequiredService<IOptions<RequestLocalizationOptions>>().Value);
        app.UseExceptionHandler("/fout/500");
        app.UseStatusCodePagesWithReExecute("/fout/{0}");
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
            // The checks of the machine itself come over plain http.
            app.UseWhen(context => !context.Request.Path.StartsWithSegments("/health"), outside => outside.UseHttpsRedirection());
        }
        app.UseRouting();
        app.UseMiddleware<RequestLog>();
        app.UseMiddleware<DatabaseGate>();
        app.UseRateLimiter();
        app.UseAuthentication();
        app.UseAuthorization();
    }

    public static void MapPortal(this WebApplication app)
    {
        // The same for everyone: whose they are is never asked, so they need neither account nor database.
        app.MapStaticAssets().AllowAnonymous().ShortCircuit();
        app.MapHealth();
        // No icon: nothing in a tab or a list of visited pages shows where someone was (B31).
        app.MapGet("/favicon.ico", context =>
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }).AllowAnonymous();
        app.MapControllers().WithStaticAssets();

        // Without an endpoint the fallback policy would send people who mistyped an address to the sign-in of staff.
        app.MapFallback("{**path}", context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }).AllowAnonymous();
    }
}
