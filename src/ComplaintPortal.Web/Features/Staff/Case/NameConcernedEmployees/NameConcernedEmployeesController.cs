using ComplaintPortal.Domain.Complaints;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Case.NameConcernedEmployees;

/// <summary>Says which employees the complaint is about (B14): who has an account sees nothing of the case from then on.</summary>
[Route(CaseAct.Root + "/betrokken-medewerkers")]
public sealed class NameConcernedEmployeesController(CaseDesk desk, IValidator<NameConcernedEmployeesForm> validator)
    : ActController<NameConcernedEmployeesForm>(CaseAct.NameConcernedEmployees, desk, validator)
{
    private readonly CaseDesk desk = desk;
    private bool isShutToAll;

    protected override async Task PrepareAsync(NameConcernedEmployeesForm form, CancellationToken stop) => form.All = await StaffChoice.AllAsync(desk, stop);

    protected override void Fill(NameConcernedEmployeesForm form)
    {
        form.Staff = [.. form.Case.ConcernedEmployees.Where(one => one.StaffId is not null).Select(one => one.StaffId.ToString()!)];
        form.Names = string.Join("\n", form.Case.ConcernedEmployees.Where(one => one.StaffId is null).Select(one => one.Name));
    }

    protected override void Act(Complaint complaint, NameConcernedEmployeesForm form, Actor by, DateTimeOffset now)
    {
        complaint.NameConcernedEmployees(form.ToDrafts(), by, now);
        isShutToAll = StaffChoice.IsShutToAll(form.All, complaint);
    }

    protected override IEnumerable<Overwritten> Compare(NameConcernedEmployeesForm form)
    {
        yield return new(desk.Texts["People.Concerned"], Joined(form.Case.ConcernedEmployees.Select(one => one.Name)), Joined(form.ToDrafts().Select(one => one.Name!)));
    }

    protected override void Tell()
    {
        if (isShutToAll) TempData["Done"] = "People.ShutToAll";
    }

    private static string? Joined(IEnumerable<string> names) => string.Join(", ", names.Order(StringComparer.CurrentCulture)) is { Length: > 0 } all ? all : null;
}
