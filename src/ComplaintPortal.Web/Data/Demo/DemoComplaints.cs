using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Attachments;
using ComplaintPortal.Web.Hosting;

namespace ComplaintPortal.Web.Data.Demo;

/// <summary>Receives the invented complaints and plays what came after, in the order in which they were registered.</summary>
internal sealed class DemoComplaints(PortalDbContext db, Register register, Regulation regulation, AttachmentStore store, PortalClock clock)
{
    /// <summary>Anything, as long as it stays the same: the same data on the same day.</summary>
    private const int Seed = 20_240_521;

    private readonly Random random = new(Seed);

    /// <summary>By which the complaint is found whose number and code the console tells.</summary>
    public static readonly Guid ToldKey = new("6f1f0f3e-5d0c-4c1e-9d5b-2f6b1c0a7e11");

    public static AccessCode ToldCode => AccessCode.FromSecret("the code of the demo complaint"u8.ToArray());

    public async Task FillAsync(Actor officer, Actor colleague)
    {
        var moments = new DemoMoments(regulation, random, clock.Now);
        var people = new DemoPeople(regulation, random);
        foreach (var one in await CasesAsync(moments, officer, colleague))
        {
            var complaint = await register.ReceiveAsync(Intake(one, people), one.By, one.RegisteredAt);
            var dossier = new DemoDossier(db, complaint, regulation, moments, random);
            one.Play(dossier);
            dossier.Finish(officer);
            await db.SaveChangesAsync();
        }
    }

    private async Task<IReadOnlyList<DemoCase>> CasesAsync(DemoMoments moments, Actor officer, Actor colleague)
    {
        var stories = new Queue<DemoStory>(Mixed([.. DemoStories.Dutch, .. DemoStories.English.Where(story => regulation.Languages.Contains(story.Language))]));
        var suggestions = new Queue<DemoStory>(regulation.Kinds.Contains(ComplaintKind.Suggestion) ? DemoStories.Suggestions : []);
        var files = new DemoFiles(store);
        var recent = await new DemoRecent(regulation, files, moments, officer, colleague).CasesAsync(stories, suggestions);
        var past = await new DemoPast(regulation, files, moments, random, officer, colleague).CasesAsync(Mixed([.. stories, .. suggestions]));
        return [.. past.Concat(recent).OrderBy(one => one.RegisteredAt)];
    }

    private DemoStory[] Mixed(DemoStory[] stories)
    {
        random.Shuffle(stories);
        return stories;
    }

    private Intake Intake(DemoCase one, DemoPeople people)
    {
        var story = one.Story;
        var code = one.IsTold ? ToldCode : AccessCode.FromSecret(Bytes(32));
        return new Intake
        {
            Kind = story.Kind,
            Channel = one.Channel,
            ReceivedOn = one.ReceivedOn,
            SubmissionKey = one.IsTold ? ToldKey : new Guid(Bytes(16)),
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
