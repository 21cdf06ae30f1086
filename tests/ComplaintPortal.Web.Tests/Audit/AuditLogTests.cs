using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Audit;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Jobs;
using ComplaintPortal.Web.Tests.Features;
using ComplaintPortal.Web.Tests.Features.Staff;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Audit;

/// <summary>Every look and every act is in the audit log, in one chain that can't be changed unseen (B17).</summary>
[Trait("Obligation", "B17")]
public sealed class AuditLogTests
{
    private static Task<List<AuditLine>> LinesAsync(Portal portal) => portal.DataAsync(db => db.AuditLog.AsNoTracking().OrderBy(line => line.Sequence).ToListAsync());

    private static async Task<(int Code, string Said)> VerifyAsync(Portal portal)
    {
        using var output = new StringWriter();
        return (await AuditVerification.VerifyAsync(portal.Services, output), output.ToString().Trim());
    }

    [Theory]
    [InlineData(Portal.BlijfGroep)]
    [InlineData(Portal.BijElkaar)]
    public async Task Acts_and_looks_say_who_in_which_role_when_which_dossier_and_from_which_visit_and_never_what_it_holds(string profile)
    {
        using var portal = new Portal(profile);
        var sent = await Journey.Of(portal).ByMail("noor@example.org").SendAsync();
        await portal.RunAsync<SendOutbox>();
        var (officer, again) = (await portal.OfficerAsync(), portal.Visitor());
        await officer.GetAsync(Dossiers.Cases + "?lijst=alle");
        await officer.GetAsync($"{Dossiers.Cases}?lijst=alle&zoek={sent.Number}");
        await officer.ActAsync(sent.Number, "notitie", ("Text", "Streng geheim"));
        await (await again.GetAsync("/mijn-klacht")).SubmitAsync(("Number", sent.Number), ("Code", sent.Code));
        var lines = await LinesAsync(portal);
        var me = (await officer.MemberAsync()).Id;
        Assert.All(lines, line => Assert.Equal(sent.Number, line.Number));
        Assert.Equal(Enumerable.Range(1, lines.Count).Select(one => (long)one), lines.Select(line => line.Place));
        var byStaff = lines.Where(line => line.ByKind == ActorKind.Staff).ToList();
        Assert.All(byStaff, line => Assert.Equal((me, Roles.Officer, 16), (line.StaffId!.Value, line.Role, line.Session.Length)));
        Assert.Single(byStaff.Select(line => line.Session).Distinct());
        Assert.Contains(byStaff, line => line is { Kind: AuditKind.Act, What: nameof(TimelineEvent.NoteAdded) });
        foreach (var kind in new[] { AuditKind.List, AuditKind.Search, AuditKind.Dossier }) Assert.Contains(byStaff, line => line.Kind == kind);
        var own = Assert.Single(lines, line => line.Kind == AuditKind.StatusPage);
        Assert.Equal((ActorKind.Complainant, null, "", 16), (own.ByKind, own.StaffId, own.Role, own.Session.Length));
        Assert.NotEqual(byStaff[0].Session, own.Session);
        Assert.Equal((ActorKind.Portal, ""), Assert.Single(lines, line => line.Kind == AuditKind.Mail) is var mail ? (mail.ByKind, mail.Session) : default);
        Assert.Contains(lines, line => line is { Kind: AuditKind.Act, What: nameof(TimelineEvent.Received), ByKind: ActorKind.Complainant });
        // Every act that the timeline tells of, and no more.
        var timeline = (await portal.DossierAsync(sent.Number)).Timeline.OrderBy(entry => entry.Version).Select(entry => entry.Event.ToString());
        Assert.Equal(timeline, lines.Where(line => line.Kind == AuditKind.Act).Select(line => line.What));
        var all = string.Join(' ', lines.Select(line => System.Text.Json.JsonSerializer.Serialize(line)));
        foreach (var secret in new[] { "Noor", "noor@example.org", "geheim", "geluisterd" }) Assert.DoesNotContain(secret, all, StringComparison.OrdinalIgnoreCase);
        Assert.Equal((0, $"The audit log of {lines.Count} lines is whole."), await VerifyAsync(portal));
    }

    [Fact]
    public async Task An_act_whose_line_cannot_be_written_is_not_done()
    {
        using var portal = new Portal();
        var number = (await portal.ReceiveAsync()).Number;
        await portal.DataAsync(db => db.Database.ExecuteSqlRawAsync("CREATE TRIGGER Full BEFORE INSERT ON AuditLog BEGIN SELECT RAISE(ABORT, 'disk full'); END"));
        await Assert.ThrowsAsync<DbUpdateException>(() => portal.ChangeAsync(number, one => one.AddNote("Niet bewaard", Endings.Anna, portal.Clock.Now)));
        Assert.Empty((await portal.DossierAsync(number)).Notes);
        await portal.DataAsync(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER Full"));
        Assert.Equal(0, (await VerifyAsync(portal)).Code);
    }

    [Fact]
    public async Task The_database_itself_refuses_to_change_or_remove_a_line()
    {
        using var portal = new Portal();
        await portal.ReceiveAsync();
        foreach (var sql in new[] { "UPDATE AuditLog SET Role = 'management'", "DELETE FROM AuditLog" })
        {
            var refused = await Assert.ThrowsAsync<SqliteException>(() => portal.DataAsync(db => db.Database.ExecuteSqlRawAsync(sql)));
            Assert.Contains("only added to", refused.Message);
        }
    }

    [Fact]
    public async Task Many_at_once_make_one_chain()
    {
        using var portal = new Portal();
        var numbers = new[] { (await portal.ReceiveAsync()).Number, (await portal.ReceiveAsync()).Number };
        var officers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => portal.OfficerAsync()));
        await Task.WhenAll(officers.SelectMany(officer => numbers.Select(number => officer.GetAsync(Dossiers.PageOf(number)))));
        foreach (var number in numbers) Assert.Equal(officers.Length, (await portal.LooksAsync(number, AuditKind.Dossier)).Count);
        Assert.Equal(0, (await VerifyAsync(portal)).Code);
    }

    [Theory]
    [InlineData("UPDATE AuditLog SET StaffId = NULL, ByKind = 'Portal' WHERE Sequence = 3", 3)]
    [InlineData("UPDATE AuditLog SET At = At - 600000000 WHERE Sequence = 1", 1)]
    [InlineData("UPDATE AuditLog SET Number = 'KL-2026-000009' WHERE Sequence = 4", 4)]
    [InlineData("UPDATE AuditLog SET Hash = Before WHERE Sequence = 2", 2)]
    [InlineData("DELETE FROM AuditLog WHERE Sequence = 1", 1)]
    [InlineData("DELETE FROM AuditLog WHERE Sequence = 3", 3)]
    [InlineData("DELETE FROM AuditLog WHERE Sequence = (SELECT MAX(Sequence) FROM AuditLog)", 5)]
    [InlineData("UPDATE AuditLog SET Sequence = 99 WHERE Sequence = 2", 2)]
    [InlineData("UPDATE AuditReasons SET Text = 'Iets anders'", 4)]
    [InlineData("DELETE FROM AuditReasons", 4)]
    [InlineData("UPDATE AuditHeads SET Hash = (SELECT Hash FROM AuditLog WHERE Sequence = 1) WHERE Name = '*'", 5)]
    [InlineData("DELETE FROM AuditHeads WHERE Name <> '*'", 1)]
    public async Task What_was_touched_by_hand_is_found_at_its_line(string sql, int at)
    {
        using var portal = new Portal();
        var number = (await portal.ReceiveAsync()).Number;
        await portal.ChangeAsync(number, one => one.AddNote("Een notitie", Endings.Anna, portal.Clock.Now));
        var management = await portal.SignedInAsync(Roles.Management);
        await (await management.GetAsync("/medewerkers/inzien")).SubmitAsync(("Number", number), ("Reason", "Vraag van de inspectie"));
        var kinds = (await LinesAsync(portal)).Select(line => line.What.Length > 0 ? line.What : line.Kind.ToString());
        Assert.Equal(["Received", "NotToldOutsideWebsite", "NoteAdded", "BreakGlass", "OpenedByManagement", "Dossier"], kinds);
        Assert.Equal(0, (await VerifyAsync(portal)).Code);
        await portal.DataAsync(db => db.Database.ExecuteSqlRawAsync("DROP TRIGGER AuditLog_NoUpdate; DROP TRIGGER AuditLog_NoDelete;" + sql));
        var (code, said) = await VerifyAsync(portal);
        Assert.Equal(1, code);
        Assert.StartsWith($"The audit log is broken at line {(at == 5 ? 6 : at)}:", said, StringComparison.Ordinal);
        var page = await management.GetAsync("/medewerkers/logboek");
        Assert.Contains($"Het logboek klopt niet vanaf regel {(at == 5 ? 6 : at)}", page.Text);
    }

    [Fact]
    [Trait("Obligation", "B19")]
    public async Task After_a_dossier_is_destroyed_the_log_is_whole_and_the_reason_is_gone()
    {
        using var portal = new Portal();
        var number = (await portal.ReceiveAsync()).Number;
        var management = await portal.SignedInAsync(Roles.Management);
        await (await management.GetAsync("/medewerkers/inzien")).SubmitAsync(("Number", number), ("Reason", "Vraag van Noor aan de inspectie"));
        await portal.PlayAsync(number, portal.Reached(), portal.Closed());
        portal.Clock.Move(TimeSpan.FromDays(6 * 366));
        await portal.RunAsync<DestroyDue>();
        Assert.Equal((0, 0), await portal.DataAsync(async db => (await db.Complaints.CountAsync(), await db.AuditReasons.CountAsync())));
        Assert.Equal(AuditKind.Destroyed, (await LinesAsync(portal))[^1].Kind);
        Assert.Equal(0, (await VerifyAsync(portal)).Code);
    }

    [Fact]
    public async Task It_is_checked_once_a_night()
    {
        using var portal = new Portal();
        await portal.ReceiveAsync();
        for (var i = 0; i < 3; i++) await portal.RunAsync<CheckAuditLog>();
        Assert.Equal(1, await portal.DataAsync(db => db.AuditChecks.CountAsync()));
        // 10:00 in Amsterdam; the next day begins there fourteen hours later.
        portal.Clock.Move(TimeSpan.FromHours(14));
        await portal.RunAsync<CheckAuditLog>();
        Assert.Equal(2, await portal.DataAsync(db => db.AuditChecks.CountAsync()));
        Assert.Contains("The audit log of 2 lines is whole; it ends with ", portal.Log());
    }
}
