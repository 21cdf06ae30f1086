using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;

namespace ComplaintPortal.Web.Data.Demo;

/// <summary>Fills an empty database in Development, and says how to get in.</summary>
public static class DemoSetup
{
    /// <summary>Does nothing to a database that holds an account or a complaint already.</summary>
    public static async Task FillWithDemoDataAsync(this WebApplication app, PortalOptions options)
    {
        if (!options.Development.DemoData) return;
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        if (!await db.Users.AnyAsync() && !await db.Complaints.AnyAsync())
        {
            var (officer, colleague) = await ActivatorUtilities.CreateInstance<DemoStaff>(scope.ServiceProvider).AddAsync();
            await ActivatorUtilities.CreateInstance<DemoComplaints>(scope.ServiceProvider).FillAsync(officer, colleague);
            await ActivatorUtilities.CreateInstance<DemoImprovements>(scope.ServiceProvider).FillAsync(officer, colleague);
            db.TextSnippets.AddRange(DemoSnippets.All());
            await db.SaveChangesAsync();
        }
        var told = await db.Complaints.Where(complaint => complaint.SubmissionKey == DemoComplaints.ToldKey).Select(complaint => complaint.Number).FirstOrDefaultAsync();
        if (told is not null) app.Lifetime.ApplicationStarted.Register(() => Tell(app, options, told));
    }

    /// <summary>On the console and not in the log, which holds no codes (B17). Also at a later start: who starts it twice wants to get in twice.</summary>
    private static void Tell(WebApplication app, PortalOptions options, string number)
    {
        var site = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? options.PublicUrl;
        Console.WriteLine(
            $"""

            Demo data of {app.Services.GetRequiredService<Regulation>().Name} (profile {options.Profile}); everyone in it is invented.
              Public site   {site}
              Staff         {site}/medewerkers/klachten
              Accounts      {string.Join(Environment.NewLine + new string(' ', 16), DemoStaff.Accounts.Select(account => $"{account.Email,-26} {account.Role}"))}
              Password      {DemoStaff.Password}
              Status page   number {number}, code {DemoComplaints.ToldCode}
              Mail          {(options.Mail.Transport == MailTransportKind.Pickup ? options.Mail.PickupFolder : $"{options.Mail.Host}:{options.Mail.Port}")}

            """);
    }
}
