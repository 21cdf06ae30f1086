using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Staff.TextSnippets;

/// <summary>The text snippets that officers put into what they write, by name.</summary>
[Authorize(Policy = Policies.Administrator)]
public sealed class SnippetsController(PortalDbContext db) : Controller
{
    [HttpGet(SnippetRow.Path)]
    public async Task<IActionResult> List(CancellationToken stop) => View("Snippets", await db.TextSnippets
        .OrderBy(snippet => snippet.Name)
        .Select(snippet => new SnippetRow(snippet.Id, snippet.Name, snippet.Language, snippet.Text.Substring(0, SnippetRow.Beginning + 1)))
        .ToListAsync(stop));
}

public sealed record SnippetRow(long Id, string Name, string Language, string Text)
{
    public const string Path = "/medewerkers/tekstblokken";

    /// <summary>How much of the text the list shows.</summary>
    public const int Beginning = 150;

    public string Start => Text.Length > Beginning ? Text[..Beginning].TrimEnd() + " …" : Text;
}
