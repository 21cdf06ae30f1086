using System.Text.RegularExpressions;
using ComplaintPortal.Domain.Complaints;

namespace ComplaintPortal.Web.Features.Staff.Case.PrepareCopy;

/// <summary>
/// Names and details of others that the dossier itself holds: proposed to be left out wherever they stand. Of texts that are not the
/// complainant's own also every e-mail address, telephone number and postcode; what is the complainant's is never proposed.
/// </summary>
internal static partial class ProposedWords
{
    public static IReadOnlyList<string> Of(Complaint dossier, IEnumerable<CopyItem> items)
    {
        var person = dossier.Complainant;
        string?[] own = [person.Name, person.Email, person.Telephone, person.Postcode, person.OnBehalfOf];
        IEnumerable<string?> known =
        [
            .. dossier.ConcernedEmployees.Select(one => one.Name),
            .. dossier.SupportPersons.SelectMany(one => new[] { one.Name, one.Telephone, one.Email }),
            .. dossier.Conversations.SelectMany(one => one.Participants).Where(one => one.Role is not ParticipantRole.Complainant).Select(one => one.Name),
            dossier.EmployeeConcerned is { Length: <= 60 } said && !said.Contains('\n', StringComparison.Ordinal) ? said : null,
        ];
        var found = items.Where(item => !item.IsOwn).SelectMany(item => Details().Matches(item.Text)).Select(match => match.Value.Trim());
        return
        [
            .. known.Concat(found).OfType<string>().Select(word => word.Trim())
                .Where(word => word.Length is >= LeftOutWord.TextLeast and <= LeftOutWord.TextLimit)
                .Where(word => !own.Contains(word, StringComparer.OrdinalIgnoreCase)).Distinct(StringComparer.OrdinalIgnoreCase)
                .Take(DisclosureRequest.MostWords / 2),
        ];
    }

    /// <summary>An e-mail address; a telephone number of nine digits or more; a Dutch postcode.</summary>
    [GeneratedRegex(@"[\w.+-]+@[\w-]+(\.[\w-]+)+|(?<![\w-])\+?\d[\d \-()]{7,14}\d(?![\w-])|\b[1-9]\d{3} ?[A-Za-z]{2}\b", RegexOptions.CultureInvariant)]
    private static partial Regex Details();
}
