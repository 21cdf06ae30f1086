namespace ComplaintPortal.Web.Hosting;

/// <summary>Marks what is answered before the database is open: it asks nothing of it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsNoDatabaseAttribute : Attribute;

/// <summary>
/// Lets requests wait until the database is open. Who brings a cookie waits for every page: whose it is, is asked of the database.
/// </summary>
internal sealed class DatabaseGate(RequestDelegate next, DatabaseOpening database)
{
    /// <summary>After a restart it takes a second or two; only a large step up to a new version takes longer than people wait.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private const string Starting =
        "De website start op. Laad deze pagina over een minuut opnieuw; wat u invulde, stuurt uw browser dan mee.\n\n"
        + "The website is starting. Load this page again in a minute; your browser will then send what you filled in.\n";

    public async Task InvokeAsync(HttpContext context)
    {
        if (database.IsOpen || NeedsNone(context) || await database.WaitAsync(Patience, context.RequestAborted))
        {
            await next(context);
            return;
        }
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "60";
        context.Response.ContentType = "text/plain; charset=utf-8";
        await context.Response.WriteAsync(Starting, context.RequestAborted);
    }

    private static bool NeedsNone(HttpContext context) =>
        context.Request.Headers.Cookie.Count == 0 && context.GetEndpoint()?.Metadata.GetMetadata<NeedsNoDatabaseAttribute>() is not null;
}
