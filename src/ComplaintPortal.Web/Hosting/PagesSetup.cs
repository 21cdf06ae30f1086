using System.Text.Encodings.Web;
using System.Text.Unicode;
using ComplaintPortal.Domain.Regulations;
using ComplaintPortal.Web.Texts;
using FluentValidation;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;

namespace ComplaintPortal.Web.Hosting;

/// <summary>Pages: MVC with views beside their controllers, two languages, antiforgery on every POST.</summary>
public static class PagesSetup
{
    /// <summary>A post without files, in bytes: far more than the longest story takes.</summary>
    public const long MostFormBytes = 2 * 1024 * 1024;

    /// <summary>A post with files, in bytes: ten of 10 MB, and room for what is around them.</summary>
    public const long MostUploadBytes = 105 * 1024 * 1024;

    public static void AddPages(this WebApplicationBuilder builder, PortalOptions options, Regulation regulation)
    {
        var secure = builder.Environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        builder.Services.AddLocalization();
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddControllersWithViews(mvc =>
        {
            mvc.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
            // What is required is said by the validators, in words of ours.
            mvc.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        });
        RemoveApiBehavior(builder.Services);
        builder.Services.Configure<RazorViewEngineOptions>(razor => razor.ViewLocationExpanders.Add(new FeatureViewLocations()));
        builder.Services.Configure<FormOptions>(form => form.MultipartBodyLengthLimit = MostUploadBytes);
        foreach (var validator in AssemblyScanner.FindValidatorsInAssembly(typeof(PagesSetup).Assembly, includeInternalTypes: true))
            builder.Services.AddSingleton(validator.InterfaceType, validator.ValidatorType);
        builder.Services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = "bescherming";
            antiforgery.Cookie.SecurePolicy = secure;
        });
        builder.Services.ConfigureAll<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions>(cookie =>
        {
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = secure;
        });
        builder.Services.Configure<CookieTempDataProviderOptions>(tempData =>
        {
            tempData.Cookie.Name = "melding";
            tempData.Cookie.IsEssential = true;
            tempData.Cookie.SecurePolicy = secure;
        });
        builder.Services.Configure<RequestLocalizationOptions>(localization =>
        {
            var cultures = regulation.Languages.Select(Language.CultureOf).ToList();
            localization.DefaultRequestCulture = new RequestCulture(cultures[0]);
            localization.SupportedCultures = localization.SupportedUICultures = cultures;
            localization.RequestCultureProviders = [new LanguageChoice()];
        });
        if (builder.Environment.IsDevelopment()) return;
        // Redirects name the host that was asked; so no other than our own is answered. The machine's own checks come by its own names.
        builder.Services.Configure<HostFilteringOptions>(hosts =>
        {
            hosts.AllowedHosts = [new Uri(options.PublicUrl).Host, "localhost", "127.0.0.1", "[::1]"];
            hosts.AllowEmptyHosts = false;
            hosts.IncludeFailureMessage = false;
        });
        builder.Services.AddHsts(hsts => hsts.MaxAge = TimeSpan.FromDays(365));
        builder.Services.AddHttpsRedirection(redirection => redirection.HttpsPort = new Uri(options.PublicUrl).Port);
    }

    /// <summary>
    /// No controller here is an API's. To find that out MVC would read all attributes of the assembly anew for each controller, and each view has
    /// one there: of the time until the routes are known it was the larger half.
    /// </summary>
    private static void RemoveApiBehavior(IServiceCollection services)
    {
        foreach (var provider in services.Where(service => service.ImplementationType?.Name == "ApiBehaviorApplicationModelProvider").ToList()) services.Remove(provider);
    }
}
