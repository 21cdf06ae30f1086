using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Features.Staff.Case.RecordContact;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Case.CorrectContact;

/// <summary>Corrects a contact that was recorded wrongly, with a reason: the promise of contact is counted anew (B12), and the old record stays, marked.</summary>
[Route(CaseAct.Root + "/corrigeren/contact/{id:long}")]
public sealed class CorrectContactController(CaseDesk desk, IValidator<CorrectContactForm> validator)
    : ActController<CorrectContactForm>(CaseAct.CorrectContact, desk, validator)
{
    private readonly CaseDesk desk = desk;

    protected override bool HasItem(CorrectContactForm form) => form.Contact() is not null;

    protected override bool IsOpen(CorrectContactForm form) => !form.Contact()!.IsCorrected;

    /// <summary>Who had it stays to be chosen, also where that account is shut by now or the name was another.</summary>
    protected override async Task PrepareAsync(CorrectContactForm form, CancellationToken stop)
    {
        var name = form.Contact()!.ByName;
        form.Officers = [new(CorrectContactForm.SameOfficer, name), .. (await desk.OfficersAsync(stop)).Where(officer => officer.Label != name)];
    }

    protected override void Fill(CorrectContactForm form)
    {
        var contact = form.Contact()!;
        var at = DutchTime.Local(contact.At);
        (form.Date, form.Time) = (Typed.Of(DateOnly.FromDateTime(at.DateTime)), Typed.Of(TimeOnly.FromDateTime(at.DateTime)));
        form.How = new ContactWay(contact.ByComplainant, contact.Channel).ToString();
        form.ByOfficer = CorrectContactForm.SameOfficer;
        (form.Result, form.Note) = (contact.Result.ToString(), contact.Note);
    }

    protected override void Act(Complaint complaint, CorrectContactForm form, Actor by, DateTimeOffset now) =>
        complaint.CorrectContact(form.Contact()!, form.ToRecord(), Clean.Text(form.Reason), by, now);
}
