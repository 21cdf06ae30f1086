using ComplaintPortal.Browser.Tests.Pages;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintPortal.Browser.Tests.Infrastructure;

/// <summary>The portal of the web tests, listening on a port of this machine, with the demo data: pages as full as in use.</summary>
public sealed class OpenPortal : Portal
{
    public OpenPortal(string profile)
        : base(profile, ("Portal:Development:DemoData", "true"))
    {
        Profile = profile;
        UseKestrel(0);
        StartServer();
        Address = ClientOptions.BaseAddress.ToString().TrimEnd('/');
        Opened = new(() => DataAsync(async db =>
        {
            var officer = await db.Users.FirstAsync();
            var complaint = await db.Complaints.Where(one => one.Kind == ComplaintKind.Complaint && one.Channel == ReceiptChannel.Website)
                .OrderByDescending(one => one.Messages.Count()).ThenByDescending(one => one.Contacts.Count()).ThenByDescending(one => one.Id).FirstAsync();
            var code = complaint.IssueAccessCode("Teruggebeld op het nummer in het dossier.", Actor.Staff(officer.Id, officer.DisplayName), Clock.Now);
            await db.SaveChangesAsync();
            return (complaint.Number, code.ToString());
        }));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<IStartupFilter, AxeScript>());
    }

    public string Profile { get; }

    /// <summary>Where it listens, without a slash at the end.</summary>
    public string Address { get; }

    /// <summary>The demo complaint in which most happened, and its code: given out once, since a new code ends the visits with the one before.</summary>
    public Lazy<Task<(string Number, string Code)>> Opened { get; }
}
