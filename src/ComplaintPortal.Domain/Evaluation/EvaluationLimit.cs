namespace ComplaintPortal.Domain.Evaluation;

/// <summary>Guards the texts of evaluations and improvement actions; forms check the same constants first, with a message of their own.</summary>
internal static class EvaluationLimit
{
    public static string Required(string? text, int most, EvaluationRule missing = EvaluationRule.TextMissing)
    {
        if (string.IsNullOrWhiteSpace(text)) throw new EvaluationRuleException(missing);
        return Optional(text, most)!;
    }

    public static string? Optional(string? text, int most) =>
        text?.Length > most ? throw new EvaluationRuleException(EvaluationRule.TextTooLong) : text;
}
