using System.Globalization;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;

namespace ComplaintPortal.Web.Features.Staff.Agenda;

/// <summary>A conversation in the calendar.</summary>
public sealed record AgendaConversation(
    long Id, long ComplaintId, string Number, string Name, DateTimeOffset At, ConversationKind Kind, ConversationState State, ConversationPurpose Purpose, string? Place)
{
    public DateOnly On => DutchTime.Day(At);
}

/// <summary>A promise in the calendar, on the day it is due.</summary>
public sealed record AgendaPromise(long Id, long ComplaintId, string Number, string Name, PromiseKind Kind, DateOnly DueOn);

/// <summary>A day with something on it.</summary>
public sealed record AgendaDay(DateOnly On, IReadOnlyList<AgendaConversation> Conversations, IReadOnlyList<AgendaPromise> Promises);

/// <summary>A week, from Monday to Sunday.</summary>
public sealed record AgendaWeek(DateOnly Monday, IReadOnlyList<AgendaDay> Days)
{
    public int Number => ISOWeek.GetWeekOfYear(Monday.ToDateTime(default));

    public DateOnly Sunday => Monday.AddDays(6);
}

/// <summary>The weeks that the page shows.</summary>
public sealed record AgendaPage(DateOnly Monday, bool IsEveryone, int Late, IReadOnlyList<AgendaWeek> Weeks)
{
    public const string Path = "/medewerkers/agenda";
    public const int WeeksShown = 4;

    /// <summary>For days that nobody means, so that counting on from them stays possible.</summary>
    private static readonly (DateOnly First, DateOnly Last) Bounds = (new(2000, 1, 3), new(2199, 12, 30));

    public static DateOnly MondayOf(DateOnly day)
    {
        var within = day < Bounds.First ? Bounds.First : day > Bounds.Last ? Bounds.Last : day;
        return DutchTime.MondayOf(within);
    }

    public string Address(DateOnly? monday, bool isEveryone) =>
        Path + (monday is null && !isEveryone ? "" : "?" + string.Join('&', new[] { monday is { } day ? $"vanaf={day:yyyy-MM-dd}" : null, isEveryone ? "wie=alle" : null }.OfType<string>()));

    public string Earlier => Address(Monday.AddDays(-7 * WeeksShown), IsEveryone);

    public string Later => Address(Monday.AddDays(7 * WeeksShown), IsEveryone);

    /// <summary>The weeks with what falls in them; today is there also where nothing does.</summary>
    public static IReadOnlyList<AgendaWeek> WeeksOf(DateOnly monday, DateOnly today, IReadOnlyList<AgendaConversation> conversations, IReadOnlyList<AgendaPromise> promises)
    {
        var (talks, due) = (conversations.ToLookup(one => one.On), promises.ToLookup(one => one.DueOn));
        return
        [
            .. from week in Enumerable.Range(0, WeeksShown)
               let first = monday.AddDays(7 * week)
               let days = Enumerable.Range(0, 7).Select(first.AddDays).Where(day => day == today || talks[day].Any() || due[day].Any())
               select new AgendaWeek(first, [.. days.Select(day => new AgendaDay(day, [.. talks[day]], [.. due[day]]))]),
        ];
    }
}
