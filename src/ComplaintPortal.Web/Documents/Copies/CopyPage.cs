using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace ComplaintPortal.Web.Documents.Copies;

/// <summary>The page of a copy: all in one file, without a script, to read and print without the portal.</summary>
internal static class CopyPage
{
    private const string Style = """
        body { font: 1rem/1.5 Arial, sans-serif; margin: 2rem auto; max-width: 46rem; padding: 0 1rem; color: #111; background: #fff; }
        h1 { font-size: 1.6rem; } h2 { font-size: 1.3rem; border-bottom: 1px solid #666; margin-top: 2.5rem; } h3 { font-size: 1rem; margin: 1.5rem 0 0.25rem; }
        p { margin: 0.25rem 0; } .text { white-space: pre-wrap; overflow-wrap: anywhere; } nav { margin: 1.5rem 0; }
        @media print { body { margin: 0; max-width: none; } h2, h3 { break-after: avoid; } nav { display: none; } }
        """;

    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static string Write(CopyText copy)
    {
        var page = new StringBuilder();
        page.Append($"<!DOCTYPE html>\n<html lang=\"{copy.Language}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.Append($"<title>{Safe(copy.Title)}</title>\n<style>\n{Style}\n</style>\n</head>\n<body>\n<main>\n<h1>{Safe(copy.Title)}</h1>\n");
        foreach (var line in copy.Introduction) page.Append($"<p>{Safe(line)}</p>\n");
        page.Append("<nav><ol>\n");
        for (var i = 0; i < copy.Sections.Count; i++) page.Append($"<li><a href=\"#deel-{i + 1}\">{Safe(copy.Sections[i].Heading)}</a></li>\n");
        page.Append("</ol></nav>\n");
        for (var i = 0; i < copy.Sections.Count; i++)
        {
            page.Append($"<section id=\"deel-{i + 1}\">\n<h2>{Safe(copy.Sections[i].Heading)}</h2>\n");
            foreach (var entry in copy.Sections[i].Entries) Append(page, entry);
            page.Append("</section>\n");
        }
        return page.Append("</main>\n</body>\n</html>\n").ToString();
    }

    private static void Append(StringBuilder page, CopyEntry entry)
    {
        page.Append($"<h3>{Safe(entry.Heading)}</h3>\n");
        if (entry.Text.Length > 0) page.Append($"<p class=\"text\">{Safe(entry.Text)}</p>\n");
        if (entry.File is { } file) page.Append($"<p><a href=\"{CopyText.Folder}/{Uri.EscapeDataString(file)}\">{Safe(file)}</a></p>\n");
    }

    private static string Safe(string text) => Encoder.Encode(text);
}
