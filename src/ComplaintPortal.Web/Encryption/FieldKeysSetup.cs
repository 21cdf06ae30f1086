namespace ComplaintPortal.Web.Encryption;

/// <summary>The keys that seal what people wrote.</summary>
public static class FieldKeysSetup
{
    public static void AddFieldKeys(this WebApplicationBuilder builder) => builder.Services
        .AddSingleton<FieldKeyFile>()
        .AddSingleton(services => services.GetRequiredService<FieldKeyFile>().ReadOrMake());
}
