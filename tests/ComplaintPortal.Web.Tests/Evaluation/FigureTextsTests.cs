using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Evaluation;
using ComplaintPortal.Web.Tests.Infrastructure;
using ComplaintPortal.Web.Texts;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintPortal.Web.Tests.Evaluation;

/// <summary>Every figure is named and explained, in both languages (E22).</summary>
[Trait("Obligation", "E22")]
public sealed class FigureTextsTests
{
    public static TheoryData<string, string> Both => new() { { Portal.BlijfGroep, "nl" }, { Portal.BlijfGroep, "en" }, { Portal.BijElkaar, "nl" }, { Portal.BijElkaar, "en" } };

    [Theory]
    [MemberData(nameof(Both))]
    public async Task Every_table_measure_and_row_has_a_name_and_every_table_a_definition(string profile, string language)
    {
        using var portal = new Portal(profile, ("Portal:Development:DemoData", "true"));
        var report = await portal.UseAsync((FigureReader reader) => reader.ReportAsync(2026, default));
        using var _ = Language.Use(language);
        var (texts, headlines) = (portal.Services.GetRequiredService<FigureTexts>(), portal.Services.GetRequiredService<FigureHeadlines>());
        foreach (var table in report.Tables)
        {
            Named(texts.Table(table.Code));
            Named(texts.Definition(table.Code));
            Named(headlines.Of(report, table));
            Assert.All(table.Measures, measure => Named(texts.Measure(table, measure)));
            Assert.All(table.Rows, row => Named(texts.Row(table, row) + texts.Group(table, row)));
            Assert.All(table.Measures.Where(measure => table.Code is not FigureTables.SubjectAtLocation && measure.Code != "count"), measure => Assert.Contains(texts.Definitions(table), one => one.Name == texts.Measure(table, measure)));
        }
    }

    private static void Named(string text) => Assert.DoesNotMatch(@"^$|Figure|^[a-z0-9]+(-[a-z0-9]+)+$", text);
}
