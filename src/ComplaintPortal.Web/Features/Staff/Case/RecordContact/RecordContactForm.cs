using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case.RecordContact;

/// <summary>A contact as it took place; asked when it is recorded, and when what was recorded is corrected.</summary>
public class RecordContactForm : CaseForm
{
    public string? Date { get; set; }

    public string? Time { get; set; }

    /// <summary>Who took the initiative, and the channel, in one answer: so a channel that is not allowed can't be chosen for us.</summary>
    public string? How { get; set; }

    /// <summary>Which colleague had the contact; not always the one who writes it down.</summary>
    public string? ByOfficer { get; set; }

    public string? Result { get; set; }

    public string? Note { get; set; }

    [BindNever]
    public List<Option> Officers { get; set; } = [];

    public Option? Chosen => Officers.FirstOrDefault(officer => officer.Value == ByOfficer);

    public ContactWay? Way => ContactWay.Read(How);

    /// <summary>What was answered, once it was found right.</summary>
    public ContactRecord ToRecord()
    {
        var at = DutchTime.Instant(Typed.Day(Date)!.Value, Typed.Time(Time)!.Value);
        var whoHadIt = new Actor(ActorKind.Staff, null, Chosen!.Label);
        return new ContactRecord(at, Way!.Channel, Enum.Parse<ContactResult>(Result!), whoHadIt, Way.ByComplainant, Clean.Text(Note));
    }
}

/// <summary>Who took the initiative, by which channel.</summary>
public sealed record ContactWay(bool ByComplainant, ContactChannel Channel)
{
    private const string Ours = "Staff.";
    private const string Theirs = "Complainant.";

    /// <summary>The ways to choose from: ours where the complainant allows them, and all of the complainant's own.</summary>
    /// <param name="chosen">Kept among them, also where it is no longer allowed, so that nobody loses what was answered.</param>
    public static IEnumerable<ContactWay> Offered(Complaint complaint, ContactWay? chosen)
    {
        var all = Enum.GetValues<ContactChannel>();
        // What took place before the latest choice of the complainant was under another choice, and can still be recorded.
        var choseLater = complaint.SafeContactSince > complaint.RegisteredAt;
        return
        [
            .. all.Select(channel => new ContactWay(false, channel))
                .Where(way => choseLater || way == chosen || way.RefusalFor(complaint) is null),
            .. all.Select(channel => new ContactWay(true, channel)),
        ];
    }

    public static ContactWay? Read(string? typed)
    {
        var byComplainant = typed?.StartsWith(Theirs, StringComparison.Ordinal) == true;
        if (typed is null || !(byComplainant || typed.StartsWith(Ours, StringComparison.Ordinal))) return null;
        var name = typed[(byComplainant ? Theirs : Ours).Length..];
        return Enum.GetNames<ContactChannel>().Contains(name) ? new(byComplainant, Enum.Parse<ContactChannel>(name)) : null;
    }

    /// <summary>Why we may not take this way; null where we may, or the complainant took it.</summary>
    public ChannelRefusal? RefusalFor(Complaint complaint) =>
        ByComplainant ? null : complaint.SafeContact.RefusalOf(Channel, complaint.Complainant);

    public override string ToString() => (ByComplainant ? Theirs : Ours) + Channel;
}

internal sealed class RecordContactValidator : AbstractValidator<RecordContactForm>
{
    public RecordContactValidator(IStringLocalizer<FieldTexts> texts)
    {
        RuleFor(form => form.Date).Must(date => Typed.Day(date) is not null).WithMessage(_ => texts["Date"]);
        RuleFor(form => form.Time).Must(time => Typed.Time(time) is not null).WithMessage(_ => texts["Time"]);
        RuleFor(form => form.How).Must(how => ContactWay.Read(how) is not null).WithMessage(_ => texts["RecordContact.How"]);
        RuleFor(form => form.ByOfficer).Must((form, _) => form.Chosen is not null).WithMessage(_ => texts["Choose"]);
        RuleFor(form => form.Result).Must(result => Enum.GetNames<ContactResult>().Contains(result)).WithMessage(_ => texts["RecordContact.Result"]);
        RuleFor(form => form.Note).AtMost(texts, ContactRecord.NoteLimit);
    }
}
