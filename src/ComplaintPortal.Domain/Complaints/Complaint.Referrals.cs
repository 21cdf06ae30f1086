using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;

namespace ComplaintPortal.Domain.Complaints;

/// <summary>External bodies and the route of the Wet zorg en dwang (B28, B29, E16, E18, E19). These acts need promises and referrals to be loaded.</summary>
public sealed partial class Complaint
{
    /// <summary>Refers the complaint to an external body and tells the complainant where that is reached.</summary>
    /// <param name="endPromises">Whether the organisation's own promises end with it; otherwise they go on.</param>
    /// <exception cref="ComplaintRuleException">In the future or before receipt, or closed.</exception>
    public void Refer(ReferralDraft draft, bool endPromises, Actor by, DateTimeOffset now)
    {
        Require(ProcedureAct.Refer);
        var referral = NewReferral(draft, isDirect: false, by, now);
        if (endPromises) End(PromiseEnd.Referred, DutchTime.Day(now));
        Move(ProcedureAct.Refer, ComplaintPhase.Referred);
        Log(TimelineEvent.Referred, referral.BodyName, by, now);
        Tell(NoticeKind.Referred, BodyArguments.Of(referral, draft.Body).ToJson(), now);
    }

    /// <summary>
    /// Records that the complainant went to an external body directly (B29). The organisation's promises run on until the handler ends
    /// them with <see cref="LeaveToBody"/>.
    /// </summary>
    /// <exception cref="ComplaintRuleException">In the future or before receipt, or closed.</exception>
    public void ReportDirectReferral(ReferralDraft draft, Actor by, DateTimeOffset now)
    {
        Require(ProcedureAct.ReportDirectReferral);
        var referral = NewReferral(draft with { Bringer = ReferralBringer.Complainant }, isDirect: true, by, now);
        Log(TimelineEvent.WentDirectly, referral.BodyName, by, now);
        Announce(by);
    }

    /// <summary>Leaves the complaint to the body to which the complainant went directly: the organisation's promises end with that reason.</summary>
    /// <exception cref="ComplaintRuleException">The complainant did not go there directly, or it is closed.</exception>
    public void LeaveToBody(Referral referral, Actor by, DateTimeOffset now)
    {
        Require(ProcedureAct.Refer);
        RequireOwn(referral);
        if (!referral.IsDirect) throw new ComplaintRuleException(ComplaintRule.ReferralNotDirect);
        End(PromiseEnd.WentElsewhere, DutchTime.Day(now));
        Move(ProcedureAct.Refer, ComplaintPhase.Referred);
        Log(TimelineEvent.PromisesEnded, PromiseEnd.WentElsewhere.ToString(), by, now);
    }

    /// <summary>Records what the body decided, and what is learned from it (E20); also after closing.</summary>
    /// <exception cref="ComplaintRuleException">No outcome, in the future, or before it was brought there.</exception>
    public void RecordReferralOutcome(Referral referral, string? outcome, DateOnly on, string? lessons, Actor by, DateTimeOffset now)
    {
        Require(ProcedureAct.RecordReferralOutcome);
        RequireOwn(referral);
        if (on > DutchTime.Day(now)) throw new ComplaintRuleException(ComplaintRule.ReferralInFuture);
        if (on < referral.On) throw new ComplaintRuleException(ComplaintRule.ReferralBeforeReceipt);
        referral.Conclude(outcome, on, lessons);
        Log(TimelineEvent.ReferralOutcomeRecorded, referral.BodyName, by, now);
    }

    /// <summary>Notes that the complaint is about a restrictive measure after all, so that its route is decided (E19).</summary>
    /// <exception cref="ComplaintRuleException">It was known already, or not where the complaint stands.</exception>
    public void MarkRestrictiveMeasure(Regulation regulation, Actor by, DateTimeOffset now)
    {
        Require(ProcedureAct.MarkRestrictiveMeasure);
        RequireComplaint();
        if (RestrictiveMeasure) throw new ComplaintRuleException(ComplaintRule.RouteDecided);
        RestrictiveMeasure = true;
        StartRoute(DutchTime.Day(now), regulation);
        Log(TimelineEvent.RestrictiveMeasureMarked, null, by, now);
        RecountNextDue();
    }

    /// <summary>
    /// Decides by which procedure a complaint about a restrictive measure goes (E19). The route of the Wet zorg en dwang ends the
    /// promises of this one; until the decision they run.
    /// </summary>
    /// <exception cref="ComplaintRuleException">A suggestion, not about a restrictive measure, decided before, no reason, or not where the complaint stands.</exception>
    public void DecideRoute(HandlingRoute route, string? reason, Actor by, DateTimeOffset now)
    {
        Require(ProcedureAct.DecideRoute);
        RequireComplaint();
        if (!RestrictiveMeasure) throw new ComplaintRuleException(ComplaintRule.NotRestrictiveMeasure);
        if (Route is not null) throw new ComplaintRuleException(ComplaintRule.RouteDecided);
        RouteReason = Limit.Required(reason, TimelineEntry.DetailLimit, ComplaintRule.ReasonMissing);
        Route = route;
        Keep(PromiseKind.Route, DutchTime.Day(now));
        if (route == HandlingRoute.Wzd)
        {
            DropSolutions(by, now);
            End(PromiseEnd.WzdRoute, DutchTime.Day(now));
            Move(ProcedureAct.DecideRoute, ComplaintPhase.WzdRoute);
        }
        Log(TimelineEvent.RouteDecided, route.ToString(), by, now);
        Tell(NoticeKind.RouteDecided, null, now, RouteReason);
    }

    private Referral NewReferral(ReferralDraft draft, bool isDirect, Actor by, DateTimeOffset now)
    {
        if (draft.On > DutchTime.Day(now)) throw new ComplaintRuleException(ComplaintRule.ReferralInFuture);
        if (!isDirect && draft.On < ReceivedOn) throw new ComplaintRuleException(ComplaintRule.ReferralBeforeReceipt);
        var referral = new Referral(draft, isDirect, Language, by, now);
        referrals.Add(referral);
        return referral;
    }

    private void RequireOwn(Referral referral)
    {
        if (!referrals.Contains(referral)) throw new ComplaintRuleException(ComplaintRule.ReferralMissing);
    }
}
