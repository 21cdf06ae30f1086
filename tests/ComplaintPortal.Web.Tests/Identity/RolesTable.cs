using System.Text.RegularExpressions;
using ComplaintPortal.Web.Data.Rows;

namespace ComplaintPortal.Web.Tests.Identity;

/// <summary>docs/roles.md as it stands: which role does what, and at which addresses.</summary>
internal sealed partial class RolesTable
{
    public const string Visitor = "visitor";
    public const string Complainant = "complainant";

    /// <summary>Only for a reason that was given a moment ago.</summary>
    public const string WithReason = "with a reason";

    private static readonly string[] Columns = [Visitor, Complainant, Roles.Officer, Roles.Management, Roles.Administrator];

    private readonly Dictionary<string, string[]> acts;
    private readonly Dictionary<string, string> addresses;

    private RolesTable(Dictionary<string, string[]> acts, Dictionary<string, string> addresses) => (this.acts, this.addresses) = (acts, addresses);

    /// <summary>The addresses, as "METHOD path".</summary>
    public IReadOnlyCollection<string> Addresses => addresses.Keys;

    /// <summary>The acts that no address carries out, and addresses whose act is in no row.</summary>
    public IReadOnlyList<string> Faults =>
        [.. acts.Keys.Except(addresses.Values).Select(act => $"No address carries out: {act}"), .. addresses.Values.Except(acts.Keys).Distinct().Select(act => $"In no row: {act}")];

    public static RolesTable Read()
    {
        var lines = File.ReadAllLines(Path.Combine(HouseTests.Web, "..", "..", "docs", "roles.md"));
        return new(
            lines.SkipWhile(line => !line.StartsWith("| act | visitor |", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|')).Select(Cells)
                .ToDictionary(cells => cells[0], cells => cells[1..]),
            lines.SkipWhile(line => line != "## Addresses").Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(Cells)
                .SelectMany(cells => Code().Matches(cells[0]).Select(match => (Address: match.Groups["code"].Value, Act: cells[1])))
                .ToDictionary(row => row.Address, row => row.Act));
    }

    /// <summary>Whether someone in this role may come to an address.</summary>
    public bool Allows(string role, string address) => acts[addresses[address]][Array.IndexOf(Columns, role)] is not ("" or WithReason);

    private static string[] Cells(string line) => [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim())];

    [GeneratedRegex("`(?<code>[^`]+)`")]
    private static partial Regex Code();
}
