using System.Text.RegularExpressions;

namespace ComplaintPortal.Web.Tests;

/// <summary>Every obligation of both regulations is shown by a test, and every id that a test carries is one (docs/obligations.md).</summary>
public sealed partial class ObligationTests
{
    [Fact]
    public void No_obligation_is_without_a_test_that_shows_it()
    {
        var root = Path.GetFullPath(Path.Combine(HouseTests.Web, "..", ".."));
        var bound = Row().Matches(File.ReadAllText(Path.Combine(root, "docs", "obligations.md"))).Select(match => match.Groups["id"].Value).ToHashSet();
        Assert.Equal(31 + 23, bound.Count);
        var shown = HouseTests.Sources(Path.Combine(root, "tests"))
            .SelectMany(file => Trait().Matches(File.ReadAllText(file)).Select(match => match.Groups["id"].Value)).ToHashSet();
        Assert.Empty(bound.Except(shown));
        Assert.Empty(shown.Except(bound));
    }

    [GeneratedRegex(@"^\| (?<id>[BE]\d+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("Trait\\(\"Obligation\", \"(?<id>[^\"]+)\"\\)")]
    private static partial Regex Trait();
}
