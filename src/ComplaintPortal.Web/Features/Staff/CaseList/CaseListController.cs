using ComplaintPortal.Web.Features.Shared.CaseLists;
using ComplaintPortal.Web.Identity;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.CaseList;

/// <summary>The officer's list: the own work first, every other case by queue, filter or search.</summary>
[Authorize(Policy = Policies.Officer)]
[Route(CaseFilter.Path)]
public sealed class CaseListController(CaseListReader list) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken stop)
    {
        var choices = await list.ChoicesAsync(stop);
        var filter = list.Read(name => Request.Query[name], choices);
        return View("CaseList", await list.PageAsync(filter, choices, User, stop));
    }

    /// <summary>Makes the address of what was asked for; it changes nothing. By POST, since a name is typed here.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Find(CaseFilterForm form, CancellationToken stop)
    {
        var filter = list.Read(form.Under, await list.ChoicesAsync(stop)) with { Search = list.Search.Seal(form.Search) };
        // Who searches wants to find it wherever it lies.
        return Redirect(CaseFilter.Address(filter.Search is null ? filter : filter with { Queue = CaseQueue.All }));
    }
}
