using System.Globalization;
using Microsoft.AspNetCore.Html;

namespace ComplaintPortal.Web.Evaluation.Charts;

/// <summary>One row of cells, one for each column.</summary>
public sealed record HeatRow(string Name, IReadOnlyList<int> Values);

/// <summary>How often things come together: the darker the cell, the more; each cell holds its number.</summary>
public static class HeatMap
{
    private const double CellHeight = 30, LeastCellWidth = 36;

    /// <summary>One hue from white to dark, in steps of lightness, so that it keeps its order in grey.</summary>
    private static readonly IReadOnlyList<string> Shades = ["#ffffff", "#d3e5f4", "#98c3e3", "#4f97ca", "#1f6ba5", "#083a6b"];

    /// <param name="columns">The names of the columns: told by letters, since they are longer than a cell is wide.</param>
    public static IHtmlContent Draw(ChartWords words, IReadOnlyList<string> columns, IReadOnlyList<HeatRow> rows, Func<int, string> number)
    {
        var width = Math.Max(Svg.Width, columns.Count * LeastCellWidth + 2);
        var svg = new Svg(words, width);
        var (cell, most, y) = ((width - 2) / columns.Count, rows.SelectMany(row => row.Values).DefaultIfEmpty().Max(), 0.0);
        foreach (var (name, place) in columns.Select((name, place) => (name, place)))
        {
            foreach (var (line, at) in Svg.Lines(name, width - 26).Select((line, at) => (line, at)))
            {
                y += Svg.LineHeight;
                if (at == 0) svg.Text(0, y - 4, Letter(place), bold: true);
                svg.Text(22, y - 4, line);
            }
        }
        y += Svg.LineHeight + 8;
        for (var place = 0; place < columns.Count; place++) svg.Text(1 + cell * (place + 0.5), y - 2, Letter(place), "middle", bold: true);
        foreach (var row in rows)
        {
            foreach (var line in Svg.Lines(row.Name, width)) svg.Text(0, (y += Svg.LineHeight) - 3, line);
            foreach (var (value, place) in row.Values.Select((value, place) => (value, place)))
            {
                var shade = ShadeOf(value, most);
                svg.Rectangle(1 + cell * place, y + 1, cell, CellHeight, shade, Svg.Muted)
                    .Text(1 + cell * (place + 0.5), y + CellHeight / 2 + 6, number(value), "middle", InkOn(shade), bold: value > 0);
            }
            y += CellHeight + 6;
        }
        return svg.Close(y);
    }

    /// <summary>White for nothing; what there is goes from the lightest to the darkest by its part of the most. One or two are never dark.</summary>
    public static string ShadeOf(int value, int most) => value <= 0 ? Shades[0] : Shades[1 + (value * (Shades.Count - 1) - 1) / Math.Max(most, Shades.Count - 1)];

    /// <summary>Black or white, whichever stands out more: at least 4.5 to 1.</summary>
    public static string InkOn(string shade) => Contrast(shade, Svg.Ink) >= Contrast(shade, "#ffffff") ? Svg.Ink : "#ffffff";

    /// <summary>As WCAG counts it.</summary>
    public static double Contrast(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string color)
    {
        double Part(int at)
        {
            var part = int.Parse(color.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4);
        }

        return 0.2126 * Part(1) + 0.7152 * Part(3) + 0.0722 * Part(5);
    }

    /// <summary>A, B, … Z, AA, AB, …</summary>
    private static string Letter(int place) => place < 26 ? $"{(char)('A' + place)}" : Letter(place / 26 - 1) + Letter(place % 26);
}
