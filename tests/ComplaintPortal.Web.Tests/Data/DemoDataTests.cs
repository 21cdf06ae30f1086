using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Data.Demo;
using ComplaintPortal.Web.Tests.Hosting;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Data;

/// <summary>Invented complaints, in Development and in an empty database only.</summary>
public sealed class DemoDataTests
{
    private static readonly (string, string) DemoData = ("Portal:Development:DemoData", "true");

    [Theory]
    [MemberData(nameof(Portals.Both), MemberType = typeof(Portals))]
    public async Task An_empty_database_is_filled_once_and_each_role_gets_in(string profile)
    {
        using var portal = new Portal(profile, DemoData);
        var complaints = await portal.DataAsync(db => db.Complaints.AsNoTracking().ToListAsync());
        Assert.InRange(complaints.Count, 50, 80);
        // A phase that the profile never comes to is in no demo: answered suggestions, the route of the Wet zorg en dwang.
        var phases = Enum.GetValues<ComplaintPhase>().Where(phase =>
            (phase != ComplaintPhase.Answered || portal.Regulation.Kinds.Contains(ComplaintKind.Suggestion))
            && (phase != ComplaintPhase.WzdRoute || portal.Regulation.AsksRestrictiveMeasure));
        Assert.Equal(phases, complaints.Select(complaint => complaint.Phase).Distinct().Order());
        Assert.True(complaints.Select(complaint => complaint.Outcome).OfType<Outcome>().Distinct().Count() >= 4);
        Assert.Equal(portal.Regulation.Kinds.Order(), complaints.Select(complaint => complaint.Kind).Distinct().Order());
        Assert.All(complaints, complaint => Assert.True(complaint.RegisteredAt <= portal.Clock.Now));
        var actions = await portal.DataAsync(db => db.ImprovementActions.AsNoTracking().ToListAsync());
        Assert.Equal(Enum.GetValues<ImprovementState>(), actions.Select(action => action.State).Distinct().Order());
        Assert.Equal(Enum.GetValues<EffectVerdict>(), actions.Select(action => action.Verdict).OfType<EffectVerdict>().Distinct().Order());
        Assert.Contains(actions, action => action.IsOverdue(DutchTime.Day(portal.Clock.Now)));
        Assert.Contains(actions, action => action.ComplaintId is not null);
        foreach (var (email, _, role) in DemoStaff.Accounts)
        {
            var page = await (await portal.SessionOfAsync(email, DemoStaff.Password)).GetAsync("/medewerkers/account");
            Assert.Equal((email, role), (page.All("dd")[1], Assert.Single(await portal.RolesAsync(email))));
        }
        var told = complaints.Single(complaint => complaint.SubmissionKey == DemoComplaints.ToldKey);
        var status = await (await portal.Visitor().GetAsync("/mijn-klacht")).SubmitAsync(("Number", told.Number), ("Code", DemoComplaints.ToldCode.ToString()!));
        Assert.Equal("/mijn-klacht/status", status.Address);

        using var again = new Portal(profile, DemoData, ("Portal:DataDirectory", portal.DataDirectory));
        Assert.Equal(complaints.Count, await again.DataAsync(db => db.Complaints.CountAsync()));
        Assert.Equal(DemoStaff.Accounts.Count, await again.DataAsync(db => db.Users.CountAsync()));
    }

    [Fact]
    public async Task A_database_with_an_account_is_left_as_it_is()
    {
        using var portal = new Portal();
        await portal.AddStaffAsync("anna@example.org", "Anna");
        using var again = new Portal(Portal.BlijfGroep, DemoData, ("Portal:DataDirectory", portal.DataDirectory));
        Assert.Equal((0, 1), (await again.DataAsync(db => db.Complaints.CountAsync()), await again.DataAsync(db => db.Users.CountAsync())));
    }

    [Fact]
    public async Task In_Production_nothing_is_invented()
    {
        using var portal = new Portal(Portal.BlijfGroep, [.. SettingsTests.Production, DemoData]);
        Assert.Equal((0, 0), (await portal.DataAsync(db => db.Complaints.CountAsync()), await portal.DataAsync(db => db.Users.CountAsync())));
    }
}
