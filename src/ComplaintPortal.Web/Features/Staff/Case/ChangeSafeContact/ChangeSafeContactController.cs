using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Features.Shared.SafeContacts;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Staff.Case.ChangeSafeContact;

/// <summary>Changes how the complainant is reached, where the complainant asks for it by another way than the status page.</summary>
[Route(CaseAct.Root + "/bereikbaar")]
public sealed class ChangeSafeContactController(CaseDesk desk, IValidator<ChangeSafeContactForm> validator)
    : ActController<ChangeSafeContactForm>(CaseAct.ChangeSafeContact, desk, validator)
{
    private readonly CaseDesk desk = desk;

    protected override IQueryable<Complaint> With(IQueryable<Complaint> complaints) => complaints.WithProcedure().Include(complaint => complaint.SearchKeys);

    protected override Task PrepareAsync(ChangeSafeContactForm form, CancellationToken stop)
    {
        form.SafeContact.Known = form.Details.ToReachable();
        return Task.CompletedTask;
    }

    protected override void Fill(ChangeSafeContactForm form)
    {
        form.SafeContact = SafeContactForm.Of(form.Case.SafeContact);
        form.Details.Fill(form.Case.Complainant);
    }

    /// <summary>What it replaces is kept in a note: also what a colleague filled in meanwhile is not lost.</summary>
    protected override void Act(Complaint complaint, ChangeSafeContactForm form, Actor by, DateTimeOffset now)
    {
        var former = Compare(form).Where(field => (field.Theirs ?? "") != (field.Yours ?? "")).Select(field => $"{field.Label}: {field.Theirs ?? "–"}").ToList();
        complaint.ChangeSafeContact(form.SafeContact.ToSafeContact(), form.Details.ApplyTo(complaint.Complainant), by, now);
        if (former.Count > 0) complaint.AddNote(desk.Texts["ChangeSafeContact.Former"] + "\n" + string.Join("\n", former), by, now);
    }

    protected override IEnumerable<Overwritten> Compare(ChangeSafeContactForm form)
    {
        var (theirs, yours) = (form.Case.Complainant, form.Details.ApplyTo(form.Case.Complainant));
        yield return new(desk.Texts["Contact.Email"], theirs.Email, yours.Email);
        yield return new(desk.Texts["Contact.Telephone"], theirs.Telephone, yours.Telephone);
        yield return new(desk.Texts["Contact.Street"], theirs.Street, yours.Street);
        yield return new(desk.Texts["Contact.Postcode"], theirs.Postcode, yours.Postcode);
        yield return new(desk.Texts["Contact.City"], theirs.City, yours.City);
        var (before, after) = (form.Case.SafeContact, form.SafeContact.ToSafeContact());
        yield return new(desk.Texts["Contact.Channels"], Channels(before), Channels(after));
        yield return new(desk.Texts["Contact.When"], before.When, after.When);
        yield return new(desk.Texts["Contact.Voicemail"], YesOrNo(before.Voicemail), YesOrNo(after.Voicemail));
        yield return new(desk.Texts["Contact.Neutral"], YesOrNo(before.NeutralWording), YesOrNo(after.NeutralWording));
    }

    private string Channels(SafeContact safeContact) => string.Join(", ",
        new[]
        {
            (safeContact.ByEmail, ContactChannel.Email),
            (safeContact.ByTelephone, ContactChannel.Telephone),
            (safeContact.ByPost, ContactChannel.Post),
            (safeContact.OnlyThroughWebsite, ContactChannel.Website),
        }.Where(one => one.Item1).Select(one => desk.Texts[$"Channel.{one.Item2}"].Value));

    private string YesOrNo(bool yes) => desk.Texts[yes ? "Case.Yes" : "Case.No"];
}
