using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Drafts;
using ComplaintPortal.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Features.Staff.Case;

/// <summary>What an employee had filled in of an act, and when it was kept.</summary>
/// <param name="Answers">Everything that was sent, by the name of its field; the version among it, so that what was done since is shown.</param>
public sealed record CaseDraft(DateTimeOffset At, Dictionary<string, string[]> Answers);

/// <summary>
/// Keeps what is being filled in of an act, until it is carried out: of each employee apart, for one case and one act. Only that employee
/// finds it again; whoever is barred from the case comes no further than to a case that is not there.
/// </summary>
public sealed class CaseDrafts(DraftStore drafts, PortalDbContext db, PortalClock clock)
{
    /// <summary>The most that is kept of one form, in characters: more than every text of any act together.</summary>
    public const int Limit = 200_000;

    private const int MostConflicts = 3;

    public Task<CaseDraft?> FindAsync(Guid staff, CaseAct act, CaseForm form, CancellationToken stop) =>
        drafts.FindAsync<CaseDraft>(IdOf(staff, act, form), stop);

    /// <summary>Keeps what was sent; false where it is more than is kept.</summary>
    public async Task<bool> TryKeepAsync(Guid staff, CaseAct act, CaseForm form, IFormCollection sent, CancellationToken stop)
    {
        var answers = sent.Where(field => !CaseFormFields.AreNoAnswers.Contains(field.Key))
            .ToDictionary(field => field.Key, field => field.Value.Select(value => value ?? "").ToArray());
        var files = (form as CaseFileForm)?.Stored ?? [];
        if (form is CaseFileForm withFiles) answers[nameof(withFiles.Kept)] = [.. withFiles.Kept];
        if (answers.Sum(answer => answer.Value.Sum(value => (long)value.Length)) > Limit) return false;
        db.ChangeTracker.Clear();
        await drafts.SaveAsync(IdOf(staff, act, form), new CaseDraft(clock.Now, answers), files.Select(file => file.StorageId), DraftStore.KeptForStaff, stop, form.Case.Id);
        return true;
    }

    /// <summary>Removes what was kept. That it is saved or removed in another tab at the same moment is no reason to fail what was done.</summary>
    public async Task RemoveAsync(Guid staff, CaseAct act, CaseForm form, bool withFiles, CancellationToken stop)
    {
        var id = IdOf(staff, act, form);
        for (var attempt = 1; attempt <= MostConflicts; attempt++)
        {
            db.ChangeTracker.Clear();
            try
            {
                await drafts.RemoveAsync(id, withFiles, stop);
                return;
            }
            catch (DbUpdateConcurrencyException)
            {
                // What could not be removed now is gone after its time.
            }
        }
    }

    private static Guid IdOf(Guid staff, CaseAct act, CaseForm form) => new(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"act:{staff:n}:{form.Case.Id}:{act.Key}:{form.Item}"))).AsSpan(0, 16));
}
