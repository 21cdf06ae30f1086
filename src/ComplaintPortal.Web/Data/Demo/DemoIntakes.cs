using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Regulations;

namespace ComplaintPortal.Web.Data.Demo;

/// <summary>What is received of a case: its story, told by a person, by the lists of the profile.</summary>
internal sealed class DemoIntakes(Regulation regulation, DemoPeople people, Random random)
{
    public Intake Of(DemoCase one)
    {
        var story = one.Story;
        var code = one.IsTold ? DemoComplaints.ToldCode : AccessCode.FromSecret(Bytes(32));
        return new Intake
        {
            Kind = story.Kind,
            Channel = one.Channel,
            ReceivedOn = one.ReceivedOn,
            SubmissionKey = one.IsTold ? DemoComplaints.ToldKey : new Guid(Bytes(16)),
            Language = story.Language,
            Subjects = SubjectsOf(story, one.ReceivedOn),
            Story = story.Text,
            HappenedWhen = story.When,
            Location = LocationOn(one.ReceivedOn),
            Discussed = story.Discussed,
            RestrictiveMeasure = story.RestrictiveMeasure && regulation.AsksRestrictiveMeasure,
            EmployeeConcerned = story.Employee,
            DesiredOutcome = story.Wish,
            Complainant = people.Next(story, one.Reach),
            SafeContact = people.Contact(one.Reach),
            Support = (SupportWish)random.Next(3),
            AccessCodeHash = one.Channel == ReceiptChannel.Website ? code.Hash() : null,
            Attachments = one.Files,
        };
    }

    /// <summary>The profile's subjects that the story speaks of; the last of its list, which takes the rest, where none does.</summary>
    private List<string> SubjectsOf(DemoStory story, DateOnly day)
    {
        var offered = regulation.Subjects.Where(choice => choice.IsOffered(day)).ToList();
        var fitting = story.About
            .Select(word => offered.FirstOrDefault(choice => choice.Name.Nl.Contains(word, StringComparison.OrdinalIgnoreCase)))
            .OfType<Choice>().Select(choice => choice.Code).Distinct().Take(2).ToList();
        return fitting.Count > 0 ? fitting : [.. offered.TakeLast(1).Select(choice => choice.Code)];
    }

    /// <summary>Some do not know where.</summary>
    private string? LocationOn(DateOnly day)
    {
        var offered = regulation.Locations.Where(choice => choice.IsOffered(day)).ToList();
        return offered.Count == 0 || random.Next(9) == 0 ? null : offered[random.Next(offered.Count)].Code;
    }

    private byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }
}
