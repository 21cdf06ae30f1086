using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;

namespace ComplaintPortal.Web.Mail;

/// <summary>One promise in a morning's reminders: number, promise and day, nothing else.</summary>
public sealed record ReminderLine(string Number, PromiseKind Promise, DateOnly DueOn, bool IsEscalation);

/// <summary>What the reminder of a hold needs: the number and the review day.</summary>
public sealed record HoldArguments(string Number, DateOnly ReviewOn) : NoticeArguments<HoldArguments>;

/// <summary>What the news that a dossier was opened needs: the number.</summary>
public sealed record DossierArguments(string Number) : NoticeArguments<DossierArguments>;

/// <summary>The years of which an evaluation is missing.</summary>
public sealed record YearsArguments(IReadOnlyList<int> Years) : NoticeArguments<YearsArguments>;

/// <summary>What the reminders of one morning need.</summary>
public sealed record ReminderArguments(DateOnly Day, IReadOnlyList<ReminderLine> Lines) : NoticeArguments<ReminderArguments>;
