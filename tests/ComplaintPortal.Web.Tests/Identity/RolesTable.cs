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

    /// <summary>The acts of which the document says where, also those that take place elsewhere, such as by e-mail.</summary>
    private readonly IReadOnlyList<string> listed;

    private RolesTable(Dictionary<string, string[]> acts, Dictionary<string, string> addresses, IReadOnlyList<string> listed) =>
        (this.acts, this.addresses, this.listed) = (acts, addresses, listed);

    /// <summary>The addresses, as the routes of the running portal have them.</summary>
    public IReadOnlyCollection<string> Addresses => addresses.Keys;

    /// <summary>The acts that no address carries out, and addresses whose act is in no row.</summary>
    public IReadOnlyList<string> Faults =>
        [.. acts.Keys.Except(listed).Select(act => $"No address carries out: {act}"), .. listed.Except(acts.Keys).Select(act => $"In no row: {act}")];

    public static RolesTable Read()
    {
        var lines = File.ReadAllLines(Path.Combine(HouseTests.Web, "..", "..", "docs", "roles.md"));
        var rows = lines.SkipWhile(line => line != "## Addresses").SkipWhile(line => !line.StartsWith("|---", StringComparison.Ordinal)).Skip(1)
            .TakeWhile(line => line.StartsWith('|')).Select(Cells).ToList();
        return new(
            lines.SkipWhile(line => !line.StartsWith("| act | visitor |", StringComparison.Ordinal)).Skip(2).TakeWhile(line => line.StartsWith('|')).Select(Cells)
                .ToDictionary(cells => cells[0], cells => cells[1..]),
            rows
                .SelectMany(cells => Code().Matches(cells[1]).Select(match => (Address: match.Groups["code"].Value, Act: cells[0])))
                .ToDictionary(row => row.Address, row => row.Act),
            [.. rows.Select(cells => cells[0])]);
    }

    /// <summary>
    /// Whether someone in this role may come to an address. An act that both sides do has an address on each: what begins with
    /// /medewerkers is for staff, and the rest of it for complainants.
    /// </summary>
    public bool Allows(string role, string address)
    {
        var marks = acts[addresses[address]];
        if (marks[0].Length > 0) return true;
        return IsOfStaff(address) == Roles.All.Contains(role) && marks[Array.IndexOf(Columns, role)] is not ("" or WithReason);
    }

    /// <summary>Whether it opens to who still has to set up a second factor or replace a first password.</summary>
    public bool IsForNewcomers(string address) => addresses[address] is var act && (act.Contains("`SettingUp`", StringComparison.Ordinal) || act.Contains("`Entering`", StringComparison.Ordinal));

    private static bool IsOfStaff(string address) => address.StartsWith("/medewerkers", StringComparison.Ordinal);

    private static string[] Cells(string line) => [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim())];

    [GeneratedRegex("`(?<code>[^`]+)`")]
    private static partial Regex Code();
}
