using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace ComplaintPortal.Browser.Tests.Infrastructure;

/// <summary>What officer and complainant do on a case by its pages, and what the database then holds of it.</summary>
public static class Handling
{
    public const string Cases = "/medewerkers/klachten";

    private const string NextStep = ".app-next-step .utrecht-button--primary-action";

    /// <summary>Opens the form of an act on the case, fills it in and sends it; it leads back to the case.</summary>
    public static async Task ActAsync(this Person officer, string number, string act, Func<IPage, Task>? fill = null)
    {
        await officer.GoAsync($"{Cases}/{number}/{act}");
        await officer.SendActAsync(number, fill);
    }

    /// <summary>Opens the case and does what it puts first, which is this act.</summary>
    public static async Task NextAsync(this Person officer, string number, string act, Func<IPage, Task>? fill = null)
    {
        await officer.GoAsync($"{Cases}/{number}");
        Assert.Equal($"{Cases}/{number}/{act}", await officer.Page.Locator(NextStep).First.GetAttributeAsync("href"));
        await officer.PressAsync(NextStep);
        await officer.SendActAsync(number, fill);
    }

    /// <summary>Fills in a page of the complainant's own and sends it; it leads back to the status page, which says that it was done.</summary>
    public static async Task AnswerAsync(this Person complainant, string page, Func<IPage, Task>? fill = null)
    {
        await complainant.GoAsync("/mijn-klacht/status");
        await complainant.PressAsync($"main a[href='/mijn-klacht/{page}']");
        if (fill is not null) await fill(complainant.Page);
        await complainant.PressAsync("main form[method=post] .utrecht-button--primary-action");
        Assert.EndsWith("/mijn-klacht/status", new Uri(complainant.Page.Url).AbsolutePath);
        await Assertions.Expect(complainant.Page.Locator(".utrecht-alert--ok")).ToBeVisibleAsync();
    }

    public static async Task TalkAsync(this Person officer, string number, string purpose = nameof(ConversationPurpose.Complaint)) =>
        await officer.ActAsync(number, "gesprekken/vastleggen", async page =>
        {
            if (purpose != nameof(ConversationPurpose.Complaint)) await page.CheckAsync($"input[name=Purpose][value={purpose}]");
            await page.FillAsync("#Report", "Een goed gesprek.");
        });

    public static async Task CloseAsync(IPage page, Outcome outcome)
    {
        await page.CheckAsync($"input[name=Outcome][value={outcome}]");
        await page.FillAsync("#Lessons", "Eerst bellen, dan beslissen.");
        await page.FillAsync("#Points", "Terugbelnotitie invoeren");
    }

    public static Task<Complaint> DossierAsync(this OpenPortal portal, string number) => portal.DataAsync(db => db.Complaints.AsNoTracking().WithProcedure()
        .Include(one => one.Outbox.OrderBy(mail => mail.Id)).Include(one => one.Letters.OrderBy(letter => letter.Id)).Include(one => one.ImprovementPoints)
        .Include(one => one.Messages.OrderBy(message => message.Id)).Include(one => one.Timeline.OrderBy(entry => entry.Id))
        .OrderBy(one => one.Id).SingleAsync(one => one.Number == number));

    /// <summary>What happened, in order, apart from how the complainant was told of it.</summary>
    public static IEnumerable<TimelineEvent> Happened(this Complaint complaint) => complaint.Timeline.Select(entry => entry.Event)
        .Where(what => what is not (TimelineEvent.ToldByEmail or TimelineEvent.ToldByLetter or TimelineEvent.NotToldOutsideWebsite or TimelineEvent.LetterSent));

    public static IEnumerable<NoticeKind> Mailed(this Complaint complaint) => complaint.Outbox.Select(mail => mail.Kind);

    private static async Task SendActAsync(this Person officer, string number, Func<IPage, Task>? fill)
    {
        if (fill is not null) await fill(officer.Page);
        await officer.PressAsync("main form .app-actions .utrecht-button--primary-action");
        Assert.EndsWith($"{Cases}/{number}", new Uri(officer.Page.Url).AbsolutePath);
    }
}
