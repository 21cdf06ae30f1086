namespace ComplaintPortal.Domain.Complaints;

/// <summary>Guards the lengths that entities declare; forms check the same constants first, with a message of their own.</summary>
internal static class Limit
{
    public static void Check(params ReadOnlySpan<(string? Text, int Most)> texts)
    {
        foreach (var (text, most) in texts)
        {
            if (text?.Length > most) throw new ComplaintRuleException(ComplaintRule.TooLong);
        }
    }

    public static string Required(string? text, int most, ComplaintRule missing)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new ComplaintRuleException(missing);
        Check((text, most));
        return text;
    }
}
