using System.Text.Json;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Domain.Regulations;

namespace ComplaintPortal.Domain.Correspondence;

/// <summary>What a notice needs beside its kind: kept as JSON with the mail or letter, and nothing of the complaint's content (B17).</summary>
public abstract record NoticeArguments<T>
    where T : NoticeArguments<T>
{
    public string ToJson() => JsonSerializer.Serialize((T)this);

    public static T FromJson(string json) => JsonSerializer.Deserialize<T>(json)!;
}

/// <summary>What the notice of an extension needs: which promise, and its new day.</summary>
public sealed record ExtensionArguments(PromiseKind Promise, DateOnly DueOn) : NoticeArguments<ExtensionArguments>;

/// <summary>What changed of the second factor of an account; nothing else is told.</summary>
public enum SecondFactorChange
{
    AppSet,
    AppRemoved,
    PasskeyAdded,
    PasskeyRemoved,
    CodesRenewed,

    /// <summary>By an administrator: everything was removed.</summary>
    Reset,
}

/// <summary>What the notice of a changed second factor needs.</summary>
public sealed record SecondFactorArguments(SecondFactorChange Change) : NoticeArguments<SecondFactorArguments>;

/// <summary>A day: until when, or on which.</summary>
public sealed record DayArguments(DateOnly Day) : NoticeArguments<DayArguments>;

/// <summary>When a conversation is and where; enough for its calendar file.</summary>
/// <param name="Key">Names the conversation in calendar files.</param>
/// <param name="Moves">A calendar file with a higher number replaces an earlier one.</param>
public sealed record ConversationArguments(Guid Key, int Moves, DateTimeOffset At, ConversationKind Kind, string? Place) : NoticeArguments<ConversationArguments>
{
    public static ConversationArguments Of(Conversation conversation) =>
        new(conversation.Key, conversation.Moves, conversation.At, conversation.Kind, conversation.Place);
}

/// <summary>The external body to which a complaint was referred, as it was then, with every way to reach it.</summary>
public sealed record BodyArguments(string Name, string? Url, string? Rules, string? RulesUrl, string? Telephone = null, string? Email = null) : NoticeArguments<BodyArguments>
{
    public static BodyArguments Of(Referral referral, ExternalBody body) =>
        new(referral.BodyName, referral.BodyUrl, referral.Rules, referral.RulesUrl, body.Telephone, body.Email);
}

/// <summary>How long the file is kept, in years from the closing date, and until when the complainant can reopen the complaint.</summary>
public sealed record ClosingArguments(int RetentionYears, DateOnly ReopenUntil) : NoticeArguments<ClosingArguments>;
