using System.Text.RegularExpressions;
using ComplaintPortal.Domain.Complaints;

namespace ComplaintPortal.Domain.Tests.Complaints;

/// <summary>docs/procedure.md is read by people who can't run the code: what it draws has to be the code's, no more and no less.</summary>
public partial class ProcedureDocumentTests
{
    private static readonly ComplaintPhase[] Phases = Enum.GetValues<ComplaintPhase>();

    /// <summary>Drawn in one frame: an arrow from the frame leaves each of them.</summary>
    private static readonly ComplaintPhase[] Framed =
        [ComplaintPhase.Received, ComplaintPhase.InContact, ComplaintPhase.InConversation, ComplaintPhase.SolutionAgreed, ComplaintPhase.CarriedOut];

    private const string Frame = "Handled";

    [Fact]
    public void The_diagram_draws_every_change_of_phase_and_no_other() =>
        Holds("diagram", Document().SkipWhile(line => line != "```mermaid").Skip(1).TakeWhile(line => line != "```"), Diagram());

    [Fact]
    public void The_table_says_where_each_act_is_possible_and_nowhere_else() =>
        Holds("table of acts and phases", Document().SkipWhile(line => line != Header()).TakeWhile(line => line.StartsWith('|')), Table());

    /// <summary>Diagram and table together say everything: read back, they are the procedure.</summary>
    [Fact]
    public void The_document_read_back_is_the_procedure()
    {
        var moves = Document().Select(line => Arrow().Match(line)).Where(one => one.Success && one.Groups["from"].Value != "[*]").SelectMany(one =>
            from act in one.Groups["acts"].Value.Split(", ")
            from phase in one.Groups["from"].Value == Frame ? Framed : [Phase(one.Groups["from"].Value)]
            select new Transition(phase, Act(act), Phase(one.Groups["to"].Value)));
        var stays = Document().SkipWhile(line => line != Header()).Skip(2).TakeWhile(line => line.StartsWith('|')).SelectMany(line =>
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries)[1..^1];
            return Phases.Where((_, column) => cells[column + 1].Contains('✓')).Select(phase => new Transition(phase, Act(cells[0]), phase));
        });

        Assert.Equal(InOrder(Procedure.Transitions), InOrder(moves.Concat(stays)));
    }

    [Fact]
    public void Every_phase_act_and_outcome_is_explained()
    {
        var explained = Document().Where(line => line.StartsWith("| **")).Select(line => line.Split("**")[1]).ToHashSet();

        Assert.Empty(Phases.Select(one => Named(one)).Except(explained));
        Assert.Empty(Enum.GetValues<ProcedureAct>().Select(one => Named(one)).Except(explained));
        Assert.Empty(Enum.GetValues<Outcome>().Select(one => Named(one)).Except(explained));
    }

    private static IEnumerable<string> Diagram()
    {
        var moves = Procedure.Transitions.Where(one => one.From != one.To).ToList();
        var fromFrame = moves.GroupBy(one => (one.Act, one.To)).Where(one => Framed.All(phase => one.Any(move => move.From == phase))).Select(one => one.Key).ToList();
        var own = moves.Where(one => !Framed.Contains(one.From) || !fromFrame.Contains((one.Act, one.To)))
            .GroupBy(one => (one.From, one.To)).OrderBy(one => one.Key).Select(one => (From: $"{one.Key.From}", one.Key.To, Acts: one.Select(move => move.Act)));
        var shared = fromFrame.GroupBy(one => one.To).OrderBy(one => one.Key).Select(one => (From: Frame, To: one.Key, Acts: one.Select(way => way.Act)));
        var inside = own.ToLookup(one => Framed.Contains(one.To) && Framed.Any(phase => one.From == $"{phase}"));
        return
        [
            "stateDiagram-v2",
            $"    state \"handled by the organisation\" as {Frame} {{",
            .. Framed.Select(phase => "    " + State(phase)),
            .. inside[true].Select(one => "    " + Drawn(one)),
            "    }",
            .. Phases.Except(Framed).Select(State),
            $"    [*] --> {ComplaintPhase.Received}",
            .. inside[false].Concat(shared).Select(Drawn),
        ];
    }

    private static string State(ComplaintPhase phase) => $"    state \"{Named(phase)}\" as {phase}";

    private static string Drawn((string From, ComplaintPhase To, IEnumerable<ProcedureAct> Acts) arrow) =>
        $"    {arrow.From} --> {arrow.To}: {string.Join(", ", arrow.Acts.Order().Select(act => Named(act)))}";

    private static IEnumerable<string> Table()
    {
        yield return Header();
        yield return $"|---|{string.Concat(Phases.Select(_ => ":-:|"))}";
        foreach (var act in Enum.GetValues<ProcedureAct>()) yield return $"| {Named(act)} | {string.Join(" | ", Phases.Select(phase => Cell(phase, act)))} |";
    }

    private static string Header() => $"| act | {string.Join(" | ", Phases.Select(phase => Named(phase)))} |";

    private static string Cell(ComplaintPhase phase, ProcedureAct act)
    {
        var to = Procedure.Transitions.Where(one => one.From == phase && one.Act == act).Select(one => one.To).ToList();
        return string.Join(' ', new[] { to.Contains(phase) ? "✓" : "", to.Exists(one => one != phase) ? "→" : "" }.Where(one => one != ""));
    }

    /// <summary>"RecordContact" is "record contact", and "WzdRoute" "Wzd route".</summary>
    private static string Named<T>(T one)
        where T : struct, Enum => WordStart().Replace(one.ToString(), match => " " + match.Value.ToLowerInvariant()).Trim().Replace("wzd", "Wzd");

    private static ComplaintPhase Phase(string name) => Enum.Parse<ComplaintPhase>(name);

    private static ProcedureAct Act(string words) => Enum.Parse<ProcedureAct>(words.Replace(" ", ""), ignoreCase: true);

    private static IEnumerable<Transition> InOrder(IEnumerable<Transition> all) => all.OrderBy(one => one.From).ThenBy(one => one.Act).ThenBy(one => one.To);

    private static void Holds(string what, IEnumerable<string> written, IEnumerable<string> right)
    {
        var text = string.Join('\n', right);
        Assert.True(string.Join('\n', written) == text, $"The {what} in docs/procedure.md does not say what the code does. The right one:\n\n{text}\n");
    }

    [GeneratedRegex("[A-Z]")]
    private static partial Regex WordStart();

    [GeneratedRegex(@"^ {4,8}(?<from>\S+) --> (?<to>\w+)(: (?<acts>.+))?$")]
    private static partial Regex Arrow();

    private static string[] Document()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "ComplaintPortal.sln"))) folder = folder.Parent!;
        return File.ReadAllLines(Path.Combine(folder.FullName, "docs", "procedure.md"));
    }
}
