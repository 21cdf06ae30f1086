using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Correspondence;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Audit;
using ComplaintPortal.Web.Data.Demo;
using ComplaintPortal.Web.Data.Seed;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Jobs;
using ComplaintPortal.Web.Tests.Features.Staff;
using ComplaintPortal.Web.Tests.Hosting;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Data;

/// <summary>The command seed: invented dossiers in any number.</summary>
public sealed class SeedTests
{
    [Theory]
    [MemberData(nameof(Portals.Both), MemberType = typeof(Portals))]
    public async Task Dossiers_with_whole_histories_are_spread_over_the_years_and_none_is_past_its_term(string profile)
    {
        using var portal = new Portal(profile);
        var (code, said) = await SeedAsync(portal, "--complaints", "600", "--years", "4", "--open", "40");
        Assert.True(code == 0, said);
        Assert.Contains("600 of 600 written", said);
        var complaints = await portal.DataAsync(db => db.Complaints.AsNoTracking().ToListAsync());
        Assert.Equal(600, complaints.Count);
        Assert.All(complaints, one => Assert.True(one.RegisteredAt <= portal.Clock.Now));
        Assert.InRange(complaints.Count(one => one.ClosedOn is null), 30, 40);
        Assert.Equal(portal.Regulation.Kinds.Order(), complaints.Select(one => one.Kind).Distinct().Order());
        Assert.True(complaints.Select(one => one.Outcome).OfType<Outcome>().Distinct().Count() >= 4);
        foreach (var year in complaints.GroupBy(one => one.Year))
            Assert.Equal(Enumerable.Range(1, year.Count()).Select(number => new ComplaintNumber(portal.Regulation.NumberPrefix, year.Key, number).ToString()), year.Select(one => one.Number).Order());
        Assert.Equal(complaints.OrderBy(one => one.Number).Select(one => one.Id), complaints.Select(one => one.Id).Order());
        Assert.True(await portal.DataAsync(db => db.Promises.AnyAsync(one => one.Extensions.Any())));
        Assert.True(await portal.DataAsync(db => db.Promises.CountAsync(one => one.KeptOn > one.DueOn)) > 20);
        Assert.Equal(0, await portal.DataAsync(db => db.Outbox.CountAsync(mail => mail.State == OutboxState.Pending && mail.CreatedAt < portal.Clock.Now.AddDays(-1))));
        Assert.Null((await portal.UseAsync((AuditVerification log) => log.CheckAsync(TestContext.Current.CancellationToken))).BrokenAt);
        await portal.RunAsync<DestroyDue>();
        Assert.Equal(600, await portal.DataAsync(db => db.Complaints.CountAsync()));

        var officer = await portal.SessionOfAsync(DemoStaff.Accounts[0].Email, DemoStaff.Password);
        Assert.NotEmpty((await officer.GetAsync("/medewerkers/klachten")).All("tbody tr"));
        foreach (var number in complaints.Where((_, at) => at % 60 == 0).Select(one => one.Number))
            Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync(Dossiers.PageOf(number))).Status);
    }

    [Fact]
    public async Task The_same_number_makes_the_same_dossiers()
    {
        var made = new List<List<(string, string, DateOnly, DateOnly?)>>();
        foreach (var seed in new[] { "7", "7", "8" })
        {
            using var portal = new Portal();
            await SeedAsync(portal, "--complaints", "300", "--seed", seed);
            made.Add([.. (await portal.DataAsync(db => db.Complaints.OrderBy(one => one.Id).AsNoTracking().ToListAsync())).Select(one => (one.Number, one.Complainant.Name, one.ReceivedOn, one.ClosedOn))]);
        }
        Assert.Equal(made[0], made[1]);
        Assert.NotEqual(made[0], made[2]);
    }

    [Fact]
    public async Task Afterwards_every_index_is_there_again_and_where_it_was_broken_off_no_portal_starts()
    {
        using var portal = new Portal();
        var before = await IndexesAsync(portal);
        await SeedAsync(portal, "--complaints", "20");
        Assert.Equal(before, await IndexesAsync(portal));
        await portal.DataAsync(async db =>
        {
            await SeedIndexes.CheckAsync(db);
            var statements = await SeedIndexes.TakeOffAsync(db, TestContext.Current.CancellationToken);
            Assert.Contains("the command seed was broken off", (await Assert.ThrowsAsync<StartupFaultException>(() => SeedIndexes.CheckAsync(db))).Message);
            await SeedIndexes.MakeAsync(db, statements, TestContext.Current.CancellationToken);
            await SeedIndexes.CheckAsync(db);
            return true;
        });
        Assert.Equal(before, await IndexesAsync(portal));
    }

    [Fact]
    public async Task A_register_that_holds_a_complaint_is_left_as_it_is()
    {
        using var portal = new Portal();
        await Journey.Of(portal).SendAsync();
        var (code, said) = await SeedAsync(portal, "--complaints", "10");
        Assert.Equal((1, 1, 0), (code, await portal.DataAsync(db => db.Complaints.CountAsync()), await portal.DataAsync(db => db.Users.CountAsync())));
        Assert.Contains("There are complaints in this register", said);
    }

    [Theory]
    [InlineData]
    [InlineData("--complaints", "0")]
    [InlineData("--complaints", "many")]
    [InlineData("--complaints")]
    [InlineData("--complaints", "10", "--open", "11")]
    [InlineData("--complaints", "10", "--years", "26")]
    [InlineData("--complaints", "10", "--seed", "-1")]
    public async Task What_is_not_understood_is_answered_with_how_to_ask(params string[] words)
    {
        using var portal = new Portal();
        var (code, said) = await SeedAsync(portal, words);
        Assert.Equal(2, code);
        Assert.Contains("seed --complaints N", said);
    }

    [Fact]
    public async Task In_Production_its_accounts_open_nothing()
    {
        using var portal = new Portal(Portal.BlijfGroep, SettingsTests.Production);
        await SeedAsync(portal, "--complaints", "5");
        Assert.True(await portal.DataAsync(db => db.Users.AllAsync(member => member.IsDisabled && member.PasswordHash == null)));
    }

    private static Task<List<string>> IndexesAsync(Portal portal) => portal.DataAsync(async db =>
    {
        var indexes = await SeedIndexes.ReadAsync(
            db, "SELECT name || ': ' || sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL ORDER BY name", row => row.GetString(0), TestContext.Current.CancellationToken);
        Assert.NotEmpty(indexes);
        return indexes;
    });

    private static async Task<(int Code, string Said)> SeedAsync(Portal portal, params string[] words)
    {
        await using var output = new StringWriter();
        var code = await SeedCommand.RunAsync(portal.Services, ["seed", .. words], output, TestContext.Current.CancellationToken);
        return (code, output.ToString());
    }
}
