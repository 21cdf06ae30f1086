using ComplaintPortal.Web.Encryption;
using ComplaintPortal.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;

namespace ComplaintPortal.Web.Tests.Infrastructure;

/// <summary>
/// The keys that all test portals have in common, made once a run: the database model holds its keys, and a model a portal, with every
/// query compiled anew, would take longer than the tests themselves. Tests of the keys make their own.
/// </summary>
internal static class TestKeys
{
    private static readonly Lazy<DirectoryInfo> Made = new(Make);

    public static string FolderIn(string dataDirectory) => Path.Combine(dataDirectory, KeysSetup.Folder);

    public static void CopyTo(string dataDirectory)
    {
        var folder = Directory.CreateDirectory(FolderIn(dataDirectory)).FullName;
        foreach (var file in Made.Value.GetFiles()) file.CopyTo(Path.Combine(folder, file.Name));
    }

    private static DirectoryInfo Make()
    {
        var root = Directory.CreateTempSubdirectory("portal-test-keys-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => root.Delete(recursive: true);
        var folder = Directory.CreateDirectory(FolderIn(root.FullName));
        var protection = DataProtectionProvider.Create(folder, builder => builder.SetApplicationName("ComplaintPortal"));
        new FieldKeyFile(new PortalOptions { DataDirectory = root.FullName }, protection).ReadOrMake();
        return folder;
    }
}
