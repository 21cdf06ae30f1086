namespace ComplaintPortal.Web.Data.Rows;

/// <summary>A list that an employee looks at often, under a name of the own choice.</summary>
public sealed class SavedFilter
{
    public const int NameLimit = 60;
    public const int QueryLimit = 2000;

    /// <summary>How many one employee keeps.</summary>
    public const int Most = 20;

    public long Id { get; set; }

    public Guid StaffId { get; set; }

    public string Name { get; set; } = "";

    /// <summary>The query of the list's address; words that were searched for stand sealed in it.</summary>
    public string Query { get; set; } = "";
}
