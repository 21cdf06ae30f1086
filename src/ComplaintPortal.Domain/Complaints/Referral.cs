using ComplaintPortal.Domain.Regulations;

namespace ComplaintPortal.Domain.Complaints;

/// <summary>Who takes a complaint to an external body.</summary>
public enum ReferralBringer
{
    Complainant,
    SupportPerson,
    Officer,
}

/// <summary>To which body, by whom, when and why.</summary>
/// <param name="On">The Dutch day on which it is or was brought there.</param>
public sealed record ReferralDraft(ExternalBody Body, ReferralBringer Bringer, DateOnly On, string? Reason);

/// <summary>A complaint that is brought to an external body (B28, E16, E18). Keeps the body as it was: bodies change.</summary>
public sealed class Referral
{
    public const int ReasonLimit = 4000;
    public const int OutcomeLimit = 10_000;

    private Referral()
    {
    }

    internal Referral(ReferralDraft draft, bool isDirect, string language, Actor by, DateTimeOffset now)
    {
        Limit.Check((draft.Reason, ReasonLimit));
        BodyCode = draft.Body.Code;
        BodyName = draft.Body.Name.In(language);
        BodyUrl = draft.Body.Url;
        Rules = draft.Body.Rules?.Name.In(language);
        RulesUrl = draft.Body.Rules?.Url;
        (Bringer, On, Reason, IsDirect, ByKind, ByName, At) = (draft.Bringer, draft.On, draft.Reason, isDirect, by.Kind, by.Name, now);
    }

    public long Id { get; private set; }

    public string BodyCode { get; private set; } = "";

    public string BodyName { get; private set; } = "";

    public string? BodyUrl { get; private set; }

    /// <summary>The regulation by which the body works, where the profile names one (E18).</summary>
    public string? Rules { get; private set; }

    public string? RulesUrl { get; private set; }

    public ReferralBringer Bringer { get; private set; }

    /// <summary>The Dutch day on which it is or was brought there.</summary>
    public DateOnly On { get; private set; }

    public string? Reason { get; private set; }

    /// <summary>The complainant went there by own choice, and told so (B29, E18).</summary>
    public bool IsDirect { get; private set; }

    public ActorKind ByKind { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    /// <summary>What the body decided.</summary>
    public string? Outcome { get; private set; }

    /// <summary>The Dutch day of the body's decision.</summary>
    public DateOnly? OutcomeOn { get; private set; }

    /// <summary>What the organisation learns from it (E20).</summary>
    public string? Lessons { get; private set; }

    internal void Conclude(string? outcome, DateOnly on, string? lessons)
    {
        Limit.Check((lessons, OutcomeLimit));
        (Outcome, OutcomeOn, Lessons) = (Limit.Required(outcome, OutcomeLimit, ComplaintRule.OutcomeMissing), on, lessons);
    }
}
