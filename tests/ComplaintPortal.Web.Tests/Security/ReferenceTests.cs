using System.Net;
using ComplaintPortal.Web.Identity;
using ComplaintPortal.Web.Tests.Features.Staff.ConflictOfInterest;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Security;

/// <summary>
/// A complainant puts the ids of someone else's complaint into every address and form that takes one: nothing is found, nothing shows,
/// nothing changes (B17). For staff, EveryAddressTests does the same with a case that is shut.
/// </summary>
[Trait("Obligation", "B17")]
public sealed class ReferenceTests
{
    private static HttpRequestMessage Ask(string method, string address, string token, params (string Name, string Value)[] fields) => method == "GET"
        ? new(HttpMethod.Get, address)
        : new(new HttpMethod(method), address) { Content = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(one => KeyValuePair.Create(one.Item1, one.Item2))) };

    [Theory]
    [MemberData(nameof(Portals.Both), MemberType = typeof(Portals))]
    public async Task Ids_of_another_complaint_are_not_found_at_any_address(string profile)
    {
        using var portal = new Portal(profile);
        var (me, other) = (await Complainer.MakeAsync(portal), await Complainer.MakeAsync(portal));
        var routes = portal.Routes().Where(route => route.Metadata.GetMetadata<ComplainantOnlyAttribute>() is not null && route.Path().Contains('{')).ToList();
        Assert.True(routes.Count >= 4, $"Only {routes.Count} addresses with an id");
        var token = await me.TokenAsync();
        var before = await portal.DataAsync(StaffAddresses.RowsAsync);
        foreach (var route in routes)
        {
            foreach (var method in route.Methods())
            {
                var answer = await me.Visitor.RawAsync(Ask(method, other.AddressOf(route.Path()), token, ("Answer", "ja"), ("Shown", "1"), ("Item", $"{other.Solution}")));
                Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{method} {route.Path()}: {answer.StatusCode}");
            }
        }
        Assert.Equal(HttpStatusCode.NotFound, (await me.Visitor.GetAsync($"/mijn-klacht/bijlagen/{me.InternalFile}")).Status);
        Assert.Equal(before, await portal.DataAsync(StaffAddresses.RowsAsync));
        // The own ones are found at the same addresses, or this would prove nothing.
        foreach (var route in routes.Where(route => route.Methods().Contains("GET")))
            Assert.Equal(HttpStatusCode.OK, (await me.Visitor.GetAsync(me.AddressOf(route.Path()))).Status);
    }

    [Fact]
    public async Task Files_that_wait_with_another_ones_message_are_not_taken_along()
    {
        using var portal = new Portal();
        var (me, other) = (await Complainer.MakeAsync(portal), await Complainer.MakeAsync(portal));
        var refused = await (await other.Visitor.GetAsync("/mijn-klacht/status"))
            .UploadAsync("#berichten form", "bestanden", [("geheim.txt", "Geheim"u8.ToArray()), ("fout.exe", "MZ"u8.ToArray())], ("Text", "Met een bestand"));
        var key = refused.Document.QuerySelector("#berichten form input[name=Key]")!.GetAttribute("value")!;
        var taken = await (await me.Visitor.GetAsync("/mijn-klacht/status")).SubmitAsync("#berichten form", ("Key", key), ("Text", "Geef hier"));
        Assert.Equal(HttpStatusCode.BadRequest, taken.Status);
        Assert.DoesNotContain("geheim.txt", (await me.Visitor.GetAsync("/mijn-klacht/status")).Text);
        Assert.Contains("geheim.txt", (await refused.SubmitAsync("#berichten form")).Text);
    }

    [Fact]
    public async Task A_file_of_another_ones_form_is_not_removed()
    {
        using var portal = new Portal();
        var (me, other) = (await Complainer.MakeAsync(portal), await Complainer.MakeAsync(portal));
        var files = await (await other.Visitor.GetAsync("/klacht-indienen/bestanden")).UploadAsync("main form[enctype]", "bestanden", [("mijn.txt", "Van mij"u8.ToArray())]);
        var id = files.One("input[name=bestand]").GetAttribute("value")!;
        await me.Visitor.RawAsync(Ask("POST", "/klacht-indienen/bestanden/verwijderen", await me.TokenAsync(), ("bestand", id)));
        await me.Visitor.RawAsync(Ask("POST", "/klacht-indienen/bestanden/verwijderen", await me.TokenAsync(), ("bestand", other.File.ToString())));
        Assert.Contains("mijn.txt", (await other.Visitor.GetAsync("/klacht-indienen/bestanden")).Text);
        Assert.Equal(HttpStatusCode.OK, (await other.Visitor.GetAsync($"/mijn-klacht/bijlagen/{other.File}")).Status);
    }
}
