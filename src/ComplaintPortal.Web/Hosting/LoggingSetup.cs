using System.Globalization;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace ComplaintPortal.Web.Hosting;

/// <summary>Serilog to the console and to a file a day. What people wrote never gets into it (B17).</summary>
public static class LoggingSetup
{
    private const string Line = "{Timestamp:yyyy-MM-dd HH:mm:ss.fff zzz} {Level:u3} {SourceContext} {Message:lj}{Fault}{NewLine}";

    public static void AddPortalLogging(this WebApplicationBuilder builder, PortalOptions options)
    {
        var logger = new LoggerConfiguration()
            .MinimumLevel.Information()
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
            // Entity Framework writes whole faults into its messages, and a database can quote what someone typed; the page that failed logs the fault itself.
            .MinimumLevel.Override("Microsoft.EntityFrameworkCore", LogEventLevel.Fatal)
            .MinimumLevel.Override("Quartz", LogEventLevel.Warning)
            .Enrich.With<FaultWithoutMessage>()
            .WriteTo.Console(outputTemplate: Line, formatProvider: CultureInfo.InvariantCulture)
            .WriteTo.File(
                Path.Combine(options.DataDirectory, "logs", "portal-.log"),
                outputTemplate: Line,
                formatProvider: CultureInfo.InvariantCulture,
                rollingInterval: RollingInterval.Day,
                retainedFileCountLimit: 31,
                shared: true)
            .CreateLogger();
        builder.Logging.ClearProviders().AddSerilog(logger, dispose: true);
    }

    /// <summary>
    /// Writes the types and the places of a fault, not its message: the framework's messages can quote what someone typed. Only the portal's
    /// own words, which hold nothing of that, are written.
    /// </summary>
    private sealed class FaultWithoutMessage : ILogEventEnricher
    {
        public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
        {
            if (logEvent.Exception is not { } fault) return;
            var chain = new List<string>();
            for (Exception? one = fault; one is not null; one = one.InnerException)
            {
                chain.Add(one is StartupFaultException
                    ? one.Message
                    : $"{one.GetType().FullName}{(one is OwnWordsException ? ": " + one.Message : "")}{Environment.NewLine}{one.StackTrace}");
            }
            logEvent.AddOrUpdateProperty(propertyFactory.CreateProperty("Fault", Environment.NewLine + string.Join(Environment.NewLine, chain)));
        }
    }
}
