using System.Globalization;
using System.Text;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Attachments;

namespace ComplaintPortal.Web.Data.Demo;

/// <summary>Small files that open like real ones, kept like every other file.</summary>
internal sealed class DemoFiles(AttachmentStore store)
{
    public Task<NewAttachment> TextAsync(string name, string text) => SaveAsync(name, "text/plain", Encoding.UTF8.GetBytes(text));

    public Task<NewAttachment> PdfAsync(string name, string line) => SaveAsync(name, "application/pdf", Pdf(line));

    private async Task<NewAttachment> SaveAsync(string name, string mediaType, byte[] content) =>
        new(await store.SaveAsync(content, CancellationToken.None), name, mediaType, content.Length);

    /// <summary>One A4 page with one line of plain letters.</summary>
    private static byte[] Pdf(string line)
    {
        var page = $"BT /F1 14 Tf 72 760 Td ({line}) Tj ET";
        string[] parts =
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {page.Length} >>\nstream\n{page}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ];
        var pdf = new StringBuilder("%PDF-1.4\n");
        var places = new List<int>();
        for (var i = 0; i < parts.Length; i++)
        {
            places.Add(pdf.Length);
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{parts[i]}\nendobj\n");
        }
        var table = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {parts.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places) pdf.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        pdf.Append(CultureInfo.InvariantCulture, $"trailer\n<< /Size {parts.Length + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return Encoding.ASCII.GetBytes(pdf.ToString());
    }
}
