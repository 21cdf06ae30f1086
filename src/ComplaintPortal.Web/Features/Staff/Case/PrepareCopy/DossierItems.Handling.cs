using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Features.Shared;

namespace ComplaintPortal.Web.Features.Staff.Case.PrepareCopy;

/// <summary>How the complaint was handled, with whom, and what became of it.</summary>
internal sealed partial class DossierItems
{
    private IEnumerable<CopyItem> Conversations() => dossier.Conversations.Select(one => Item(
        CopyPart.Conversations, $"conversation-{one.Id}", Joined(Say.Moment(one.At), T($"ConversationKind.{one.Kind}"), T($"Copy.Conversation.{one.State}"), one.IsCorrected ? T("Copy.Corrected") : null),
        [
            Line("Copy.Place", one.Place), Line("Copy.By", one.ByName), Line("Copy.CancelReason", one.CancelReason),
            Line("Copy.TookPart", Joined([.. one.Participants.Select(person => $"{person.Name} ({T($"Participant.{person.Role}")}{(person.TookPart || one.State != ConversationState.Held ? "" : $", {T("Copy.WasNotThere")}")})".Trim())])),
            one.Report, .. one.PossibleSolutions.Select(solution => Line("Copy.PossibleSolution", Joined(solution.Text, Line("Copy.Pros", solution.Pros), Line("Copy.Cons", solution.Cons)))),
            one.FiledOn is { } filed ? Line("Copy.Filed", Joined(Say.Date(filed), one.FiledByName)) : null,
        ]));

    private IEnumerable<CopyItem> Statements() => dossier.Statements.Select(version => Item(
        CopyPart.Statements, $"statement-{version.Number}", $"{T("Copy.Version", version.Number)}, {Say.Moment(version.At)}, {Who(version.ByKind, version.ByName)}",
        version.Text, version.ConfirmedAt is { } confirmed ? Line("Copy.Confirmed", Joined(Say.Moment(confirmed), T($"Agreement.{version.ConfirmedBy}"))) : null)
        with
    { IsOwn = version.ByKind == ActorKind.Complainant });

    private IEnumerable<CopyItem> Solutions() =>
    [
        .. dossier.Solutions.Select(one => Item(
            CopyPart.Solutions, $"solution-{one.Id}", Joined(Say.Moment(one.At), T($"SolutionState.{one.State}")),
            one.Text, Line("Copy.Owner", one.Owner), Line("Copy.DueOn", Say.Date(one.DueOn)),
            one.AgreedOn is { } agreed ? Line("Copy.AgreedOn", Joined(Say.Date(agreed), T($"Agreement.{one.AgreedBy}"))) : null, Line("Copy.DeclineReason", one.DeclineReason),
            one.CarriedOutOn is { } carried ? Line("Copy.CarriedOut", Joined(Say.Date(carried), one.CarriedOutByName)) : null, one.CarriedOutNote)),
        .. dossier.Satisfactions.Select(one => Item(
            CopyPart.Solutions, $"satisfaction-{one.Id}", T(one.IsSatisfied ? "Copy.Satisfied" : "Copy.NotSatisfied", Say.Moment(one.At)), Line("Copy.By", Who(one.ByKind, one.ByName)), one.Words)
            with { IsOwn = one.ByKind == ActorKind.Complainant }),
    ];

    private IEnumerable<CopyItem> Referrals() => dossier.Referrals.Select(one => Item(
        CopyPart.Referrals, $"referral-{one.Id}", $"{one.BodyName}, {Say.Date(one.On)}",
        T(one.IsDirect ? "Referrals.Direct" : "Referrals.Referred"), T($"Referrals.By.{one.Bringer}"), Line("Copy.By", Who(one.ByKind, one.ByName)), Joined(one.Rules, one.BodyUrl), one.Reason,
        one.OutcomeOn is { } on ? Line("Copy.BodyOutcome", $"{Say.Date(on)}. {one.Outcome}") : null, Line("Copy.Lessons", one.Lessons)));

    private IEnumerable<CopyItem> Closing() =>
    [
        .. dossier.Closings.Select(one => Item(
            CopyPart.Closing, $"closing-{one.Id}", $"{Say.Date(one.On)}: {T($"Outcome.{one.Outcome}")}",
            Line("Copy.By", one.ByName), one.Message, Line("Copy.Lessons", one.Lessons), one.ReopenedAt is { } at ? Line("Copy.ReopenedAt", Say.Moment(at)) : null)),
        .. dossier.ImprovementPoints.Select(one => Item(CopyPart.Closing, $"improvement-{one.Id}", $"{T("Copy.Improvement")}, {Say.Moment(one.At)}, {one.ByName}", one.Text)),
    ];

    private IEnumerable<CopyItem> People() =>
    [
        .. dossier.SupportPersons.Select(one => Item(
            CopyPart.People, $"support-{one.Id}", T($"SupportKind.{one.Kind}"), one.Name, one.Organisation, one.Telephone, one.Email, one.MayReceiveCopies ? T("People.Copies") : null)),
        .. dossier.ConcernedEmployees.Select(one => Item(CopyPart.People, $"concerned-{one.Id}", T("Copy.Concerned"), one.Name)),
        .. dossier.Barred.Select(one => Item(CopyPart.People, $"barred-{one.Id}", T("Copy.Barred"), one.Name, one.Reason, $"{one.ByName}, {Say.Moment(one.At)}")),
    ];

    private IEnumerable<CopyItem> Corrections() => dossier.Corrections.Select(one => Item(
        CopyPart.Corrections, $"correction-{one.Id}", $"{Say.Capital(T($"Fact.{one.Fact}"))}, {Say.Moment(one.At)}, {one.ByName}",
        Line("Copy.Former", CorrectionText.Of(one.Fact, one.Former, texts)), Line("Copy.Current", CorrectionText.Of(one.Fact, one.Current, texts)), one.Reason));

    private IEnumerable<CopyItem> Retention() => dossier.Holds.Select(one => Item(
        CopyPart.Retention, $"hold-{one.Id}", Say.Moment(one.PlacedAt),
        one.Reason, Line("Copy.DecidedBy", one.DecidedBy), Line("Copy.ReviewOn", Say.Date(one.ReviewOn)), Line("Copy.By", one.PlacedByName),
        one.LiftedAt is { } lifted ? Line("Copy.Lifted", Joined(Say.Moment(lifted), one.LiftedByName, one.LiftReason)) : null));

    private IEnumerable<CopyItem> Requests() => dossier.DisclosureRequests.Select(one => Item(
        CopyPart.Requests, $"request-{one.Id}", $"{T($"Disclosure.{one.Kind}")}, {Say.Date(one.ReceivedOn)}",
        [
            Line("Copy.Channel", T($"Channel.{one.Channel}")), one.Remark, one.IdentityAt is { } at ? Line("Copy.Identity", Joined(Say.Moment(at), one.IdentityByName, one.IdentityCheck)) : null,
            .. one.Promise?.Extensions.Select(extension => Line("Copy.Extended", $"{Say.Date(extension.To)}. {extension.Reason} ({extension.ByName})")) ?? [],
            one.Outcome is { } outcome ? Line("Copy.Answered", Joined(Say.Date(one.AnsweredOn!.Value), T($"DisclosureOutcome.{outcome}"), one.AnsweredByName)) : null,
            one.Answer, Line("Copy.Place", Joined(one.Place, one.Present)),
        ]));

    private IEnumerable<CopyItem> Promises() => dossier.Promises.Where(one => one.Kind != PromiseKind.Disclosure).Select(one => Item(
        CopyPart.Promises, $"promise-{one.Id}", regulation.RuleOf(one.Kind)?.Name.Text() ?? T($"Promise.{one.Kind}"),
        [
            Line("Copy.CountedFrom", Say.Date(one.CountedFrom)), Line("Copy.DueOn", Say.Date(one.DueOn)), T($"Promises.{one.State}"),
            one.KeptOn is { } kept ? Line("Copy.KeptOn", Say.Date(kept)) : null, one.EndedOn is { } ended ? Line("Copy.EndedOn", Joined(Say.Date(ended), T($"PromiseEnd.{one.EndReason}"))) : null,
            .. one.Extensions.Select(extension => Line("Copy.Extended", $"{Say.Date(extension.To)}. {extension.Reason} ({extension.ByName})")),
        ]));
}
