namespace ComplaintPortal.Web.Features.Staff.Case;

/// <summary>What the buttons of an act's form send beside the answers.</summary>
public static class CaseFormFields
{
    /// <summary>Which button was pressed; none for the one that carries the act out.</summary>
    public const string Go = "go";

    /// <summary>Keep it for later, and back to the case.</summary>
    public const string Keep = "bewaren";

    /// <summary>Keep it, and go on writing: what the script sends by itself.</summary>
    public const string KeepWhileTyping = "vanzelf";

    /// <summary>Throw away what was kept.</summary>
    public const string Discard = "weggooien";

    /// <summary>Put a text snippet into a long text.</summary>
    public const string PutIn = "tekstblok";

    /// <summary>Which snippet.</summary>
    public const string Snippet = "blok";

    /// <summary>Into which field.</summary>
    public const string Into = "veld";

    public static readonly IReadOnlyList<string> AreNoAnswers = [Go, Snippet, Into, "__RequestVerificationToken"];
}
