namespace ComplaintPortal.Web.Tests.Security;

/// <summary>
/// A spreadsheet takes a cell that begins with = + - @ for a formula. Tables go out by Documents/Tables alone, which writes text as text
/// (TableTests, and through the page RegisterExportTests); nothing else names their kinds.
/// </summary>
public sealed class SpreadsheetTests
{
    private static readonly string[] Signs = ["text/csv", "spreadsheetml", "application/vnd.ms-excel", "opendocument.spreadsheet"];

    [Fact]
    public void Tables_go_out_by_their_writers_alone()
    {
        var found =
            from file in HouseTests.Sources(HouseTests.Web)
            let name = Path.GetRelativePath(HouseTests.Web, file)
            where !name.StartsWith(Path.Combine("Documents", "Tables"), StringComparison.Ordinal)
            let text = File.ReadAllText(file)
            where Signs.Any(sign => text.Contains(sign, StringComparison.OrdinalIgnoreCase))
            select name;
        Assert.Empty(found);
    }
}
