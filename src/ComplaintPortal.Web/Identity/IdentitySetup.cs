using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Hosting;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace ComplaintPortal.Web.Identity;

/// <summary>Accounts and sessions of staff, and the complainant's own session.</summary>
public static class IdentitySetup
{
    private const string SignInPath = "/medewerkers/inloggen";

    public static void AddPortalIdentity(this WebApplicationBuilder builder, PortalOptions options, Regulation regulation)
    {
        builder.Services.AddIdentity<StaffMember, IdentityRole<Guid>>(identity =>
            {
                // Length, not a mixture of signs (NIST SP 800-63B).
                identity.Password.RequiredLength = 12;
                identity.Password.RequireDigit = identity.Password.RequireLowercase = identity.Password.RequireUppercase = identity.Password.RequireNonAlphanumeric = false;
                identity.Password.RequiredUniqueChars = 5;
                identity.Lockout.MaxFailedAccessAttempts = 5;
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
                identity.User.RequireUniqueEmail = true;
                // The address is the name to sign in with; which signs an address may hold is not for a list of ours to say.
                identity.User.AllowedUserNameCharacters = "";
            })
            .AddEntityFrameworkStores<PortalDbContext>()
            .AddSignInManager<StaffSignIn>()
            .AddClaimsPrincipalFactory<StaffPrincipalFactory>()
            .AddErrorDescriber<PasswordAdvice>()
            .AddPasswordValidator<CommonPasswords>()
            .AddDefaultTokenProviders()
            .AddTokenProvider<AppCodes>(TokenOptions.DefaultAuthenticatorProvider);
        builder.Services.AddScoped<StaffStore>().AddScoped<IUserStore<StaffMember>>(services => services.GetRequiredService<StaffStore>());

        builder.AddPasskeys(options);

        // A sign-out everywhere, a shut account or a lost role works at the next click.
        builder.Services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = TimeSpan.Zero);
        builder.Services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = "medewerker";
            cookie.ExpireTimeSpan = TimeSpan.FromMinutes(regulation.StaffIdleMinutes);
            cookie.SlidingExpiration = true;
            cookie.LoginPath = SignInPath;
            cookie.AccessDeniedPath = "/medewerkers/geen-toegang";
            cookie.ReturnUrlParameter = "naar";
            cookie.Events.OnSigningIn = Visits.BeginAsync;
            cookie.Events.OnSigningOut = Visits.RecordAsync;
            var validate = cookie.Events.OnValidatePrincipal;
            cookie.Events.OnValidatePrincipal = async context =>
            {
                // Each click moves the end of the visit on, also where nothing changed.
                if (await StaffState.IsUnchangedAsync(context)) context.ShouldRenew = true;
                else await validate(context);
                if (context.Principal is not null) await Visits.GoOnAsync(context);
            };
            cookie.Events.OnRedirectToLogin = context =>
            {
                // What was posted can't be sent again by a link, so only a page is come back to.
                context.Response.Redirect(HttpMethods.IsGet(context.Request.Method) ? context.RedirectUri : SignInPath);
                return Task.CompletedTask;
            };
        });
        builder.Services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, cookie => cookie.Cookie.Name = "medewerker-stap");
        builder.Services.AddAuthentication().AddComplainantSession();
        builder.Services.AddAuthorizationBuilder().AddPolicies();
        builder.Services.AddScoped<StaffAccounts>().AddScoped<AccessThrottle>().AddScoped<Passkeys>().AddSingleton<NewAppKey>().AddSingleton<Proof>()
            .AddSingleton<IAuthorizationHandler, ReadsDossierHandler>();
    }

    /// <summary>Passkeys hold for the portal's own address only. In Development that is whatever address it was opened at.</summary>
    private static void AddPasskeys(this WebApplicationBuilder builder, PortalOptions options)
    {
        var isDevelopment = builder.Environment.IsDevelopment();
        var site = new Uri(options.PublicUrl);
        builder.Services.Configure<IdentityPasskeyOptions>(passkey =>
        {
            passkey.ServerDomain = isDevelopment ? null : site.Host;
            // The device checks who holds it, and finds the account: so a passkey can be the whole way in.
            passkey.UserVerificationRequirement = "required";
            passkey.ResidentKeyRequirement = "required";
            passkey.AttestationConveyancePreference = "none";
            // By the address itself: with our Referrer-Policy a form comes without an Origin to compare with.
            passkey.ValidateOrigin = asked => ValueTask.FromResult(
                !asked.CrossOrigin && Uri.TryCreate(asked.Origin, UriKind.Absolute, out var origin)
                && origin == (isDevelopment ? new Uri($"{asked.HttpContext.Request.Scheme}://{asked.HttpContext.Request.Host}") : new Uri(site.GetLeftPart(UriPartial.Authority))));
        });
    }
}
