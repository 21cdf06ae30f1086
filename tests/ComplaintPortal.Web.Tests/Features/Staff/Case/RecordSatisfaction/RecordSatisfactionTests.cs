using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.Case.RecordSatisfaction;

/// <summary>Satisfied or not, as the complainant said it to the officer.</summary>
public sealed class RecordSatisfactionTests(Portals portals)
{
    private const string Act = "tevreden";

    private Portal Portal => portals.BijElkaar;

    [Theory]
    [InlineData("tevreden", true, "De klager is tevreden (11 maart 2026")]
    [InlineData("niet-tevreden", false, "De klager is niet tevreden (11 maart 2026")]
    [Trait("Obligation", "E15")]
    [Trait("Obligation", "E16")]
    public async Task What_the_complainant_said_is_recorded_in_the_own_words(string answer, bool isSatisfied, string said)
    {
        var number = await Portal.TalkedAsync();
        await Portal.CarryOutAsync(number, await Portal.AgreeAsync(number));
        var officer = await Portal.OfficerAsync();
        var page = await officer.ActAsync(number, Act, ("Satisfied", answer), ("Words", "Zo is het."));
        Assert.Contains(said, page.Text);
        Assert.Contains("“Zo is het.”", page.Text);
        var kept = await Portal.HandledAsync(number);
        var record = Assert.Single(kept.Satisfactions);
        Assert.Equal((isSatisfied, "Zo is het.", ActorKind.Staff, (await officer.MemberAsync()).DisplayName), (record.IsSatisfied, record.Words, record.ByKind, record.ByName));
        Assert.Equal(0, kept.Unseen);
        Assert.Equal(!isSatisfied, page.Document.QuerySelector($"a[href='{Dossiers.PageOf(number, "nieuwe-oplossing")}']") is not null);
    }

    [Theory]
    [InlineData("Satisfied", "misschien", "Kies of de klager tevreden is")]
    [InlineData("Words", "lang", "De toelichting is te lang")]
    public async Task A_fault_is_said_and_nothing_typed_is_lost(string field, string value, string message)
    {
        var number = await Portal.TalkedAsync();
        if (value == "lang") value = new string('a', SatisfactionRecord.WordsLimit + 1);
        (string Name, string Value)[] typed = [("Satisfied", "tevreden"), ("Words", "Zo is het.")];
        var page = await (await Portal.OfficerAsync()).ActAsync(number, Act, [.. typed.Where(one => one.Name != field), (field, value)]);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(page.Errors, error => error.Contains(message));
        foreach (var (name, kept) in typed.Where(one => one.Name != field)) Assert.Equal(kept, page.Value(name));
        Assert.Empty((await Portal.HandledAsync(number)).Satisfactions);
    }

    [Fact]
    public async Task Before_any_conversation_there_is_nothing_to_be_satisfied_with()
    {
        var number = (await Portal.ReceiveAsync()).Number;
        Assert.Equal(Dossiers.PageOf(number), (await (await Portal.OfficerAsync()).GetAsync(Dossiers.PageOf(number, Act))).Address);
    }
}
