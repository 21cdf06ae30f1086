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
    builder.AddJobs();

    var app = builder.Build();
    using var alone = args is ["rotate-keys"] ? RotateKeys.Begin(app.Services) : null;
    // Beside each other: the start waits for the slower one.
    var ready = Task.Run(async () =>
    {
        await app.MigrateAsync(options);
        await FirstSealing.EnsureAsync(app.Services);
        await SumBasis.EnsureAsync(app.Services);
    });
    app.UsePortal();
    app.MapPortal();
    await ready;
    if (args is ["rotate-keys"]) return await RotateKeys.RunAsync(app.Services, Console.Out);
    if (args is ["restore" or "destroy-again", ..]) return await Restore.DestroyAgainAsync(app.Services, args, Console.Out);
    if (args is ["backup", ..]) return await Backup.RunAsync(app.Services, args, Console.Out);
    if (args is ["verify-log"]) return await AuditVerification.VerifyAsync(app.Services, Console.Out);
    if (args is ["verify-certificates"]) return await CertificateChain.VerifyAsync(app.Services, Console.Out);
    if (args is ["seed", ..]) return await SeedCommand.RunAsync(app.Services, args, Console.Out);
    if (args is ["user", ..]) return await UserCommands.RunAsync(app.Services, args, Console.Out);

    using var inUse = DataLock.Share(options);
    await app.FillWithDemoDataAsync(options);
    await app.FillWithDemoEvaluationsAsync(options);
    await app.RunAsync();
    return 0;
}
catch (StartupFaultException fault)
{
    await Console.Error.WriteLineAsync(fault.Message);
    return 1;
}

/// <summary>Named for the tests, which start the portal through it.</summary>
public partial class Program;
