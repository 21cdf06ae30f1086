namespace ComplaintPortal.Web.Features.Shared.Forms;

/// <summary>The long texts that the page at hand asks for, in the order in which they stand: what follows them can offer to keep them or to put something in.</summary>
public static class LongTexts
{
    private static readonly object Key = new();

    public static IReadOnlyList<Option> Of(HttpContext context) => All(context);

    internal static void Add(HttpContext context, string name, string label) => All(context).Add(new Option(name, label));

    private static List<Option> All(HttpContext context)
    {
        if (context.Items.TryGetValue(Key, out var found) && found is List<Option> texts) return texts;
        texts = [];
        context.Items[Key] = texts;
        return texts;
    }
}
