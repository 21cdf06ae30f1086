using System.Net;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Tests.Features.Staff.ConflictOfInterest;

/// <summary>
/// Who is concerned or barred asks every address of staff, by every method, for the case and every thing in it: nothing is found,
/// nothing shows and nothing changes. Who is not barred does find it, so that the same questions would show a leak.
/// </summary>
[Trait("Obligation", "B17")]
[Trait("Obligation", "B14")]
public sealed class EveryAddressTests
{
    [Theory]
    [MemberData(nameof(Portals.Both), MemberType = typeof(Portals))]
    public async Task Nobody_who_is_barred_finds_or_touches_anything_of_the_case_at_any_address(string profile)
    {
        using var shut = await ShutCase.MakeAsync(profile);
        var addresses = await StaffAddresses.OfAsync(shut);
        Assert.True(addresses.Count(one => one.IsOfCase) > 40, $"Only {addresses.Count(one => one.IsOfCase)} addresses of a case");
        var before = await shut.Portal.DataAsync(StaffAddresses.RowsAsync);
        foreach (var person in shut.ShutOut)
        {
            var token = await TokenAsync(person);
            foreach (var address in addresses)
            {
                foreach (var place in address.Addresses)
                {
                    var (answer, text) = await AskAsync(shut, person, address.Method, place, token);
                    Assert.True((int)answer.StatusCode < 500, $"{address.Method} {place}: {answer.StatusCode}");
                    Assert.True(shut.FoundIn(text) is [], $"{address.Method} {place} shows {string.Join(", ", shut.FoundIn(text))}");
                    if (address.IsOfCase) Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{address.Method} {place}: {answer.StatusCode}");
                }
            }
        }
        Assert.Equal(before, await shut.Portal.DataAsync(StaffAddresses.RowsAsync));
        var seen = (await Task.WhenAll(shut.ShutOut.Select(person => person.MemberAsync()))).Select(member => (Guid?)member.Id).ToList();
        Assert.False(await shut.Portal.DataAsync(db => db.AuditLog.AnyAsync(line => line.Number == shut.Number && seen.Contains(line.StaffId))));
    }

    [Fact]
    public async Task Who_is_not_barred_finds_it_at_each_of_these_addresses()
    {
        // The profile that knows every act.
        using var shut = await ShutCase.MakeAsync(Portal.BijElkaar);
        var addresses = await StaffAddresses.OfAsync(shut);
        var token = await TokenAsync(shut.Open);
        var found = new HashSet<string>();
        foreach (var address in addresses.Where(one => !one.Path.Contains("uitloggen", StringComparison.Ordinal)).OrderBy(one => one.Method == HttpMethod.Post))
        {
            var hits = 0;
            // What the case has behind it already, the other one can still do.
            foreach (var place in address.Addresses.SelectMany(place => new[] { place, place.Replace(shut.Number, shut.Other) }).Distinct())
            {
                var looks = await LooksAsync(shut.Portal);
                var (answer, text) = await AskAsync(shut, shut.Open, address.Method, place, token);
                found.UnionWith(shut.FoundIn(text));
                // Whatever shows more of the case than its number has put that into the audit log (B17).
                if (shut.FoundIn(text).Any(one => one != shut.Number)) Assert.True(await LooksAsync(shut.Portal) > looks, $"{address.Method} {place} shows the case, and no look is recorded.");
                if (answer.StatusCode != HttpStatusCode.NotFound) hits++;
            }
            Assert.True(hits > 0 || !address.IsOfCase, $"{address} finds nothing: give the case of this test what it asks for, else it proves nothing.");
        }
        Assert.Empty(shut.Canaries.Except(found));
    }

    /// <summary>Asks with a valid token and with answers that an act would be content with.</summary>
    private static async Task<(HttpResponseMessage Answer, string Text)> AskAsync(ShutCase shut, Visitor person, HttpMethod method, string place, string token)
    {
        var request = new HttpRequestMessage(method, place);
        if (method == HttpMethod.Post)
        {
            var version = await shut.Portal.DataAsync(db => db.Complaints.Where(one => one.Id == shut.Id).Select(one => one.Version).SingleAsync());
            request.Content = new FormUrlEncodedContent(
            [
                new("__RequestVerificationToken", token), new("Version", $"{version}"), new("versie", $"{version}"), new("laatste", "999"), new("Text", "Van een ander"),
                new("Reason", "Zomaar"), new("HowChecked", "Zomaar"), new("Handler", "niemand"), new("Day", "2026-03-03"), new("Key", shut.Secret.ToString()),
            ]);
        }
        var answer = await person.RawAsync(request);
        return (answer, $"{answer.Headers} {await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
    }

    private static Task<int> LooksAsync(Portal portal) => portal.DataAsync(db => db.AuditLog.CountAsync(line => line.ByKind == ActorKind.Staff && line.Kind != AuditKind.Act));

    private static async Task<string> TokenAsync(Visitor person) =>
        (await person.GetAsync("/medewerkers/account")).One("input[name=__RequestVerificationToken]").GetAttribute("value")!;
}
