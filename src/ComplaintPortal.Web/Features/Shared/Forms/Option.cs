using ComplaintPortal.Domain.Regulations;

namespace ComplaintPortal.Web.Features.Shared.Forms;

/// <summary>One of the answers that a question offers.</summary>
public sealed record Option(string Value, string Label, string? Hint = null)
{
    /// <summary>The choices of the profile that are offered today.</summary>
    public static IEnumerable<Option> Of(IEnumerable<Choice> choices, DateOnly today) =>
        choices.Where(choice => choice.IsOffered(today)).Select(choice => new Option(choice.Code, choice.Name.Text()));
}
