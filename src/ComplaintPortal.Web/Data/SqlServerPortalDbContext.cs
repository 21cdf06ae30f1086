using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace ComplaintPortal.Web.Data;

/// <summary>The portal's database in SQL Server.</summary>
public sealed class SqlServerPortalDbContext(DbContextOptions<SqlServerPortalDbContext> options) : PortalDbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        base.ConfigureConventions(configuration);
        configuration.Properties<DateOnly>().HaveConversion<DayConverter>().HaveColumnType("date");
    }

    private sealed class DayConverter() : ValueConverter<DateOnly, DateTime>(
        day => day.ToDateTime(TimeOnly.MinValue), date => DateOnly.FromDateTime(date));
}
