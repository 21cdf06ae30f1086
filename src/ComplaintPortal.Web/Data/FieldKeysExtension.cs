using ComplaintPortal.Web.Encryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace ComplaintPortal.Web.Data;

/// <summary>Brings the ring of keys to every context, pooled ones too.</summary>
internal sealed class FieldKeysExtension(FieldKeys keys) : IDbContextOptionsExtension
{
    public FieldKeys Keys => keys;

    public DbContextOptionsExtensionInfo Info => new About(this);

    public void ApplyServices(IServiceCollection services)
    {
    }

    public void Validate(IDbContextOptions options)
    {
    }

    private sealed class About(FieldKeysExtension extension) : DbContextOptionsExtensionInfo(extension)
    {
        public override bool IsDatabaseProvider => false;

        public override string LogFragment => "";

        public override int GetServiceProviderHashCode() => 0;

        public override bool ShouldUseSameServiceProvider(DbContextOptionsExtensionInfo other) => true;

        public override void PopulateDebugInfo(IDictionary<string, string> debugInfo)
        {
        }
    }
}

internal static class FieldKeysOptions
{
    public static DbContextOptionsBuilder UseFieldKeys(this DbContextOptionsBuilder options, FieldKeys keys)
    {
        ((IDbContextOptionsBuilderInfrastructure)options).AddOrUpdateExtension(new FieldKeysExtension(keys));
        return options.ReplaceService<IModelCacheKeyFactory, ModelPerRing>();
    }

    /// <summary>The model holds the keys in its converters, so each ring has its own.</summary>
    private sealed class ModelPerRing : IModelCacheKeyFactory
    {
        public object Create(DbContext context) => Create(context, designTime: false);

        public object Create(DbContext context, bool designTime) => (context.GetType(), designTime, (context as PortalDbContext)?.Keys.Identity);
    }
}
