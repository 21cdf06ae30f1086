using System.Collections.Concurrent;
using ComplaintPortal.Browser.Tests.Infrastructure;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Retention;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Browser.Tests.Pages;

/// <summary>What the table of pages needs to be there in one portal and one language: a dossier, accounts, and people at their browsers.</summary>
public sealed class Scene : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Looker, Person> people = new();
    private readonly Browsing browsing;
    private readonly OpenPortal portal;
    private readonly string language;

    private Scene(Browsing browsing, OpenPortal portal, string language)
    {
        this.browsing = browsing;
        this.portal = portal;
        this.language = language;
    }

    public OpenPortal Portal => portal;

    /// <summary>The number of the demo complaint in which most happened, and its code.</summary>
    public required string Number { get; init; }

    public required string Code { get; init; }

    /// <summary>The account of an employee who is of no use but to be looked at.</summary>
    public Guid Employee { get; private set; }

    /// <summary>A complaint whose promise is late, and that waits for someone.</summary>
    public string Late { get; private set; } = "";

    /// <summary>A suggestion, where the regulation takes those; else a complaint that came by post.</summary>
    public string Other { get; private set; } = "";

    /// <summary>A conversation that is planned, and one that was held, each as "number/gesprekken/id".</summary>
    public string Planned { get; private set; } = "";

    public string Held { get; private set; } = "";

    /// <summary>A complaint on which the complainant is asked everything that can be asked.</summary>
    public required Asked Asked { get; init; }

    /// <summary>A text snippet.</summary>
    public long Snippet { get; private set; }

    public static async Task<Scene> SetAsync(Browsing browsing, string profile, string language)
    {
        var portal = browsing.Of(profile);
        var (number, code) = await portal.Opened.Value;
        var scene = new Scene(browsing, portal, language) { Number = number, Code = code, Asked = await Asked.MakeAsync(portal, language) };
        await portal.DataAsync(scene.ChooseAsync);
        return scene;
    }

    private async Task<int> ChooseAsync(PortalDbContext db)
    {
        Late = await db.Complaints.Where(one => one.NextDueOn < DutchTime.Day(portal.Clock.Now) && one.Number != Number)
            .OrderBy(one => one.NextDueOn).Select(one => one.Number).FirstAsync();
        Other = await db.Complaints.Where(one => one.Kind == ComplaintKind.Suggestion || one.Channel == ReceiptChannel.Post)
            .OrderByDescending(one => one.Kind == ComplaintKind.Suggestion).ThenByDescending(one => one.Id).Select(one => one.Number).FirstAsync();
        Planned = await TalkAsync(db, ConversationState.Planned);
        Held = await TalkAsync(db, ConversationState.Held);
        Snippet = await db.TextSnippets.OrderBy(one => one.Id).Select(one => one.Id).FirstAsync();
        var email = $"{Guid.NewGuid():n}@example.org";
        await portal.AddStaffAsync(email, "Wilhelmina van der Meulen-Oosterhuis", Roles.Officer, Roles.Management);
        Employee = await db.Users.Where(member => member.Email == email).Select(member => member.Id).SingleAsync();
        return await db.SaveChangesAsync();
    }

    /// <summary>The conversation with the most to look at, of those that can still be worked on.</summary>
    private static async Task<string> TalkAsync(PortalDbContext db, ConversationState state)
    {
        var talk = await db.Complaints.Where(one => one.ClosedOn == null)
            .SelectMany(
                one => one.Conversations.Where(talk => talk.State == state && talk.FiledOn == null && !talk.IsCorrected),
                (one, talk) => new { one.Number, talk.Id, Solutions = talk.PossibleSolutions.Count() })
            .OrderByDescending(talk => talk.Solutions).ThenByDescending(talk => talk.Id).FirstAsync();
        return $"{talk.Number}/gesprekken/{talk.Id}";
    }

    /// <summary>Destroys a dossier of years ago, and that one only: the demo's own are still looked at.</summary>
    public async Task DestroyOneAsync()
    {
        var officer = Actor.Staff(Guid.NewGuid(), "Marijke Hazelhoff");
        var intake = new Intake
        {
            Kind = ComplaintKind.Complaint,
            Channel = ReceiptChannel.Post,
            ReceivedOn = new DateOnly(2020, 1, 6),
            SubmissionKey = Guid.NewGuid(),
            Language = "nl",
            Story = FillIn.Story,
            Complainant = new Complainant { Name = FillIn.Name },
            SafeContact = new SafeContact { OnlyThroughWebsite = true },
        };
        var number = await portal.UseAsync((Register register) => register.ReceiveAsync(intake, officer, portal.Clock.Now));
        var id = await portal.DataAsync(async db =>
        {
            var complaint = await db.Complaints.WithProcedure().OrderBy(one => one.Id).SingleAsync(one => one.Number == number);
            var at = DutchTime.Instant(new DateOnly(2020, 1, 8), new TimeOnly(10, 0));
            complaint.RecordContact(new ContactRecord(at, ContactChannel.Website, ContactResult.Reached, officer, byComplainant: true, null), officer, portal.Clock.Now);
            complaint.Close(
                new ClosingDraft(Outcome.NotSatisfiedOther, new DateOnly(2020, 2, 3), null, NothingLearned: true, [], "Hiermee ronden wij af."), portal.Regulation, officer, portal.Clock.Now);
            await db.SaveChangesAsync();
            return complaint.Id;
        });
        Assert.True(await portal.UseAsync((Destruction destruction) => destruction.TryDestroyAsync(id, Actor.Portal, TestContext.Current.CancellationToken)));
    }

    /// <summary>A colleague does something to a case, while someone has a form of it open.</summary>
    public Task<int> MoveOnAsync(string number) => portal.DataAsync(async db =>
    {
        var officer = await db.Users.FirstAsync();
        var complaint = await db.Complaints.SingleAsync(one => one.Number == number);
        complaint.AddNote("Vandaag ook met de teamleider gesproken.", Actor.Staff(officer.Id, officer.DisplayName), portal.Clock.Now);
        return await db.SaveChangesAsync();
    });

    /// <summary>Another administrator changes the text snippet, while someone has it open.</summary>
    public Task<int> ChangeSnippetAsync() => portal.DataAsync(async db =>
    {
        var snippet = await db.TextSnippets.SingleAsync(one => one.Id == Snippet);
        (snippet.Text, snippet.Version) = ($"{snippet.Text} Zo schreef een collega het.", snippet.Version + 1);
        return await db.SaveChangesAsync();
    });

    /// <summary>The one at whose browser a page is looked at; pages of one person are looked at one after another.</summary>
    public async Task<Person> PersonAsync(Sight sight)
    {
        if (sight.Alone) return await NewAsync(sight.Looker);
        if (!people.TryGetValue(sight.Looker, out var person)) people[sight.Looker] = person = await NewAsync(sight.Looker);
        return person;
    }

    private async Task<Person> NewAsync(Looker looker)
    {
        var person = await browsing.PersonAsync(portal, language);
        switch (looker)
        {
            case Looker.Writer:
                await FillIn.AllAsync(person);
                break;
            case Looker.Careless:
                await FillIn.StoryAsync(person);
                break;
            case Looker.Complainant:
                await FillIn.OpenAsync(person, Number, Code);
                break;
            case Looker.Asked:
                await FillIn.OpenAsync(person, Asked.Number, Asked.Code);
                break;
            case Looker.Officer:
                await person.SignInAsync(Roles.Officer);
                break;
            case Looker.Management:
                await person.SignInAsync(Roles.Management);
                break;
            case Looker.Administrator:
                await person.SignInAsync(Roles.Administrator);
                break;
        }
        return person;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var person in people.Values) await person.DisposeAsync();
    }
}
