using System.Globalization;
using System.Text.RegularExpressions;
using ComplaintPortal.Domain.Promises;

namespace ComplaintPortal.Domain.Tests.Promises;

/// <summary>docs/deadlines-and-retention.md is read by people who can't run the code: its dates have to be the code's.</summary>
public partial class DeadlinesDocumentTests
{
    [Fact, Trait("Obligation", "B12"), Trait("Obligation", "E9")]
    public void Every_due_day_of_the_document_is_the_one_that_is_counted()
    {
        var examples = (
            from line in File.ReadLines(Document())
            from Match match in Example().Matches(line)
            select (line, match.Value, Receipt: Day(match.Groups["receipt"].Value))).ToList();

        Assert.All(examples, one => Assert.Equal($"{Named(one.Receipt)} → {Named(DueOn(one.line, one.Receipt))}", one.Value));
        Assert.Equal(11 + 12 * 4, examples.Count);
    }

    [GeneratedRegex(@"\w{3} (?<receipt>\d{4}-\d\d-\d\d) → \w{3} \d{4}-\d\d-\d\d")]
    private static partial Regex Example();

    private static DateOnly DueOn(string line, DateOnly receipt) =>
        new WorkingDayCalendar(goodFridayIsHoliday: !line.Contains("Good Friday worked")).DueOn(
            receipt, line.Contains("14 calendar days") ? new(14, TermUnit.CalendarDays) : new(5, TermUnit.WorkingDays));

    private static string Named(DateOnly day) => day.ToString("ddd yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Document()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ComplaintPortal.sln"))) folder = folder.Parent!;
        return Path.Combine(folder.FullName, "docs", "deadlines-and-retention.md");
    }
}
