namespace ComplaintPortal.Web.Features.Public.Submit;

/// <summary>A step of the form: its place, and under which keys its texts stand.</summary>
public sealed record Step(string Path, string Key)
{
    public const string Start = "/klacht-indienen";
    public const string Files = Start + "/bestanden";
    public const string Check = Start + "/controleren";
    public const string Received = Start + "/ontvangen";

    public static readonly Step Story = new(Start + "/verhaal", "Story");
    public static readonly Step ForWhom = new(Start + "/voor-wie", "ForWhom");
    public static readonly Step Details = new(Start + "/gegevens", "Details");
    public static readonly Step Reach = new(Start + "/bereikbaar", "Reach");

    public static readonly IReadOnlyList<Step> All = [Story, ForWhom, Details, Reach];

    public int Number => All.ToList().IndexOf(this) + 1;

    public string Next => Number < All.Count ? All[Number].Path : Check;

    public string Previous => Number > 1 ? All[Number - 2].Path : "/";
}
