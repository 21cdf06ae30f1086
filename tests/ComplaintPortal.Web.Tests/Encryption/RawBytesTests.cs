using System.Net;
using System.Text;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Attachments;
using ComplaintPortal.Web.Tests.Features.Staff;
using ComplaintPortal.Web.Tests.Infrastructure;
using ComplaintPortal.Web.Tests.Retention;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintPortal.Web.Tests.Encryption;

/// <summary>Whoever has the files of the portal without its keys reads nothing of a dossier in them (B17).</summary>
[Trait("Obligation", "B17")]
public sealed class RawBytesTests
{
    [Theory]
    [MemberData(nameof(Portals.Both), MemberType = typeof(Portals))]
    public async Task Nothing_that_anyone_wrote_stands_in_database_journal_or_attachments(string profile)
    {
        using var portal = new Portal(profile);
        var marked = await MarkedDossier.MakeAsync(portal);
        await marked.CloseAsync();
        var officer = await portal.OfficerAsync();
        var search = await (await officer.GetAsync(Dossiers.Cases)).SubmitAsync("form[role=search]", ("Search", marked.Mark));
        Assert.Equal([marked.Number], search.All("tbody th a"));
        await search.SubmitAsync("main form[action$='/lijsten']", ("Name", $"Lijst {marked.Mark}"), ("Query", new Uri("https://x" + search.Address).Query));
        var files = Stored(portal);

        string[] written =
        [
            marked.Mark, marked.Mark.ToUpperInvariant(), "0612345678", "06 12345678", "1234 AB", "1234ab", "06 87654321", // what the complainant and others gave
            "Anna de Collega", "Een ander", // who did what, and who is shut out
        ];
        foreach (var words in written) Assert.Equal($"{words} in ", $"{words} in {string.Join(' ', Holding(files, words))}");

        // The same search finds what stands there in plain: else this shows nothing. And the journal is among what is searched.
        Assert.Contains(Holding(files, marked.Number), name => name.StartsWith("portal.db", StringComparison.Ordinal));
        Assert.Contains(Holding(files, marked.Number), name => name.EndsWith("-wal", StringComparison.Ordinal));
        Assert.Contains(files, file => file.Name == "portal.db-wal" && file.Content.Length > 0);
        Assert.Equal(2, files.Count(file => Guid.TryParse(file.Name, out _)));
        // And to who may read it, it is all there.
        var page = await officer.GetAsync(Dossiers.PageOf(marked.Number));
        foreach (var text in new[] { "Naam", "verhaal", "notitie", "verslag", "verbeterd", "afspraak", "slotbericht", "doorverwezen" }) Assert.Contains($"{text} {marked.Mark}", page.Text);
        var store = portal.Services.GetRequiredService<AttachmentStore>();
        Assert.Equal($"bestand {marked.Mark}", Encoding.UTF8.GetString(await store.ReadAsync(marked.Files[0], TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task What_was_left_out_stays_left_out()
    {
        using var portal = new Portal();
        var number = (await portal.ReceiveAsync(intake => intake with { HappenedWhen = null })).Number;
        Assert.Null(await portal.DataAsync(db => db.Complaints.Where(one => one.Number == number).Select(one => one.HappenedWhen).SingleAsync()));
        Assert.Equal(1, await portal.DataAsync(db => db.Complaints.CountAsync(one => one.HappenedWhen == null)));
        Assert.Equal(1, await portal.DataAsync(db => db.Database.ExecuteSqlInterpolatedAsync($"UPDATE Complaints SET HappenedWhen = NULL WHERE HappenedWhen IS NULL AND Number = {number}")));
    }

    /// <summary>Never an empty text in place of one that can't be opened; the log names column and key, and nothing else.</summary>
    [Theory]
    [InlineData("UPDATE Complaints SET Story = Complainant_Name", "Complaint.Story")]
    [InlineData("UPDATE Complaints SET Story = CAST(SUBSTRING(Story, 1, 40) AS BLOB)", "Complaint.Story")]
    [InlineData("UPDATE Complaints SET Complainant_Name = x'01DEADBEEF000000000000000000000000000000000000000000000000000000000000'", "Complainant.Name")]
    [InlineData("UPDATE Complaints SET Story = x''", "Complaint.Story")]
    public async Task A_value_that_was_tampered_with_stops_the_page_and_says_which(string tamper, string place)
    {
        using var portal = new Portal();
        var number = (await portal.ReceiveAsync()).Number;
        var officer = await portal.OfficerAsync();
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync(Dossiers.PageOf(number))).Status);
        await portal.DataAsync(db => db.Database.ExecuteSqlRawAsync(tamper));
        var page = await officer.GetAsync(Dossiers.PageOf(number));
        Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
        Assert.Contains($"SealedValueException: {place} can't be opened: ", portal.Log());
        Assert.DoesNotContain("geluisterd", page.Text);
    }

    [Fact]
    public async Task A_file_in_the_place_of_another_is_refused()
    {
        using var portal = new Portal();
        var store = portal.Services.GetRequiredService<AttachmentStore>();
        var stop = TestContext.Current.CancellationToken;
        var (one, other) = (await store.SaveAsync("een"u8.ToArray(), stop), await store.SaveAsync("ander"u8.ToArray(), stop));
        string PathOf(Guid id) => Path.Combine(portal.DataDirectory, "attachments", id.ToString("n")[..2], id.ToString("n"));
        File.Copy(PathOf(one), PathOf(other), overwrite: true);
        Assert.Equal("een"u8.ToArray(), await store.ReadAsync(one, stop));
        await Assert.ThrowsAsync<ComplaintPortal.Web.Encryption.SealedValueException>(() => store.ReadAsync(other, stop));
    }

    private static List<(string Name, byte[] Content)> Stored(Portal portal) =>
    [
        .. Directory.EnumerateFiles(portal.DataDirectory, "portal.db*").Concat(Directory.EnumerateFiles(Path.Combine(portal.DataDirectory, "attachments"), "*", SearchOption.AllDirectories))
            .Select(path => (Path.GetFileName(path), MarkedDossier.Bytes(path))),
    ];

    /// <summary>The names of the files that hold the words, as text of one byte or two a sign.</summary>
    private static List<string> Holding(List<(string Name, byte[] Content)> files, string words) =>
        [.. files.Where(file => MarkedDossier.Holds(file.Content, words)).Select(file => file.Name)];
}
