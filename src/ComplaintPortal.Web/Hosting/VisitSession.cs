using System.Security.Cryptography;
using Microsoft.AspNetCore.Authentication;

namespace ComplaintPortal.Web.Hosting;

/// <summary>One visit of an employee or a complainant, from signing in to the end of it, as the audit log names it: a name that opens nothing.</summary>
public sealed record VisitSession(string Name)
{
    private const string Item = "visit";

    /// <summary>Gives a new visit its name; one that is only renewed keeps it.</summary>
    public static void Begin(AuthenticationProperties properties)
    {
        if (!properties.Items.ContainsKey(Item)) properties.Items[Item] = RandomNumberGenerator.GetHexString(16, lowercase: true);
    }

    /// <summary>Says whose visit the request at hand belongs to.</summary>
    public static void GoOn(HttpContext context, AuthenticationProperties properties)
    {
        if (Of(properties) is { } visit) context.Features.Set(visit);
    }

    /// <summary>The visit to which a cookie belongs.</summary>
    public static VisitSession? Of(AuthenticationProperties? properties) =>
        properties?.Items.TryGetValue(Item, out var name) == true && name is not null ? new VisitSession(name) : null;
}
