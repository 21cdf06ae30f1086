using System.Globalization;
using ComplaintPortal.Benchmarks;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["control", var folder, var address, var bytes])
{
    await Control.RunAsync(folder, address, int.Parse(bytes, CultureInfo.InvariantCulture));
    return 0;
}
if (Order.Read(args) is not { } order)
{
    Console.WriteLine(Order.Usage);
    return 2;
}
if (order.Portal is { } portal) Child.Folder = portal;
Child.Group = order.Group;
Console.WriteLine($"{Environment.ProcessorCount} processors, .NET {Environment.Version}, {DateTime.UtcNow:yyyy-MM-dd HH:mm} UTC, load {Machine.Load()}");
if (order.Has("sending")) await new Sending(order).RunAsync();
if (order.Has("reading")) await new Reading(order).RunAsync();
if (order.Has("starting")) await new Starting(order).RunAsync();
return 0;
