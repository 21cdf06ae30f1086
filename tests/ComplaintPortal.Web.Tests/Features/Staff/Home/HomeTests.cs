using System.Net;
using ComplaintPortal.Web.Data.Rows;
using ComplaintPortal.Web.Tests.Infrastructure;

namespace ComplaintPortal.Web.Tests.Features.Staff.Home;

/// <summary>/medewerkers leads each employee to the work of the role.</summary>
public sealed class HomeTests(Portals portals)
{
    [Theory]
    [InlineData("/medewerkers/klachten", Roles.Officer)]
    [InlineData("/medewerkers/te-laat", Roles.Management)]
    [InlineData("/medewerkers/gebruikers", Roles.Administrator)]
    [InlineData("/medewerkers/klachten", Roles.Administrator, Roles.Management, Roles.Officer)]
    [InlineData("/medewerkers/te-laat", Roles.Administrator, Roles.Management)]
    public async Task Each_role_comes_to_its_own_page(string page, params string[] roles)
    {
        var visitor = await portals.BijElkaar.SignedInAsync(roles);
        Assert.Equal(page, (await visitor.GetAsync("/medewerkers")).Address);
    }

    [Theory]
    [InlineData(Roles.Officer, "Klachten", "Registreren", "Agenda", "Brieven", "Mail", "Bewaren", "Evaluatie", "Verbeteracties", "Mijn account")]
    [InlineData(Roles.Management, "Te laat", "Bewaren", "Evaluatie", "Verbeteracties", "Logboek", "Mijn account")]
    [InlineData(Roles.Administrator, "Gebruikers", "Tekstblokken", "Mijn account")]
    public async Task The_menu_holds_only_what_the_role_may_open(string role, params string[] menu)
    {
        var visitor = await portals.BlijfGroep.SignedInAsync(role);
        Assert.Equal(menu, (await visitor.GetAsync("/medewerkers/account")).All("nav.utrecht-nav-bar a"));
    }

    [Fact]
    [Trait("Obligation", "B17")]
    public async Task An_account_without_a_role_is_told_so_and_sees_nothing()
    {
        var visitor = await portals.BlijfGroep.SignedInAsync();
        var page = await visitor.GetAsync("/medewerkers");
        Assert.Equal((HttpStatusCode.Forbidden, "U kunt deze pagina niet openen"), (page.Status, page.Heading));
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_sent_from_the_refusal_to_the_sign_in()
    {
        Assert.Equal("/medewerkers/inloggen", (await portals.BlijfGroep.Visitor().GetAsync("/medewerkers/geen-toegang")).Address);
    }
}
