using System.Xml.Linq;
using ComplaintPortal.Web.Evaluation.Charts;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintPortal.Web.Tests.Evaluation;

/// <summary>The charts as drawings: whole, without style or script, told in words, readable in grey (E22).</summary>
[Trait("Obligation", "E22")]
public sealed class ChartTests
{
    private static readonly ChartWords Words = new("grafiek-1", "Meest <b>gehoord</b> & \"gelezen\"", "Staafdiagram.");

    private static readonly int[] Years = [2022, 2023, 2024, 2025, 2026];

    public static TheoryData<string> Kinds => ["across", "percents", "upright", "lines", "one-line", "heat", "wide-heat"];

    private static IHtmlContent Draw(string kind) => kind switch
    {
        "across" => BarChart.Across(Words, [new("Een <i>heel</i> lange naam die niet op één regel past, en nog langer", 12345, "12.345"), new("B", 0, "0"), new("C", null, "–")]),
        "percents" => BarChart.Across(Words, [new("A", 100, "100 %"), new("B", 3, "3 %")], 100),
        "upright" => BarChart.Upright(Words, [.. Enumerable.Range(1, 12).Select(month => new Bar("J", month * 150, $"{month * 150}"))], value => $"{value}"),
        "lines" => LineChart.Draw(Words, Years, [new("A & B", [1, 2, null, 4, 5]), new("C", [null, null, null, null, 5]), new("D", [5, 5, 5, 5, 5]), new("E", [5, 5, 5, 5, 5]), new("F", [0, 0, 0, 0, 0])], false, value => $"{value}"),
        "one-line" => LineChart.Draw(Words, Years, [new("Tevreden", [null, 100, 89, 100, 86])], true, value => $"{value} %"),
        "heat" => HeatMap.Draw(Words, ["Alkmaar", "Haarlem"], [new("A", [0, 7]), new("B", [3, 1])], value => $"{value}"),
        _ => HeatMap.Draw(Words, [.. Enumerable.Range(1, 30).Select(place => $"Locatie {place}")], [new("A", [.. Enumerable.Range(0, 30)])], value => $"{value}"),
    };

    private static XElement Parse(IHtmlContent picture)
    {
        using var text = new StringWriter();
        picture.WriteTo(text, System.Text.Encodings.Web.HtmlEncoder.Default);
        return XElement.Parse(text.ToString());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_chart_is_whole_and_says_what_is_seen(string kind)
    {
        var svg = Parse(Draw(kind));
        XNamespace space = "http://www.w3.org/2000/svg";
        Assert.Equal(("img", "grafiek-1-titel grafiek-1-uitleg"), (svg.Attribute("role")!.Value, svg.Attribute("aria-labelledby")!.Value));
        Assert.Equal((Words.Title, "grafiek-1-titel"), (svg.Element(space + "title")!.Value, svg.Element(space + "title")!.Attribute("id")!.Value));
        Assert.Equal((Words.Description, "grafiek-1-uitleg"), (svg.Element(space + "desc")!.Value, svg.Element(space + "desc")!.Attribute("id")!.Value));
        Assert.DoesNotContain(svg.DescendantsAndSelf(), element => element.Name.LocalName is "style" or "script" || element.Attributes().Any(one => one.Name.LocalName == "style" || one.Name.LocalName.StartsWith("on", StringComparison.Ordinal)));
        // At 320 pixels wide, 16 of margin on either side, text of 14 is more than 12 high.
        var width = double.Parse(svg.Attribute("viewBox")!.Value.Split(' ')[2], System.Globalization.CultureInfo.InvariantCulture);
        if (kind != "wide-heat") Assert.True(288 / width * 14 >= 12);
        Assert.All(svg.Descendants(space + "text"), text => Assert.Equal("14", text.Attribute("font-size")!.Value));
        Assert.All(svg.Descendants().Where(one => one.Attribute("width") is not null), one => Assert.True(double.Parse(one.Attribute("width")!.Value, System.Globalization.CultureInfo.InvariantCulture) > 0));
    }

    [Fact]
    public void Every_number_in_a_cell_stands_out_from_its_shade()
    {
        var shades = Enumerable.Range(0, 50).Select(value => HeatMap.ShadeOf(value, 49)).Distinct().ToList();
        Assert.Equal(6, shades.Count);
        Assert.All(shades, shade => Assert.True(HeatMap.Contrast(shade, HeatMap.InkOn(shade)) >= 4.5, shade));
        // In grey they keep their order: each is darker than the one before.
        Assert.Equal(shades, shades.OrderByDescending(shade => HeatMap.Contrast(shade, "#000000")));
        Assert.NotEqual(HeatMap.ShadeOf(49, 49), HeatMap.ShadeOf(1, 1));
    }

    [Fact]
    public void Bars_start_at_nothing_and_their_lengths_go_by_their_numbers()
    {
        XNamespace space = "http://www.w3.org/2000/svg";
        var bars = Parse(BarChart.Across(Words, [new("A", 40, "40"), new("B", 10, "10"), new("C", 0, "0")])).Elements(space + "rect").ToList();
        Assert.Equal(2, bars.Count);
        Assert.All(bars, bar => Assert.Equal("0", bar.Attribute("x")!.Value));
        double Length(int at) => double.Parse(bars[at].Attribute("width")!.Value, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(Length(0), 4 * Length(1), 0.5);
    }

    [Theory]
    [MemberData(nameof(Portals.Both), MemberType = typeof(Portals))]
    public async Task Every_chart_of_a_report_has_an_id_of_its_own(string profile)
    {
        using var portal = new Portal(profile, ("Portal:Development:DemoData", "true"));
        var report = await portal.UseAsync((Web.Evaluation.FigureReader reader) => reader.ReportAsync(2026, default));
        var charts = portal.Services.GetRequiredService<FigureCharts>();
        var ids = report.Tables.SelectMany(table => charts.Of(report, table)).Select(chart => Parse(chart.Picture).Attribute("aria-labelledby")!.Value).ToList();
        Assert.True(ids.Count > 10);
        Assert.Distinct(ids);
    }
}
