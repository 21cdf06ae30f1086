using System.Net;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Identity;
using ComplaintPortal.Web.Jobs;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.Internal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

#pragma warning disable EF1001 // The query compiler is replaced by one that translates for both providers.

namespace ComplaintPortal.Web.Tests.Infrastructure;

/// <summary>
/// The running portal with a database, a data directory and a clock of its own. Antiforgery, validation, cookies and headers are on as
/// in production. Two things are not: the timetable of the jobs is off, for tests run a job by name, and a password is hashed in one round.
/// </summary>
public class Portal : WebApplicationFactory<Program>
{
    public const string BlijfGroep = "blijf-groep";
    public const string BijElkaar = "bij-elkaar";

    /// <summary>
    /// Wednesday morning, in a week without holidays. Not on a whole second: a session keeps its beginning in whole seconds, and is
    /// only held against the database once time has passed since.
    /// </summary>
    public static readonly DateTimeOffset Wednesday = new(2026, 3, 11, 9, 0, 0, 500, TimeSpan.Zero);

    private readonly Dictionary<string, string> settings;
    private bool isStarted;

    /// <summary>Its own, for a portal that can't open its database ends, and its parts with it.</summary>
    private readonly DatabaseOpening database = new();

    public Portal(string profile = BlijfGroep, params (string Name, string Value)[] settings)
    {
        DataDirectory = Directory.CreateTempSubdirectory("portal-test-").FullName;
        this.settings = new()
        {
            ["Portal:Profile"] = profile,
            ["Portal:DataDirectory"] = DataDirectory,
            ["Portal:PublicUrl"] = "https://portal.example.nl",
            ["Portal:Rates:PostsPerMinute"] = "100000",
            ["Portal:Development:DemoData"] = "false",
        };
        foreach (var (name, value) in settings) this.settings[name] = value;
        TestKeys.CopyTo(DataDirectory);
        TestDatabase.CopyTo(DataDirectory);
        ClientOptions.BaseAddress = new Uri("https://localhost");
        ClientOptions.AllowAutoRedirect = false;
    }

    public string DataDirectory { get; }

    /// <summary>The database can't be read any more, or was changed behind the portal's back: then nothing is held against each other at the end.</summary>
    public bool IsSpoiled { get; set; }

    /// <summary>Whether a password is hashed as in production: in all other tests together those rounds were a sixth of the work.</summary>
    public bool HashesInFull { get; init; }

    public string MailFolder => Path.Combine(DataDirectory, "mail");

    public TestClock Clock { get; } = new(Wednesday);

    public Regulation Regulation => Services.GetRequiredService<Regulation>();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(settings.GetValueOrDefault("environment", Environments.Development));
        foreach (var (name, value) in settings) builder.UseSetting(name, value);
        builder.ConfigureTestServices(services =>
        {
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(Clock);
            services.AddSingleton(database);
            services.AddSingleton<IStartupFilter, TestAddress>();
            if (!HashesInFull) services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1);
            TranslateForBothProviders(services);
            foreach (var timetable in services.Where(service => service.ImplementationType == typeof(Timetable)).ToList())
                services.Remove(timetable);
        });
    }

    private static void TranslateForBothProviders(IServiceCollection services)
    {
        if (services.FirstOrDefault(service => service.ServiceType == typeof(DbContextOptions<SqlitePortalDbContext>)) is not { ImplementationFactory: { } make } options) return;
        services.Remove(options);
        services.AddSingleton(provider => new DbContextOptionsBuilder<SqlitePortalDbContext>((DbContextOptions<SqlitePortalDbContext>)make(provider))
            .ReplaceService<IQueryCompiler, BothProviders>().Options);
    }

    /// <summary>What a browser asks with; it follows nothing by itself.</summary>
    public virtual HttpClient Client(CookieContainer cookies) => CreateDefaultClient(ClientOptions.BaseAddress, new CookieContainerHandler(cookies));

    /// <summary>Someone with a browser of their own.</summary>
    public Visitor Visitor(string language = "nl") => new(this, language);

    /// <summary>An employee with these roles, signed in through the page; outside Development in two steps.</summary>
    public async Task<Visitor> SignedInAsync(params string[] roles)
    {
        var email = $"{Guid.NewGuid():n}@example.org";
        var password = await AddStaffAsync(email, "Medewerker " + email[..4], roles);
        var key = Services.GetRequiredService<IHostEnvironment>().IsDevelopment() ? null : await this.GiveAppAsync(email);
        var visitor = Visitor();
        var page = await visitor.SignInAsync(email, password);
        if (key is not null) await page.SubmitAsync(("Code", this.CodeOf(key)));
        visitor.Email = email;
        return visitor;
    }

    public Task<Visitor> OfficerAsync() => SignedInAsync(Roles.Officer);

    /// <summary>Makes an account that may work at once, and gives its password.</summary>
    public async Task<string> AddStaffAsync(string email, string name, params string[] roles)
    {
        await using var scope = Services.CreateAsyncScope();
        var (result, _, password) = await scope.ServiceProvider.GetRequiredService<StaffAccounts>().AddAsync(email, name, roles);
        Assert.True(result.Succeeded, string.Join(' ', result.Errors.Select(error => error.Description)));
        var users = scope.ServiceProvider.GetRequiredService<UserManager<StaffMember>>();
        var member = await users.FindByEmailAsync(email);
        member!.MustChangePassword = false;
        await users.UpdateAsync(member);
        return password;
    }

    /// <summary>Reads or changes the database itself.</summary>
    public async Task<T> DataAsync<T>(Func<PortalDbContext, Task<T>> use)
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    /// <summary>Uses any part of the portal.</summary>
    public async Task<T> UseAsync<TPart, T>(Func<TPart, Task<T>> use)
        where TPart : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<TPart>());
    }

    /// <summary>Runs a job once, as its timetable would.</summary>
    public async Task RunAsync<TJob>()
        where TJob : IPortalJob
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TJob>().RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The mails in the pickup folder, each as its raw text, oldest first.</summary>
    public IReadOnlyList<string> Mails() => Directory.Exists(MailFolder)
        ? [.. new DirectoryInfo(MailFolder).GetFiles("*.eml").OrderBy(file => file.LastWriteTimeUtc).Select(file => File.ReadAllText(file.FullName))]
        : [];

    /// <summary>Everything that was logged to the file.</summary>
    public string Log()
    {
        var folder = Path.Combine(DataDirectory, "logs");
        return string.Concat(Directory.GetFiles(folder).Select(path =>
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(file);
            return reader.ReadToEnd();
        }));
    }

    /// <summary>Whether a test goes on only once the database is open.</summary>
    public bool WaitsForDatabase { get; init; } = true;

    /// <summary>Only a portal that started has anything to say.</summary>
    protected override IHost CreateHost(IHostBuilder builder)
    {
        var host = base.CreateHost(builder);
        if (WaitsForDatabase) database.Opened.GetAwaiter().GetResult();
        isStarted = true;
        return host;
    }

    /// <summary>Before the services go.</summary>
    public override async ValueTask DisposeAsync()
    {
        await HoldSumsAsync();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private async Task HoldSumsAsync()
    {
        if (!isStarted || IsSpoiled) return;
        isStarted = false;
        await SumsInStep.CheckAsync(this);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) Task.Run(HoldSumsAsync).GetAwaiter().GetResult();
        base.Dispose(disposing);
        if (!disposing) return;
        TestDatabase.LetGoOf(settings["Portal:DataDirectory"]);
        try
        {
            Directory.Delete(DataDirectory, recursive: true);
        }
        catch (IOException)
        {
            // A file that is still open stays behind in the temporary folder; nothing depends on it.
        }
    }
}
