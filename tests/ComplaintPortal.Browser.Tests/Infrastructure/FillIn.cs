using Microsoft.Playwright;

namespace ComplaintPortal.Browser.Tests.Infrastructure;

/// <summary>The way through the form with a mouse.</summary>
public static class FillIn
{
    public const string Next = "#stap button[value=verder]";

    public const string Story =
        "Op dinsdag kwam ik voor een gesprek. Er werd niet naar mij geluisterd en over mijn kinderen werd beslist zonder dat ik erbij was.\n\n"
        + "Later hoorde ik van een ander wat er was besproken. Dat wil ik van u zelf horen, en op tijd.";

    public const string Name = "Noor Voorbeeld-van den Berg";

    public const string Email = "noor@example.org";

    public static async Task StoryAsync(Person person, string story = Story)
    {
        await person.GoAsync("/klacht-indienen");
        await person.Page.FillAsync("#Story", story);
        await person.PressAsync(Next);
    }

    /// <summary>Fills in every step, with a file, up to the page on which the answers are checked.</summary>
    /// <param name="story">What else is answered about what happened.</param>
    /// <param name="reach">What else is answered on the last step.</param>
    public static async Task AllAsync(Person person, Func<IPage, Task>? story = null, Func<IPage, Task>? reach = null)
    {
        var page = person.Page;
        await person.GoAsync("/klacht-indienen");
        await page.CheckAsync("#Subjects-1");
        await page.FillAsync("#Story", Story);
        await page.FillAsync("#HappenedWhen", "In de week van 2 maart");
        await page.SelectOptionAsync("#Location", new SelectOptionValue { Index = 2 });
        await page.FillAsync("#EmployeeConcerned", "M. de Vries");
        await page.CheckAsync("#Discussed");
        await page.FillAsync("#DesiredOutcome", "Dat er met mij wordt gepraat, en niet alleen over mij.");
        if (story is not null) await story(page);
        await person.PressAsync("#stap button[value=bestanden]");
        await page.SetInputFilesAsync("#bestanden", [TestFiles.Picture, TestFiles.Text]);
        await person.PressAsync("form[enctype] button");
        await person.PressAsync("main .utrecht-button--primary-action");
        await person.PressAsync(Next);
        await page.CheckAsync("#Relation");
        await person.PressAsync(Next);
        await page.FillAsync("#Name", Name);
        await page.FillAsync("#Email", Email);
        await page.FillAsync("#Telephone", "06 12345678");
        await page.FillAsync("#Street", "Voorbeeldstraat 1");
        await page.FillAsync("#Postcode", "1234 AB");
        await page.FillAsync("#City", "Voorbeeldstad");
        await person.PressAsync(Next);
        await page.CheckAsync("#SafeContact-Channels");
        await page.CheckAsync("#SafeContact-Channels-1");
        await page.FillAsync("#SafeContact-When", "Alleen tussen 9 en 12 uur");
        await page.CheckAsync("#SafeContact-Neutral");
        await page.CheckAsync("#Support");
        if (reach is not null) await reach(page);
        await person.PressAsync(Next);
        Assert.EndsWith("/klacht-indienen/controleren", page.Url);
    }

    /// <summary>Sends what was checked, and gives the number and the code of the receipt.</summary>
    public static async Task<(string Number, string Code)> SendAsync(Person person)
    {
        await person.PressAsync("#versturen button");
        Assert.EndsWith("/klacht-indienen/ontvangen", person.Page.Url);
        return (await person.Page.InnerTextAsync(".app-receipt__number"), await person.Page.InnerTextAsync(".app-code"));
    }

    /// <summary>Opens the status page by number and code.</summary>
    public static async Task OpenAsync(Person person, string number, string code)
    {
        await person.GoAsync("/mijn-klacht");
        await person.Page.FillAsync("#Number", number);
        await person.Page.FillAsync("#Code", code);
        await person.PressAsync("main form button");
        Assert.EndsWith("/mijn-klacht/status", person.Page.Url);
    }
}
