using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;

namespace ComplaintPortal.Web.Data.Demo;

/// <summary>One complaint or suggestion to be received, and what happens to it afterwards.</summary>
internal sealed record DemoCase(DemoStory Story, Reach Reach, ReceiptChannel Channel, DateOnly ReceivedOn, DateTimeOffset RegisteredAt, Actor By)
{
    public IReadOnlyList<NewAttachment> Files { get; init; } = [];

    public Action<DemoDossier> Play { get; init; } = _ => { };

    /// <summary>The one whose number and code the console tells.</summary>
    public bool IsTold { get; init; }

    public static DemoCase ByWebsite(DemoStory story, Reach reach, DateTimeOffset at) =>
        new(story, reach, ReceiptChannel.Website, DutchTime.Day(at), at, Actor.Complainant);

    /// <summary>Came another way, and was registered by an officer.</summary>
    public static DemoCase ByOfficer(DemoStory story, Reach reach, ReceiptChannel channel, DateOnly receivedOn, DateTimeOffset registeredAt, Actor officer) =>
        new(story, reach, channel, receivedOn, registeredAt, officer);
}
