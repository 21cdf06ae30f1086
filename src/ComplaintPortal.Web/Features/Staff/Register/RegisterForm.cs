using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Attachments;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Features.Shared.SafeContacts;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace ComplaintPortal.Web.Features.Staff.Register;

/// <summary>A complaint or suggestion as an officer writes it down (B5, B6, B7, B8, B9, E3).</summary>
public sealed class RegisterForm : ContactDetailsForm
{
    /// <summary>For "anders": then the relation is in the complainant's own words.</summary>
    public const string OtherRelation = "anders";

    /// <summary>The secret of this form: submission key, place of its kept files and access code follow from it, so that sending twice makes one.</summary>
    public string? Key { get; set; }

    /// <summary>How many files an earlier try left behind, so that it is seen where they are gone meanwhile.</summary>
    public string? KeptFiles { get; set; }

    public string? Channel { get; set; }

    public string? ReceivedOn { get; set; }

    public string? Language { get; set; }

    public string? Kind { get; set; }

    public List<string> Subjects { get; set; } = [];

    public string? Story { get; set; }

    public string? HappenedWhen { get; set; }

    public string? Location { get; set; }

    public string? Discussed { get; set; }

    public string? RestrictiveMeasure { get; set; }

    public string? EmployeeConcerned { get; set; }

    public string? DesiredOutcome { get; set; }

    public string? Name { get; set; }

    public string? Relation { get; set; }

    public string? RelationOther { get; set; }

    public string? OnBehalfOf { get; set; }

    public string? OnBehalfOfRelation { get; set; }

    public SafeContactForm SafeContact { get; set; } = new();

    /// <summary>"true" where the officer gives the complainant an access code; "false" where they follow it without the website.</summary>
    public string? Code { get; set; }

    public string? Support { get; set; }

    /// <summary>The codes of the external bodies to which the complainant went already.</summary>
    public List<string> DirectBodies { get; set; } = [];

    /// <summary>Whether the officer who registers it also handles it.</summary>
    public bool Handle { get; set; } = true;

    /// <summary>The files that are stored already.</summary>
    [BindNever]
    public List<NewAttachment> Files { get; set; } = [];

    [BindNever]
    public IReadOnlyList<RefusedUpload> Refused { get; set; } = [];

    public bool GivesCode => Code == "true";

    /// <summary>The day that was typed; null where it is none.</summary>
    public DateOnly? Day => Typed.Day(ReceivedOn);

    /// <summary>What the register receives; the answers have been found right.</summary>
    public Intake ToIntake(Guid submissionKey, AccessCode code, Regulation regulation) => new()
    {
        Kind = Enum.TryParse<ComplaintKind>(Kind, out var kind) ? kind : ComplaintKind.Complaint,
        Channel = Enum.Parse<ReceiptChannel>(Channel!),
        ReceivedOn = Day!.Value,
        SubmissionKey = submissionKey,
        Language = Language ?? regulation.Languages[0],
        Subjects = Subjects,
        Story = Clean.Text(Story)!,
        HappenedWhen = Clean.Line(HappenedWhen),
        Location = Clean.Line(Location),
        Discussed = Enum.TryParse<DiscussedBefore>(Discussed, out var discussed) ? discussed : DiscussedBefore.NotSaid,
        RestrictiveMeasure = regulation.AsksRestrictiveMeasure && RestrictiveMeasure == "true",
        EmployeeConcerned = Clean.Line(EmployeeConcerned),
        DesiredOutcome = Clean.Text(DesiredOutcome),
        Complainant = ApplyTo(new Complainant
        {
            Name = Clean.Line(Name)!,
            Relation = Relation is OtherRelation ? null : Clean.Line(Relation),
            RelationOther = Relation is OtherRelation ? Clean.Line(RelationOther) : null,
            OnBehalfOf = Clean.Line(OnBehalfOf),
            OnBehalfOfRelation = Clean.Line(OnBehalfOfRelation),
        }),
        SafeContact = SafeContact.ToSafeContact(),
        Support = Enum.TryParse<SupportWish>(Support, out var wish) ? wish : SupportWish.NotSaid,
        AccessCodeHash = GivesCode ? code.Hash() : null,
        Attachments = Files,
        DirectBodies = DirectBodies,
    };
}
