using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace ComplaintPortal.Browser.Tests.Crash;

/// <summary>The portal is killed, again and again, while complaints come in: none that was confirmed is lost (B16).</summary>
[Trait("Obligation", "B16")]
public sealed class KillTests
{
    private const int Kills = 4;
    private const int Senders = 4;

    [Fact]
    public async Task What_was_confirmed_is_there_once_numbers_have_no_gap_and_a_half_filled_form_goes_on()
    {
        var stop = TestContext.Current.CancellationToken;
        var folder = Directory.CreateTempSubdirectory("portal-kill-");
        var port = PortalProcess.FreePort();
        var confirmed = new ConcurrentBag<string>();
        var unseen = 0;
        var interrupted = 0;
        var enough = false;

        async Task SendAsync(int sender)
        {
            for (var nr = 0; !Volatile.Read(ref enough); nr++)
            {
                using var someone = new Sender(port, stop);
                await someone.StoryAsync($"Verhaal {nr} van {sender}");
                await someone.ForWhomAsync();
                await someone.DetailsAsync($"Afzender {sender}");
                await someone.ReachAsync();
                if (await someone.SendAsync() is { } number) confirmed.Add(number);
                else Interlocked.Increment(ref unseen);
                Interlocked.Add(ref interrupted, someone.Interrupted);
            }
        }

        var portal = await PortalProcess.StartAsync(folder.FullName, port, stop);
        try
        {
            using var halfway = new Sender(port, stop);
            await halfway.StoryAsync("Een verhaal <met> \"tekens\" & een 😀, half af");
            await halfway.ForWhomAsync();

            var sending = Enumerable.Range(0, Senders).Select(SendAsync).ToList();
            for (var kill = 0; kill < Kills; kill++)
            {
                await Task.WhenAny([Task.Delay(Random.Shared.Next(600, 1600), stop), .. sending]);
                Assert.DoesNotContain(sending, one => one.IsFaulted);
                await portal.KillAsync();
                portal.Dispose();
                portal = await PortalProcess.StartAsync(folder.FullName, port, stop);
            }
            await Task.Delay(500, stop);
            Volatile.Write(ref enough, true);
            await Task.WhenAll(sending);

            Assert.Contains("Een verhaal <met> \"tekens\" & een 😀, half af", await halfway.ReadAsync("verhaal"));
            await halfway.DetailsAsync("Halverwege");
            await halfway.ReachAsync();
            var number = await halfway.SendAsync();
            Assert.NotNull(number);
            confirmed.Add(number);
        }
        finally
        {
            await portal.KillAsync();
            portal.Dispose();
        }

        var kept = Numbers(Path.Combine(folder.FullName, "portal.db"));
        TestContext.Current.SendDiagnosticMessage($"{Kills} kills, {interrupted} requests without an answer, {confirmed.Count} confirmed, {unseen} receipts lost on the way, {kept.Count} kept");
        Assert.True(interrupted >= Kills, "The kills interrupted nothing: this test showed nothing.");
        Assert.Distinct(confirmed);
        Assert.Empty(confirmed.Except(kept));
        Assert.Equal(confirmed.Count + unseen, kept.Count);
        Assert.Equal(Enumerable.Range(1, kept.Count), kept.Select(number => int.Parse(number.Split('-')[^1], CultureInfo.InvariantCulture)));
        folder.Delete(recursive: true);
    }

    private static List<string> Numbers(string database)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Pooling = false }.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT Number FROM Complaints ORDER BY Number";
        using var reader = command.ExecuteReader();
        var numbers = new List<string>();
        while (reader.Read()) numbers.Add(reader.GetString(0));
        return numbers;
    }
}
