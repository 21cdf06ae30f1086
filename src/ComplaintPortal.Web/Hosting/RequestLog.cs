using System.Diagnostics;

namespace ComplaintPortal.Web.Hosting;

/// <summary>One line a request: method, route pattern, status, time. Never the address itself, which can hold a number or a search (B17).</summary>
public sealed class RequestLog(RequestDelegate next, ILogger<RequestLog> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var started = Stopwatch.GetTimestamp();
        var faulted = true;
        try
        {
            await next(context);
            faulted = false;
        }
        finally
        {
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "-";
            if (!context.Request.Path.StartsWithSegments("/health") && !context.Request.Path.StartsWithSegments("/dist"))
            {
                logger.LogInformation(
                    "{Method} {Route} answered {Status} in {Milliseconds:0} ms ({Reference})",
                    context.Request.Method, route, faulted ? StatusCodes.Status500InternalServerError : context.Response.StatusCode, Stopwatch.GetElapsedTime(started).TotalMilliseconds, context.TraceIdentifier);
            }
        }
    }
}
