using AngleSharp.Html.Dom;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Attachments;
using ComplaintPortal.Web.Tests.Features.Staff;
using ComplaintPortal.Web.Tests.Features.Staff.Case;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Security;

/// <summary>
/// Someone with an unfinished form, and with an open visit to a complaint in which there is one of everything that a complainant can ask
/// for by an address.
/// </summary>
internal sealed class Complainer
{
    private const string Status = "/mijn-klacht/status";

    private readonly Dictionary<string, List<string>> fields = [];

    private Complainer(Portal portal, Sent sent) => (Portal, Sent, Visitor) = (portal, sent, portal.Visitor());

    public Portal Portal { get; }

    public Sent Sent { get; }

    public Visitor Visitor { get; }

    public Guid File { get; private set; }

    /// <summary>A file of the officers, which the complainant may not have.</summary>
    public Guid InternalFile { get; private set; }

    public Guid Appointment { get; private set; }

    public long Solution { get; private set; }

    /// <summary>The request whose copy was handed over by the website.</summary>
    public long Request { get; private set; }

    public static async Task<Complainer> MakeAsync(Portal portal)
    {
        var one = new Complainer(portal, await Journey.Of(portal).SendAsync());
        await one.HandleAsync();
        await one.ComeInAsync();
        return one;
    }

    /// <summary>The addresses behind a route, with the complaint's own things in the place of its parameters.</summary>
    public string AddressOf(string path) => path
        .Replace("{file:guid}", File.ToString()).Replace("{key:guid}", Appointment.ToString()).Replace("{id:long}", $"{Solution}").Replace("{request:long}", $"{Request}")
        .Replace("{status:int}", "404").Replace("{secret}", "geheim").Replace("{**path}", "nergens");

    /// <summary>Opens the complaint and begins a form, where an attack ended one of them.</summary>
    public async Task ComeInAsync()
    {
        if ((await Visitor.GetAsync(Status)).Address != Status)
            Assert.Equal(Status, (await (await Visitor.GetAsync("/mijn-klacht")).SubmitAsync(("Number", Sent.Number), ("Code", Sent.Code))).Address);
        if ((await Visitor.GetAsync("/klacht-indienen/controleren")).Address != "/klacht-indienen/controleren")
            await (await Visitor.GetAsync("/klacht-indienen/verhaal")).SubmitAsync("#stap", ("Story", "Begonnen"));
    }

    /// <summary>Takes over which fields the forms of a page send, and to where.</summary>
    public void Learn(Page page)
    {
        foreach (var form in page.Document.QuerySelectorAll("form[method=post]").OfType<IHtmlFormElement>())
        {
            var to = form.GetAttribute("action") is { Length: > 0 } action ? action : page.Address;
            var names = form.QuerySelectorAll("[name]").Select(field => field.GetAttribute("name")!).Where(name => name != "__RequestVerificationToken");
            fields[to.Split('?')[0]] = [.. names.Distinct()];
        }
    }

    public IReadOnlyList<string> FieldsOf(string address) => fields.GetValueOrDefault(address, []);

    public async Task<string> TokenAsync() => (await Visitor.GetAsync("/privacy")).One("input[name=__RequestVerificationToken]").GetAttribute("value")!;

    private async Task HandleAsync()
    {
        var stop = TestContext.Current.CancellationToken;
        File = await Portal.UseAsync((AttachmentStore store) => store.SaveAsync("Van de klager"u8.ToArray(), stop));
        InternalFile = await Portal.UseAsync((AttachmentStore store) => store.SaveAsync("Van het kantoor"u8.ToArray(), stop));
        var (by, now) = (Talks.Anna, Portal.Clock.Now);
        await Portal.PlannedAsync(Sent.Number);
        await Portal.HeldAsync(Sent.Number);
        await Portal.ProceedAsync(Sent.Number, one =>
        {
            one.PostMessage("Met een bestand", [new NewAttachment(File, "brief.txt", "text/plain", 13)], Actor.Complainant, now);
            one.PostMessage("Van ons", [], by, now);
            one.Attach(new NewAttachment(InternalFile, "scan.txt", "text/plain", 15), by, now);
            one.WriteStatement("Zo is het gegaan.", by, now);
            one.ProposeSolution(new("Wekelijks bellen", "Anna", new DateOnly(2026, 3, 30)), by, now);
        });
        await AskForCopyAsync(by, now, stop);
        Appointment = (await Portal.TalksAsync(Sent.Number)).First(talk => talk.State == ConversationState.Planned).Key;
        Solution = await Portal.DataAsync(db => db.Complaints.Where(one => one.Number == Sent.Number).SelectMany(one => one.Solutions).Select(one => one.Id).SingleAsync());
        Request = await Portal.DataAsync(db => db.Complaints.Where(one => one.Number == Sent.Number).SelectMany(one => one.DisclosureRequests).Select(one => one.Id).SingleAsync());
    }

    private async Task AskForCopyAsync(Actor by, DateTimeOffset now, CancellationToken stop)
    {
        var copy = await Portal.UseAsync((AttachmentStore store) => store.SaveAsync("Het afschrift"u8.ToArray(), stop));
        await Portal.ProceedAsync(Sent.Number, one =>
        {
            one.RequestDisclosure(DisclosureKind.Copy, null, DutchTime.Day(now), Actor.Complainant, now);
            var request = one.DisclosureRequests[^1];
            one.CheckIdentity(request, "Met de toegangscode", by, now);
            one.KeepCopy(request, new MadeCopy(copy, 1, 0, new string('0', DisclosureRequest.HashLength)), by, now);
            one.HandOverCopy(request, ContactChannel.Website, DutchTime.Day(now), by, now);
        });
    }
}
