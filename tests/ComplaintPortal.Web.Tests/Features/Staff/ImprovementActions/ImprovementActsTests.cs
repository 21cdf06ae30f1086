using System.Net;
using ComplaintPortal.Domain.Evaluation;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Features.Staff.ImprovementActions;

/// <summary>What officers and management do with improvement actions (E21, E23).</summary>
[Trait("Obligation", "E21")]
public sealed class ImprovementActsTests(Portals portals)
{
    private static readonly string TooLong = new('a', 5000);

    private Portal Portal => portals.BijElkaar;

    private static async Task<Page> ActAsync(Visitor visitor, long id, string act, params (string Name, string Value)[] answers) =>
        await (await visitor.GetAsync(Improving.PageOf(id, act))).SubmitAsync(answers);

    [Fact]
    [Trait("Obligation", "E23")]
    public async Task Management_makes_one_out_of_the_evaluation_of_a_year()
    {
        var management = await Portal.SignedInAsync(Roles.Management);
        var owner = await (await Portal.OfficerAsync()).MemberAsync();
        var form = await management.GetAsync(Improving.Board + "/nieuw?jaar=2025");
        Assert.Equal("2025", form.Value("Improvement.EvaluationYear"));
        var title = Dossiers.Word();
        var page = await form.SubmitAsync(("Improvement.Title", title), ("Improvement.Description", "Elk gesprek een verslag"), ("Improvement.Owner", owner.Id.ToString()), ("Improvement.DueOn", "2026-09-01"));
        Assert.Equal((HttpStatusCode.OK, title), (page.Status, page.Heading));
        Assert.Contains("De verbeteractie is gemaakt.", page.Text);
        Assert.Contains("Evaluatie van 2025", page.Text);
        var action = await Portal.ActionAsync(long.Parse(page.Address.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal((2026, 2025, owner.Id, owner.DisplayName, new DateOnly(2026, 9, 1)), (action.Year, action.EvaluationYear, action.OwnerId, action.OwnerName, action.DueOn));
        Assert.Equal(((long?)null, ImprovementState.Open), (action.ComplaintId, action.State));
        Assert.Equal((await management.MemberAsync()).DisplayName, Assert.Single(action.History).ByName);
    }

    [Theory]
    [InlineData("Improvement.Title", "", "Schrijf in één regel wat er wordt verbeterd")]
    [InlineData("Improvement.Description", "", "Schrijf wat de verbetering inhoudt")]
    [InlineData("Improvement.Owner", "0b9a4d1e-6b0f-4c43-9d0a-5f2b6f0c7a11", "Kies wie de eigenaar is")]
    [InlineData("Improvement.DueOn", "morgen", "Vul een datum in")]
    [InlineData("Improvement.DueOn", "2026-03-10", "Kies vandaag of een dag die nog komt")]
    [InlineData("Improvement.DueOn", "2226-03-10", "Kies een dag binnen vijf jaar")]
    [InlineData("Improvement.EvaluationYear", "1900", "Kies een jaar uit de lijst")]
    public async Task What_is_missing_or_wrong_is_said_and_what_was_typed_is_kept(string field, string value, string message)
    {
        var officer = await Portal.OfficerAsync();
        var me = (await officer.MemberAsync()).Id.ToString();
        var answers = new Dictionary<string, string>
        {
            ["Improvement.Title"] = "Terugbellen",
            ["Improvement.Description"] = "Binnen een dag",
            ["Improvement.Owner"] = me,
            ["Improvement.DueOn"] = "2026-09-01",
            [field] = value,
        };
        var page = await (await officer.GetAsync(Improving.Board + "/nieuw")).SubmitAsync([.. answers.Select(one => (one.Key, one.Value))]);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(message, Assert.Single(page.Errors));
        if (field != "Improvement.Title") Assert.Equal("Terugbellen", page.Value("Improvement.Title"));
        if (field != "Improvement.Description") Assert.Equal("Binnen een dag", page.Value("Improvement.Description"));
    }

    [Fact]
    public async Task Only_who_can_open_it_can_own_it()
    {
        var administrator = await (await Portal.SignedInAsync(Roles.Administrator)).MemberAsync();
        var management = await (await Portal.SignedInAsync(Roles.Management)).MemberAsync();
        var form = await (await Portal.OfficerAsync()).GetAsync(Improving.Board + "/nieuw");
        Assert.Contains(management.DisplayName, form.All("option"));
        Assert.DoesNotContain(administrator.DisplayName, form.All("option"));
    }

    [Fact]
    public async Task It_goes_from_owner_and_day_to_what_was_done_and_whether_it_helped()
    {
        var (officer, colleague) = (await Portal.OfficerAsync(), await Portal.SignedInAsync(Roles.Management));
        var other = await colleague.MemberAsync();
        var id = (await officer.ImprovingAsync()).Id;

        Assert.Contains("De verbeteractie heeft een andere eigenaar.", (await ActAsync(officer, id, "eigenaar", ("Owner", other.Id.ToString()))).Text);
        Assert.Contains("De nieuwe datum is vastgelegd.", (await ActAsync(officer, id, "datum", ("Day", "2026-07-01"), ("Reason", "Na de verbouwing"))).Text);
        Assert.Contains("De uitvoering is vastgelegd.", (await ActAsync(colleague, id, "uitgevoerd", ("DoneOn", "2026-03-10"), ("WhatWasDone", "Rooster gemaakt"), ("CheckOn", "2026-06-10"))).Text);
        var done = await Portal.ActionAsync(id);
        Assert.Equal((ImprovementState.Done, new DateOnly(2026, 3, 10), new DateOnly(2026, 6, 10), other.Id), (done.State, done.DoneOn, done.CheckOn, done.OwnerId));
        var page = await ActAsync(colleague, id, "effect", ("CheckedOn", "2026-03-11"), ("Verdict", "NotEffective"), ("Note", "Nog drie klachten"));
        foreach (var text in new[] { "Het effect is vastgelegd.", "Het heeft niet geholpen", "Nog drie klachten", "Rooster gemaakt", "Na de verbouwing" }) Assert.Contains(text, page.Text);
        Assert.Equal(["Opnieuw oppakken"], page.All("main .app-actions a"));
        page = await ActAsync(officer, id, "opnieuw", ("Reason", "Het hielp niet"), ("DueOn", "2026-08-01"));
        Assert.Contains("De verbeteractie is opnieuw opgepakt.", page.Text);
        page = await ActAsync(officer, id, "vervallen", ("Reason", "Opgegaan in een ander plan"));
        Assert.Contains("De verbeteractie is vervallen.", page.Text);
        var kept = await Portal.ActionAsync(id);
        Assert.Equal((ImprovementState.Dropped, 7L, 7), (kept.State, kept.Version, kept.History.Count));
        Assert.Equal(7, page.All("main .app-timeline li").Count);
    }

    [Theory]
    [InlineData("eigenaar", "Owner", "", "Kies wie de eigenaar is")]
    [InlineData("datum", "Day", "", "Vul een datum in")]
    [InlineData("datum", "Reason", "", "Vul de reden in")]
    [InlineData("datum", "Day", "2026-06-01", "Kies een andere dag dan die er nu staat")]
    [InlineData("uitgevoerd", "WhatWasDone", "", "Schrijf wat er is gedaan")]
    [InlineData("uitgevoerd", "WhatWasDone", null, "Maak de tekst korter")]
    [InlineData("uitgevoerd", "DoneOn", "2026-03-12", "kan niet na vandaag liggen")]
    [InlineData("uitgevoerd", "CheckOn", "2026-03-11", "een dag na vandaag")]
    [InlineData("vervallen", "Reason", " ", "Vul de reden in")]
    public async Task An_act_on_one_that_is_open_says_what_is_wrong_and_changes_nothing(string act, string field, string? value, string message) =>
        await RefusedAsync(act, field, value ?? TooLong, message, then: null);

    [Theory]
    [InlineData("effect", "Verdict", "Misschien", "Kies een van de antwoorden")]
    [InlineData("effect", "Note", "", "Schrijf waaruit blijkt of het heeft geholpen")]
    [InlineData("effect", "CheckedOn", "2026-03-12", "kan niet na vandaag liggen")]
    [InlineData("effect", "CheckedOn", "2026-03-09", "kan niet voor de uitvoering liggen")]
    [InlineData("opnieuw", "DueOn", "2026-03-10", "Kies vandaag of een dag die nog komt")]
    public async Task So_does_one_on_what_was_carried_out(string act, string field, string value, string message) =>
        await RefusedAsync(act, field, value, message, Portal.CarriedOut());

    private async Task RefusedAsync(string act, string field, string value, string message, Action<ImprovementAction>? then)
    {
        var officer = await Portal.OfficerAsync();
        var before = await officer.ImprovingAsync(then: then);
        var answers = new Dictionary<string, string>
        {
            ["Day"] = "2026-07-01",
            ["Reason"] = "Zomaar",
            ["DoneOn"] = "2026-03-10",
            ["WhatWasDone"] = "Gedaan",
            ["CheckOn"] = "2026-06-10",
            ["CheckedOn"] = "2026-03-11",
            ["Verdict"] = "Effective",
            ["Note"] = "Het werkt",
            ["DueOn"] = "2026-07-01",
            [field] = value,
        };
        var page = await ActAsync(officer, before.Id, act, [.. answers.Select(one => (one.Key, one.Value))]);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(message, Assert.Single(page.Errors));
        if (field != "Reason" && act is "datum" or "opnieuw") Assert.Equal(answers["Reason"], page.Value("Reason"));
        Assert.Equal(before.Version, (await Portal.ActionAsync(before.Id)).Version);
    }

    [Theory]
    [InlineData("effect")]
    [InlineData("opnieuw")]
    public async Task What_is_not_possible_as_it_stands_is_said_on_its_page(string act)
    {
        var officer = await Portal.OfficerAsync();
        var id = (await officer.ImprovingAsync()).Id;
        var page = await officer.GetAsync(Improving.PageOf(id, act));
        Assert.Equal(Improving.PageOf(id), page.Address);
        Assert.Contains("Dat kan niet meer", page.Text);
    }

    [Fact]
    public async Task What_a_colleague_did_meanwhile_is_shown_first_and_a_step_that_it_closed_is_refused()
    {
        var (first, second) = (await Portal.OfficerAsync(), await Portal.OfficerAsync());
        var id = (await first.ImprovingAsync()).Id;
        var (one, two) = (await first.GetAsync(Improving.PageOf(id, "vervallen")), await second.GetAsync(Improving.PageOf(id, "datum")));
        await one.SubmitAsync(("Reason", "Niet meer nodig"));
        var conflict = await two.SubmitAsync(("Day", "2026-08-01"), ("Reason", "Vakantie"));
        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("Niet meer nodig", conflict.One(".app-conflict__theirs").TextContent);
        Assert.Equal(("2026-08-01", "Vakantie"), (conflict.Value("Day"), conflict.Value("Reason")));
        var refused = await conflict.SubmitAsync();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Dit kan niet meer", Assert.Single(refused.Errors));
        Assert.Equal(2, (await Portal.ActionAsync(id)).Version);
    }

    [Fact]
    public async Task Two_saves_at_the_very_same_moment_lose_nothing()
    {
        var officer = await Portal.OfficerAsync();
        var id = (await officer.ImprovingAsync()).Id;
        var page = await officer.GetAsync(Improving.PageOf(id, "datum"));
        var answers = await Task.WhenAll(page.SubmitAsync(("Day", "2026-08-01"), ("Reason", "Een")), page.SubmitAsync(("Day", "2026-09-01"), ("Reason", "Twee")));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Conflict], answers.Select(answer => answer.Status).Order());
        Assert.Equal(2, (await Portal.ActionAsync(id)).Version);
    }

    [Theory]
    [InlineData("")]
    [InlineData("eigenaar")]
    [InlineData("uitgevoerd")]
    public async Task One_that_does_not_exist_is_not_found(string act) =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await Portal.OfficerAsync()).GetAsync(Improving.PageOf(999_999, act))).Status);

    /// <summary>Nothing of what it says stands readable in the database.</summary>
    [Fact]
    [Trait("Obligation", "B17")]
    public async Task Its_texts_are_sealed()
    {
        var action = await (await Portal.OfficerAsync()).ImprovingAsync();
        var raw = await Portal.DataAsync(async db =>
        {
            await db.Database.OpenConnectionAsync();
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT Title FROM ImprovementActions WHERE Id = {action.Id}";
            return (byte[])(await command.ExecuteScalarAsync())!;
        });
        Assert.DoesNotContain(action.Title, System.Text.Encoding.UTF8.GetString(raw));
    }
}
