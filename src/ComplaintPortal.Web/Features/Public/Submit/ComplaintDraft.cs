using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;

namespace ComplaintPortal.Web.Features.Public.Submit;

/// <summary>An unfinished form, with every answer as it was typed, right or wrong.</summary>
public sealed class ComplaintDraft
{
    public StoryForm Story { get; set; } = new();

    public ForWhomForm ForWhom { get; set; } = new();

    public DetailsForm Details { get; set; } = new();

    public ReachForm Reach { get; set; } = new();

    public List<NewAttachment> Files { get; set; } = [];

    /// <summary>A form in which nothing is filled in yet but what the regulation chooses first.</summary>
    public static ComplaintDraft Begin(Regulation regulation) =>
        new() { Reach = { SafeContact = { Neutral = regulation.NeutralWordingFirst } } };

    /// <summary>The answers by which support and bodies are chosen (B26, E6).</summary>
    public GuidanceQuestion GuidanceQuestion => GuidanceQuestion.Of(Location, Relation, Story.IsRestrictiveMeasure);

    private string? Location => Story.Location is StoryForm.LocationUnknown ? null : Story.Location;

    private string? Relation => ForWhom.Relation is ForWhomForm.OtherRelation ? null : ForWhom.Relation;

    /// <summary>What the register receives; the answers have been found right.</summary>
    public Intake ToIntake(Guid submissionKey, AccessCode code, DateTimeOffset now) => new()
    {
        Kind = Enum.TryParse<ComplaintKind>(Story.Kind, out var kind) ? kind : ComplaintKind.Complaint,
        Channel = ReceiptChannel.Website,
        ReceivedOn = DutchTime.Day(now),
        SubmissionKey = submissionKey,
        Language = Language.Current,
        Subjects = Story.Subjects,
        Story = Clean.Text(Story.Story)!,
        HappenedWhen = Clean.Line(Story.HappenedWhen),
        Location = Location,
        Discussed = Enum.TryParse<DiscussedBefore>(Story.Discussed, out var discussed) ? discussed : DiscussedBefore.NotSaid,
        RestrictiveMeasure = Story.IsRestrictiveMeasure,
        EmployeeConcerned = Clean.Line(Story.EmployeeConcerned),
        DesiredOutcome = Clean.Text(Story.DesiredOutcome),
        Complainant = Details.ApplyTo(new Complainant
        {
            Name = Clean.Line(Details.Name)!,
            Relation = Relation,
            RelationOther = ForWhom.Relation is ForWhomForm.OtherRelation ? Clean.Line(ForWhom.RelationOther) : null,
            OnBehalfOf = ForWhom.IsForSomeoneElse ? Clean.Line(ForWhom.OnBehalfOf) : null,
            OnBehalfOfRelation = ForWhom.IsForSomeoneElse ? Clean.Line(ForWhom.OnBehalfOfRelation) : null,
        }),
        SafeContact = Reach.SafeContact.ToSafeContact(),
        Support = Enum.TryParse<SupportWish>(Reach.Support, out var wish) ? wish : SupportWish.NotSaid,
        AccessCodeHash = code.Hash(),
        Attachments = Files,
        DirectBodies = Reach.DirectBodies,
    };
}
