using ComplaintPortal.Web.Hosting;

namespace ComplaintPortal.Web.Mail;

/// <summary>The folder into which mails are written where no server sends them: there they lie until someone takes them.</summary>
public sealed class PickupFolder(PortalOptions options)
{
    /// <summary>Removes every mail about a complaint, for its address is the complainant's (B19).</summary>
    /// <param name="number">The complaint's number; a neutral mail has it without its letters.</param>
    public void Forget(string number)
    {
        var folder = options.Mail.PickupFolder;
        if (options.Mail.Transport != MailTransportKind.Pickup || !Directory.Exists(folder)) return;
        string[] references = [$"X-Reference: {number}", $"X-Reference: {MailTemplates.Bare(number)}"];
        foreach (var path in Directory.EnumerateFiles(folder, "*.eml"))
        {
            if (File.ReadLines(path).TakeWhile(line => line.Length > 0).Any(line => references.Contains(line.Trim(), StringComparer.OrdinalIgnoreCase))) File.Delete(path);
        }
    }
}
