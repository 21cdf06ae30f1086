using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace ComplaintPortal.Web.Evaluation.Charts;

/// <summary>What a chart says to whoever does not see it.</summary>
/// <param name="Id">In Latin letters, digits and hyphens; no two charts of a page share one.</param>
/// <param name="Title">What is seen.</param>
/// <param name="Description">How it is drawn, and where the numbers stand.</param>
public sealed record ChartWords(string Id, string Title, string Description);

/// <summary>
/// A drawing that a page holds as it is: no script, no style but attributes and the page's own. Made for a width of 320, so that its text
/// keeps its size on a telephone.
/// </summary>
internal sealed class Svg(ChartWords words, double width = Svg.Width)
{
    public const double Width = 320;

    /// <summary>Of the text, and from one line to the next.</summary>
    public const double TextSize = 14;
    public const double LineHeight = 18;

    public const string Ink = "#1b1f27";
    public const string Muted = "#59616c";
    public const string Grid = "#c3c8cf";

    private readonly StringBuilder body = new();

    public Svg Rectangle(double x, double y, double width, double height, string fill, string? stroke = null) => Add(
        $"<rect x=\"{Number(x)}\" y=\"{Number(y)}\" width=\"{Number(width)}\" height=\"{Number(height)}\" fill=\"{fill}\"{(stroke is null ? "" : $" stroke=\"{stroke}\"")}/>");

    public Svg Line(double x1, double y1, double x2, double y2, string stroke, double thick = 1) => Add(
        $"<line x1=\"{Number(x1)}\" y1=\"{Number(y1)}\" x2=\"{Number(x2)}\" y2=\"{Number(y2)}\" stroke=\"{stroke}\" stroke-width=\"{Number(thick)}\"/>");

    public Svg Path(string way, string fill, string stroke, double thick = 2, string dashes = "") => Add(
        $"<path d=\"{way}\" fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"{Number(thick)}\"{(dashes.Length == 0 ? "" : $" stroke-dasharray=\"{dashes}\"")} stroke-linejoin=\"round\"/>");

    /// <param name="anchor">"start", "middle" or "end": which part of the text stands at x.</param>
    public Svg Text(double x, double y, string text, string anchor = "start", string fill = Ink, bool bold = false) => Add(
        $"<text x=\"{Number(x)}\" y=\"{Number(y)}\" font-size=\"{Number(TextSize)}\" text-anchor=\"{anchor}\" fill=\"{fill}\"{(bold ? " font-weight=\"700\"" : "")}>{Encode(text)}</text>");

    public IHtmlContent Close(double height) => new HtmlString(
        $"<svg class=\"app-chart__picture\" xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Number(width)} {Number(height)}\" width=\"{Number(width)}\" height=\"{Number(height)}\" role=\"img\" aria-labelledby=\"{words.Id}-titel {words.Id}-uitleg\">"
        + $"<title id=\"{words.Id}-titel\">{Encode(words.Title)}</title><desc id=\"{words.Id}-uitleg\">{Encode(words.Description)}</desc>{body}</svg>");

    /// <summary>About how wide a text is in the widest of the fonts that it may be shown in; a little too much rather than too little.</summary>
    public static double WidthOf(string text, bool bold = false) => text.Length * TextSize * (bold ? 0.7 : 0.64);

    /// <summary>The text in lines that fit.</summary>
    public static IReadOnlyList<string> Lines(string text, double width)
    {
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && WidthOf($"{lines[^1]} {word}") <= width) lines[^1] += " " + word;
            else lines.Add(word);
        }
        return lines;
    }

    public static string Number(double value) => Math.Round(value, 1).ToString(CultureInfo.InvariantCulture);

    private static string Encode(string text) => HtmlEncoder.Default.Encode(text);

    private Svg Add(string element)
    {
        body.Append(element);
        return this;
    }
}

/// <summary>An axis from 0 with a few round numbers.</summary>
internal sealed record Axis(int Top, int Step)
{
    private const int MostSteps = 4;

    public static readonly Axis Percents = new(100, 25);

    public IEnumerable<int> Marks => Enumerable.Range(0, Top / Step + 1).Select(place => place * Step);

    /// <summary>The smallest one on which a number fits.</summary>
    public static Axis For(int most)
    {
        for (var tens = 1; ; tens *= 10)
        {
            foreach (var step in new[] { tens, 2 * tens, 5 * tens })
            {
                if (step * MostSteps >= most) return new(Math.Max(1, (most + step - 1) / step) * step, step);
            }
        }
    }
}
