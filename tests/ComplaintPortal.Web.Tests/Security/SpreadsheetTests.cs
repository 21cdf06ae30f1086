namespace ComplaintPortal.Web.Tests.Security;

/// <summary>
/// A spreadsheet takes a cell that begins with = + - @ for a formula. Nothing goes out as csv or xlsx today; whoever adds it shows here, in a
/// test through the page, that what people typed stays text.
/// </summary>
public sealed class SpreadsheetTests
{
    private static readonly string[] Signs = ["text/csv", "spreadsheetml", "application/vnd.ms-excel", ".xlsx", ".csv\"", "opendocument.spreadsheet"];

    [Fact]
    public void No_spreadsheet_goes_out()
    {
        var found =
            from file in HouseTests.Sources(HouseTests.Web)
            let text = File.ReadAllText(file)
            where Signs.Any(sign => text.Contains(sign, StringComparison.OrdinalIgnoreCase))
            select Path.GetRelativePath(HouseTests.Web, file);
        Assert.Empty(found);
    }
}
