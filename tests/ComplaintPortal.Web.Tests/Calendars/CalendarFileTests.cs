using System.Text;
using ComplaintPortal.Web.Calendars;

namespace ComplaintPortal.Web.Tests.Calendars;

/// <summary>Calendar files by the letter of RFC 5545: lines, folding, escaping, times.</summary>
public sealed class CalendarFileTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 11, 10, 0, 0, TimeSpan.FromHours(1));

    private static string File(CalendarEntry entry, string? name = null) => Encoding.UTF8.GetString(CalendarFile.Make([entry], Now, name));

    private static CalendarEntry Entry(string summary) => new("een@calendar", 0, summary) { At = Now };

    [Fact]
    public void An_appointment_stands_there_to_the_letter() => Assert.Equal(
        """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//ComplaintPortal//NL
        METHOD:PUBLISH
        BEGIN:VEVENT
        UID:een@calendar
        SEQUENCE:3
        DTSTAMP:20260311T090000Z
        DTSTART:20260329T003000Z
        DTEND:20260329T013000Z
        SUMMARY:Gesprek
        LOCATION:Kamer 3
        URL:https://example.org/a
        STATUS:CONFIRMED
        END:VEVENT
        END:VCALENDAR

        """.ReplaceLineEndings("\r\n"),
        File(new("een@calendar", 3, "Gesprek") { At = new(2026, 3, 29, 1, 30, 0, TimeSpan.FromHours(1)), Location = "Kamer 3", Url = "https://example.org/a" }));

    [Fact]
    public void What_is_due_on_a_day_takes_that_day_and_keeps_nobody_busy()
    {
        var file = File(new("een@calendar", 0, "Uiterlijk") { On = new(2026, 12, 31) }, "Termijnen, dit jaar");
        Assert.Contains("DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\nTRANSP:TRANSPARENT\r\n", file);
        Assert.Contains("X-WR-CALNAME:Termijnen\\, dit jaar\r\n", file);
    }

    [Theory]
    [InlineData("a,b;c", @"a\,b\;c")]
    [InlineData(@"C:\map", @"C:\\map")]
    [InlineData("een\r\ntwee", @"een\ntwee")]
    [InlineData("een\ntwee", @"een\ntwee")]
    [InlineData("BEGIN:VEVENT", "BEGIN:VEVENT")]
    [InlineData("één ☕ 🗓", "één ☕ 🗓")]
    public void Signs_with_a_meaning_are_escaped(string text, string written) => Assert.Contains($"\r\nSUMMARY:{written}\r\n", File(Entry(text)));

    [Theory]
    [InlineData('a', 67)]
    [InlineData('a', 68)]
    [InlineData('a', 400)]
    [InlineData('é', 34)]
    [InlineData('é', 300)]
    [InlineData('☕', 200)]
    public void No_line_is_longer_than_75_octets_and_no_letter_is_cut(char letter, int times)
    {
        var text = new string(letter, times);
        var file = File(Entry(text));
        Assert.All(file.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain('\uFFFD', file);
        Assert.Contains($"\r\nSUMMARY:{text}\r\n", file.Replace("\r\n ", ""));
        Assert.Equal(8 + Encoding.UTF8.GetByteCount(text) > 75, file.Contains("\r\n "));
    }

    [Fact]
    public void Only_a_file_of_one_cancelled_appointment_cancels()
    {
        var off = Entry("Gesprek") with { IsCancelled = true };
        Assert.Contains("METHOD:CANCEL\r\n", File(off));
        var both = Encoding.UTF8.GetString(CalendarFile.Make([off, Entry("Ander")], Now));
        Assert.Contains("METHOD:PUBLISH\r\n", both);
        Assert.Contains("STATUS:CANCELLED\r\n", both);
    }
}
