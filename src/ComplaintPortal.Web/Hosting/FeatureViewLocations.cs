using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace ComplaintPortal.Web.Hosting;

/// <summary>
/// Finds views beside their controllers: the folder that the controller's namespace names, then each folder above it,
/// then Features/Shared.
/// </summary>
public sealed class FeatureViewLocations : IViewLocationExpander
{
    private const string Key = "feature";
    private const string Root = ".Features";

    public void PopulateValues(ViewLocationExpanderContext context)
    {
        if (context.ActionContext.ActionDescriptor is ControllerActionDescriptor { ControllerTypeInfo.Namespace: { } space }
            && space.IndexOf(Root, StringComparison.Ordinal) is >= 0 and var at)
        {
            context.Values[Key] = space[(at + 1)..].Replace('.', '/');
        }
    }

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations)
    {
        for (var folder = context.Values.TryGetValue(Key, out var value) ? value : null; !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
        {
            yield return $"/{folder}/{{0}}.cshtml";
        }
        yield return "/Features/Shared/{0}.cshtml";
    }
}
