using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Regulations;

namespace ComplaintPortal.Web.Data.Demo;

/// <summary>What lies on the officers' desk today: overdue, due today and soon, new, and in contact.</summary>
/// <param name="files">Null where no files are wanted, and nothing is told on the console.</param>
internal sealed class DemoRecent(Regulation regulation, DemoFiles? files, DemoMoments moments, Actor officer, Actor colleague)
{
    private DateOnly Today => moments.Today;

    /// <param name="stories">Where each case takes the next story from.</param>
    public async Task<IReadOnlyList<DemoCase>> CasesAsync(Queue<DemoStory> stories, Queue<DemoStory> suggestions)
    {
        var scan = files is null ? null : await files.PdfAsync("brief.pdf", "Scan van de brief met de klacht");
        List<DemoCase> cases = [.. Overdue(stories), .. DueSoon(stories, scan), .. New(stories), .. InContact(stories), .. Handled(stories), .. Ended(stories)];
        if (files is not null) cases.Add(Told(await files.PdfAsync("afspraakbevestiging.pdf", "Bevestiging van uw afspraak")));
        if (regulation.Kinds.Contains(ComplaintKind.Suggestion)) cases.AddRange(Suggestions(suggestions));
        return cases;
    }

    private IEnumerable<DemoCase> Overdue(Queue<DemoStory> stories)
    {
        yield return ByWebsite(stories.Dequeue(), Reach.Anyhow, moments.ReceivedWhenDueBy(Day(-4)));
        yield return ByWebsite(stories.Dequeue(), Reach.TelephoneOnly, moments.ReceivedWhenDueBy(Day(-2))) with
        {
            Play = dossier => dossier.On(1, officer).Assign(officer, officer).TryToCall(officer).On(3, officer).TryToCall(officer).Note(officer),
        };
        yield return ByWebsite(stories.Dequeue(), Reach.NeutralMail, moments.ReceivedWhenDueBy(Day(-1))) with
        {
            Play = dossier => dossier.On(1, colleague).Assign(colleague, officer).On(2, colleague).Ask(DemoWords.Question(0, dossier.Complaint.Language)),
        };
    }

    private IEnumerable<DemoCase> DueSoon(Queue<DemoStory> stories, NewAttachment? scan)
    {
        yield return ByWebsite(stories.Dequeue(), Reach.Anyhow, moments.ReceivedWhenDueFrom(Today)) with
        {
            Play = dossier => dossier.On(1, officer).Assign(officer, officer).Note(officer),
        };
        yield return Registered(stories.Dequeue(), Reach.Anyhow, ReceiptChannel.Email, moments.ReceivedWhenDueFrom(Today), officer);
        yield return Registered(stories.Dequeue(), Reach.TelephoneOnly, ReceiptChannel.InPerson, moments.ReceivedWhenDueFrom(Day(1)), officer) with
        {
            Play = dossier => dossier.Assign(officer, officer).On(2, officer).TryToCall(officer),
        };
        yield return Registered(DemoStories.ForMySister, Reach.Post, ReceiptChannel.Post, moments.ReceivedWhenDueFrom(Day(2)), colleague) with
        {
            Play = dossier => (scan is null ? dossier : dossier.Attach(scan, colleague)).Assign(colleague, colleague),
        };
        yield return ByWebsite(stories.Dequeue(), Reach.NeutralMail, moments.ReceivedWhenDueFrom(Day(1))) with
        {
            Play = dossier => dossier.On(1, officer).Assign(officer, officer).On(2, officer).Extend(5, officer),
        };
    }

    private IEnumerable<DemoCase> New(Queue<DemoStory> stories)
    {
        yield return DemoCase.ByWebsite(DemoStories.LockedDoor, Reach.Anyhow, moments.Now.AddHours(-20));
        yield return DemoCase.ByWebsite(stories.Dequeue(), Reach.WebsiteOnly, moments.Now.AddHours(-5));
        yield return DemoCase.ByWebsite(stories.Dequeue(), Reach.NeutralMail, moments.Now.AddHours(-2));
        yield return Registered(stories.Dequeue(), Reach.Post, ReceiptChannel.Post, Day(-2), officer);
    }

    private IEnumerable<DemoCase> InContact(Queue<DemoStory> stories)
    {
        yield return ByWebsite(stories.Dequeue(), Reach.NeutralMail, Day(-9)) with
        {
            Play = dossier => dossier.On(1, officer).Assign(officer, officer).On(2, officer).ReachOut(officer).On(4, officer).Converse(officer)
                .On(6, officer).AskDisclosure(DisclosureKind.Copy, null, Actor.Complainant)
                .HoursAgo(7, officer).Ask(DemoWords.Question(1, dossier.Complaint.Language)),
        };
        yield return Registered(stories.Dequeue(), Reach.TelephoneOnly, ReceiptChannel.Telephone, Day(-3), colleague) with
        {
            Play = dossier => dossier.Assign(colleague, colleague).On(2, colleague).ReachOut(colleague),
        };
        yield return ByWebsite(stories.Dequeue(), Reach.WebsiteOnly, Day(-6)) with
        {
            Play = dossier => dossier.On(1, colleague).Assign(colleague, colleague)
                .Ask(DemoWords.Question(2, dossier.Complaint.Language)).On(2, colleague).Answer(DemoWords.Answer(2, dossier.Complaint.Language), colleague)
                .Read().ReachOut(colleague),
        };
    }

    /// <summary>What is between the first conversation and closing.</summary>
    private IEnumerable<DemoCase> Handled(Queue<DemoStory> stories)
    {
        yield return ByWebsite(stories.Dequeue(), Reach.Anyhow, Day(-12)) with
        {
            Play = dossier => dossier.On(1, officer).Assign(officer, officer).On(3, officer).Handle(officer).Talk(confirmed: false).Propose(0, 20),
        };
        yield return ByWebsite(stories.Dequeue(), Reach.Post, Day(-30)) with
        {
            Play = dossier => dossier.On(1, officer).Assign(officer, officer).On(3, officer).Handle(officer).Talk().Agree(1, 26).Agree(2, 30),
        };
        yield return ByWebsite(stories.Dequeue(), Reach.NeutralMail, Day(-35)) with
        {
            Play = dossier => dossier.On(1, colleague).Assign(colleague, colleague).On(4, colleague).Handle(colleague).Talk().Agree(3, 20)
                .On(24).CarryOut().PlanTalk(3, ConversationPurpose.FollowUp),
        };
        yield return ByWebsite(stories.Dequeue(), Reach.Anyhow, Day(-4)) with
        {
            Play = dossier => dossier.On(1, officer).Assign(officer, officer).On(2, officer).ReachOut(officer).Handle(officer).PlanTalk(2),
        };
    }

    /// <summary>What went another way, or was closed a short while ago.</summary>
    private IEnumerable<DemoCase> Ended(Queue<DemoStory> stories)
    {
        yield return ByWebsite(stories.Dequeue(), Reach.Anyhow, Day(-28)) with
        {
            Play = dossier => dossier.On(1, officer).Assign(officer, officer).On(4, officer).Handle(officer).Talk().Refer(),
        };
        yield return ByWebsite(stories.Dequeue(), Reach.WebsiteOnly, Day(-3)) with
        {
            Play = dossier => dossier.On(1, officer).Assign(officer, officer).Handle(officer).On(1).WentDirectly(),
        };
        yield return ByWebsite(stories.Dequeue(), Reach.NeutralMail, Day(-6)) with
        {
            Play = dossier => dossier.On(1, colleague).Assign(colleague, colleague).On(2, colleague).ReachOut(colleague).Handle(colleague).On(1).Withdraw(),
        };
        yield return ByWebsite(stories.Dequeue(), Reach.Anyhow, Day(-25)) with
        {
            Play = dossier => dossier.On(1, officer).Assign(officer, officer).On(3, officer).Handle(officer).Talk().Agree(0, 10)
                .On(8).CarryOut().On(3).FollowUp(satisfied: true).Close(Outcome.Satisfied, 1).On(6).Reopen(),
        };
        if (regulation.AsksRestrictiveMeasure)
        {
            yield return ByWebsite(DemoStories.LockedDoor with { When = "Drie weken geleden" }, Reach.NeutralMail, Day(-15)) with
            {
                Play = dossier => dossier.On(1, officer).Assign(officer, officer).On(2, officer).ReachOut(officer).Handle(officer).On(1).DecideWzd(),
            };
        }
    }

    /// <summary>The one whose number and code the console tells: messages both ways, with a file, and a promise that still runs.</summary>
    private DemoCase Told(NewAttachment proof) => ByWebsite(DemoStories.CancelledThreeTimes, Reach.NeutralMail, Day(-3)) with
    {
        IsTold = true,
        Play = dossier => dossier.On(1, officer).Assign(officer, officer)
            .Answer("Wat vervelend dat uw afspraak drie keer niet doorging. Ik zoek uit hoe dat kon en neem contact met u op. Hebt u nog een bevestiging van de derde afspraak?", officer)
            .Read().On(2, officer).Ask("Ja, die stuur ik hierbij mee. Ik ben op woensdag en vrijdag vrij.", [proof]),
    };

    private IEnumerable<DemoCase> Suggestions(Queue<DemoStory> suggestions)
    {
        yield return DemoCase.ByWebsite(suggestions.Dequeue(), Reach.Anyhow, moments.Now.AddHours(-9));
        yield return ByWebsite(suggestions.Dequeue(), Reach.NeutralMail, Day(-4)) with
        {
            Play = dossier => dossier.On(1, officer).Assign(officer, officer).On(2, officer).Handle(officer).AnswerSuggestion(),
        };
    }

    private DemoCase ByWebsite(DemoStory story, Reach reach, DateOnly receivedOn) => DemoCase.ByWebsite(story, reach, moments.AnyHour(receivedOn));

    private DemoCase Registered(DemoStory story, Reach reach, ReceiptChannel channel, DateOnly receivedOn, Actor by) =>
        DemoCase.ByOfficer(story, reach, channel, receivedOn, moments.Office(moments.WorkingDay(receivedOn, 1)), by);

    /// <summary>A number of working days from today.</summary>
    private DateOnly Day(int workingDays) => moments.WorkingDay(Today, workingDays);
}
