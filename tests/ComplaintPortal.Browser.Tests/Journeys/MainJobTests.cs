using ComplaintPortal.Browser.Tests.Infrastructure;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace ComplaintPortal.Browser.Tests.Journeys;

/// <summary>A complaint is sent, acknowledged, put before the officer and answered in time, in a browser.</summary>
public sealed class MainJobTests(Browsing browsing)
{
    [Theory]
    [MemberData(nameof(Browsing.Both), MemberType = typeof(Browsing))]
    [Trait("Obligation", "B4")]
    [Trait("Obligation", "B12")]
    [Trait("Obligation", "B17")]
    [Trait("Obligation", "E2")]
    [Trait("Obligation", "E9")]
    public async Task Without_JavaScript_from_the_start_page_to_the_promise_kept(string profile)
    {
        Browsing.Required();
        var portal = browsing.Of(profile);
        await using var complainant = await browsing.PersonAsync(portal, javaScript: false);
        await complainant.GoAsync("/");
        await complainant.PressAsync("main a[href^='/klacht-indienen']");
        await FillIn.AllAsync(complainant);
        var (number, code) = await FillIn.SendAsync(complainant);

        await NothingOfItStandsInTheMailAsync(portal, number);

        await using var officer = await browsing.PersonAsync(portal);
        await officer.SignInAsync(Roles.Officer);
        await officer.GoAsync("/medewerkers/klachten");
        await officer.Page.ClickAsync(".app-filter summary");
        await officer.Page.FillAsync("#Search", number);
        await officer.PressAsync(".app-filter .utrecht-button--primary-action");
        await officer.PressAsync($"main tbody a[href*='/{number}']");
        await Assertions.Expect(officer.Page.Locator(".app-safe-contact")).ToContainTextAsync("Alleen tussen 9 en 12 uur");
        await Assertions.Expect(officer.Page.Locator("main")).ToContainTextAsync("over mijn kinderen werd beslist");
        await Assertions.Expect(officer.Page.Locator("main")).ToContainTextAsync(TestFiles.Picture.Name);

        if (profile == Portal.BijElkaar)
        {
            await officer.PressAsync("main a[href$='/gesprekken/vastleggen']");
            await officer.Page.FillAsync("#Report", "Lang gesproken; morgen bellen wij weer.");
        }
        else
        {
            await officer.PressAsync("main a[href$='/contact']");
            await officer.Page.CheckAsync("input[name=How][value='Staff.Telephone']");
            await officer.Page.CheckAsync("input[name=Result][value=Reached]");
            await officer.Page.FillAsync("#Note", "Lang gesproken; morgen bellen wij weer.");
        }
        await officer.PressAsync("main form .utrecht-button--primary-action");
        await Assertions.Expect(officer.Page.Locator("section[aria-labelledby=beloften] .app-promise--kept")).ToHaveCountAsync(1);
        officer.AssertNoFaults();

        await TheComplainantSeesItKeptAsync(complainant, number, code);
        await ItIsKeptAsync(portal, number);
        complainant.AssertNoFaults();
    }

    [Theory]
    [MemberData(nameof(Browsing.Both), MemberType = typeof(Browsing))]
    public async Task By_keyboard_alone_from_the_start_page_to_the_promise_kept(string profile)
    {
        Browsing.Required();
        var portal = browsing.Of(profile);
        await using var complainant = await browsing.PersonAsync(portal);
        var (number, code) = await SendByKeyboardAsync(complainant);

        await using var officer = await browsing.PersonAsync(portal);
        await HandleByKeyboardAsync(officer, number, profile);

        var keys = new Keys(complainant);
        await keys.PressAsync("main a[href='/mijn-klacht']");
        await keys.TypeAsync("#Number", number);
        await keys.TypeAsync("#Code", code);
        await complainant.LeavingAsync(() => keys.KeyAsync("Enter"));
        await Assertions.Expect(complainant.Page.Locator("main > section:first-of-type .app-promise--kept")).ToHaveCountAsync(1);
        await keys.TypeAsync("#Text", "Dank u wel voor het gesprek.");
        await keys.FilesAsync("#bestanden", TestFiles.Text);
        await keys.PressAsync("form[enctype] button");
        await Assertions.Expect(complainant.Page.Locator("#berichten")).ToContainTextAsync("Dank u wel voor het gesprek.");
        await ItIsKeptAsync(portal, number);
    }

    /// <summary>Enter in a field presses the form's first button, wherever on the page that stands.</summary>
    [Theory]
    [MemberData(nameof(Browsing.Both), MemberType = typeof(Browsing))]
    public async Task Enter_in_a_field_goes_on_to_the_next_step(string profile)
    {
        Browsing.Required();
        await using var person = await browsing.PersonAsync(browsing.Of(profile));
        var keys = new Keys(person);
        await FillIn.StoryAsync(person);
        await person.GoAsync("/klacht-indienen/gegevens");
        await keys.TypeAsync("#Name", "Kim Toetsenbord");
        await person.LeavingAsync(() => keys.KeyAsync("Enter"));
        Assert.Equal("nl", await person.Page.GetAttributeAsync("html", "lang"));
        Assert.EndsWith("/klacht-indienen/bereikbaar", person.Page.Url);
    }

    private static async Task<(string Number, string Code)> SendByKeyboardAsync(Person complainant)
    {
        var page = complainant.Page;
        var keys = new Keys(complainant);
        await complainant.GoAsync("/");
        await keys.KeyAsync("Tab");
        Assert.True(await keys.IsAtAsync(".utrecht-skip-link"), "The first key leads past the menu.");
        await keys.KeyAsync("Enter");
        Assert.True(await keys.IsAtAsync("main#inhoud"));
        await keys.PressAsync("main a[href^='/klacht-indienen']");

        await keys.CheckAsync("#Subjects-1");
        await keys.TypeAsync("#Story", "Er werd niet naar mij geluisterd.");
        await keys.SelectAsync("#Location", 2);
        await keys.ChooseAsync("#Discussed-1");
        await keys.PressAsync("#stap button[value=bestanden]");
        await keys.FilesAsync("#bestanden", TestFiles.Picture);
        await keys.PressAsync("form[enctype] button");
        await keys.PressAsync("main .utrecht-button--primary-action");
        await keys.ToAsync("#DesiredOutcome");
        await keys.ToAsync("#Story", "Shift+Tab");
        Assert.Equal("Er werd niet naar mij geluisterd.", await page.InputValueAsync("#Story"));
        await keys.PressAsync(FillIn.Next);

        await keys.ChooseAsync("#Relation-1");
        await keys.PressAsync(FillIn.Next);

        // Forgotten on purpose: the summary's link leads to the field.
        await keys.PressAsync(FillIn.Next);
        await keys.ToAsync(".app-error-summary a");
        await keys.KeyAsync("Enter");
        Assert.True(await keys.IsAtAsync("#Name"), "The error leads to its field.");
        await keys.TypeAsync("#Name", "Kim Toetsenbord");
        await keys.TypeAsync("#Telephone", "06 12345678");
        await keys.PressAsync(FillIn.Next);

        await keys.CheckAsync("#SafeContact-Channels-1");
        await keys.ChooseAsync("#SafeContact-Voicemail-1");
        await keys.ChooseAsync("#SafeContact-Neutral");
        await keys.PressAsync(FillIn.Next);

        await keys.PressAsync("a[href*='/verhaal?naar=controleren#DesiredOutcome']");
        await keys.TypeAsync("#DesiredOutcome", "Een gesprek.");
        await keys.PressAsync(FillIn.Next);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Een gesprek.");
        await keys.PressAsync("#versturen button");
        return (await page.InnerTextAsync(".app-receipt__number"), await page.InnerTextAsync(".app-code"));
    }

    private static async Task HandleByKeyboardAsync(Person officer, string number, string profile)
    {
        var keys = new Keys(officer);
        var email = $"{Guid.NewGuid():n}@example.org";
        var password = await officer.Portal.AddStaffAsync(email, "Sam Toetsenbord", Roles.Officer);
        await officer.GoAsync("/medewerkers");
        await keys.TypeAsync("#Email", email);
        await keys.TypeAsync("#Password", password);
        await officer.LeavingAsync(() => keys.KeyAsync("Enter"));

        await keys.ToAsync(".app-filter summary");
        await keys.KeyAsync("Enter");
        await keys.TypeAsync("#Search", number);
        await officer.LeavingAsync(() => keys.KeyAsync("Enter"));
        await keys.PressAsync($"main tbody a[href*='/{number}']");
        await keys.PressAsync("main button[name=Handler]");
        if (profile == Portal.BijElkaar)
        {
            await keys.PressAsync("main a[href$='/gesprekken/vastleggen']");
            await keys.TypeAsync("#Report", "Gesproken.");
        }
        else
        {
            await keys.PressAsync("main a[href$='/contact']");
            await keys.ChooseAsync("input[name=How][value='Staff.Telephone']");
            await keys.ChooseAsync("input[name=Result][value=Reached]");
            await keys.TypeAsync("#Note", "Gesproken.");
        }
        await keys.PressAsync("main form .utrecht-button--primary-action");
        await Assertions.Expect(officer.Page.Locator("section[aria-labelledby=beloften] .app-promise--kept")).ToHaveCountAsync(1);
    }

    /// <summary>B17: who reads along in the mailbox learns nothing of what it is about.</summary>
    private static async Task NothingOfItStandsInTheMailAsync(OpenPortal portal, string number)
    {
        var mail = Assert.Single(await Mails.SentAboutAsync(portal, number));
        Assert.Contains($"To: {FillIn.Email}", mail);
        // Asked for in neutral words: the mail does not even say that there is a complaint, or who writes.
        var lines = mail.Split('\n').Where(line => !line.StartsWith("To:", StringComparison.Ordinal));
        string[] content =
        [
            "klacht", "gesprek", "geluisterd", "kinderen", "Vries", "Voorbeeld", "12345678", "portal.example.nl",
            portal.Regulation.Name, portal.Regulation.Locations[0].Name.Nl, TestFiles.Picture.Name,
        ];
        Assert.All(content, word => Assert.DoesNotContain(word, string.Join('\n', lines), StringComparison.OrdinalIgnoreCase));
    }

    private static async Task TheComplainantSeesItKeptAsync(Person complainant, string number, string code)
    {
        await FillIn.OpenAsync(complainant, number, code);
        await Assertions.Expect(complainant.Page.Locator("main > section:first-of-type .app-promise--kept")).ToHaveCountAsync(1);
        await Assertions.Expect(complainant.Page.Locator("main")).Not.ToContainTextAsync("morgen bellen wij weer");
    }

    private static async Task ItIsKeptAsync(OpenPortal portal, string number)
    {
        var states = await portal.DataAsync(db => db.Complaints.Where(one => one.Number == number)
            .SelectMany(one => one.Promises).Select(promise => promise.State).ToListAsync());
        Assert.Equal([PromiseState.Kept], states);
    }
}
