using System.Globalization;
using Microsoft.Extensions.Options;

namespace ComplaintPortal.Web.Hosting;

/// <summary>Reads and checks the settings before anything is built on them.</summary>
public static class SettingsSetup
{
    public static PortalOptions AddSettings(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<PortalOptions>()
            .Bind(builder.Configuration.GetSection(PortalOptions.Section))
            .PostConfigure(options => Complete(options, builder.Environment));
        builder.Services.AddSingleton<IValidateOptions<PortalOptions>, PortalOptionsCheck>();
        builder.Services.AddSingleton(services => services.GetRequiredService<IOptions<PortalOptions>>().Value);

        var read = Read(builder);
        var verdict = new PortalOptionsCheck(builder.Environment, builder.Configuration).Validate(null, read);
        if (verdict.Failed) throw new StartupFaultException("settings", verdict.Failures);
        Directory.CreateDirectory(read.DataDirectory);
        return read;
    }

    private static PortalOptions Read(WebApplicationBuilder builder)
    {
        try
        {
            var options = builder.Configuration.GetSection(PortalOptions.Section).Get<PortalOptions>() ?? new PortalOptions();
            Complete(options, builder.Environment);
            return options;
        }
        catch (InvalidOperationException fault)
        {
            // The binder names the setting: "Failed to convert configuration value at 'Portal:Database' …".
            throw new StartupFaultException("settings", [fault.Message.Replace(":", "__", StringComparison.Ordinal)]);
        }
    }

    /// <summary>Fills in what follows from elsewhere, and forces every development switch off outside Development.</summary>
    private static void Complete(PortalOptions options, IHostEnvironment environment)
    {
        if (options.DataDirectory.Length == 0 && environment.IsDevelopment()) options.DataDirectory = "App_Data";
        if (options.DataDirectory.Length > 0) options.DataDirectory = Path.GetFullPath(options.DataDirectory, environment.ContentRootPath);
        if (options.Mail.PickupFolder.Length == 0) options.Mail.PickupFolder = Path.Combine(options.DataDirectory, "mail");
        options.BackupDirectory = Path.GetFullPath(options.BackupDirectory.Length == 0 ? "backups" : options.BackupDirectory, options.DataDirectory.Length == 0 ? environment.ContentRootPath : options.DataDirectory);
        options.PublicUrl = options.PublicUrl.TrimEnd('/');
        if (!environment.IsDevelopment()) options.Development = new DevelopmentOptions { DemoData = false, StartAt = null };
    }
}

/// <summary>The portal can't start; every fault is named, so that one look is enough to mend them all.</summary>
public sealed class StartupFaultException(string where, IEnumerable<string> faults)
    : OwnWordsException(string.Create(CultureInfo.InvariantCulture, $"The portal does not start: its {where} can't be used.{Environment.NewLine}{string.Join(Environment.NewLine, faults.Select(fault => "  - " + fault))}"));
