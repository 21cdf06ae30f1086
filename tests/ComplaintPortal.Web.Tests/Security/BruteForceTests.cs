using System.Net;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintPortal.Web.Tests.Security;

/// <summary>Guessing gets five tries, however many come at once, from however many places, and whatever they say of where they come from (B17).</summary>
[Trait("Obligation", "B17")]
public sealed class BruteForceTests
{
    private const int AtOnce = 64;
    private const int Free = 5;

    [Fact]
    public async Task Of_many_wrong_codes_on_one_number_at_once_five_are_judged()
    {
        using var portal = new Portal();
        var sent = await Journey.Of(portal).SendAsync();
        var pages = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => portal.Visitor().GetAsync("/mijn-klacht")));
        var answers = await Task.WhenAll(pages.Select(page => page.SubmitAsync(("Number", sent.Number), ("Code", "AAAA-BBBB-CCCC-DDDD"))));
        Assert.Equal((Free, AtOnce - Free), (answers.Count(one => one.Status == HttpStatusCode.BadRequest), answers.Count(one => one.Status == HttpStatusCode.TooManyRequests)));
    }

    [Theory]
    [InlineData("X-Forwarded-For")]
    [InlineData("Forwarded")]
    [InlineData("X-Real-IP")]
    [InlineData("Client-IP")]
    public async Task Another_address_in_a_header_is_no_other_address(string header)
    {
        using var portal = new Portal();
        var guesser = portal.Visitor();
        var page = await guesser.GetAsync("/mijn-klacht");
        var answers = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(i =>
        {
            var request = page.Request("main form[method=post]", [("Number", $"KL-2026-{500000 + i}"), ("Code", "AAAA-BBBB-CCCC-DDDD")], []);
            request.Headers.TryAddWithoutValidation(header, header == "Forwarded" ? $"for=203.0.113.{i}" : $"203.0.113.{i}");
            return guesser.RawAsync(request);
        }));
        Assert.Equal((Free, AtOnce - Free), (answers.Count(one => one.StatusCode == HttpStatusCode.BadRequest), answers.Count(one => one.StatusCode == HttpStatusCode.TooManyRequests)));
    }

    [Fact]
    public async Task Of_many_wrong_passwords_at_once_five_are_judged()
    {
        using var portal = new CountingPortal();
        var email = StaffVisits.NewEmail();
        var password = await portal.AddStaffAsync(email, "Anna", Roles.Officer);
        var pages = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => portal.Visitor().GetAsync("/medewerkers/inloggen")));
        var answers = await Task.WhenAll(pages.Select((page, i) => page.SubmitAsync(("Email", email), ("Password", $"geraden wachtwoord {i}"))));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.BadRequest, answer.Status));
        Assert.Equal(Free, portal.Judged);
        // Then the right one does not open it either, and says nothing else.
        var right = await portal.Visitor().SignInAsync(email, password);
        Assert.Equal((HttpStatusCode.BadRequest, answers[0].Errors[0]), (right.Status, Assert.Single(right.Errors)));
        Assert.Equal(Free, portal.Judged);
    }

    [Fact]
    public async Task A_new_password_from_the_administrator_opens_an_account_that_was_slowed()
    {
        using var portal = new Portal();
        var email = StaffVisits.NewEmail();
        await portal.AddStaffAsync(email, "Anna", Roles.Officer);
        for (var i = 0; i < Free + 1; i++) await portal.Visitor().SignInAsync(email, "geraden");
        var next = await portal.UseAsync(async (IServiceProvider services) =>
            (await services.GetRequiredService<Web.Identity.StaffAccounts>().ResetAsync((await services.GetRequiredService<UserManager<StaffMember>>().FindByEmailAsync(email))!)).Password);
        Assert.Empty((await portal.Visitor().SignInAsync(email, next)).Errors);
    }

    /// <summary>Counts how often a password is held against the kept one.</summary>
    private sealed class CountingPortal : Portal
    {
        private readonly Counter counter = new();

        public int Judged => counter.Judged;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton<IPasswordHasher<StaffMember>>(counter));
        }

        private sealed class Counter : PasswordHasher<StaffMember>
        {
            private int judged;

            public int Judged => judged;

            public override PasswordVerificationResult VerifyHashedPassword(StaffMember user, string hashedPassword, string providedPassword)
            {
                Interlocked.Increment(ref judged);
                return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
            }
        }
    }
}
