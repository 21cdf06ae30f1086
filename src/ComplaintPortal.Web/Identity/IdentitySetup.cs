using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Data;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace ComplaintPortal.Web.Identity;

/// <summary>Accounts and sessions of staff, and the complainant's own session.</summary>
public static class IdentitySetup
{
    private const string SignInPath = "/medewerkers/inloggen";

    public static void AddPortalIdentity(this WebApplicationBuilder builder, Regulation regulation)
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
            .AddDefaultTokenProviders();

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
            cookie.Events.OnSigningIn = context =>
            {
                VisitSession.Begin(context.Properties);
                return Task.CompletedTask;
            };
            cookie.Events.OnSigningOut = VisitEnd.RecordAsync;
            var validate = cookie.Events.OnValidatePrincipal;
            cookie.Events.OnValidatePrincipal = async context =>
            {
                await validate(context);
                if (context.Principal is null) return;
                if (await VisitEnd.IsOverAsync(context)) context.RejectPrincipal();
                else VisitSession.GoOn(context.HttpContext, context.Properties);
            };
            cookie.Events.OnRedirectToLogin = context =>
            {
                // What was posted can't be sent again by a link, so only a page is come back to.
                context.Response.Redirect(HttpMethods.IsGet(context.Request.Method) ? context.RedirectUri : SignInPath);
                return Task.CompletedTask;
            };
        });
        builder.Services.AddAuthentication().AddComplainantSession();
        builder.Services.AddAuthorizationBuilder().AddPolicies();
        builder.Services.AddScoped<StaffAccounts>().AddScoped<AccessThrottle>().AddScoped<IAuthorizationHandler, ReadsDossierHandler>();
    }
}
