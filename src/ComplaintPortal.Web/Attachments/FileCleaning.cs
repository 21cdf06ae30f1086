namespace ComplaintPortal.Web.Attachments;

/// <summary>What came of cleaning a file.</summary>
/// <param name="Content">Without what it says beside its content; as it was where it can't be cleaned here.</param>
/// <param name="IsCleaned">Whether nothing but its content is left; otherwise a person has to look at it, its properties included.</param>
public sealed record CleanedFile(byte[] Content, bool IsCleaned);

/// <summary>
/// Takes out of a file what it says beside its content: who made it, with what, when and where (B21). A library for it can't be had
/// (docs/dependencies.md); what is not known here to be content is left out, and a kind that can't be read here is not called clean.
/// </summary>
public static class FileCleaning
{
    public static CleanedFile Clean(string fileName, byte[] content)
    {
        var cleaned = FileKind.Of(fileName, content)?.Name switch
        {
            "jpg" => ImageCleaning.CleanJpeg(content),
            "png" => ImageCleaning.CleanPng(content),
            "docx" => OfficeCleaning.CleanDocx(content),
            "odt" => OfficeCleaning.CleanOdt(content),
            // Holds nothing beside its text.
            "txt" => content,
            _ => null,
        };
        return new(cleaned ?? content, cleaned is not null);
    }
}
