using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Shared;

/// <summary>Where a visitor asks to go on to.</summary>
public static class OwnAddress
{
    /// <summary>The address asked for, where it is one of ours as we write them: a path of plain signs, which no header refuses; else null.</summary>
    public static string? Own(this IUrlHelper url, string? asked) => url.IsLocalUrl(asked) && asked.All(char.IsAscii) ? asked : null;
}
