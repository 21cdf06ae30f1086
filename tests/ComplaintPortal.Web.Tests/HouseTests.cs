using System.Text.RegularExpressions;

namespace ComplaintPortal.Web.Tests;

/// <summary>The house as the imports run (docs/architecture.md): every arrow goes down, and no feature reaches into another.</summary>
public sealed partial class HouseTests
{
    internal static readonly string Web = Path.Combine(Root(), "src", "ComplaintPortal.Web");

    /// <summary>What each part of the web project may use beside the domain; what stands above uses what stands below.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Texts"] = [],
        ["Hosting"] = ["Texts"],
        ["Regulations"] = ["Hosting"],
        ["Encryption"] = ["Hosting"],
        ["Attachments"] = ["Encryption", "Hosting"],
        ["Data"] = ["Attachments", "Encryption", "Hosting"],
        ["Audit"] = ["Data", "Encryption", "Hosting"],
        ["Identity"] = ["Data", "Hosting", "Texts"],
        ["Drafts"] = ["Attachments", "Data", "Hosting"],
        ["Calendars"] = ["Hosting", "Texts"],
        ["Mail"] = ["Calendars", "Data", "Hosting", "Texts"],
        ["Documents"] = ["Hosting", "Mail", "Texts"],
        ["Imports"] = ["Attachments", "Data", "Documents", "Hosting", "Texts"],
        ["Retention"] = ["Attachments", "Data", "Hosting", "Mail"],
        ["Evaluation"] = ["Data", "Hosting", "Texts"],
        ["KeyRotation"] = ["Attachments", "Data", "Encryption", "Hosting"],
        ["Backups"] = ["Data", "Hosting", "Retention"],
        ["Jobs"] = ["Attachments", "Audit", "Data", "Drafts", "Evaluation", "Hosting", "Imports", "Mail", "Retention"],
        ["Features"] = ["Attachments", "Audit", "Calendars", "Data", "Documents", "Drafts", "Evaluation", "Hosting", "Identity", "Imports", "Mail", "Retention", "Texts"],
    };

    [Fact]
    public void Every_part_uses_only_what_stands_below_it()
    {
        var wrong =
            from file in Sources(Web)
            let part = Path.GetRelativePath(Web, file).Split(Path.DirectorySeparatorChar)[0]
            where Allowed.ContainsKey(part)
            from used in Uses(file, "ComplaintPortal.Web").Select(name => name.Split('.')[0]).Distinct()
            where used != part && !Allowed[part].Contains(used)
            select $"{Path.GetRelativePath(Web, file)} uses {used}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void No_feature_reaches_into_another()
    {
        var features = Path.Combine(Web, "Features");
        var wrong =
            from file in Sources(features)
            let place = Path.GetRelativePath(features, file).Split(Path.DirectorySeparatorChar)
            where place.Length > 2
            from used in Uses(file, "ComplaintPortal.Web.Features")
            let name = used.Split('.')
            where name[0] != "Shared" && (name.Length < 2 || (name[0], name[1]) != (place[0], place[1]))
            select $"{Path.GetRelativePath(features, file)} uses {used}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_domain_uses_nothing_of_the_web_and_no_package()
    {
        var domain = Path.Combine(Root(), "src", "ComplaintPortal.Domain");
        Assert.Empty(Sources(domain).SelectMany(file => Uses(file, "Microsoft").Concat(Uses(file, "ComplaintPortal.Web"))));
        Assert.DoesNotContain("PackageReference", File.ReadAllText(Path.Combine(domain, "ComplaintPortal.Domain.csproj")));
    }

    internal static IEnumerable<string> Sources(string folder) => Directory.EnumerateFiles(folder, "*.cs*", SearchOption.AllDirectories)
        .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml" && !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}"));

    private static IEnumerable<string> Uses(string file, string space) => Using().Matches(File.ReadAllText(file))
        .Select(match => match.Groups["name"].Value)
        .Where(name => name.StartsWith(space + ".", StringComparison.Ordinal))
        .Select(name => name[(space.Length + 1)..]);

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "ComplaintPortal.sln"))) folder = Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!;
        return folder;
    }

    [GeneratedRegex(@"^@?using (?<name>[\w.]+);?", RegexOptions.Multiline)]
    private static partial Regex Using();
}
