using System.Net;
using ComplaintPortal.Web.Hosting;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintPortal.Web.Tests.Hosting;

/// <summary>The portal listens before its database is open; someone else holds the database here, so that it can't be opened yet.</summary>
public sealed class OpeningTests
{
    [Fact]
    public async Task The_first_page_is_there_and_what_needs_the_database_waits_for_it()
    {
        using var portal = new Portal { WaitsForDatabase = false };
        using var held = Hold(portal);
        var start = await portal.Visitor().GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, start.Status);
        Assert.Contains("/klacht-indienen", start.Body);
        Assert.Equal(HttpStatusCode.OK, (await portal.Visitor().GetAsync("/health/live")).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await portal.Visitor().GetAsync("/health/ready")).Status);
        Assert.False(portal.Services.GetRequiredService<DatabaseOpening>().IsOpen);

        var form = portal.Visitor().GetAsync("/klacht-indienen");
        await Task.Delay(TimeSpan.FromMilliseconds(300), TestContext.Current.CancellationToken);
        Assert.False(form.IsCompleted);
        held.Dispose();
        Assert.Equal(HttpStatusCode.OK, (await form).Status);
        Assert.Equal(HttpStatusCode.OK, (await portal.Visitor().GetAsync("/health/ready")).Status);
    }

    [Fact]
    public async Task Who_brings_a_cookie_waits_also_for_the_first_page_and_is_told_when_it_takes_long()
    {
        using var portal = new Portal { WaitsForDatabase = false };
        using var held = Hold(portal);
        var visitor = portal.Visitor();
        visitor.Cookies.Add(portal.ClientOptions.BaseAddress, new Cookie("medewerker", "x"));
        // Of styles and scripts it is never asked whose they are.
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/dist/site.css")).Status);
        var answer = await visitor.RawAsync(new HttpRequestMessage(HttpMethod.Get, "/"));
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "text/plain", TimeSpan.FromSeconds(60)), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, answer.Headers.RetryAfter?.Delta));
        Assert.Contains("De website start op.", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        held.Dispose();
        await portal.Services.GetRequiredService<DatabaseOpening>().Opened;
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/")).Status);
    }

    [Fact]
    public async Task Where_it_cannot_be_opened_the_portal_does_not_run()
    {
        using var portal = new Portal { IsSpoiled = true };
        await File.WriteAllTextAsync(Path.Combine(portal.DataDirectory, "portal.db"), new string('x', 5000), TestContext.Current.CancellationToken);
        Assert.Contains("database", Assert.Throws<StartupFaultException>(() => portal.Services).Message);
    }

    private static SqliteConnection Hold(Portal portal)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(portal.DataDirectory, "portal.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        command.ExecuteNonQuery();
        return connection;
    }
}
