using System.Net;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Regulations;

/// <summary>An organisation that the portal has never heard of brings its own profile file, and everything follows it.</summary>
public sealed class OwnProfileTests(OwnProfileTests.Noorderlicht noorderlicht) : IClassFixture<OwnProfileTests.Noorderlicht>
{
    private Portal Portal => noorderlicht.Portal;

    [Theory]
    [InlineData("/")]
    [InlineData("/klachtenregeling")]
    [InlineData("/privacy")]
    [InlineData("/toegankelijkheid")]
    [InlineData("/klacht-indienen")]
    [InlineData("/mijn-klacht")]
    [InlineData("/medewerkers/inloggen")]
    [InlineData("/bestaat-niet")]
    public async Task Every_page_is_that_of_the_organisation(string address)
    {
        foreach (var language in new[] { "nl", "en" })
        {
            var page = await Portal.Visitor(language).GetAsync(address);
            Assert.Contains("Stichting Noorderlicht", page.Body);
            foreach (var other in new[] { "Blijf Groep", "Bij Elkaar", "klachtenfunctionaris", "complaints officer" })
                Assert.DoesNotContain(other, page.Body, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    [Trait("Obligation", "E8")]
    public async Task The_handler_is_called_as_the_profile_says()
    {
        Assert.Contains("de klachtencommissaris", (await Portal.Visitor().GetAsync("/privacy")).Text);
        Assert.Contains("the complaints commissioner", (await Portal.Visitor("en").GetAsync("/privacy")).Text);
    }

    [Fact]
    public async Task A_promise_of_three_working_days_is_counted_and_told()
    {
        var sent = await Journey.Of(Portal).SendAsync();
        Assert.StartsWith("NL-2026-", sent.Number);
        Assert.Contains("Uiterlijk maandag 16 maart 2026", sent.Receipt.Text);
        var promise = await Portal.DataAsync(db => db.Promises.SingleAsync());
        Assert.Equal((PromiseKind.Contact, 3, TermUnit.WorkingDays, new DateOnly(2026, 3, 16)), (promise.Kind, promise.TermDays, promise.TermUnit, promise.DueOn));
    }

    [Fact]
    [Trait("Obligation", "B17")]
    public async Task An_employee_signs_in_again_after_the_minutes_of_the_profile()
    {
        var officer = await Portal.OfficerAsync();
        Portal.Clock.Move(TimeSpan.FromMinutes(14));
        Assert.Equal("/medewerkers/account", (await officer.GetAsync("/medewerkers/account")).Address);
        Portal.Clock.Move(TimeSpan.FromMinutes(16));
        Assert.StartsWith("/medewerkers/inloggen", (await officer.GetAsync("/medewerkers/account")).Address);
    }

    [Fact]
    [Trait("Obligation", "B18")]
    public async Task An_unfinished_form_is_kept_for_the_hours_of_the_profile_and_pages_say_so()
    {
        var visitor = Portal.Visitor();
        await (await visitor.GetAsync("/klacht-indienen")).SubmitAsync("#stap", ("Story", "Half af"));
        Assert.Contains("blijft 3 uur bewaard", (await visitor.GetAsync("/klacht-indienen/verhaal")).Text);
        Assert.Contains("is na 3 uur weg", (await visitor.GetAsync("/privacy")).Text);
        var expires = await Portal.DataAsync(db => db.Drafts.OrderByDescending(draft => draft.ExpiresAt).Select(draft => draft.ExpiresAt).FirstAsync());
        Assert.Equal(Portal.Clock.Now.AddHours(3), expires);
    }

    [Fact]
    public async Task The_colours_are_those_of_the_profile()
    {
        var page = await Portal.Visitor().GetAsync("/dist/thema.css");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        foreach (var colour in new[] { "#102030", "#081018", "#f0f4f8", "#c04000" }) Assert.Contains(colour, page.Body);
    }

    /// <summary>The running portal of an invented organisation.</summary>
    public sealed class Noorderlicht : IDisposable
    {
        private readonly string file = Path.GetTempFileName();

        public Noorderlicht()
        {
            File.WriteAllText(file, Profile());
            Portal = new Portal(file);
        }

        public Portal Portal { get; }

        private static string Profile()
        {
            var profile = RegulationReaderTests.Shipped(Portal.BlijfGroep);
            profile["code"] = "noorderlicht";
            profile["numberPrefix"] = "NL";
            profile["promises"]![0]!["days"] = 3;
            profile["promises"]![0]!["remindOn"] = new System.Text.Json.Nodes.JsonArray(-1, 0);
            profile["staffIdleMinutes"] = 15;
            profile["retention"]!["draftHours"] = 3;
            var theme = profile["theme"]!;
            (theme["color"], theme["colorDark"], theme["colorLight"], theme["accent"]) = ("#102030", "#081018", "#f0f4f8", "#c04000");
            return profile.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })
                .Replace("Blijf Groep", "Stichting Noorderlicht", StringComparison.Ordinal)
                .Replace("lachtenfunctionaris", "lachtencommissaris", StringComparison.Ordinal)
                .Replace("omplaints officer", "omplaints commissioner", StringComparison.Ordinal);
        }

        public void Dispose()
        {
            Portal.Dispose();
            File.Delete(file);
        }
    }
}
