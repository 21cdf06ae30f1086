using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case;

/// <summary>On top of a case stands what its phase asks for, also while no promise runs; its first button leads there.</summary>
public sealed class NextStepTests(Portals portals)
{
    private async Task StepAsync(string number, string says, string leadsTo)
    {
        var page = await (await portals.BlijfGroep.OfficerAsync()).GetAsync(Dossiers.PageOf(number));
        Assert.Equal(
            (says, Dossiers.PageOf(number, leadsTo)),
            (page.All(".app-next-step h2").Single(), page.One(".app-next-step .utrecht-button--primary-action").GetAttribute("href")));
    }

    [Fact]
    [Trait("Obligation", "B12")]
    [Trait("Obligation", "B13")]
    [Trait("Obligation", "B14")]
    public async Task From_contact_by_the_conversation_and_a_solution_to_the_end()
    {
        var portal = portals.BlijfGroep;
        var number = (await portal.ReceiveAsync()).Number;
        await StepAsync(number, "Neem contact op met Noor Voorbeeld", "contact");
        await portal.PlayAsync(number, portal.Reached());
        await StepAsync(number, "Bespreek de klacht met Noor Voorbeeld", "gesprekken/plannen");
        await portal.TalkAsync(number);
        await StepAsync(number, "Zoek samen met Noor Voorbeeld een oplossing", "oplossing");
        var proposed = await portal.ProposeAsync(number);
        await StepAsync(number, "Noor Voorbeeld heeft nog niet geantwoord op een oplossing die is voorgelegd", $"oplossingen/{proposed}/antwoord");
        await portal.HandleAsync(number, (complaint, now) => complaint.ConfirmSolution(complaint.Solutions[0], Agreement.Spoken, portal.Today(), Handled.Colleague, now));
        await StepAsync(number, "Zorg dat de oplossing voor Noor Voorbeeld wordt uitgevoerd", $"oplossingen/{proposed}/uitgevoerd");
        await portal.CarryOutAsync(number, proposed);
        await StepAsync(number, "Vraag Noor Voorbeeld of het zo goed is", "tevreden");
        await portal.HandleAsync(number, (complaint, now) => complaint.RecordSatisfaction(false, null, Handled.Colleague, now));
        await StepAsync(number, "Noor Voorbeeld is niet tevreden: zoek een andere oplossing of verwijs door", "nieuwe-oplossing");
        await portal.HandleAsync(number, (complaint, now) => complaint.StartNewRound("Iets anders", Handled.Colleague, now));
        await StepAsync(number, "Zoek samen met Noor Voorbeeld een oplossing", "oplossing");
        await portal.HandleAsync(number, (complaint, now) => complaint.RecordSatisfaction(true, null, Handled.Colleague, now));
        await StepAsync(number, "Noor Voorbeeld is tevreden: rond de klacht af", "afronden");
    }

    [Fact]
    [Trait("Obligation", "B27")]
    [Trait("Obligation", "B28")]
    public async Task What_leaves_the_organisation_or_is_taken_back_is_closed()
    {
        var portal = portals.BlijfGroep;
        var referred = (await portal.ReceiveAsync()).Number;
        await portal.PlayAsync(referred, portal.Referred());
        await StepAsync(referred, "De klacht van Noor Voorbeeld is bij een externe instantie", "afronden");

        var withdrawn = (await portal.ReceiveAsync()).Number;
        await portal.PlayAsync(withdrawn, portal.Planned(), portal.Withdrawn());
        var planned = (await portal.HandledAsync(withdrawn)).Conversations[0].Id;
        await StepAsync(withdrawn, "Zeg het gesprek met Noor Voorbeeld af", $"gesprekken/{planned}/afzeggen");
        await portal.HandleAsync(withdrawn, (complaint, now) => complaint.CancelConversation(complaint.Conversations[0], "Ingetrokken", Handled.Colleague, now));
        await StepAsync(withdrawn, "Ingetrokken: rond de zaak van Noor Voorbeeld af", "afronden");
        await portal.HandleAsync(withdrawn, (complaint, now) => complaint.PostMessage("Mag ik nog iets vragen?", [], Actor.Complainant, now));
        await StepAsync(withdrawn, "Beantwoord het bericht van Noor Voorbeeld", "bericht");
    }

    [Fact]
    [Trait("Obligation", "E10")]
    public async Task The_complaint_on_paper_is_written_then_confirmed_then_left_alone()
    {
        var portal = portals.BlijfGroep;
        var number = await portal.TalkedAsync();
        string[] ways = ["op-papier", "op-papier/bevestigen"];
        async Task<IEnumerable<string>> OfferedAsync()
        {
            var page = await (await portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number));
            return ways.Where(way => page.Document.QuerySelector($".app-next-step a[href='{Dossiers.PageOf(number, way)}']") is not null);
        }

        Assert.Equal(["op-papier"], await OfferedAsync());
        await portal.WriteAsync(number, "Er is niet geluisterd");
        Assert.Equal(["op-papier/bevestigen"], await OfferedAsync());
        await portal.HandleAsync(number, (complaint, now) => complaint.ConfirmStatement(Agreement.Spoken, Handled.Colleague, now));
        Assert.Empty(await OfferedAsync());
    }
}
