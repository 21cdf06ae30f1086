using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;

namespace ComplaintPortal.Web.Mail;

/// <summary>One promise in a morning's reminders: number, promise and day, nothing else.</summary>
public sealed record ReminderLine(string Number, PromiseKind Promise, DateOnly DueOn, bool IsEscalation);

/// <summary>What the reminder of a hold needs: the number and the review day.</summary>
public sealed record HoldArguments(string Number, DateOnly ReviewOn) : NoticeArguments<HoldArguments>;

/// <summary>What the news that a dossier was opened needs: the number.</summary>
public sealed record DossierArguments(string Number) : NoticeArguments<DossierArguments>;

/// <summary>What the reminder of improvement actions needs: of how many, and nothing of what they are about.</summary>
/// <param name="ToCarryOut">The receiver's own.</param>
/// <param name="ToCheck">The receiver's own, of which the effect is to be checked.</param>
/// <param name="WithoutOwner">Of owners whose account does not work any more.</param>
public sealed record ActionArguments(int ToCarryOut, int ToCheck, int WithoutOwner) : NoticeArguments<ActionArguments>;

/// <summary>The years of which an evaluation is missing.</summary>
public sealed record YearsArguments(IReadOnlyList<int> Years) : NoticeArguments<YearsArguments>;

/// <summary>What the reminders of one morning need.</summary>
/// <param name="More">How many there are beside the lines.</param>
public sealed record ReminderArguments(DateOnly Day, IReadOnlyList<ReminderLine> Lines, int More = 0) : NoticeArguments<ReminderArguments>
{
    /// <summary>Promises that one mail names: after an old register came in there can be thousands, and the list itself is in the portal.</summary>
    public const int Most = 100;
}
