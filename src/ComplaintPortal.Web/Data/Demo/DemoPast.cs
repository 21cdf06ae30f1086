using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;

namespace ComplaintPortal.Web.Data.Demo;

/// <summary>What came in over the last three years, up to a month and a half ago: all of it closed, most of it in time.</summary>
/// <param name="files">Null where no files are wanted.</param>
internal sealed class DemoPast(Regulation regulation, DemoFiles? files, DemoMoments moments, Random random, Actor officer, Actor colleague)
{
    private const int From = 3 * 365;
    private const int Until = 45;

    private static readonly IReadOnlyList<ReceiptChannel> Channels =
    [
        ReceiptChannel.Website, ReceiptChannel.Website, ReceiptChannel.Email, ReceiptChannel.Website, ReceiptChannel.Post,
        ReceiptChannel.Website, ReceiptChannel.Telephone, ReceiptChannel.Website, ReceiptChannel.InPerson, ReceiptChannel.Website,
    ];

    private static readonly IReadOnlyList<Reach> OnWebsite =
        [Reach.Anyhow, Reach.NeutralMail, Reach.TelephoneOnly, Reach.WebsiteOnly, Reach.Anyhow, Reach.Post, Reach.NeutralMail];

    public async Task<IReadOnlyList<DemoCase>> CasesAsync(IReadOnlyList<DemoStory> stories)
    {
        var cases = new List<DemoCase>();
        for (var i = 0; i < stories.Count; i++)
        {
            var daysAgo = From - (From - Until) * i / stories.Count + random.Next(-6, 7);
            cases.Add(await CaseAsync(stories[i], i, moments.Today.AddDays(-daysAgo)));
        }
        return cases;
    }

    /// <param name="i">By which it is chosen how the case goes.</param>
    public async Task<DemoCase> CaseAsync(DemoStory story, int i, DateOnly receivedOn)
    {
        var channel = Channels[i % Channels.Count];
        if (channel == ReceiptChannel.Website)
        {
            return DemoCase.ByWebsite(story, OnWebsite[i % OnWebsite.Count], moments.AnyHour(receivedOn)) with
            {
                Files = i % 8 == 1 && files is not null ? [await files.TextAsync("verloop.txt", "Maandag: gebeld, niemand nam op.\nDinsdag: gebeld, zou teruggebeld worden.\nDonderdag: niets gehoord.\n")] : [],
                Play = dossier => Play(dossier, i, null),
            };
        }
        var reach = channel switch
        {
            ReceiptChannel.Email => i % 4 == 0 ? Reach.NeutralMail : Reach.Anyhow,
            ReceiptChannel.Post => Reach.Post,
            ReceiptChannel.Telephone => Reach.TelephoneOnly,
            _ => Reach.Anyhow,
        };
        var scan = channel == ReceiptChannel.Post && files is not null ? await files.PdfAsync("scan-brief.pdf", "Scan van de brief met de klacht") : null;
        var registeredAt = moments.Office(moments.WorkingDay(receivedOn, 1));
        return DemoCase.ByOfficer(story, reach, channel, receivedOn, registeredAt, Handler(i) ?? officer) with
        {
            Play = dossier => Play(dossier, i, scan),
        };
    }

    private Actor? Handler(int i) => (i % 10) switch { 9 => null, 1 or 4 or 7 => colleague, _ => officer };

    private void Play(DemoDossier dossier, int i, NewAttachment? scan)
    {
        var handler = Handler(i);
        var by = handler ?? officer;
        if (scan is not null) dossier.Attach(scan, by);
        dossier.On(1, by).Assign(handler, by);
        if (dossier.Complaint.Kind == ComplaintKind.Suggestion)
        {
            dossier.On(6 + random.Next(8), by).Handle(by).AnswerSuggestion().On(1).Close(Outcome.Answered, i);
            dossier.Read();
            return;
        }
        if (i % 4 == 1) dossier.TryToCall(by);
        if (i % 3 == 0 && dossier.Complaint.AccessCodeHash is not null) Talk(dossier, random.Next(DemoWords.Conversations), by);
        if (i % 2 == 0) dossier.Note(by);
        if (i % 11 == 6)
        {
            NobodyThere(dossier, i, by);
            return;
        }
        KeepPromises(dossier, i, by);
        Handle(dossier, i, by);
        if (i % 20 == 4) dossier.On(35, by).Hold(by);
        if (i % 9 == 3) dossier.On(30, by).AskDisclosure(DisclosureKind.Copy, "Graag een afschrift van het hele dossier.", by);
        if (i % 14 == 8) dossier.On(25, by).AskDisclosure(DisclosureKind.Inspection, null, by);
    }

    /// <summary>As many attempts as the regulation asks for, in vain; then closed.</summary>
    private void NobodyThere(DemoDossier dossier, int i, Actor by)
    {
        for (var attempt = 1; attempt <= regulation.Closing.ContactAttempts; attempt++) dossier.On(2 * attempt, by).AskForAnswer(by);
        dossier.Handle(by).On(10).Close(Outcome.NoContact, i);
    }

    /// <summary>To the outcome: most are satisfied, some take it back or go to someone independent.</summary>
    private static void Handle(DemoDossier dossier, int i, Actor by)
    {
        var handling = dossier.Handle(by);
        if (i % 10 == 5)
        {
            handling.On(2).Withdraw().On(1).Close(Outcome.Withdrawn, i);
            return;
        }
        handling.On(1).Talk().Agree(i, 15);
        if (i % 5 == 2) handling.Agree(i + 1, 20);
        handling.On(8 + i % 9).CarryOut().CarryOut().On(5);
        if (i % 10 == 7) handling.FollowUp(satisfied: false).Refer().On(2).Close(Outcome.NotSatisfiedReferred, i);
        else handling.FollowUp(satisfied: true).On(1).Close(Outcome.Satisfied, i);
    }

    private static void Talk(DemoDossier dossier, int which, Actor by)
    {
        var language = dossier.Complaint.Language;
        dossier.Ask(DemoWords.Question(which, language)).On(2, by).Answer(DemoWords.Answer(which, language), by).Read();
    }

    /// <summary>One in seven is late, and one in nine is given a later day first.</summary>
    private void KeepPromises(DemoDossier dossier, int i, Actor by)
    {
        if (i % 9 == 4) dossier.On(moments.WorkingDay(Due(dossier), -1), by).Extend(5, by);
        var due = Due(dossier);
        var term = regulation.WorkingDays.DaysBetween(dossier.Complaint.ReceivedOn, due, TermUnit.WorkingDays);
        var kept = i % 7 == 3 ? moments.WorkingDay(due, 1 + random.Next(4)) : moments.WorkingDay(dossier.Complaint.ReceivedOn, random.Next(Math.Min(1, term), term + 1));
        if (regulation.RuleOf(PromiseKind.Conversation) is not null)
            dossier.On(2, by).ReachOut(by).On(kept, by).Converse(by);
        else
            dossier.On(kept, by).ReachOut(by);
        if (regulation.RuleOf(PromiseKind.Conversation) is null && i % 5 < 3)
            dossier.On(moments.WorkingDay(kept, 3 + random.Next(5)), by).Converse(by);
    }

    /// <summary>The first day on which something is due; ten working days where nothing was promised.</summary>
    private DateOnly Due(DemoDossier dossier) =>
        dossier.Complaint.NextDueOn == DateOnly.MaxValue ? moments.WorkingDay(dossier.Complaint.ReceivedOn, 10) : dossier.Complaint.NextDueOn;
}
