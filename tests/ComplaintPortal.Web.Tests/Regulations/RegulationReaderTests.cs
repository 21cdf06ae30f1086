using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Regulations;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Regulations;

/// <summary>Profiles: what is read, and how a fault in one is told.</summary>
public sealed class RegulationReaderTests
{
    private static readonly string Here = AppContext.BaseDirectory;

    internal static JsonObject Shipped(string name)
    {
        using var stream = typeof(RegulationReader).Assembly.GetManifestResourceStream(name + ".json")!;
        return JsonNode.Parse(stream)!.AsObject();
    }

    /// <summary>Puts a value at a path such as "promises[0].days"; none takes it away.</summary>
    private static void Put(JsonNode node, string path, string? json)
    {
        var steps = Regex.Matches(path, @"[A-Za-z0-9]+").Select(step => step.Value).ToList();
        foreach (var step in steps.SkipLast(1)) node = int.TryParse(step, out var at) ? node[at]! : node[step]!;
        if (node is JsonArray items && int.TryParse(steps[^1], out var index)) items[index] = JsonNode.Parse(json!);
        else if (json is null) node.AsObject().Remove(steps[^1]);
        else node[steps[^1]] = JsonNode.Parse(json);
    }

    /// <summary>The faults of the profile of Blijf Groep with these changes.</summary>
    private static IReadOnlyList<string> Faults(params (string Path, string? Json)[] changes)
    {
        var profile = Shipped(Portal.BlijfGroep);
        foreach (var (path, json) in changes) Put(profile, path, json);
        return FaultsOf(profile.ToJsonString());
    }

    private static IReadOnlyList<string> FaultsOf(string text)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, text);
            var fault = Assert.Throws<StartupFaultException>(() => RegulationReader.Read(file, Here));
            Assert.Contains($"Portal__Profile={file}", fault.Message);
            return [.. fault.Message.Split(Environment.NewLine).Skip(1).Select(line => line[4..])];
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Both_profiles_that_ship_are_read()
    {
        var blijfGroep = RegulationReader.Read(Portal.BlijfGroep, Here);
        Assert.Equal(("Blijf Groep", "KL", 5), (blijfGroep.Name, blijfGroep.NumberPrefix, blijfGroep.Retention.ComplaintYears));
        var contact = Assert.Single(blijfGroep.PromisesFor(ComplaintKind.Complaint));
        Assert.Equal([PromiseKind.Contact, PromiseKind.Solution, PromiseKind.Disclosure], blijfGroep.Promises.Select(rule => rule.Kind));
        Assert.Equal((PromiseKind.Contact, 5, TermUnit.WorkingDays), (contact.Kind, contact.Days, contact.Unit));
        var bijElkaar = RegulationReader.Read(Portal.BijElkaar, Here);
        Assert.Equal(("Bij Elkaar", "BE", true), (bijElkaar.Name, bijElkaar.NumberPrefix, bijElkaar.AsksRestrictiveMeasure));
        var conversation = Assert.Single(bijElkaar.PromisesFor(ComplaintKind.Complaint));
        Assert.Equal([PromiseKind.Conversation, PromiseKind.Route, PromiseKind.Solution, PromiseKind.FollowUp, PromiseKind.Disclosure], bijElkaar.Promises.Select(rule => rule.Kind));
        Assert.Equal((PromiseKind.Conversation, 14, TermUnit.CalendarDays), (conversation.Kind, conversation.Days, conversation.Unit));
    }

    [Fact]
    public void A_profile_is_found_by_its_path_whole_or_from_the_folder()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "eigen.json"), Shipped(Portal.BijElkaar).ToJsonString());
            Assert.Equal("Bij Elkaar", RegulationReader.Read("eigen.json", folder).Name);
            Assert.Equal("Bij Elkaar", RegulationReader.Read(Path.Combine(folder, "eigen.json"), Here).Name);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void An_unknown_name_is_told_with_the_names_there_are()
    {
        var fault = Assert.Throws<StartupFaultException>(() => RegulationReader.Read("elders", Here));
        Assert.Contains("Portal__Profile=elders", fault.Message);
        Assert.Contains("blijf-groep, bij-elkaar", fault.Message);
    }

    [Theory]
    [InlineData("{", "$: is no JSON")]
    [InlineData("[]", "$: must be an object")]
    [InlineData("null", "$: must be an object")]
    public void What_is_no_profile_at_all_is_said(string text, string fault) => Assert.StartsWith(fault, Assert.Single(FaultsOf(text)));

    [Theory]
    [InlineData("name", null, "$.name: is missing")]
    [InlineData("name", "\"  \"", "$.name: must not be empty")]
    [InlineData("name", "7", "$.name: must be a string")]
    [InlineData("code", "\"Blijf Groep\"", "$.code: must look like")]
    [InlineData("kleur", "\"rood\"", "$.kleur: is not known; look for a typing error")]
    [InlineData("contact.telephone", "\"bel ons\"", "$.contact.telephone: must look like")]
    [InlineData("contact.website", "\"http://blijfgroep.nl\"", "$.contact.website: must look like")]
    [InlineData("contact.postalAddress", "[\"Postbus 1\"]", "$.contact.postalAddress: must have at least 2 items")]
    [InlineData("handler.title.en", "\"\"", "$.handler.title.en: must not be empty")]
    [InlineData("kinds", "[\"compliment\"]", "$.kinds[0]: must be one of")]
    [InlineData("languages", "[\"nl\", \"nl\"]", "$.languages: has the same item twice")]
    [InlineData("asksRestrictiveMeasure", "\"ja\"", "$.asksRestrictiveMeasure: must be a boolean")]
    [InlineData("subjects", "[]", "$.subjects: must have at least 1 items")]
    [InlineData("locations[1].until", "\"2026-02-30\"", "$.locations[1].until: must be a date such as")]
    [InlineData("promises[0].days", "0", "$.promises[0].days: must be at least 1")]
    [InlineData("promises[0].days", "5.5", "$.promises[0].days: must be an integer")]
    [InlineData("promises[0].escalateAfter", "61", "$.promises[0].escalateAfter: must be at most 60")]
    [InlineData("retention.complaintYears", null, "$.retention.complaintYears: is missing")]
    [InlineData("calendar", "[]", "$.calendar: must be an object")]
    [InlineData("theme.accent", "\"rood\"", "$.theme.accent: must look like")]
    [InlineData("subjects[1].code", "\"information\"", "$.subjects: has 'information' twice")]
    [InlineData("kinds", "[]", "$.kinds: must have at least 1 items")]
    [InlineData("languages", "[\"en\"]", "$.languages: must hold \"nl\"")]
    [InlineData("support[0].only", "{\"locations\":[\"atlantis\"]}", "$.support[0].only.locations: names 'atlantis', which is not among the locations")]
    [InlineData("externalBodies[0].suits", "{\"relations\":[\"koningin\"]}", "$.externalBodies[0].suits.relations: names 'koningin', which is not among the relations")]
    [InlineData("texts.procedure[0].promise", "\"conversation\"", "$.texts.procedure[0].promise: names a promise that is not among the promises")]
    [InlineData("promises[0].remindOn", "[-5]", "$.promises[0].remindOn: reminds before the day of receipt")]
    [InlineData("calendar.closingDays", "[{\"from\":\"2026-08-03\",\"until\":\"2026-08-01\",\"name\":{\"nl\":\"Zomer\"}}]", "$.calendar.closingDays[0].until: lies before 'from'")]
    [InlineData("calendar.closingDays", "[{\"from\":\"2026-01-01\",\"until\":\"2026-12-31\",\"name\":{\"nl\":\"Jaar\"}}]", "$.calendar.closingDays[0].until: closes for more than 60 days")]
    public void A_fault_is_told_with_its_place(string path, string? json, string fault) => Assert.StartsWith(fault, Assert.Single(Faults((path, json))));

    [Fact]
    public void A_body_that_nobody_could_reach_is_a_fault() => Assert.Equal(
        ["$.externalBodies[0]: must have a url, a telephone or an e-mail address: nobody could reach it"],
        Faults(("externalBodies[0].url", null), ("externalBodies[0].telephone", null), ("externalBodies[0].email", null)));

    [Fact]
    public void Ten_faults_are_all_told_at_once() => Assert.Equal(
        [
            "$.code", "$.contact.email", "$.handler.title", "$.kinds[0]", "$.links.quickExit", "$.name", "$.numberPrefix", "$.promises[0].unit",
            "$.retention.complaintYears", "$.theme.color",
        ],
        Faults(
            ("code", "\"Met spaties\""), ("name", "\"\""), ("contact.email", "\"geen adres\""), ("handler.title", null), ("kinds", "[\"vraag\"]"),
            ("numberPrefix", "\"kl\""), ("promises[0].unit", "\"weeks\""), ("retention.complaintYears", "0"), ("links.quickExit", "\"buienradar\""), ("theme.color", "\"#FFF\""))
            .Select(fault => fault.Split(':')[0]).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void The_schema_uses_only_what_the_check_knows()
    {
        foreach (var rule in RulesOf(Shipped("regulation.schema")))
        {
            foreach (var (keyword, value) in rule)
            {
                // The check looks at its keywords, types and formats before anything else.
                var alone = new JsonObject { [keyword] = value!.DeepClone() };
                if (keyword == "format") alone["type"] = "string";
                if (keyword != "$ref") Assert.IsNotType<NotSupportedException>(Record.Exception(() => new SchemaCheck(alone).Faults(JsonValue.Create("x")).ToList()));
            }
            // What stands beside a reference is not looked at.
            if (rule.ContainsKey("$ref")) Assert.All(rule, keyword => Assert.True(keyword.Key is "$ref" or "description"));
        }
    }

    [Fact]
    public void A_keyword_that_the_check_does_not_know_is_not_passed_over() => Assert.Throws<NotSupportedException>(
        () => new SchemaCheck(new JsonObject { ["maxItems"] = 3 }).Faults(new JsonArray()).ToList());

    private static IEnumerable<JsonObject> RulesOf(JsonObject rule)
    {
        yield return rule;
        var below = new[] { "properties", "$defs" }.SelectMany(name => rule[name]?.AsObject().Select(one => one.Value!.AsObject()) ?? []);
        if (rule["items"] is JsonObject items) below = below.Append(items);
        foreach (var one in below.SelectMany(RulesOf)) yield return one;
    }
}
