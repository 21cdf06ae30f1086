using System.Collections.Concurrent;
using ComplaintPortal.Browser.Tests.Infrastructure;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data.Rows;
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
    public string Number { get; private set; } = "";

    public string Code { get; private set; } = "";

    /// <summary>The account of an employee who is of no use but to be looked at.</summary>
    public Guid Employee { get; private set; }

    public static async Task<Scene> SetAsync(Browsing browsing, string profile, string language)
    {
        var scene = new Scene(browsing, browsing.Of(profile), language);
        (scene.Number, scene.Code) = await scene.portal.DataAsync(async db =>
        {
            var complaint = await db.Complaints.Where(one => one.Kind == ComplaintKind.Complaint && one.Channel == ReceiptChannel.Website)
                .OrderByDescending(one => one.Messages.Count).ThenByDescending(one => one.Contacts.Count).ThenByDescending(one => one.Id).FirstAsync();
            var officer = await db.Users.FirstAsync();
            var code = complaint.IssueAccessCode("Teruggebeld op het nummer in het dossier.", Actor.Staff(officer.Id, officer.DisplayName), scene.portal.Clock.Now);
            await db.SaveChangesAsync();
            return (complaint.Number, code.ToString());
        });
        var email = $"{Guid.NewGuid():n}@example.org";
        await scene.portal.AddStaffAsync(email, "Wilhelmina van der Meulen-Oosterhuis", Roles.Officer, Roles.Management);
        scene.Employee = await scene.portal.DataAsync(db => db.Users.Where(member => member.Email == email).Select(member => member.Id).SingleAsync());
        return scene;
    }

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
