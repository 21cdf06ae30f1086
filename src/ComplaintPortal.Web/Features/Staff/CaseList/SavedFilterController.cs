using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Features.Shared.CaseLists;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Identity;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.CaseList;

/// <summary>Keeps a list under a name, and lets it go again; everyone has their own.</summary>
[Authorize(Policy = Policies.Officer)]
[Route(CaseFilter.Path + "/lijsten")]
public sealed class SavedFilterController(
    PortalDbContext db, CaseListReader list, IValidator<SavedFilterForm> validator, IStringLocalizer<FieldTexts> texts) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Keep([FromForm] SavedFilterForm form, CancellationToken stop)
    {
        var choices = await list.ChoicesAsync(stop);
        var sent = QueryHelpers.ParseQuery(form.Query);
        var filter = list.Read(name => sent.TryGetValue(name, out var value) ? value[0] : null, choices).FirstPage();
        ModelState.Take(await validator.ValidateAsync(form, stop));
        var address = CaseFilter.Address(filter);
        if (ModelState.IsValid && await TryKeepAsync(Clean.Line(form.Name)!, address[CaseFilter.Path.Length..], stop))
        {
            TempData["Done"] = "SavedFilters.Kept";
            return Redirect(address);
        }
        ViewData["SavedFilterName"] = form.Name;
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("CaseList", await list.PageAsync(filter, choices, User, stop));
    }

    [HttpPost("{id:long}/verwijderen")]
    public async Task<IActionResult> Remove(long id, CancellationToken stop)
    {
        var me = User.StaffId();
        if (await db.SavedFilters.FirstOrDefaultAsync(one => one.Id == id && one.StaffId == me, stop) is not { } filter) return NotFound();
        db.SavedFilters.Remove(filter);
        await db.SaveChangesAsync(stop);
        TempData["Done"] = "SavedFilters.Removed";
        return Redirect(CaseFilter.Path);
    }

    private async Task<bool> TryKeepAsync(string name, string query, CancellationToken stop)
    {
        var me = User.StaffId();
        var names = await db.SavedFilters.Where(one => one.StaffId == me).Select(one => one.Name).ToListAsync(stop);
        if (names.Count >= SavedFilter.Most) ModelState.AddModelError("", texts["SavedFilter.Most", SavedFilter.Most]);
        else if (query.Length > SavedFilter.QueryLimit) ModelState.AddModelError("", texts["SavedFilter.TooLong"]);
        else if (names.Contains(name, StringComparer.CurrentCultureIgnoreCase)) ModelState.AddModelError(nameof(SavedFilterForm.Name), texts["SavedFilter.NameTaken"]);
        if (!ModelState.IsValid) return false;
        db.SavedFilters.Add(new SavedFilter { StaffId = me, Name = name, Query = query });
        await db.SaveChangesAsync(stop);
        return true;
    }
}
