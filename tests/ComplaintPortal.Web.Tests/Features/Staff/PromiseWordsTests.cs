using ComplaintPortal.Domain.Promises;
using ComplaintPortal.Web.Tests.Infrastructure;
using ComplaintPortal.Web.Texts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace ComplaintPortal.Web.Tests.Features.Staff;

/// <summary>The profile names a promise for the complainant ("Contact met u"); to staff every kind has words of the portal's own.</summary>
public sealed class PromiseWordsTests(Portals portals)
{
    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public void Every_kind_has_words_for_staff_in_pages_lists_and_mails(string language)
    {
        using var chosen = Language.Use(language);
        var services = portals.BlijfGroep.Services;
        var (staff, mail) = (services.GetRequiredService<IStringLocalizer<StaffTexts>>(), services.GetRequiredService<IStringLocalizer<MailTexts>>());
        foreach (var kind in Enum.GetValues<PromiseKind>())
            Assert.All([staff[$"Promise.{kind}"], staff[$"CaseList.Promise.{kind}"], mail[$"Promise.{kind}"]], words => Assert.False(words.ResourceNotFound, words.Name));
    }
}
