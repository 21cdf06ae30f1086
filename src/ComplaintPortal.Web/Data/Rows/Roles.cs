namespace ComplaintPortal.Web.Data.Rows;

/// <summary>The roles of staff. docs/roles.md says what each may do.</summary>
public static class Roles
{
    /// <summary>Handles complaints: the klachtenfunctionaris, or the directie where that handles them.</summary>
    public const string Officer = "officer";

    /// <summary>Is told what runs late and reviews the evaluation; opens no dossier.</summary>
    public const string Management = "management";

    /// <summary>Manages accounts; sees no dossier.</summary>
    public const string Administrator = "administrator";

    public static readonly IReadOnlyList<string> All = [Officer, Management, Administrator];
}
