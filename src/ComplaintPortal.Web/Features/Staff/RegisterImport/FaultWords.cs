using System.Globalization;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared;
using ComplaintPortal.Web.Imports;
using ComplaintPortal.Web.Texts;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.RegisterImport;

/// <summary>Says what is wrong in a row, and what to do.</summary>
internal static class FaultWords
{
    public static string Said(this RowFault fault, IStringLocalizer<FieldTexts> texts) => texts[$"Import.Fault.{fault.Code}", fault switch
    {
        { Detail: null } => "",
        { Code: nameof(ComplaintRule.RetentionOver) } => Say.Date(DateOnly.ParseExact(fault.Detail, "O", CultureInfo.InvariantCulture)),
        _ => fault.Detail,
    }];
}
