using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Features.Shared;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.Shortcuts;

/// <summary>Keyboard shortcuts: where they lead, where they are listed, and that they can be turned off (WCAG 2.1.4).</summary>
public sealed class ShortcutsTests(Portals portals)
{
    private const string At = "/medewerkers/sneltoetsen";

    private Portal Portal => portals.BlijfGroep;

    private static IEnumerable<string> KeysOn(Page page) => page.Document.QuerySelectorAll("[data-key]").Select(link => link.GetAttribute("data-key")!).Where(keys => keys.Length > 0);

    [Fact]
    public async Task Every_shortcut_of_the_list_stands_at_a_link_and_the_other_way_round()
    {
        using var portal = new Portal();
        var officer = await portal.SignedInAsync(Roles.Officer, Roles.Management, Roles.Administrator);
        for (var i = 0; i < 3; i++) await officer.HandledAsync(intake => intake with { ReceivedOn = new DateOnly(2026, 3, 2 + i) });
        var list = await officer.GetAsync(At);
        var first = await officer.GetAsync((await officer.GetAsync(Dossiers.Cases)).One("tbody th a").GetAttribute("href")!);
        var second = await officer.GetAsync(first.One("a[rel=next]").GetAttribute("href")!);
        Assert.Equal(list.All("kbd").Order(), KeysOn(second).Order());
        Assert.Distinct(KeysOn(second));
        Assert.Equal(Shortcut.All.Where(one => one.Place == ShortcutPlace.Everywhere).Select(one => one.Keys).Order(), KeysOn(list).Order());
    }

    [Theory]
    [InlineData(Roles.Management, "g t", "g w", "g e", "g v", "g l", "g i", "?")]
    [InlineData(Roles.Administrator, "g u", "g s", "g i", "?")]
    public async Task Each_role_is_shown_its_own(string role, params string[] keys) =>
        Assert.Equal(keys, (await (await Portal.SignedInAsync(role)).GetAsync(At)).All("kbd"));

    [Fact]
    public async Task They_are_turned_off_and_on_in_one_browser()
    {
        var officer = await Portal.OfficerAsync();
        var off = await (await officer.GetAsync(At)).SubmitAsync();
        Assert.Contains("De sneltoetsen staan uit.", off.Text);
        Assert.Empty(KeysOn(off));
        Assert.Empty(KeysOn(await officer.GetAsync(Dossiers.Cases)));
        Assert.Contains("De sneltoetsen staan uit in deze browser.", (await officer.GetAsync("/medewerkers/account")).Text);
        Assert.NotEmpty(KeysOn(await (await Portal.OfficerAsync()).GetAsync(At)));
        Assert.NotEmpty(KeysOn(await off.SubmitAsync()));
    }

    [Fact]
    public async Task The_public_pages_have_none_and_no_script_of_staff()
    {
        var page = await Portal.Visitor().GetAsync("/");
        Assert.Empty(page.Document.QuerySelectorAll("[data-key], script[src*='staff']"));
        Assert.NotEmpty((await (await Portal.OfficerAsync()).GetAsync(At)).Document.QuerySelectorAll("script[src*='staff']"));
    }
}
