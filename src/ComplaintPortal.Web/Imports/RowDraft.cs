using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Regulations;

namespace ComplaintPortal.Web.Imports;

/// <summary>Makes of one row what the register can take over.</summary>
internal sealed class RowDraft(RowReader row, Regulation regulation, ImportSurroundings around)
{
    /// <summary>Null where what every dossier needs is not there; every column is looked at all the same.</summary>
    public ImportDraft? Make()
    {
        var intake = Intake();
        var handler = Handler();
        var body = regulation.BodyOf(row.Code(ImportField.ReferredTo));
        var satisfied = row.Code(ImportField.Satisfied);
        var draft = new ImportDraft
        {
            Intake = intake!,
            EarlierNumber = row.Text(ImportField.EarlierNumber, Complaint.EarlierNumberLimit),
            HandlerId = handler?.Id,
            HandlerName = handler?.Name,
            ContactOn = row.Day(ImportField.ContactOn),
            ConversationOn = row.Day(ImportField.ConversationOn),
            Satisfied = satisfied is null ? null : satisfied == "yes",
            Body = body,
            ReferredOn = row.Day(ImportField.ReferredOn),
            ClosedOn = row.Day(ImportField.ClosedOn),
            Outcome = Named<Outcome>(row.Code(ImportField.Outcome)),
            Lessons = row.Text(ImportField.Lessons, Closing.LessonsLimit, isLine: false),
            ImprovementPoints = row.Parts(ImportField.ImprovementPoints, '|', '\n'),
            Remark = around.Remark,
        };
        return intake is null ? null : draft;
    }

    private Intake? Intake()
    {
        var kind = Named<ComplaintKind>(row.Code(ImportField.Kind));
        var channel = Named<ReceiptChannel>(row.Code(ImportField.Channel));
        var discussed = row.Code(ImportField.Discussed);
        var complainant = Complainant();
        var story = row.Text(ImportField.Story, Complaint.StoryLimit, isLine: false);
        var (subjects, location, received) = (row.Codes(ImportField.Subjects), row.Code(ImportField.Location), Received());
        if (channel is null || complainant is null || story is null || received is null) return null;
        return new Intake
        {
            Kind = kind ?? ComplaintKind.Complaint,
            Channel = channel.Value,
            ReceivedOn = received.Value,
            SubmissionKey = Guid.NewGuid(),
            Language = regulation.Languages[0],
            Subjects = subjects,
            Story = story,
            Location = location,
            Discussed = discussed switch { "yes" => DiscussedBefore.Yes, "no" => DiscussedBefore.No, _ => DiscussedBefore.NotSaid },
            Complainant = complainant,
            SafeContact = Complaint.UntilAsked,
        };
    }

    private Complainant? Complainant()
    {
        var (name, email) = (row.Text(ImportField.Name, Domain.Complaints.Complainant.NameLimit), row.Text(ImportField.Email, Domain.Complaints.Complainant.EmailLimit));
        if (email is not null && (!email.Contains('@') || email.Contains(' '))) row.Tell(ImportField.Email, "NoEmail");
        var complainant = new Complainant
        {
            Name = name ?? "",
            Relation = row.Code(ImportField.Relation),
            Street = row.Text(ImportField.Street, Domain.Complaints.Complainant.StreetLimit),
            Postcode = row.Text(ImportField.Postcode, Domain.Complaints.Complainant.PostcodeLimit),
            City = row.Text(ImportField.City, Domain.Complaints.Complainant.CityLimit),
            Telephone = row.Text(ImportField.Telephone, Domain.Complaints.Complainant.TelephoneLimit),
            Email = email,
        };
        return name is null ? null : complainant;
    }

    private DateOnly? Received()
    {
        if (row.Day(ImportField.ReceivedOn) is not { } day) return null;
        if (day >= Complaint.EarliestReceipt && day <= around.Today) return day;
        row.Tell(ImportField.ReceivedOn, day > around.Today ? nameof(ComplaintRule.ReceivedInFuture) : nameof(ComplaintRule.ReceivedTooEarly));
        return null;
    }

    private ImportHandler? Handler()
    {
        if (row.Text(ImportField.Handler, Domain.Complaints.Complainant.EmailLimit) is not { } email) return null;
        if (around.Handlers.TryGetValue(email.ToLowerInvariant(), out var handler)) return handler;
        row.Tell(ImportField.Handler, "NoHandler");
        return null;
    }

    private static T? Named<T>(string? code)
        where T : struct, Enum => code is null ? null : Enum.Parse<T>(code);
}
