using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace ComplaintPortal.Web.Tests.Infrastructure;

/// <summary>A page as a visitor got it, with its forms to fill in.</summary>
public sealed record Page(Visitor Visitor, string Address, HttpResponseMessage Response, string Body, IHtmlDocument Document)
{
    public HttpStatusCode Status => Response.StatusCode;

    /// <summary>What stands in the page itself, without header and footer, spaces made single.</summary>
    public string Text => Plain(Document.QuerySelector("main")?.TextContent ?? Document.Body?.TextContent ?? "");

    public string Heading => Plain(Document.QuerySelector("h1")?.TextContent ?? "");

    /// <summary>The messages of the error summary.</summary>
    public IReadOnlyList<string> Errors => [.. Document.QuerySelectorAll(".app-error-summary li").Select(line => Plain(line.TextContent))];

    public IElement One(string selector) =>
        Document.QuerySelector(selector) ?? throw new InvalidOperationException($"No {selector} on {Address} ({Status}): {Text}");

    public IReadOnlyList<string> All(string selector) => [.. Document.QuerySelectorAll(selector).Select(one => Plain(one.TextContent))];

    /// <summary>What a field holds now.</summary>
    public string? Value(string name) => Document.QuerySelector($"main [name='{name}']") switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlInputElement { Type: "radio" or "checkbox" } => Document.QuerySelectorAll($"main [name='{name}']").OfType<IHtmlInputElement>().FirstOrDefault(one => one.IsChecked)?.Value,
        IHtmlInputElement input => input.Value,
        IHtmlSelectElement select => select.Value,
        _ => null,
    };

    /// <summary>Fills in the first form of the page's main part that is posted, and presses its first button.</summary>
    public Task<Page> SubmitAsync(params (string Name, string Value)[] answers) => SubmitAsync("main form[method=post]", answers);

    /// <summary>Fills in a form and sends it as a browser does: what stands in it already goes along. An answer replaces what stands under its name; several answers of one name all go.</summary>
    public Task<Page> SubmitAsync(string formSelector, params (string Name, string Value)[] answers) =>
        Visitor.SendAsync(Request(formSelector, answers, []));

    /// <summary>The same with files.</summary>
    public Task<Page> UploadAsync(string formSelector, string field, IEnumerable<(string Name, byte[] Content)> files, params (string Name, string Value)[] answers) =>
        Visitor.SendAsync(Request(formSelector, answers, files.Select(file => (field, file.Name, file.Content))));

    public HttpRequestMessage Request(string formSelector, IEnumerable<(string Name, string Value)> answers, IEnumerable<(string Field, string Name, byte[] Content)> files)
    {
        var form = (IHtmlFormElement)One(formSelector);
        var given = answers.ToList();
        var fields = Standing(form).Where(field => given.TrueForAll(answer => answer.Name != field.Name)).Concat(given).ToList();
        HttpContent content;
        if (form.Enctype == "multipart/form-data")
        {
            var parts = new MultipartFormDataContent();
            foreach (var (name, value) in fields) parts.Add(new StringContent(value), name);
            foreach (var (field, name, bytes) in files)
            {
                var part = new ByteArrayContent(bytes);
                part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
                parts.Add(part, field, name);
            }
            content = parts;
        }
        else
        {
            content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        }
        var action = form.GetAttribute("action");
        return new HttpRequestMessage(HttpMethod.Post, string.IsNullOrEmpty(action) ? Address : action) { Content = content };
    }

    private static IEnumerable<(string Name, string Value)> Standing(IHtmlFormElement form)
    {
        foreach (var element in form.QuerySelectorAll("input, textarea, select"))
        {
            var name = element.GetAttribute("name");
            if (string.IsNullOrEmpty(name)) continue;
            if (element is IHtmlInputElement { Type: "radio" or "checkbox" } choice)
            {
                if (choice.IsChecked) yield return (name, choice.Value);
            }
            else if (element is IHtmlInputElement { Type: not "file" } input) yield return (name, input.Value);
            else if (element is IHtmlTextAreaElement area) yield return (name, area.Value);
            else if (element is IHtmlSelectElement select) yield return (name, select.Value ?? "");
        }
    }

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
