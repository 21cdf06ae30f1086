using System.Diagnostics;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Encryption;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace ComplaintPortal.Web.Tests.Hosting;

/// <summary>A wrong setting stops the start and names itself; what is only for Development stays there.</summary>
public sealed class SettingsTests(Portals portals)
{
    /// <summary>What the portal needs to start in Production.</summary>
    private static readonly (string Name, string Value)[] Right =
    [
        ("Portal:DataDirectory", "/data"),
        ("Portal:PublicUrl", "https://klachten.example.nl"),
        ("Portal:Mail:From", "klachten@example.nl"),
        ("Portal:Mail:NeutralFrom", "bericht@example.nl"),
    ];

    /// <summary>The same as settings of a running portal.</summary>
    internal static readonly (string Name, string Value)[] Production =
        [("environment", "Production"), ("Portal:Mail:From", "klachten@example.nl"), ("Portal:Mail:NeutralFrom", "bericht@example.nl")];

    private static IReadOnlyList<string> Faults(string environment, params (string Name, string Value)[] settings)
    {
        var all = Right.Where(one => settings.All(other => other.Name != one.Name)).Concat(settings);
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(all.Select(one => KeyValuePair.Create(one.Name, (string?)one.Value))).Build();
        var options = configuration.GetSection(PortalOptions.Section).Get<PortalOptions>()!;
        return [.. new PortalOptionsCheck(new HostingEnvironment { EnvironmentName = environment }, configuration).Validate(null, options).Failures ?? []];
    }

    [Fact]
    public void The_right_settings_have_no_fault() => Assert.Empty(Faults(Environments.Production));

    [Theory]
    [InlineData("Portal__Profile", "Portal:Profile=")]
    [InlineData("Portal__DataDirectory", "Portal:DataDirectory= ")]
    [InlineData("Portal__Database", "Portal:Database=7")]
    [InlineData("ConnectionStrings__Portal", "Portal:Database=SqlServer")]
    [InlineData("Portal__PublicUrl", "Portal:PublicUrl=")]
    [InlineData("Portal__PublicUrl", "Portal:PublicUrl=klachten.example.nl")]
    [InlineData("Portal__PublicUrl", "Portal:PublicUrl=ftp://klachten.example.nl")]
    [InlineData("Portal__PublicUrl", "Portal:PublicUrl=http://klachten.example.nl")]
    [InlineData("Portal__SqlServer__CommandTimeout", "Portal:SqlServer:CommandTimeout=0")]
    [InlineData("Portal__SqlServer__MaxBatchSize", "Portal:SqlServer:MaxBatchSize=0")]
    [InlineData("Portal__Rates__PostsPerMinute", "Portal:Rates:PostsPerMinute=0")]
    [InlineData("Portal__Keys__Certificate", "Portal:Keys:Certificate=/nergens/sleutel.pfx")]
    [InlineData("Portal__Attachments__Clamd", "Portal:Attachments:Clamd=clamav")]
    [InlineData("Portal__Attachments__Clamd", "Portal:Attachments:Clamd=clamav:0")]
    [InlineData("Portal__Attachments__Clamd", "Portal:Attachments:ScanRequired=true")]
    [InlineData("Portal__KnownProxies", "Portal:KnownProxies:0=proxy")]
    [InlineData("Portal__Mail__From", "Portal:Mail:From=klachten")]
    [InlineData("Portal__Mail__NeutralFrom", "Portal:Mail:NeutralFrom=")]
    [InlineData("Portal__Mail__Timeout", "Portal:Mail:Timeout=0")]
    [InlineData("Portal__Mail__Transport", "Portal:Mail:Transport=7", "Portal:Mail:Host=mail")]
    [InlineData("Portal__Mail__Host", "Portal:Mail:Transport=Smtp")]
    [InlineData("Portal__Mail__Port", "Portal:Mail:Transport=Smtp", "Portal:Mail:Host=mail", "Portal:Mail:Port=70000")]
    [InlineData("Portal__Mail__Security", "Portal:Mail:Transport=Smtp", "Portal:Mail:Host=mail", "Portal:Mail:Security=ImplicitTls")]
    [InlineData("Portal__Mail__OAuth2Token", "Portal:Mail:Transport=Smtp", "Portal:Mail:Host=mail", "Portal:Mail:OAuth2Token=x")]
    public void Each_wrong_setting_is_named(string named, params string[] settings)
    {
        var fault = Assert.Single(Faults(Environments.Production, [.. settings.Select(one => one.Split('=', 2)).Select(one => (one[0], one[1]))]));
        Assert.StartsWith(named + " ", fault);
    }

    [Fact]
    public void Everything_wrong_is_said_at_once() => Assert.Equal(
        ["Portal__DataDirectory", "Portal__PublicUrl", "Portal__Rates__PostsPerMinute", "Portal__Mail__From"],
        Faults(Environments.Production, ("Portal:DataDirectory", ""), ("Portal:PublicUrl", "x"), ("Portal:Rates:PostsPerMinute", "-1"), ("Portal:Mail:From", ""))
            .Select(fault => fault.Split(' ')[0]));

    [Fact]
    public void Plain_http_is_for_Development_only() => Assert.Empty(Faults(Environments.Development, ("Portal:PublicUrl", "http://localhost:5080")));

    [Theory]
    [InlineData("its settings can't be used", "Portal__PublicUrl is not an absolute address", "Portal__PublicUrl=nergens", "Portal__Mail__From=a@example.nl", "Portal__Mail__NeutralFrom=b@example.nl")]
    [InlineData("its settings can't be used", "Portal__Database", "Portal__Database=Oracle")]
    [InlineData("its profile (Portal__Profile=elders) can't be used", "neither a profile of that name", "Portal__Profile=elders", "Portal__PublicUrl=https://klachten.example.nl", "Portal__Mail__From=a@example.nl", "Portal__Mail__NeutralFrom=b@example.nl")]
    public async Task The_start_ends_with_code_1_and_says_why_on_the_error_output(string where, string why, params string[] settings)
    {
        var folder = Directory.CreateTempSubdirectory("portal-start-").FullName;
        try
        {
            var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "ComplaintPortal.Web.dll")])
            {
                WorkingDirectory = folder,
                RedirectStandardError = true,
                RedirectStandardOutput = true,
                Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Production", ["DOTNET_ENVIRONMENT"] = "Production", ["Portal__DataDirectory"] = folder },
            };
            foreach (var setting in settings.Select(one => one.Split('=', 2))) start.Environment[setting[0]] = setting[1];
            using var process = Process.Start(start)!;
            var (error, output) = (process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken), process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            await output;
            Assert.Equal(1, process.ExitCode);
            Assert.StartsWith("The portal does not start: ", await error);
            Assert.Contains(where, await error);
            Assert.Contains(why, await error);
            Assert.DoesNotContain("   at ", await error);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void The_switches_of_Development_are_off_in_Production()
    {
        (string, string)[] switches = [("Portal:Development:DemoData", "true"), ("Portal:Development:StartAt", "2020-01-01T00:00:00Z")];
        using var portal = new Portal(Portal.BlijfGroep, [.. Production, .. switches]);
        var options = portal.Services.GetRequiredService<PortalOptions>();
        Assert.Equal((false, null), (options.Development.DemoData, options.Development.StartAt));
        using var developing = new Portal(Portal.BlijfGroep, switches[1]);
        Assert.Equal(2020, developing.Services.GetRequiredService<PortalOptions>().Development.StartAt!.Value.Year);
    }

    [Theory]
    [InlineData("Server=db;Database=Portal;User Id=portal;Password=geheim")]
    [InlineData("Server=db;Database=Portal;Integrated Security=true;TrustServerCertificate=true")]
    public async Task The_connection_to_SQL_Server_is_encrypted_by_default(string connection)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration["ConnectionStrings:Portal"] = connection;
        builder.Services.AddSingleton(FieldKeys.None).AddSingleton(portals.BlijfGroep.Regulation);
        builder.AddDatabase(new PortalOptions { Database = DatabaseKind.SqlServer });
        await using var portal = builder.Build();
        await using var scope = portal.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<PortalDbContext>().Database;
        Assert.Contains("Encrypt=True", database.GetConnectionString());
        Assert.Equal("Microsoft.EntityFrameworkCore.SqlServer", database.ProviderName);
    }

    [Theory]
    [InlineData("Server=db;Encrypt=false")]
    [InlineData("server=db;encrypt=True")]
    public void A_connection_that_says_itself_whether_it_is_encrypted_stays_as_it_is(string connection) =>
        Assert.Equal(connection, DatabaseSetup.EncryptedByDefault(connection));
}
