using System.Net;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Jobs;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Features.Staff.Evaluation;

/// <summary>What was adopted stays word for word and figure for figure: after corrections, and after the dossiers behind it are destroyed (B15, B19, E22).</summary>
[Trait("Obligation", "E22")]
[Trait("Obligation", "B15")]
public sealed class AdoptedTests
{
    private static async Task<(Portal Portal, Visitor Officer, Visitor Management)> AdoptedAsync()
    {
        var portal = Evaluated.In2025();
        await portal.TeachAsync("Bel terug als je dat belooft.", "Terugbellijst");
        portal.GoTo(new DateOnly(2026, 3, 11));
        var (officer, management) = (await portal.OfficerAsync(), await portal.SignedInAsync(Roles.Management));
        await officer.ReadyAsync();
        Assert.Equal(Evaluated.Year, (await management.AdoptAsync()).Address);
        return (portal, officer, management);
    }

    [Fact]
    public async Task Nothing_of_it_can_be_worked_on_any_more()
    {
        var (portal, officer, _) = await AdoptedAsync();
        using var running = portal;
        var before = (await portal.EvaluationAsync()).Version;
        var theme = (await portal.EvaluationAsync()).Current.Themes[0];
        foreach (var part in new[] { "themas/toevoegen", $"themas/{theme.Id}", "punten", $"punten/{theme.Points[0].Id}", "conclusies", "bespreking" })
        {
            var page = await officer.GetAsync(Evaluated.At(part));
            Assert.Equal(Evaluated.Year, page.Address);
            Assert.Contains("Dit kan nu niet", page.Text);
        }
        Assert.Equal(before, (await portal.EvaluationAsync()).Version);
    }

    [Fact]
    public async Task A_form_that_was_open_when_it_was_adopted_changes_nothing_and_keeps_what_was_typed()
    {
        using var portal = Evaluated.In2025();
        await portal.TeachAsync("Bel terug.", "Lijst");
        portal.GoTo(new DateOnly(2026, 3, 11));
        var (officer, management) = (await portal.OfficerAsync(), await portal.SignedInAsync(Roles.Management));
        await officer.ReadyAsync();
        var form = await officer.GetAsync(Evaluated.At("conclusies"));
        await management.AdoptAsync();
        var conflict = await form.SubmitAsync(Evaluated.Act, ("Conclusions", "Toch anders"));
        Assert.Equal((HttpStatusCode.Conflict, "Toch anders"), (conflict.Status, conflict.Value("Conclusions")));
        var refused = await conflict.SubmitAsync(Evaluated.Act);
        Assert.Equal((HttpStatusCode.BadRequest, "Toch anders"), (refused.Status, refused.Value("Conclusions")));
        Assert.Equal("Wij bellen voortaan eerst.", (await portal.EvaluationAsync()).Current.Conclusions);
    }

    [Fact]
    public async Task A_correction_has_a_reason_takes_its_figures_anew_and_leaves_the_first_version_to_be_read()
    {
        var (portal, officer, management) = await AdoptedAsync();
        using var running = portal;
        var first = (await portal.EvaluationAsync()).Current;
        var read = (await officer.GetAsync(Evaluated.At("versies/1"))).Text;
        Assert.Equal(["Vul de reden in"], (await officer.EvaluateAsync("corrigeren", ("Reason", " "))).Errors);
        var page = await officer.EvaluateAsync("corrigeren", ("Reason", "De conclusie was te ruim."));
        Assert.Contains("Correctie van versie 1 De conclusie was te ruim.", page.Text);
        // The adopted version holds until the next is adopted.
        Assert.Equal(read, (await officer.GetAsync(Evaluated.At("versies/1"))).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await officer.GetAsync(Evaluated.At("versies/2"))).Status);
        await officer.EvaluateAsync("conclusies", ("Conclusions", "Wij bellen binnen een dag."));
        portal.GoTo(new DateOnly(2026, 3, 12));
        management = await portal.SignedInAsync(Roles.Management);
        await management.AdoptAsync();

        var after = await portal.EvaluationAsync();
        Assert.Equal((2, 1), (after.Current.Number, after.Versions[0].Number));
        Assert.Equal((first.Figures, first.Conclusions, first.AdoptedAt), (after.Versions[0].Figures, after.Versions[0].Conclusions, after.Versions[0].AdoptedAt));
        Assert.Equal((new DateOnly(2026, 3, 11), new DateOnly(2026, 3, 12)), (YearReport.FromJson(first.Figures!).AsOf, YearReport.FromJson(after.Current.Figures!).AsOf));
        var old = (await management.GetAsync(Evaluated.At("versies/1"))).Text;
        Assert.Contains("Versie 2 kwam ervoor in de plaats", old);
        Assert.Contains("Wij bellen voortaan eerst.", old);
        Assert.Contains("Wij bellen binnen een dag.", (await management.GetAsync(Evaluated.At("versies/2"))).Text);
    }

    [Fact]
    [Trait("Obligation", "B19")]
    public async Task After_destruction_of_the_dossiers_it_is_word_for_word_the_same_and_leads_to_none_of_them()
    {
        var (portal, officer, _) = await AdoptedAsync();
        using var running = portal;
        var (read, before) = ((await officer.GetAsync(Evaluated.At("versies/1"))).Text, (await portal.EvaluationAsync()).Current);
        Assert.All(before.Themes[0].Points, point => Assert.NotNull(point.OriginComplaintId));
        portal.GoTo(new DateOnly(2030, 11, 6));
        await portal.RunAsync<DestroyDue>();
        Assert.Equal(0, await portal.DataAsync(db => db.Complaints.CountAsync()));

        var after = (await portal.EvaluationAsync()).Current;
        Assert.Equal(before.Figures, after.Figures);
        Assert.Equal(before.Themes[0].Points.Select(point => (point.Text, point.Origin)), after.Themes[0].Points.Select(point => (point.Text, point.Origin)));
        Assert.All(after.Themes[0].Points, point => Assert.Equal((null, null), (point.OriginId, point.OriginComplaintId)));
        var visitor = await portal.OfficerAsync();
        Assert.Equal(read, (await visitor.GetAsync(Evaluated.At("versies/1"))).Text);
        // It can still be corrected, with the points it has.
        await visitor.EvaluateAsync("corrigeren", ("Reason", "Een tikfout."));
        Assert.Equal(before.Themes[0].Points.Select(point => point.Text), (await portal.EvaluationAsync()).Current.Themes[0].Points.Select(point => point.Text));
        Assert.Empty((await visitor.GetAsync(Evaluated.At("punten"))).All(".app-offered li"));
    }
}
