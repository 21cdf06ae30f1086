using System.Globalization;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared;
using ComplaintPortal.Web.Texts;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case;

/// <summary>A line of the timeline as pages show it.</summary>
public sealed record TimelineRow(TimelineEvent Event, string? Detail, ActorKind ByKind, string ByName, DateTimeOffset At)
{
    /// <summary>What happened, in a sentence.</summary>
    public string What(IStringLocalizer<StaffTexts> texts) =>
        texts[Event == TimelineEvent.Withdrawn && Detail is not null ? "Event.WithdrawnBecause" : $"Event.{Event}", DetailText(texts)];

    /// <summary>By whom: an employee's name, the complainant, or the portal.</summary>
    public string Who(IStringLocalizer<StaffTexts> texts) => ByKind == ActorKind.Staff ? ByName : texts[$"By.{ByKind}"];

    private string DetailText(IStringLocalizer<StaffTexts> texts) => Event switch
    {
        _ when Detail is null => "",
        TimelineEvent.Received or TimelineEvent.ContactAttempted or TimelineEvent.ContactReached => Say.InSentence(texts[$"Channel.{Detail}"]),
        TimelineEvent.ConversationHeld => Say.InSentence(texts[$"ConversationKind.{Detail}"]),
        TimelineEvent.ToldByEmail or TimelineEvent.ToldByLetter or TimelineEvent.NotToldOutsideWebsite or TimelineEvent.LetterSent or TimelineEvent.LetterSetAside =>
            Say.InSentence(texts[$"Notice.{Detail}"]),
        TimelineEvent.Closed => Say.InSentence(texts[$"Outcome.{Detail}"]),
        TimelineEvent.RouteDecided => Say.InSentence(texts[$"Route.{Detail}"]),
        TimelineEvent.PromisesEnded => texts[$"PromiseEnd.{Detail}"],
        TimelineEvent.FactCorrected => texts[$"Fact.{Detail}"],
        TimelineEvent.ConversationPlanned or TimelineEvent.ConversationMoved or TimelineEvent.ConversationCancelled =>
            Say.Moment(DateTimeOffset.ParseExact(Detail, "O", CultureInfo.InvariantCulture)),
        // The day to which it was prolonged, then why.
        TimelineEvent.HoldProlonged => $"{Say.Date(DateOnly.ParseExact(Detail[..10], "O", CultureInfo.InvariantCulture))}.{Detail[10..]}",
        TimelineEvent.DisclosureRequested or TimelineEvent.IdentityChecked => Say.InSentence(texts[$"Disclosure.{Detail}"]),
        TimelineEvent.DisclosureAnswered => Say.InSentence(texts[$"DisclosureOutcome.{Detail}"]),
        TimelineEvent.CopyHandedOver => Say.InSentence(texts[$"Channel.{Detail}"]),
        TimelineEvent.PromiseExtended or TimelineEvent.DisclosureExtended or TimelineEvent.DossierInspected or TimelineEvent.ConversationFiled or TimelineEvent.SolutionProposed or TimelineEvent.SolutionAgreed
            or TimelineEvent.SolutionDropped or TimelineEvent.SolutionCarriedOut or TimelineEvent.HoldPlaced => Say.Date(DateOnly.ParseExact(Detail, "O", CultureInfo.InvariantCulture)),
        _ => Detail,
    };
}
