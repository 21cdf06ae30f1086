using ComplaintPortal.Browser.Tests.Infrastructure;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Browser.Tests.Pages;

/// <summary>
/// A complaint in the middle of its handling, on which the complainant is asked everything that can be asked: a text that both changed, a
/// proposal, one solution to carry out and one that did not help.
/// </summary>
public sealed record Asked(string Number, string Code, long Proposed, long Agreed)
{
    private const string Text = "Op dinsdag werd er over mijn kinderen beslist. Ik was daar niet bij.\n\nIk hoorde het later van een ander.";

    public static async Task<Asked> MakeAsync(OpenPortal portal, string language)
    {
        var number = await portal.UseAsync((Register register) => register.ReceiveAsync(
            new Intake
            {
                Kind = ComplaintKind.Complaint,
                Channel = ReceiptChannel.Website,
                ReceivedOn = DutchTime.Day(portal.Clock.Now),
                SubmissionKey = Guid.NewGuid(),
                Language = language,
                Story = FillIn.Story,
                Complainant = new Complainant { Name = FillIn.Name, Email = FillIn.Email },
                SafeContact = new SafeContact { ByEmail = true },
            },
            Actor.Complainant, portal.Clock.Now));
        var code = await portal.DataAsync(async db =>
        {
            var officer = await db.Users.FirstAsync();
            var complaint = await FindAsync(db, number);
            var issued = Handle(complaint, portal, Actor.Staff(officer.Id, officer.DisplayName));
            await db.SaveChangesAsync();
            return issued;
        });
        var solutions = (await portal.DataAsync(db => FindAsync(db, number))).Solutions;
        return new Asked(number, code, Of(SolutionState.Proposed), Of(SolutionState.Agreed));

        long Of(SolutionState state) => solutions.Single(one => one.State == state).Id;
    }

    private static Task<Complaint> FindAsync(PortalDbContext db, string number) =>
        db.Complaints.WithProcedure().OrderBy(one => one.Id).SingleAsync(one => one.Number == number);

    private static string Handle(Complaint complaint, OpenPortal portal, Actor by)
    {
        var (now, today) = (portal.Clock.Now, DutchTime.Day(portal.Clock.Now));
        var code = complaint.IssueAccessCode("Teruggebeld op het nummer in het dossier.", by, now);
        complaint.RecordConversation(
            null,
            new ConversationReport(
                ConversationPurpose.Complaint, ConversationKind.InPerson, now, "Spreekkamer", [new(ParticipantRole.Complainant, null)], "Wij hebben het er samen over gehad.",
                [new("Voortaan is de moeder bij elk besluit.", "Niemand wordt overvallen", "Een afspraak kost tijd"), new("Een brief met uitleg.", null, null)]),
            by, now);
        complaint.WriteStatement(Text, by, now);
        complaint.WriteStatement(Text.Replace("een ander", "de buurvrouw, en dat was drie weken later", StringComparison.Ordinal), Actor.Complainant, now);
        complaint.WriteStatement(Text.Replace("een ander", "de buurvrouw, ruim drie weken later", StringComparison.Ordinal), by, now);
        complaint.AgreeSolution(new("De teamleider legt in een brief uit hoe het ging.", "de teamleider", today), Agreement.Spoken, today, by, now);
        complaint.CarryOutSolution(complaint.Solutions[^1], today, "de teamleider", "De brief is gegeven.", portal.Regulation, by, now);
        complaint.AgreeSolution(new("Voortaan is de moeder bij elk besluit.", "de afdeling Haarlem", today.AddDays(1)), Agreement.OnPaper, today, by, now);
        complaint.ProposeSolution(new("Over een maand kijken wij samen of het zo goed gaat.", "de klachtenfunctionaris", today.AddDays(28)), by, now);
        complaint.RecordSatisfaction(false, "De brief zegt niet waarom.", by, now);
        return code.ToString();
    }
}
