using System.Diagnostics;
using System.Text;
using ComplaintPortal.Web.Attachments;
using ComplaintPortal.Web.Encryption;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.KeyRotation;
using ComplaintPortal.Web.Tests.Features.Staff;
using ComplaintPortal.Web.Tests.Infrastructure;
using ComplaintPortal.Web.Tests.Retention;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintPortal.Web.Tests.KeyRotation;

/// <summary>A data directory in which portals start and stop; its first ring is the one that all tests have in common, since each ring costs a model.</summary>
internal sealed class Rotated : IDisposable
{
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("portal-rotate-");

    /// <param name="ownKeys">The first portal makes the keys.</param>
    public Rotated(bool ownKeys = false)
    {
        if (!ownKeys) TestKeys.CopyTo(Folder);
    }

    public string Folder => data.FullName;

    public string KeyFile => Path.Combine(TestKeys.FolderIn(Folder), "fields.json");

    public Portal Start() => new(Portal.BlijfGroep, ("Portal:DataDirectory", Folder));

    /// <summary>What the command does before anything reads the keys, once no portal works there.</summary>
    public FileStream Begin()
    {
        WaitUntilFree();
        return BeginAtOnce();
    }

    /// <summary>A test portal lets the directory go a moment after it was disposed of.</summary>
    public void WaitUntilFree()
    {
        for (var waited = Stopwatch.StartNew(); ;)
        {
            using var free = DataLock.TryTake(new PortalOptions { DataDirectory = Folder });
            if (free is not null || waited.Elapsed > TimeSpan.FromMinutes(1)) return;
            Thread.Sleep(20);
        }
    }

    public FileStream BeginAtOnce()
    {
        var protection = DataProtectionProvider.Create(new DirectoryInfo(TestKeys.FolderIn(Folder)), builder => builder.SetApplicationName("ComplaintPortal"));
        var options = new PortalOptions { DataDirectory = Folder };
        return RotateKeys.Begin(new ServiceCollection().AddSingleton(options).AddSingleton(new FieldKeyFile(options, protection)).BuildServiceProvider());
    }

    /// <summary>The whole command.</summary>
    public async Task<(int Code, string Said)> RotateAsync()
    {
        Begin().Dispose();
        using var portal = Start();
        await using var output = new StringWriter();
        return (await RotateKeys.RunAsync(portal.Services, output), output.ToString().Trim());
    }

    /// <summary>It can be read, downloaded and found by every word.</summary>
    public static async Task ReadableAsync(Portal portal, MarkedDossier marked)
    {
        var officer = await portal.OfficerAsync();
        foreach (var typed in new[] { marked.Mark, $"{marked.Mark}@example.org", "1234 AB", "06-12345678" })
        {
            var found = await (await officer.GetAsync(Dossiers.Cases)).SubmitAsync("form[role=search]", ("Search", typed));
            Assert.Equal($"{typed}: {marked.Number}", $"{typed}: {string.Join(' ', found.All("tbody th a"))}");
        }
        var page = await officer.GetAsync(Dossiers.PageOf(marked.Number));
        foreach (var text in new[] { "Naam", "verhaal", "notitie", "verslag", "verbeterd", "afspraak" }) Assert.Contains($"{text} {marked.Mark}", page.Text);
        var store = portal.Services.GetRequiredService<AttachmentStore>();
        foreach (var file in marked.Files) Assert.Equal($"bestand {marked.Mark}", Encoding.UTF8.GetString(await store.ReadAsync(file, TestContext.Current.CancellationToken)));
    }

    public static string RingOf(Portal portal) => portal.Services.GetRequiredService<FieldKeys>().Identity;

    public void Dispose() => data.Delete(recursive: true);
}
