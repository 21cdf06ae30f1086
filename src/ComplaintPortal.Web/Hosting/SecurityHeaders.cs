using ComplaintPortal.Domain.Regulations;

namespace ComplaintPortal.Web.Hosting;

/// <summary>Headers of every answer: nothing from elsewhere, no script in the page, nothing kept by the browser (B31).</summary>
public sealed class SecurityHeaders(RequestDelegate next, Regulation regulation)
{
    // The quick exit is a form whose answer leads to the neutral page, so that page has to be allowed as its target.
    private readonly string policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; "
        + $"form-action 'self' {new Uri(regulation.Links.QuickExit).GetLeftPart(UriPartial.Authority)}; frame-ancestors 'none'; base-uri 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = policy;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "no-referrer";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["X-Robots-Tag"] = "noarchive";
            if (!context.Request.Path.StartsWithSegments("/dist")) headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    }
}
