namespace ComplaintPortal.Domain.Complaints;

/// <summary>A way in which organisation and complainant are in touch.</summary>
public enum ContactChannel
{
    Telephone,
    Email,
    Post,
    Website,
    InPerson,
}

/// <summary>Why a channel is refused.</summary>
public enum ChannelRefusal
{
    OnlyThroughWebsite,
    NotAllowed,
    NoTelephone,
    NoEmail,
    NoAddress,
}

/// <summary>
/// How a complainant can be reached without danger, in the complainant's own choice. The one place that says
/// whether a channel may be used (B17): mail, letters and recorded contact all ask here.
/// </summary>
public sealed record SafeContact
{
    public const int WhenLimit = 300;

    public bool ByTelephone { get; init; }

    public bool ByEmail { get; init; }

    public bool ByPost { get; init; }

    /// <summary>No call, mail or letter at all: the complainant looks on the status page.</summary>
    public bool OnlyThroughWebsite { get; init; }

    /// <summary>When it is safe, in the complainant's words.</summary>
    public string? When { get; init; }

    /// <summary>Whether a voicemail may be left.</summary>
    public bool Voicemail { get; init; }

    /// <summary>Whether sender, subject and envelope must not show what it is about.</summary>
    public bool NeutralWording { get; init; }

    /// <summary>Why the channel may not be used for this complainant; null where it may.</summary>
    public ChannelRefusal? RefusalOf(ContactChannel channel, Complainant complainant) => channel switch
    {
        ContactChannel.Website => null,
        _ when OnlyThroughWebsite => ChannelRefusal.OnlyThroughWebsite,
        ContactChannel.InPerson => null,
        ContactChannel.Telephone => Refusal(ByTelephone, complainant.HasTelephone, ChannelRefusal.NoTelephone),
        ContactChannel.Email => Refusal(ByEmail, complainant.HasEmail, ChannelRefusal.NoEmail),
        ContactChannel.Post => Refusal(ByPost, complainant.HasPostalAddress, ChannelRefusal.NoAddress),
        _ => ChannelRefusal.NotAllowed,
    };

    /// <exception cref="ChannelNotAllowedException">The complainant did not allow it, or gave nothing to reach.</exception>
    public void Require(ContactChannel channel, Complainant complainant)
    {
        if (RefusalOf(channel, complainant) is { } refusal) throw new ChannelNotAllowedException(channel, refusal);
    }

    /// <summary>The channel by which a written notice goes out: e-mail, else a letter, else only the website.</summary>
    public ContactChannel NoticeChannel(Complainant complainant) =>
        RefusalOf(ContactChannel.Email, complainant) is null ? ContactChannel.Email
        : RefusalOf(ContactChannel.Post, complainant) is null ? ContactChannel.Post
        : ContactChannel.Website;

    /// <exception cref="ComplaintRuleException">No way to be reached, or one that contradicts another or lacks its address.</exception>
    internal void Check(Complainant complainant)
    {
        Limit.Check((When, WhenLimit));
        var any = ByTelephone || ByEmail || ByPost;
        if (OnlyThroughWebsite && any) throw new ComplaintRuleException(ComplaintRule.WebsiteOnlyExcludesOthers);
        if (!OnlyThroughWebsite && !any) throw new ComplaintRuleException(ComplaintRule.NoWayToBeReached);
        if (ByTelephone && !complainant.HasTelephone) throw new ComplaintRuleException(ComplaintRule.TelephoneMissing);
        if (ByEmail && !complainant.HasEmail) throw new ComplaintRuleException(ComplaintRule.EmailMissing);
        if (ByPost && !complainant.HasPostalAddress) throw new ComplaintRuleException(ComplaintRule.AddressMissing);
    }

    private static ChannelRefusal? Refusal(bool allowed, bool known, ChannelRefusal unknown) =>
        !allowed ? ChannelRefusal.NotAllowed : known ? null : unknown;
}
