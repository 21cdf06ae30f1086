using Microsoft.AspNetCore.Html;

namespace ComplaintPortal.Web.Evaluation.Charts;

/// <summary>One line over the years.</summary>
/// <param name="Name">Short: it stands beside the end of the line.</param>
/// <param name="Values">One for each year; null where there is nothing to tell.</param>
public sealed record Line(string Name, IReadOnlyList<int?> Values);

/// <summary>Lines over the years, each with its name at its end; told apart by mark and dashes too, so that they read without colour.</summary>
public static class LineChart
{
    private const double Top = 12, Height = 170, LabelHeight = 20, MarkSize = 5;

    /// <summary>Of Okabe and Ito, those that stand out from white; told apart by whoever sees colours differently.</summary>
    private static readonly IReadOnlyList<(string Color, string Dashes)> Looks =
        [("#0072b2", ""), ("#c04f00", "7 4"), ("#1b1f27", "2 3"), ("#007a5a", "10 3 2 3"), ("#9c4b80", "4 2")];

    /// <param name="isPercent">The axis goes to 100.</param>
    public static IHtmlContent Draw(ChartWords words, IReadOnlyList<int> years, IReadOnlyList<Line> lines, bool isPercent, Func<int, string> number)
    {
        var svg = new Svg(words);
        var axis = isPercent ? Axis.Percents : Axis.For(lines.SelectMany(line => line.Values).Max() ?? 0);
        var left = axis.Marks.Max(mark => Svg.WidthOf(number(mark))) + 16;
        var right = Svg.Width - lines.Max(line => Svg.WidthOf(line.Name, bold: true)) - 30;
        double X(int place) => left + (right - left) * place / (years.Count - 1);
        double Y(int value) => Top + Height - Height * value / axis.Top;

        foreach (var mark in axis.Marks)
        {
            svg.Line(left - 8, Y(mark), right + 8, Y(mark), mark == 0 ? Svg.Ink : Svg.Grid).Text(left - 12, Y(mark) + 5, number(mark), "end", Svg.Muted);
        }
        // Five whole years do not fit beside long names: the middle ones are told by their last two figures.
        foreach (var (year, place) in years.Select((year, place) => (year, place))) svg.Text(X(place), Top + Height + 20, $"’{year % 100:00}", "middle");

        var drawn = lines.Select((line, place) => (Line: line, Look: place % Looks.Count)).Where(one => one.Line.Values.Any(value => value is not null)).ToList();
        foreach (var (line, look) in drawn)
        {
            var (color, dashes) = Looks[look];
            foreach (var part in Parts(line.Values).Where(part => part.Count > 1))
                svg.Path("M" + string.Join("L", part.Select(place => $"{Svg.Number(X(place))} {Svg.Number(Y(line.Values[place]!.Value))}")), "none", color, 2.5, dashes);
            foreach (var place in Enumerable.Range(0, years.Count).Where(place => line.Values[place] is not null)) Mark(svg, look, X(place), Y(line.Values[place]!.Value));
        }
        foreach (var (label, y) in Spread([.. drawn.Select(one => Y(one.Line.Values.Last(value => value is not null)!.Value))]))
        {
            Mark(svg, drawn[label].Look, right + 16, y);
            svg.Text(right + 26, y + 5, drawn[label].Line.Name, bold: true);
        }
        return svg.Close(Top + Height + 28);
    }

    /// <summary>The stretches of years without a gap.</summary>
    private static IEnumerable<List<int>> Parts(IReadOnlyList<int?> values)
    {
        var part = new List<int>();
        for (var place = 0; place <= values.Count; place++)
        {
            if (place < values.Count && values[place] is not null) part.Add(place);
            else if (part.Count > 0)
            {
                yield return part;
                part = [];
            }
        }
    }

    /// <summary>Places for labels, as near to their lines as they go without touching.</summary>
    private static IEnumerable<(int Label, double Y)> Spread(IReadOnlyList<double> wanted)
    {
        var order = Enumerable.Range(0, wanted.Count).OrderBy(label => wanted[label]).ToList();
        var places = order.ConvertAll(label => wanted[label]);
        for (var i = 1; i < places.Count; i++) places[i] = Math.Max(places[i], places[i - 1] + LabelHeight);
        for (var (i, floor) = (places.Count - 1, Top + Height); i >= 0; i--, floor -= LabelHeight) places[i] = Math.Min(places[i], floor);
        return order.Zip(places);
    }

    /// <summary>A circle, square, triangle, diamond or cross: a shape for each line.</summary>
    private static void Mark(Svg svg, int look, double x, double y)
    {
        string Way(params (double X, double Y)[] points) => "M" + string.Join("L", points.Select(one => $"{Svg.Number(x + one.X * MarkSize)} {Svg.Number(y + one.Y * MarkSize)}"));
        var (way, isOpen) = look switch
        {
            0 => ($"M{Svg.Number(x - MarkSize)} {Svg.Number(y)}a{MarkSize} {MarkSize} 0 1 0 {2 * MarkSize} 0a{MarkSize} {MarkSize} 0 1 0 {-2 * MarkSize} 0Z", false),
            1 => (Way((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)) + "Z", true),
            2 => (Way((0, -1.1), (1.1, 0.9), (-1.1, 0.9)) + "Z", false),
            3 => (Way((0, -1.3), (1.3, 0), (0, 1.3), (-1.3, 0)) + "Z", true),
            _ => (Way((-1, -1), (1, 1)) + Way((1, -1), (-1, 1)), true),
        };
        svg.Path(way, isOpen ? "#fff" : Looks[look].Color, Looks[look].Color);
    }
}
