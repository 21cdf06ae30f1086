using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Texts;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Calendars;

/// <summary>The calendar file of one conversation, in the language at hand. A neutral one says neither with whom, where nor what about (B17).</summary>
public sealed class Invitation(IStringLocalizer<MailTexts> texts, Regulation regulation, PortalClock clock)
{
    public const string FileName = "afspraak.ics";

    /// <summary>
    /// Names the conversation in every calendar, and nothing else. The same whether neutral or not: a later file replaces one that says
    /// more than the complainant wants by now.
    /// </summary>
    public static string UidOf(Guid key) => $"{key:n}@calendar";

    public byte[] Of(ConversationArguments conversation, bool neutral, bool isCancelled) => CalendarFile.Make([Entry(conversation, neutral, isCancelled)], clock.Now);

    private CalendarEntry Entry(ConversationArguments conversation, bool neutral, bool isCancelled) =>
        new(UidOf(conversation.Key), conversation.Moves, neutral ? texts["Calendar.Neutral"] : texts["Calendar.With", regulation.Name])
        {
            At = conversation.At,
            Location = neutral ? null : conversation.Place,
            IsCancelled = isCancelled,
        };
}
