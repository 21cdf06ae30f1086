using Microsoft.AspNetCore.Html;

namespace ComplaintPortal.Web.Evaluation.Charts;

/// <summary>One bar.</summary>
/// <param name="Value">Null where there is nothing to tell.</param>
/// <param name="Text">The number as it is read.</param>
public sealed record Bar(string Name, int? Value, string Text);

/// <summary>Bars from 0, each with its number, so that no axis has to be read.</summary>
public static class BarChart
{
    private const string Fill = "#0072b2";

    /// <summary>One below the other, with the whole name above each.</summary>
    /// <param name="most">The number of a bar of the full length; that of the longest one where it is left out.</param>
    public static IHtmlContent Across(ChartWords words, IReadOnlyList<Bar> bars, int? most = null)
    {
        const double thick = 16, gap = 10;
        var svg = new Svg(words);
        var full = Math.Max(1, most ?? bars.Max(bar => bar.Value ?? 0));
        var room = Svg.Width - bars.Max(bar => Svg.WidthOf(bar.Text, bold: true)) - 12;
        var y = 0.0;
        foreach (var bar in bars)
        {
            foreach (var line in Svg.Lines(bar.Name, Svg.Width)) svg.Text(0, (y += Svg.LineHeight) - 4, line);
            var length = room * (bar.Value ?? 0) / full;
            if (length > 0) svg.Rectangle(0, y, length, thick, Fill);
            svg.Line(0, y - 1, 0, y + thick + 1, Svg.Ink, 2).Text(length + 6, y + thick - 3, bar.Text, bold: true);
            y += thick + gap;
        }
        return svg.Close(y);
    }

    /// <summary>Side by side, for a row of moments with short names.</summary>
    public static IHtmlContent Upright(ChartWords words, IReadOnlyList<Bar> bars, Func<int, string> number)
    {
        const double top = 22, height = 140;
        var svg = new Svg(words);
        var axis = Axis.For(bars.Max(bar => bar.Value ?? 0));
        var left = axis.Marks.Max(mark => Svg.WidthOf(number(mark))) + 6;
        double Y(int value) => top + height - height * value / axis.Top;
        foreach (var mark in axis.Marks)
        {
            svg.Line(left, Y(mark), Svg.Width, Y(mark), mark == 0 ? Svg.Ink : Svg.Grid).Text(left - 5, Y(mark) + 5, number(mark), "end", Svg.Muted);
        }
        var step = (Svg.Width - left) / bars.Count;
        // Numbers that are wider than their bar would run into each other; the axis tells enough then.
        var numbered = bars.All(bar => Svg.WidthOf(bar.Text, bold: true) <= step);
        foreach (var (bar, place) in bars.Select((bar, place) => (bar, place)))
        {
            var middle = left + step * (place + 0.5);
            if (bar.Value is > 0 and var value)
            {
                svg.Rectangle(middle - step * 0.36, Y(value), step * 0.72, top + height - Y(value), Fill);
                if (numbered) svg.Text(middle, Y(value) - 5, bar.Text, "middle", bold: true);
            }
            svg.Text(middle, top + height + 17, bar.Name, "middle");
        }
        return svg.Close(top + height + 24);
    }
}
