using System.Diagnostics;

namespace ComplaintPortal.Web.Hosting;

/// <summary>One line a request: method, route pattern, status, time. Never the address itself, which can hold a number or a search (B17).</summary>
public sealed class RequestLog(RequestDelegate next, ILogger<RequestLog> logger)
{
    /// <summary>A method can be any word, so one that is not among these is one that someone made up.</summary>
    private static readonly string[] Known = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT"];

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
                    Known.Contains(context.Request.Method) ? context.Request.Method : "other", route, faulted ? StatusCodes.Status500InternalServerError : context.Response.StatusCode, Stopwatch.GetElapsedTime(started).TotalMilliseconds, context.TraceIdentifier);
            }
        }
    }
}
