using System.Net;

namespace ComplaintPortal.Web.Tests.Infrastructure;

/// <summary>What was sent through the form, and what the receipt said.</summary>
public sealed record Sent(string Number, string Code, Page Receipt);

/// <summary>The way through the form, step by step, as a complainant without JavaScript goes it.</summary>
public sealed class Journey(Visitor visitor)
{
    private readonly List<(string Name, string Value)> story = [("Story", "Er werd niet naar mij geluisterd.")];
    private readonly List<(string Name, string Value)> forWhom = [];
    private readonly List<(string Name, string Value)> details = [("Name", "Noor Voorbeeld")];
    private readonly List<(string Name, string Value)> reach = [("SafeContact.Channels", "website")];

    public static Journey Of(Portal portal, string language = "nl") => new(portal.Visitor(language));

    public Visitor Visitor => visitor;

    public Journey Telling(params (string Name, string Value)[] answers) => With(story, answers);

    public Journey ForWhom(params (string Name, string Value)[] answers) => With(forWhom, answers);

    public Journey By(params (string Name, string Value)[] answers) => With(details, answers);

    public Journey Reachable(params (string Name, string Value)[] answers) => With(reach, answers);

    public Journey ByMail(string email, bool neutral = false) =>
        By(("Email", email)).Reachable(("SafeContact.Channels", "email"), ("SafeContact.Neutral", neutral ? "true" : "false"));

    public Journey ByPost() => By(("Street", "Voorbeeldstraat 1"), ("Postcode", "1234 AB"), ("City", "Voorbeeldstad")).Reachable(("SafeContact.Channels", "post"));

    public Journey ByTelephone() => By(("Telephone", "06 12345678")).Reachable(("SafeContact.Channels", "telefoon"));

    /// <summary>Goes all steps up to the page on which every answer is checked.</summary>
    public async Task<Page> ToCheckAsync()
    {
        var page = await visitor.GetAsync("/klacht-indienen");
        page = await NextAsync(page, "/klacht-indienen/verhaal", story);
        page = await NextAsync(page, "/klacht-indienen/voor-wie", forWhom);
        page = await NextAsync(page, "/klacht-indienen/gegevens", details);
        page = await NextAsync(page, "/klacht-indienen/bereikbaar", reach);
        Assert.Equal("/klacht-indienen/controleren", page.Address);
        return page;
    }

    public async Task<Sent> SendAsync()
    {
        var receipt = await (await ToCheckAsync()).SubmitAsync("#versturen");
        Assert.Equal(HttpStatusCode.OK, receipt.Status);
        return Read(receipt);
    }

    /// <summary>Opens the status page with what the receipt said.</summary>
    public async Task<Page> OpenAsync(Sent sent)
    {
        var page = await (await visitor.GetAsync("/mijn-klacht")).SubmitAsync(("Number", sent.Number), ("Code", sent.Code));
        Assert.Equal("/mijn-klacht/status", page.Address);
        return page;
    }

    public static Sent Read(Page receipt) => new(
        receipt.All(".app-receipt__number").Single(), receipt.All(".app-code").Single(), receipt);

    private static async Task<Page> NextAsync(Page page, string step, List<(string, string)> answers)
    {
        Assert.True(step == page.Address.Split('?')[0], $"Not at {step} but at {page.Address} ({page.Status}): {string.Join("; ", page.Errors)}");
        return await page.SubmitAsync("#stap", [.. answers]);
    }

    private Journey With(List<(string Name, string Value)> step, (string Name, string Value)[] answers)
    {
        step.RemoveAll(one => answers.Any(answer => answer.Name == one.Name));
        step.AddRange(answers);
        return this;
    }
}
