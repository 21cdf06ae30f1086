using ComplaintPortal.Web.Imports;
using ComplaintPortal.Web.Texts;

namespace ComplaintPortal.Web.Features.Staff.RegisterImport;

/// <summary>How columns are headed on a page and in the template.</summary>
internal static class Headings
{
    public static string Heading(this ImportColumn column) => Language.Current == Language.English ? column.English : column.Dutch;
}
