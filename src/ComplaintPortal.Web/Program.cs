using ComplaintPortal.Web;
using ComplaintPortal.Web.Audit;
using ComplaintPortal.Web.Backups;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Demo;
using ComplaintPortal.Web.Data.Seed;
using ComplaintPortal.Web.Data.Sums;
using ComplaintPortal.Web.Encryption;
using ComplaintPortal.Web.Evaluation;
using ComplaintPortal.Web.Features;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Identity;
using ComplaintPortal.Web.Jobs;
using ComplaintPortal.Web.KeyRotation;
using ComplaintPortal.Web.Regulations;
using ComplaintPortal.Web.Retention;

try
{
    var builder = WebApplication.CreateBuilder(args);
    if (args is ["seed", ..]) SeedCommand.TakeProfile(builder.Configuration);
    var options = builder.AddSettings();
    if (args is ["restore", ..]) Restore.PutBack(options, args);
    var regulation = RegulationReader.Read(options.Profile, builder.Environment.ContentRootPath);
    builder.Services.AddSingleton(regulation);
    builder.AddPortalLogging(options);
    builder.AddClock(options);
    builder.AddKeys(options);
    builder.AddFieldKeys();
    builder.AddDatabase(options);
    builder.AddPortalIdentity(options, regulation);
    builder.AddPortalServices(options);
    builder.AddPages(options, regulation);
    builder.AddFeatures();
    builder.AddLimits(options);
    builder.AddHealth();
    builder.Services.AddSingleton<DatabaseOpening>();
    builder.AddJobs();

    await using var app = builder.Build();
    using var alone = args is ["rotate-keys"] ? RotateKeys.Begin(app.Services) : null;
    var database = app.Services.GetRequiredService<DatabaseOpening>();
    // A setting on the command line begins with a sign, or has one in it.
    if (args is [[>= 'a' and <= 'z', ..] word, ..] && !word.Contains('='))
    {
        await database.OpenAsync(BringUpToDateAsync, CancellationToken.None);
        if (args is ["rotate-keys"]) return await RotateKeys.RunAsync(app.Services, Console.Out);
        if (args is ["restore" or "destroy-again", ..]) return await Restore.DestroyAgainAsync(app.Services, args, Console.Out);
        if (args is ["backup", ..]) return await Backup.RunAsync(app.Services, args, Console.Out);
        if (args is ["verify-log"]) return await AuditVerification.VerifyAsync(app.Services, Console.Out);
        if (args is ["verify-certificates"]) return await CertificateChain.VerifyAsync(app.Services, Console.Out);
        if (args is ["seed", ..]) return await SeedCommand.RunAsync(app.Services, args, Console.Out);
        if (args is ["user", ..]) return await UserCommands.RunAsync(app.Services, args, Console.Out);
        throw new StartupFaultException("command", [$"{word} is none of this portal's; docs/operations.md names those there are"]);
    }

    using var inUse = DataLock.Share(options);
    app.UsePortal();
    app.MapPortal();
    // The first page is there at once; whatever asks something of the database waits until that is open.
    await app.StartAsync();
    await database.OpenAsync(
        async () =>
        {
            await BringUpToDateAsync();
            await app.FillWithDemoDataAsync(options);
            await app.FillWithDemoEvaluationsAsync(options);
        },
        app.Lifetime.ApplicationStopping);
    await app.WaitForShutdownAsync();
    return 0;

    async Task BringUpToDateAsync()
    {
        await app.MigrateAsync(options);
        await FirstSealing.EnsureAsync(app.Services);
        await SumBasis.EnsureAsync(app.Services);
    }
}
catch (StartupFaultException fault)
{
    await Console.Error.WriteLineAsync(fault.Message);
    return 1;
}

/// <summary>Named for the tests, which start the portal through it.</summary>
public partial class Program;
