using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Hosting;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ComplaintPortal.Web.Features.Staff.Case.AddFile;

/// <summary>Adds files that came another way, such as the scan of a letter.</summary>
[Route(CaseAct.Root + "/bestand")]
[RequestSizeLimit(PagesSetup.MostUploadBytes)]
public sealed class AddFileController(CaseDesk desk, KeptFiles files, IValidator<AddFileForm> validator)
    : ActController<AddFileForm>(CaseAct.AddFile, desk, validator)
{
    protected override Task TakeFilesAsync(AddFileForm form, CancellationToken stop) => files.TakeAsync(form, ModelState, stop);

    protected override void Act(Complaint complaint, AddFileForm form, Actor by, DateTimeOffset now) =>
        form.Stored.ForEach(file => complaint.Attach(file, by, now));
}
