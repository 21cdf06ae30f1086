using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Attachments;
using ComplaintPortal.Web.Data.Bulk;
using ComplaintPortal.Web.Hosting;

namespace ComplaintPortal.Web.Data.Demo;

/// <summary>Receives the invented complaints and plays what came after, in the order in which they were registered.</summary>
internal sealed class DemoComplaints(BulkWriter writer, Regulation regulation, AttachmentStore store, PortalClock clock)
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
        var intakes = new DemoIntakes(regulation, new DemoPeople(regulation, random), random);
        var dossiers = new List<BulkGraph>();
        foreach (var one in await CasesAsync(moments, officer, colleague))
        {
            var dossier = DemoDossier.Receive(one, writer.Provisional(DutchTime.Day(one.RegisteredAt)), intakes, regulation, moments, random);
            dossier.Finish(officer);
            dossiers.Add(writer.Convert(dossier.Complaint));
        }
        await writer.WriteAsync(dossiers, progress: null, default);
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
}
