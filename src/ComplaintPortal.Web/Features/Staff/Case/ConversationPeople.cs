using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Texts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case;

/// <summary>Who can be chosen for a conversation (B14, B27), and what they are called.</summary>
public static class ConversationPeople
{
    private const char Separator = '|';

    /// <summary>A participant as an answer: by role and name, as the dossier itself tells people apart.</summary>
    public static string CodeOf(Participant one) => $"{one.Role}{Separator}{one.Name}";

    public static string NameOf(ParticipantRole role, string? name, string complainant, IStringLocalizer<StaffTexts> texts) =>
        role == ParticipantRole.Other ? name ?? "" : texts["Participant.Named", role == ParticipantRole.Complainant ? complainant : name ?? "", texts[$"Participant.{role}"]];

    /// <summary>
    /// The complainant, the handler and who writes this, the people around the case, and whoever was invited or chosen before: so that
    /// nobody disappears from a form because a colleague changed the dossier meanwhile.
    /// </summary>
    public static async Task<List<Participant>> OfferedAsync(CaseDesk desk, ConversationWithPeopleForm form, Actor officer, CancellationToken stop)
    {
        var (complaint, handlerId) = (form.Case, form.Case.HandlerId);
        var handler = await desk.Db.Users.Where(member => member.Id == handlerId).Select(member => member.DisplayName).FirstOrDefaultAsync(stop);
        List<Participant> people =
        [
            new(ParticipantRole.Complainant, null),
            new(ParticipantRole.Handler, handler ?? officer.Name),
            new(ParticipantRole.Handler, officer.Name),
            .. complaint.SupportPersons.Select(Of),
            .. complaint.ConcernedEmployees.Select(employee => new Participant(ParticipantRole.EmployeeConcerned, employee.Name)),
            .. form.Planned()?.Participants.Select(Of) ?? [],
            .. form.People.Select(Read).OfType<Participant>(),
        ];
        return [.. people.Distinct()];
    }

    public static Participant Of(ConversationParticipant one) => new(one.Role, one.Role == ParticipantRole.Complainant ? null : one.Name);

    public static Participant Of(SupportPerson person) =>
        new(person.Kind == SupportKind.Representative ? ParticipantRole.Representative : ParticipantRole.SupportPerson, person.Name);

    /// <summary>Null for what is no answer: an empty one is bound as null.</summary>
    private static Participant? Read(string? code)
    {
        if (code is null) return null;
        var at = code.IndexOf(Separator, StringComparison.Ordinal);
        if (at < 0 || !Enum.GetNames<ParticipantRole>().Contains(code[..at])) return null;
        var role = Enum.Parse<ParticipantRole>(code[..at]);
        var name = Shared.Forms.Clean.Line(code[(at + 1)..]);
        return role == ParticipantRole.Complainant ? new(role, null) : name is null ? null : new(role, name);
    }
}
