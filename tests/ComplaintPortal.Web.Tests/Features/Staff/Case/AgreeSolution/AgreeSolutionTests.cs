using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case.AgreeSolution;

/// <summary>A solution is put to the complainant, or recorded where both agreed already: with an owner and a day of its own.</summary>
[Trait("Obligation", "B13")]
[Trait("Obligation", "E13")]
public sealed class AgreeSolutionTests(Portals portals)
{
    private const string Act = "oplossing";

    private static readonly (string Name, string Value)[] Filled =
    [
        ("Solution", "Elke week bellen"), ("Owner", "Anna"), ("DueOn", "2026-04-01"), ("Way", "afgesproken"), ("AgreedOn", "2026-03-11"), ("How", "Spoken"),
    ];

    private Portal Portal => portals.BijElkaar;

    private static (string Name, string Value)[] With(params (string Name, string Value)[] other) =>
        [.. Filled.Where(one => other.All(answer => answer.Name != one.Name)), .. other];

    [Theory]
    [MemberData(nameof(Portals.Both), MemberType = typeof(Portals))]
    [Trait("Obligation", "E11")]
    public async Task The_form_proposes_a_possible_solution_and_the_term_of_the_regulation(string profile)
    {
        var portal = portals.Of(profile);
        var number = await portal.TalkedAsync();
        var officer = await portal.OfficerAsync();
        var list = await officer.GetAsync(Dossiers.PageOf(number, Act));
        Assert.Equal("", list.Value("Solution"));
        Assert.Contains("Elke week bellen Voor: Kan meteen Tegen: Kost tijd", list.Text);
        var link = list.One("section a[href*='mogelijk=']").GetAttribute("href");
        var form = await officer.GetAsync(Dossiers.PageOf(number, Act) + link);
        Assert.Equal("Elke week bellen", form.Value("Solution"));
        Assert.Equal("2026-04-08", form.Value("DueOn"));
        Assert.Equal("2026-03-11", form.Value("AgreedOn"));
        Assert.Equal("", (await officer.GetAsync(Dossiers.PageOf(number, Act) + "?mogelijk=999999")).Value("Solution"));
    }

    [Theory]
    [InlineData("email", TimelineEvent.ToldByEmail)]
    [InlineData("post", TimelineEvent.ToldByLetter)]
    [InlineData("website", TimelineEvent.NotToldOutsideWebsite)]
    [Trait("Obligation", "B17")]
    public async Task A_proposal_is_told_as_was_allowed_and_is_no_promise_yet(string channel, TimelineEvent told)
    {
        var number = await Portal.TalkedAsync(channel switch { "email" => Handled.ByEmail, "post" => Handled.ByPost, _ => null });
        var page = await (await Portal.OfficerAsync()).ActAsync(number, Act, With(("Way", "voorleggen")));
        Assert.Contains("Voorgelegd, nog geen antwoord Elke week bellen Wie het doet: Anna Uiterlijk woensdag 1 april 2026", page.Text);
        var kept = await Portal.HandledAsync(number);
        var solution = Assert.Single(kept.Solutions);
        Assert.Equal((SolutionState.Proposed, "Elke week bellen", "Anna", new DateOnly(2026, 4, 1)), (solution.State, solution.Text, solution.Owner, solution.DueOn));
        Assert.DoesNotContain(kept.Promises, promise => promise.Kind == PromiseKind.Solution);
        Assert.Equal(ComplaintPhase.InConversation, kept.Phase);
        Assert.Equal(told, kept.Timeline.Single(entry => entry.Detail == nameof(NoticeKind.SolutionProposed)).Event);
        Assert.Equal(channel == "post" ? ["Elke week bellen"] : [], kept.Letters.Where(letter => letter.Kind == NoticeKind.SolutionProposed).Select(letter => letter.Text));
        Assert.DoesNotContain(kept.Outbox, mail => mail.Arguments?.Contains("bellen", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task Two_solutions_that_were_agreed_are_two_promises_each_with_its_own_day()
    {
        var number = await Portal.TalkedAsync();
        var officer = await Portal.OfficerAsync();
        await officer.ActAsync(number, Act, Filled);
        var page = await officer.ActAsync(number, Act, With(("Solution", "Een andere begeleider"), ("DueOn", "2026-03-20"), ("How", "OnPaper")));
        var kept = await Portal.HandledAsync(number);
        Assert.Equal(ComplaintPhase.SolutionAgreed, kept.Phase);
        Assert.Equal(
            [(SolutionState.Agreed, Agreement.Spoken, new DateOnly(2026, 4, 1)), (SolutionState.Agreed, Agreement.OnPaper, new DateOnly(2026, 3, 20))],
            kept.Solutions.Select(one => (one.State, one.AgreedBy!.Value, one.Promise!.DueOn)));
        Assert.Equal(2, kept.Promises.Count(promise => promise is { Kind: PromiseKind.Solution, State: PromiseState.Open }));
        Assert.Equal(new DateOnly(2026, 3, 20), kept.NextDueOn);
        // The promise says which solution it is; the first button carries out the one that is due first.
        Assert.Contains("Afgesproken oplossing Loopt Een andere begeleider Uiterlijk vrijdag 20 maart 2026", page.All("[aria-labelledby=beloften]").Single());
        Assert.Equal(Dossiers.PageOf(number, $"oplossingen/{kept.Solutions[1].Id}/uitgevoerd"), page.One(".app-next-step .utrecht-button").GetAttribute("href"));
        Assert.Contains("Afgesproken op woensdag 11 maart 2026, op papier", page.Text);
    }

    public static readonly TheoryData<string, string, string> Faults = new()
    {
        { "Solution", " ", "Schrijf op wat er gaat gebeuren" },
        { "Solution", new string('a', AgreedSolution.TextLimit + 1), "De oplossing is te lang" },
        { "Owner", "", "Vul in wie het doet" },
        { "Owner", new string('a', AgreedSolution.OwnerLimit + 1), "Wie het doet is te lang" },
        { "DueOn", "volgende week", "Vul een datum in" },
        { "DueOn", "2026-03-10", "Kies een dag die niet vóór vandaag of vóór de afspraak ligt" },
        { "Way", "misschien", "Kies of de klager al akkoord is" },
        { "AgreedOn", "", "Vul een datum in" },
        { "AgreedOn", "2026-03-12", "Kies een dag die al geweest is, of vandaag" },
        { "AgreedOn", "2026-03-10", "niet vóór de dag van ontvangst" },
        { "How", "Website", "Kies hoe de klager akkoord ging" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_fault_is_said_and_nothing_typed_is_lost(string field, string value, string message)
    {
        var number = await Portal.TalkedAsync();
        var page = await (await Portal.OfficerAsync()).ActAsync(number, Act, With((field, value)));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, error => error.Contains(message));
        foreach (var (name, kept) in Filled.Where(one => one.Name != field)) Assert.Equal(kept, page.Value(name));
        Assert.Empty((await Portal.HandledAsync(number)).Solutions);
    }

    [Fact]
    public async Task A_proposal_asks_neither_when_nor_how_and_not_for_a_day_that_is_over()
    {
        var number = await Portal.TalkedAsync();
        var officer = await Portal.OfficerAsync();
        var late = await officer.ActAsync(number, Act, With(("Way", "voorleggen"), ("AgreedOn", "x"), ("How", ""), ("DueOn", "2026-03-10")));
        Assert.Equal(HttpStatusCode.BadRequest, late.Status);
        Assert.Equal(["Kies een dag die niet vóór vandaag of vóór de afspraak ligt"], late.Errors);
        Assert.Equal(HttpStatusCode.OK, (await late.SubmitAsync(("DueOn", "2026-03-11"))).Status);
    }

    [Fact]
    public async Task Before_anyone_reached_the_complainant_there_is_no_solution()
    {
        var number = (await Portal.ReceiveAsync()).Number;
        var page = await (await Portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, Act));
        Assert.Equal(Dossiers.PageOf(number), page.Address);
        Assert.Contains("Dat kan niet meer, of nog niet", page.Text);
        Assert.Empty(page.Document.QuerySelectorAll($"a[href='{Dossiers.PageOf(number, Act)}']"));
    }

    [Fact]
    public async Task A_colleague_who_was_first_is_shown_and_both_solutions_are_kept()
    {
        var number = await Portal.TalkedAsync();
        var form = await (await Portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, Act));
        await Portal.AgreeAsync(number, "Van de collega");
        var conflict = await form.SubmitAsync(Filled);
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Oplossing afgesproken, uiterlijk 8 april 2026 Anna de Collega", conflict.All(".app-conflict__theirs").Single());
        foreach (var (name, value) in Filled) Assert.Equal(value, conflict.Value(name));
        await conflict.SubmitAsync();
        Assert.Equal(["Van de collega", "Elke week bellen"], (await Portal.HandledAsync(number)).Solutions.Select(one => one.Text));
    }

    [Fact]
    public async Task A_letter_holds_the_proposal_and_says_how_to_answer_on_paper()
    {
        var number = await Portal.TalkedAsync(Handled.ByPost);
        await Portal.WriteAsync(number, "Er is niet geluisterd.");
        await Portal.ProposeAsync(number);
        var officer = await Portal.OfficerAsync();
        foreach (var (kind, text) in new[] { (NoticeKind.StatementToConfirm, "Er is niet geluisterd."), (NoticeKind.SolutionProposed, "Elke week bellen") })
        {
            var letter = await Portal.DataAsync(db => db.Complaints.Where(one => one.Number == number).SelectMany(one => one.Letters).SingleAsync(one => one.Kind == kind));
            var lines = await Handled.LetterAsync(officer, letter.Id);
            Assert.Contains(text, lines);
            Assert.Contains(lines, line => line.Contains(Portal.Regulation.Contact.Telephone) && line.Contains(Portal.Regulation.Contact.PostalAddress[^1]));
        }
    }
}
