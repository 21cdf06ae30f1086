using System.Globalization;
using ComplaintPortal.Domain.Complaints;
using ComplaintPortal.Web.Features.Shared;
using ComplaintPortal.Web.Features.Shared.Forms;
using ComplaintPortal.Web.Texts;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Features.Staff.Case;

/// <summary>What a correction replaced and by what, in words.</summary>
public static class CorrectionText
{
    public static string Of(CorrectedFact fact, string value, IStringLocalizer<StaffTexts> texts)
    {
        var parts = value.Split(' ');
        if (Typed.Day(value) is { } day) return Say.Date(day);
        var moment = Say.Moment(DateTimeOffset.ParseExact(parts[0], "O", CultureInfo.InvariantCulture));
        string[] keys = fact == CorrectedFact.Contact ? ["Way", "Result"] : ["ConversationKind", "TookPart"];
        return string.Join("; ", parts.Skip(1).Zip(keys, (code, key) => texts[$"{key}.{code}"].Value).Prepend(moment));
    }
}
