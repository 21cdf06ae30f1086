using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case.AnswerSuggestion;

/// <summary>A suggestion has its own, lighter way: answered with thanks, closed, or handled as a complaint from the sender's consent on (E1).</summary>
[Trait("Obligation", "E1")]
public sealed class SuggestionTests(Portals portals)
{
    private Portal Portal => portals.BijElkaar;

    private Task<Sent> SendAsync(string language = "nl") => Journey.Of(Portal, language).Telling(("Kind", "Suggestion")).ByMail("noor@example.org").SendAsync();

    [Fact]
    [Trait("Obligation", "B15")]
    [Trait("Obligation", "B17")]
    public async Task It_is_answered_among_the_messages_and_what_it_teaches_is_kept()
    {
        var sent = await SendAsync();
        var officer = await Portal.OfficerAsync();
        var page = await officer.GetAsync(Dossiers.PageOf(sent.Number));
        Assert.Equal("Beantwoord de suggestie", page.All(".app-next-step .utrecht-button--primary-action").Single());
        page = await officer.ActAsync(sent.Number, "antwoord", ("Text", "Dank u wel. De bank komt er."), ("Points", "Een bank in de hal\n\n  Meer licht \n"));
        Assert.Equal("Rond af", page.All(".app-next-step .utrecht-button--primary-action").Single());
        var kept = await Portal.EndingAsync(sent.Number);
        Assert.Equal((ComplaintPhase.Answered, "Dank u wel. De bank komt er."), (kept.Phase, kept.Messages.Single().Text));
        Assert.Equal(["Een bank in de hal", "Meer licht"], kept.ImprovementPoints.OrderBy(point => point.Id).Select(point => point.Text));
        Assert.Empty(kept.Promises);
        Assert.DoesNotContain("bank", await Portal.MailAsync(kept.Outbox.Single(mail => mail.Kind == NoticeKind.SuggestionAnswered)));
        var status = await Journey.Of(Portal).OpenAsync(sent);
        Assert.Contains("Wij hebben uw suggestie beantwoord", status.Text);
        Assert.Contains("De bank komt er", status.One("#berichten").TextContent);

        page = await officer.ActAsync(sent.Number, "afronden", ("Lessons", "Meer zitplaatsen"));
        Assert.Contains("Deze zaak is afgerond", page.Text);
        Assert.Equal((ComplaintPhase.Closed, Outcome.Answered), ((await Portal.EndingAsync(sent.Number)).Phase, (await Portal.EndingAsync(sent.Number)).Outcome));
        Assert.Contains("De uitkomst: wij hebben uw suggestie beantwoord", (await Journey.Of(Portal).OpenAsync(sent)).Text);
    }

    [Fact]
    public async Task The_answer_begins_with_thanks_in_the_senders_language_and_thanks_alone_are_no_answer()
    {
        var sent = await SendAsync("en");
        var form = await (await Portal.OfficerAsync()).GetAsync(Dossiers.PageOf(sent.Number, "antwoord"));
        Assert.StartsWith("Dear Noor Voorbeeld,", form.Value("Text"), StringComparison.Ordinal);
        var page = await form.SubmitAsync(("Points", "Een bank"));
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, error => error.Contains("Schrijf het antwoord"));
        Assert.Equal("Een bank", page.Value("Points"));
        Assert.Empty((await Portal.EndingAsync(sent.Number)).Messages);
    }

    [Theory]
    [InlineData("Text", "", "Schrijf het antwoord")]
    [InlineData("Points", "elf", "Noem hoogstens 10 verbeterpunten")]
    [InlineData("Points", "lang", "Een van de verbeterpunten is te lang")]
    public async Task A_fault_is_said_and_nothing_is_sent(string field, string value, string message)
    {
        var number = (await Portal.ReceiveAsync(intake => intake with { Kind = ComplaintKind.Suggestion })).Number;
        value = value switch { "elf" => string.Join('\n', Enumerable.Range(1, 11)), "lang" => new string('a', ImprovementPoint.TextLimit + 1), _ => value };
        (string Name, string Value)[] typed = [("Text", "Het antwoord"), ("Points", "Een bank")];
        var page = await (await Portal.OfficerAsync()).ActAsync(number, "antwoord", [.. typed.Where(one => one.Name != field), (field, value)]);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, error => error.Contains(message));
        var kept = await Portal.EndingAsync(number);
        Assert.Empty(kept.Messages);
        Assert.Empty(kept.ImprovementPoints);
    }

    [Fact]
    public async Task As_a_complaint_its_promises_count_from_the_day_of_consent()
    {
        using var portal = new Portal(Portal.BijElkaar);
        var number = (await portal.ReceiveAsync(intake => intake with { Kind = ComplaintKind.Suggestion, RestrictiveMeasure = true })).Number;
        portal.Clock.Move(TimeSpan.FromDays(6));
        var officer = await portal.OfficerAsync();
        var form = await officer.GetAsync(Dossiers.PageOf(number, "wordt-klacht"));
        Assert.Contains("uiterlijk dinsdag 31 maart 2026", form.Text);
        var page = await form.SubmitAsync(("Consent", "Aan de telefoon, na uitleg"), ("Day", "2026-03-13"));
        Assert.Contains("Klacht van Noor Voorbeeld", page.Heading);
        Assert.Contains("Wordt als klacht behandeld. Toestemming: Aan de telefoon, na uitleg", page.Text);
        var kept = await portal.EndingAsync(number);
        Assert.Equal((ComplaintKind.Complaint, ComplaintPhase.Received), (kept.Kind, kept.Phase));
        Assert.Equal(
            [(PromiseKind.Conversation, new DateOnly(2026, 3, 13), new DateOnly(2026, 3, 27)), (PromiseKind.Route, new DateOnly(2026, 3, 13), new DateOnly(2026, 3, 20))],
            kept.Promises.OrderBy(promise => promise.Kind).Select(promise => (promise.Kind, promise.CountedFrom, promise.DueOn)));
        Assert.Equal(Dossiers.PageOf(number), (await officer.GetAsync(Dossiers.PageOf(number, "wordt-klacht"))).Address);
    }

    [Theory]
    [InlineData("Consent", " ", "Vul in hoe de inzender toestemming gaf")]
    [InlineData("Day", "ooit", "Vul een datum in")]
    [InlineData("Day", "2026-03-12", "Kies een dag die al geweest is")]
    [InlineData("Day", "2026-03-10", "De toestemming kan niet vóór de dag van ontvangst liggen")]
    public async Task Without_consent_it_stays_a_suggestion(string field, string value, string message)
    {
        var number = (await Portal.ReceiveAsync(intake => intake with { Kind = ComplaintKind.Suggestion })).Number;
        (string Name, string Value)[] typed = [("Consent", "Gebeld"), ("Day", "2026-03-11")];
        var page = await (await Portal.OfficerAsync()).ActAsync(number, "wordt-klacht", [.. typed.Where(one => one.Name != field), (field, value)]);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, error => error.Contains(message));
        Assert.Equal(ComplaintKind.Suggestion, (await Portal.EndingAsync(number)).Kind);
    }
}
